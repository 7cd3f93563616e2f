// A class gets one more evening, anywhere or in a week with too few, and its lessons close up: each takes the place of the next, order stays as it is.
import { nowhere } from '../board/board.ts'
import { Steps } from '../board/steps.ts'
import { quartersPerDay, quartersPerWeek } from '../compiled/days.ts'
import { mayBegin } from '../compiled/kinds.ts'
import { forbidden, type Move } from '../search/move.ts'
import type { Random } from '../search/random.ts'
import type { SeasonBoard } from '../season-board.ts'
import { anyOf, drawsOn } from './draws.ts'
import type { Focus } from './focus.ts'
import { gapWeeksOn } from './gap-weeks.ts'
import { inTheWayOn } from './in-the-way.ts'
import { settle } from './settle.ts'

const mostSentAway = 2

/** For lessons without a place, and for those that would lie better elsewhere among their class's. */
export function insertLesson(on: SeasonBoard, focus: Focus): Move {
  const { board, compiled, isMovable } = on
  const { places } = board
  const { itemLesson, itemClass, lessonFirstItem, classFirstLesson, itemIsSpare, isOrderFree } = compiled
  const steps = new Steps(board, 2 * compiled.items + 2 * mostSentAway)
  const draws = drawsOn(on)
  const { drawn } = draws
  const gaps = gapWeeksOn(on)
  const { beginOf } = gaps
  const blockers = inTheWayOn(on, (other) => isMovable[other] === 1 && itemClass[other] !== itemClass[item])
  const line = new Int32Array(compiled.lessons)
  const time = new Int32Array(compiled.items)
  const room = new Int32Array(compiled.items)
  const trainer = new Int32Array(compiled.items)
  let [item, count] = [nowhere, 0]
  let [newTime, newRoom, newTrainer] = [nowhere, nowhere, nowhere]
  let random: Random

  function drawAnywhere(like: number): boolean {
    return (
      draws.who(item, like, random) && draws.whenever(item, like, random) && draws.where(item, like, random)
    )
  }

  /** The evening of another lesson in a week that has too few, for the last lesson, the first or this one; others may be there. */
  function drawGap(like: number): boolean {
    const classNumber = itemClass[item] ?? 0
    const week = like === nowhere ? nowhere : gaps.draw(classNumber, random)
    if (week === nowhere) return false
    const evening = places.time[like] ?? 0
    drawn.time = evening + (week - weekOf(evening)) * quartersPerWeek
    drawn.room = places.room[like] ?? nowhere
    drawn.trainer =
      random.below(4) === 0
        ? anyOf(compiled.classTrainers[classNumber], random)
        : (places.trainer[like] ?? nowhere)
    const which = random.below(8)
    if (which < 6) item = lastPlaced(classNumber)
    else if (which < 7) item = lessonFirstItem[classFirstLesson[classNumber] ?? 0] ?? 0
    const kind = compiled.itemKind[item]
    if (kind === undefined || drawn.time < 0 || drawn.time >= compiled.times) return false
    if (!mayBegin(kind, drawn.time) || isMovable[item] === 0 || itemIsSpare[item] === 1) return false
    const isTaken = !on.rooms.admits(item, drawn.time, drawn.room)
    if (isTaken && random.below(2) === 0) draws.where(item, like, random)
    return drawn.trainer !== nowhere
  }

  const weekOf = (time: number): number => compiled.days.week[Math.floor(time / quartersPerDay)] ?? 0

  /** The first sitting of the last lesson that has it placed; the item drawn where none has. */
  function lastPlaced(classNumber: number): number {
    for (
      let lesson = (classFirstLesson[classNumber + 1] ?? 0) - 1;
      lesson >= (classFirstLesson[classNumber] ?? 0);
      lesson -= 1
    ) {
      const first = lessonFirstItem[lesson] ?? 0
      if (first < (lessonFirstItem[lesson + 1] ?? 0) && places.time[first] !== nowhere) return first
    }
    return item
  }

  /** The lesson itself and then, from near to far, those that lie between it and its new place. */
  function lineUp(lesson: number): void {
    line[0] = lesson
    count = 1
    const classNumber = itemClass[item] ?? 0
    const end = classFirstLesson[classNumber + 1] ?? 0
    for (let later = lesson + 1; later < end; later += 1) {
      const begin = beginOf(later)
      if (begin === nowhere) continue
      if (begin >= newTime) break
      line[count] = later
      count += 1
    }
    if (count > 1) return
    for (let earlier = lesson - 1; earlier >= (classFirstLesson[classNumber] ?? 0); earlier -= 1) {
      const begin = beginOf(earlier)
      if (begin === nowhere) continue
      if (begin <= newTime) break
      line[count] = earlier
      count += 1
    }
  }

  /** Lifts every sitting of the line, remembering where it lay; false when one of them may not move. */
  function liftAll(): number {
    let sum = 0
    for (let at = 0; at < count; at += 1) {
      const lesson = line[at] ?? 0
      const end = lessonFirstItem[lesson + 1] ?? 0
      for (let each = lessonFirstItem[lesson] ?? 0; each < end; each += 1) {
        time[each] = places.time[each] ?? nowhere
        room[each] = places.room[each] ?? nowhere
        trainer[each] = places.trainer[each] ?? nowhere
        if (isMovable[each] === 0) return forbidden
        if (places.time[each] === nowhere) continue
        sum += steps.lift(each)
      }
    }
    return sum
  }

  /** The sittings of one lesson go where those of another lay; what that one had more of is given up. */
  function takeOver(lesson: number, other: number): number {
    let sum = 0
    let target = lessonFirstItem[lesson] ?? 0
    const end = lessonFirstItem[other + 1] ?? 0
    for (let each = lessonFirstItem[other] ?? 0; each < end; each += 1) {
      const at = time[each] ?? nowhere
      if (at === nowhere) continue
      if (target >= (lessonFirstItem[lesson + 1] ?? 0)) break
      const delta = steps.make(target, at, room[each] ?? 0, trainer[each] ?? 0)
      if (delta >= forbidden) return forbidden
      sum += delta
      target += 1
    }
    return sum
  }

  /** Who is there looks for another place. */
  function takeByForce(last: number): number {
    if (!blockers.find(last, newTime, newRoom, newTrainer, mostSentAway) || blockers.count === 0)
      return forbidden
    let sum = 0
    for (let at = 0; at < blockers.count; at += 1) sum += steps.lift(blockers.items[at] ?? 0)
    const own = steps.make(last, newTime, newRoom, newTrainer)
    if (own >= forbidden) return forbidden
    for (let at = 0; at < blockers.count; at += 1) {
      sum += settle(on, draws, steps, blockers.items[at] ?? 0, random)
    }
    return sum + own
  }

  return {
    name: 'insert-lesson',
    draw(from) {
      random = from
      item = focus(random)
      if (item === nowhere || itemIsSpare[item] === 1 || isOrderFree[itemClass[item] ?? 0] === 1) return false
      const like = draws.sibling(item, random)
      const isForGap = places.time[item] !== nowhere && random.below(2) === 0
      if (!(isForGap ? drawGap(like) : drawAnywhere(like))) return false
      newTime = drawn.time
      newRoom = drawn.room
      newTrainer = drawn.trainer
      lineUp(itemLesson[item] ?? 0)
      return count > 1
    },
    delta() {
      let sum = liftAll()
      if (sum >= forbidden) return forbidden
      for (let at = 0; at + 1 < count; at += 1) {
        const delta = takeOver(line[at] ?? 0, line[at + 1] ?? 0)
        if (delta >= forbidden) return forbidden
        sum += delta
      }
      const last = lessonFirstItem[line[count - 1] ?? 0] ?? 0
      const free = steps.make(last, newTime, newRoom, newTrainer)
      const delta = free < forbidden ? free : takeByForce(last)
      return delta >= forbidden ? forbidden : sum + delta
    },
    apply: () => steps.settle(),
    undo: () => steps.takeBack(),
  }
}
