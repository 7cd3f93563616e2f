// A class as a whole, from some lesson on, or one lesson with all its sittings: some days later or earlier, at another time, in another room, with another trainer; or one of its evenings to where it is wished.
import { nowhere } from '../board/board.ts'
import { Steps } from '../board/steps.ts'
import { quartersPerDay, quartersPerWeek } from '../compiled/days.ts'
import { forbidden, type Move } from '../search/move.ts'
import type { Random } from '../search/random.ts'
import type { SeasonBoard } from '../season-board.ts'
import { anyOf } from './draws.ts'
import type { Focus } from './focus.ts'
import { wayToWished, wishedStarts } from './wished-starts.ts'

export function shiftClass(on: SeasonBoard, focus: Focus): Move {
  const { board, compiled, isMovable } = on
  const { places } = board
  const { classFirstLesson, lessonFirstItem, itemClass, itemLesson, classRooms, classTrainers, perWeek } =
    compiled
  const steps = new Steps(board, compiled.items)
  const wished = wishedStarts(compiled)
  let [from, to, byTime, room, trainer] = [0, 0, 0, nowhere, nowhere]
  /** Days from day 0, modulo 7, of the sittings that are shifted; `nowhere` for all of them. */
  let evening = nowhere

  function drawSpan(item: number, random: Random): void {
    const classNumber = itemClass[item] ?? 0
    const span = random.below(4)
    const lesson = itemLesson[item] ?? 0
    const first = span < 2 ? (classFirstLesson[classNumber] ?? 0) : lesson
    const last = span < 3 ? (classFirstLesson[classNumber + 1] ?? 0) : lesson + 1
    from = lessonFirstItem[first] ?? 0
    to = lessonFirstItem[last] ?? 0
    byTime = 0
    room = nowhere
    trainer = nowhere
    evening = nowhere
  }

  function drawChange(item: number, random: Random): void {
    const classNumber = itemClass[item] ?? 0
    const way = random.below(9)
    if (way === 0) byTime = quartersPerWeek * (random.below(7) - 3)
    else if (way < 3) byTime = quartersPerDay * (random.below(15) - 7)
    else if (way === 3) byTime = random.below(25) - 12
    else if (way === 4) room = anyOf(classRooms[classNumber], random)
    else if (way === 5) trainer = anyOf(classTrainers[classNumber], random)
    else drawWished(item, random)
  }

  /** The way from the item's evening to a wished one near it, maybe a week off; half the time in another room, or with another trainer. */
  function drawWished(item: number, random: Random): void {
    const classNumber = itemClass[item] ?? 0
    const now = places.time[item] ?? nowhere
    const start = anyOf(wished[classNumber], random)
    if (now === nowhere || start === nowhere) return
    byTime = wayToWished(now, start)
    if (random.below(4) === 0) byTime += quartersPerWeek * (random.below(3) - 1)
    if ((perWeek[classNumber] ?? 1) > 1) evening = eveningOf(now)
    const besides = random.below(4)
    if ((besides & 1) === 1) trainer = anyOf(classTrainers[classNumber], random)
    if ((besides & 2) === 2) room = anyOf(classRooms[classNumber], random)
  }

  const eveningOf = (time: number): number => Math.floor(time / quartersPerDay) % 7

  function step(item: number): number {
    const time = places.time[item] ?? nowhere
    if (time === nowhere || isMovable[item] === 0) return 0
    if (evening !== nowhere && eveningOf(time) !== evening) return 0
    if (time + byTime < 0) return forbidden
    return steps.make(
      item,
      time + byTime,
      room === nowhere ? (places.room[item] ?? 0) : room,
      trainer === nowhere ? (places.trainer[item] ?? 0) : trainer,
    )
  }

  return {
    name: 'shift-class',
    draw(random) {
      const item = focus(random)
      if (item === nowhere) return false
      drawSpan(item, random)
      drawChange(item, random)
      return byTime !== 0 || room !== nowhere || trainer !== nowhere
    },
    delta() {
      let sum = 0
      // Later ones first when all go later: no lesson may pass the next.
      for (let at = 0; at < to - from; at += 1) {
        const delta = step(byTime > 0 ? to - 1 - at : from + at)
        if (delta >= forbidden) return forbidden
        sum += delta
      }
      return sum
    },
    apply: () => steps.settle(),
    undo: () => steps.takeBack(),
  }
}
