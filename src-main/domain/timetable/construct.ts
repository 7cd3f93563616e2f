// A first plan, quickly: the classes with least room to move first, each week by week on the best of some drawn evenings.
import { nowhere } from './board/board.ts'
import { Steps } from './board/steps.ts'
import { quartersPerDay } from './compiled/days.ts'
import { aimsOn } from './moves/aims.ts'
import { anyOf, drawsOn } from './moves/draws.ts'
import { forbidden } from './search/move.ts'
import type { Random } from './search/random.ts'
import type { SeasonBoard } from './season-board.ts'

const rhythmsForEach = 4
const drawsForEach = 16
const daysLooked = 10

/** Places what has no place yet; what finds none is left for the search. */
export function construct(on: SeasonBoard, random: Random, shouldStop: () => boolean): void {
  const builder = classBuilder(on, random)
  for (const classNumber of hardestFirst(on)) {
    if (shouldStop()) return
    builder(classNumber)
  }
}

/** One evening a week or more: where and with whom a class meets, and on which days after its first. */
interface Rhythm {
  readonly start: number
  readonly room: number
  readonly trainer: number
}

function classBuilder(on: SeasonBoard, random: Random): (classNumber: number) => void {
  const { compiled, board, isMovable } = on
  const { classFirstLesson, lessonFirstItem, itemIsSpare, itemQuarters, itemKind, lessonAsked } = compiled
  const { places } = board
  const steps = new Steps(board, compiled.items)
  const draws = drawsOn(on)
  const aims = aimsOn(on)
  const { drawn } = draws
  const unplacedPrice = 4_000

  function place(item: number, from: number, rhythm: Rhythm, gap: number): number {
    // Where it is expected and the rhythm's own evening of the next days first, then whatever can be drawn near it.
    let best = forbidden
    let [time, room, trainer] = [nowhere, nowhere, nowhere]
    const look = (at: number, inRoom: number, withTrainer: number) => {
      if (at < from) return
      const delta = board.delta(item, at, inRoom, withTrainer)
      if (delta >= forbidden) return
      const late = Math.floor((at - from) / quartersPerDay)
      const price = delta + Math.max(0, late - gap) * 3
      if (price >= best) return
      best = price
      time = at
      room = inRoom
      trainer = withTrainer
    }
    look(aims(item), rhythm.room, rhythm.trainer)
    const firstDay = Math.floor(from / quartersPerDay)
    for (let day = firstDay; day < firstDay + daysLooked; day += 1) {
      look(day * quartersPerDay + rhythm.start, rhythm.room, rhythm.trainer)
    }
    if (best >= forbidden) {
      const times = itemKind[item]?.times
      const classNumber = compiled.itemClass[item] ?? 0
      for (let tries = 0; tries < drawsForEach; tries += 1) {
        const day = firstDay + random.below(daysLooked)
        const start =
          tries % 2 === 0 || times === undefined
            ? rhythm.start
            : (times[random.below(times.length)] ?? 0) % quartersPerDay
        const inRoom = tries % 3 === 0 ? rhythm.room : anyOf(compiled.classRooms[classNumber], random)
        const withTrainer =
          tries % 4 === 0 ? rhythm.trainer : anyOf(compiled.classTrainers[classNumber], random)
        if (inRoom !== nowhere && withTrainer !== nowhere) {
          look(day * quartersPerDay + start, inRoom, withTrainer)
        }
      }
    }
    if (time === nowhere) return unplacedPrice
    return steps.make(item, time, room, trainer)
  }

  /** The whole class in one rhythm; its price, the steps made. */
  function build(classNumber: number, rhythm: Rhythm): number {
    const pace = compiled.perWeek[classNumber] ?? 1
    const gap = Math.floor(7 / pace)
    let from = 0
    let sum = 0
    for (
      let lesson = classFirstLesson[classNumber] ?? 0;
      lesson < (classFirstLesson[classNumber + 1] ?? 0);
      lesson += 1
    ) {
      let begun = nowhere
      let end = from
      const isFirst = lesson === classFirstLesson[classNumber]
      for (let item = lessonFirstItem[lesson] ?? 0; item < (lessonFirstItem[lesson + 1] ?? 0); item += 1) {
        const isOpen = places.time[item] === nowhere && isMovable[item] === 1
        if (isOpen && itemIsSpare[item] === 0 && lessonAsked[lesson] !== 0) {
          sum += place(item, isFirst ? firstStart(item) : end, rhythm, gap)
        }
        const time = places.time[item] ?? nowhere
        if (time === nowhere) continue
        if (begun === nowhere || time < begun) begun = time
        end = Math.max(end, time + (itemQuarters[item] ?? 0))
      }
      if (begun === nowhere) continue
      // The next one may be as soon as its pace allows, less two days: the rhythm finds its own weekday.
      const next = Math.floor(begun / quartersPerDay) + Math.max(1, gap - 2)
      from = Math.max(end, next * quartersPerDay)
    }
    return sum
  }

  const firstStart = (item: number): number => itemKind[item]?.times[0] ?? 0

  function draw(classNumber: number): Rhythm | null {
    const item = lessonFirstItem[classFirstLesson[classNumber] ?? 0] ?? 0
    for (let tries = 0; tries < 8; tries += 1) {
      if (!draws.all(item, random)) continue
      return {
        start: drawn.time % quartersPerDay,
        room: drawn.room,
        trainer: drawn.trainer,
      }
    }
    return null
  }

  return (classNumber) => {
    let best: Rhythm | null = null
    let least = Number.POSITIVE_INFINITY
    for (let tries = 0; tries < rhythmsForEach; tries += 1) {
      const rhythm = draw(classNumber)
      if (rhythm === null) continue
      const price = build(classNumber, rhythm)
      steps.takeBack()
      if (price < least) {
        least = price
        best = rhythm
      }
    }
    if (best === null) return
    build(classNumber, best)
    steps.settle()
  }
}

/** By class: starts × rooms × trainers over sittings, the fewest first. */
function hardestFirst({ compiled }: SeasonBoard): readonly number[] {
  const { classFirstLesson, lessonFirstItem, itemKind, classRooms, classTrainers } = compiled
  const ease = Array.from({ length: compiled.classes }, (_, classNumber) => {
    const from = lessonFirstItem[classFirstLesson[classNumber] ?? 0] ?? 0
    const to = lessonFirstItem[classFirstLesson[classNumber + 1] ?? 0] ?? 0
    const starts = itemKind[from]?.times.length ?? 0
    return (
      (starts * (classRooms[classNumber]?.length ?? 0) * (classTrainers[classNumber]?.length ?? 0)) /
      Math.max(1, to - from)
    )
  })
  return Array.from(ease.keys()).toSorted(
    (one, other) => (ease[one] ?? 0) - (ease[other] ?? 0) || one - other,
  )
}
