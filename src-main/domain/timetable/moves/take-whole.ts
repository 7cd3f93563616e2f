// A class gets one room, one trainer or one evening for all its sittings, or for all from some lesson on; who has it then gets what the class had.
import { nowhere } from '../board/board.ts'
import { Steps } from '../board/steps.ts'
import { quartersPerDay } from '../compiled/days.ts'
import { mayBegin } from '../compiled/kinds.ts'
import { forbidden, type Move } from '../search/move.ts'
import type { Random } from '../search/random.ts'
import type { SeasonBoard } from '../season-board.ts'
import { anyOf, drawsOn } from './draws.ts'
import type { Focus } from './focus.ts'
import { inTheWayOn } from './in-the-way.ts'
import { wayToWished, wishedStarts } from './wished-starts.ts'

const mostHolders = 2

export function takeWhole(on: SeasonBoard, focus: Focus): Move {
  const { board, compiled, isMovable } = on
  const { places } = board
  const { classFirstLesson, lessonFirstItem, itemClass, itemLesson, itemKind, perWeek } = compiled
  const { classRooms, classTrainers } = compiled
  const steps = new Steps(board, (1 + mostHolders) * compiled.items)
  const { sibling } = drawsOn(on)
  const wished = wishedStarts(compiled)
  const holders = inTheWayOn(on, (other) => isMovable[other] === 1 && itemClass[other] !== classNumber)
  const giving = new Int32Array(mostHolders)
  let [classNumber, from, to] = [0, 0, 0]
  /** What is taken: quarter hours later or earlier, a room, a trainer; 0 or `nowhere` for what stays. */
  let [byTime, wantedRoom, wantedTrainer] = [0, nowhere, nowhere]
  /** Days from day 0, modulo 7, of the sittings that take it; `nowhere` for all of them. */
  let evening = nowhere

  function drawSpan(item: number, random: Random): void {
    classNumber = itemClass[item] ?? 0
    const first = random.below(4) === 0 ? (itemLesson[item] ?? 0) : (classFirstLesson[classNumber] ?? 0)
    from = lessonFirstItem[first] ?? 0
    to = lessonFirstItem[classFirstLesson[classNumber + 1] ?? 0] ?? 0
    byTime = 0
    wantedRoom = nowhere
    wantedTrainer = nowhere
    evening = nowhere
  }

  /** A wished evening instead of the item's, half the time with another trainer. */
  function drawEvening(item: number, random: Random): void {
    const now = places.time[item] ?? nowhere
    const start = anyOf(wished[classNumber], random)
    if (now === nowhere || start === nowhere) return
    byTime = wayToWished(now, start)
    if ((perWeek[classNumber] ?? 1) > 1) evening = eveningOf(now)
    if (random.below(2) === 0) wantedTrainer = anyOf(classTrainers[classNumber], random)
  }

  /** What another of its sittings has, or any that the class may have. */
  function drawOwner(item: number, random: Random): void {
    const like = random.below(2) === 0 ? sibling(item, random) : nowhere
    if (random.below(2) === 0) {
      wantedRoom = like === nowhere ? anyOf(classRooms[classNumber], random) : (places.room[like] ?? nowhere)
    } else {
      wantedTrainer =
        like === nowhere ? anyOf(classTrainers[classNumber], random) : (places.trainer[like] ?? nowhere)
    }
  }

  const eveningOf = (time: number): number => Math.floor(time / quartersPerDay) % 7

  function isStart(item: number, time: number): boolean {
    const kind = itemKind[item]
    return time >= 0 && time < compiled.times && kind !== undefined && mayBegin(kind, time)
  }

  /** The change in cost; 0 and nothing done where the sitting stays as it is. */
  function step(item: number): number {
    const now = places.time[item] ?? nowhere
    if (now === nowhere || isMovable[item] === 0) return 0
    if (evening !== nowhere && eveningOf(now) !== evening) return 0
    const time = now + byTime
    if (!isStart(item, time)) return 0
    const room = wantedRoom === nowhere ? (places.room[item] ?? 0) : wantedRoom
    const trainer = wantedTrainer === nowhere ? (places.trainer[item] ?? 0) : wantedTrainer
    const hasAll = byTime === 0 && room === places.room[item] && trainer === places.trainer[item]
    if (hasAll) return 0
    const free = steps.make(item, time, room, trainer)
    return free < forbidden ? free : takeOver(item, time, room, trainer)
  }

  /** The holders first go where the sitting lies; all is as before where one of them can't. */
  function takeOver(item: number, time: number, room: number, trainer: number): number {
    if (!holders.find(item, time, room, trainer, mostHolders) || holders.count === 0) return 0
    const { count } = holders
    for (let at = 0; at < count; at += 1) giving[at] = holders.items[at] ?? nowhere
    const ownRoom = places.room[item] ?? 0
    const ownTrainer = places.trainer[item] ?? 0
    let sum = steps.lift(item)
    for (let at = 0; at < count; at += 1) {
      const delta = giveWay(giving[at] ?? 0, ownRoom, ownTrainer)
      if (delta >= forbidden) return takeBack(at + 1)
      sum += delta
    }
    const own = steps.make(item, time, room, trainer)
    return own < forbidden ? sum + own : takeBack(count + 1)
  }

  function takeBack(made: number): 0 {
    for (let left = made; left > 0; left -= 1) steps.takeBackLast()
    return 0
  }

  /** An evening is given up with as little else as can be; a room or a trainer for what the class had. */
  function giveWay(other: number, room: number, trainer: number): number {
    const time = (places.time[other] ?? 0) - byTime
    if (!isStart(other, time)) return forbidden
    const ownRoom = places.room[other] ?? 0
    const ownTrainer = places.trainer[other] ?? 0
    if (byTime === 0) {
      return steps.make(
        other,
        time,
        wantedRoom === nowhere ? ownRoom : room,
        wantedTrainer === nowhere ? ownTrainer : trainer,
      )
    }
    const alone = steps.make(other, time, ownRoom, ownTrainer)
    if (alone < forbidden) return alone
    const inRoom = steps.make(other, time, room, ownTrainer)
    return inRoom < forbidden ? inRoom : steps.make(other, time, room, trainer)
  }

  return {
    name: 'take-whole',
    draw(random) {
      const item = focus(random)
      if (item === nowhere) return false
      drawSpan(item, random)
      if (random.below(2) === 0) drawEvening(item, random)
      else drawOwner(item, random)
      return byTime !== 0 || wantedRoom !== nowhere || wantedTrainer !== nowhere
    },
    delta() {
      let sum = 0
      // Later ones first when all go later: no lesson may pass the next.
      for (let at = 0; at < to - from; at += 1) sum += step(byTime > 0 ? to - 1 - at : from + at)
      return sum
    },
    apply: () => steps.settle(),
    undo: () => steps.takeBack(),
  }
}
