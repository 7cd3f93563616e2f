// A class as a whole, from some lesson on, or one lesson with all its sittings: some days later or earlier, at another time, in another room, with another trainer.
import { nowhere } from '../board/board.ts'
import { Steps } from '../board/steps.ts'
import { quartersPerDay } from '../compiled/days.ts'
import { forbidden, type Move } from '../search/move.ts'
import type { Random } from '../search/random.ts'
import type { SeasonBoard } from '../season-board.ts'
import { anyOf } from './draws.ts'
import type { Focus } from './focus.ts'

export function shiftClass(on: SeasonBoard, focus: Focus): Move {
  const { board, compiled, isMovable } = on
  const { places } = board
  const { classFirstLesson, lessonFirstItem, itemClass, itemLesson, classRooms, classTrainers } = compiled
  const steps = new Steps(board, compiled.items)
  let [from, to, byTime, room, person] = [0, 0, 0, nowhere, nowhere]

  function drawSpan(random: Random): void {
    const item = focus(random)
    const one = itemClass[item] ?? 0
    const span = random.below(4)
    const lesson = itemLesson[item] ?? 0
    const first = span < 2 ? (classFirstLesson[one] ?? 0) : lesson
    const last = span < 3 ? (classFirstLesson[one + 1] ?? 0) : lesson + 1
    from = lessonFirstItem[first] ?? 0
    to = lessonFirstItem[last] ?? 0
    byTime = 0
    room = nowhere
    person = nowhere
    const way = random.below(6)
    if (way === 0) byTime = 7 * quartersPerDay * (random.below(7) - 3)
    else if (way < 3) byTime = quartersPerDay * (random.below(15) - 7)
    else if (way === 3) byTime = random.below(25) - 12
    else if (way === 4) room = anyOf(classRooms[one], random)
    else person = anyOf(classTrainers[one], random)
  }

  function step(item: number): number {
    const time = places.time[item] ?? nowhere
    if (time === nowhere || isMovable[item] === 0) return 0
    if (time + byTime < 0) return forbidden
    return steps.make(
      item,
      time + byTime,
      room === nowhere ? (places.room[item] ?? 0) : room,
      person === nowhere ? (places.person[item] ?? 0) : person,
    )
  }

  return {
    name: 'shift-class',
    draw(random) {
      if (on.movable.length === 0) return false
      drawSpan(random)
      return byTime !== 0 || room !== nowhere || person !== nowhere
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
