// Two sittings change their times, with or without their rooms and trainers.
import { nowhere } from '../board/board.ts'
import { Steps } from '../board/steps.ts'
import { forbidden, type Move } from '../search/move.ts'
import type { SeasonBoard } from '../season-board.ts'
import type { Focus } from './focus.ts'

export function exchange(on: SeasonBoard, focus: Focus): Move {
  const { board, movable } = on
  const { places } = board
  const steps = new Steps(board, 3)
  let [one, other, way] = [nowhere, nowhere, 0]

  function swap(): number {
    const [oneTime, otherTime] = [places.time[one] ?? 0, places.time[other] ?? 0]
    const [oneRoom, otherRoom] = [places.room[one] ?? 0, places.room[other] ?? 0]
    const [onePerson, otherPerson] = [places.person[one] ?? 0, places.person[other] ?? 0]
    const withRoom = way !== 1
    const withPerson = way === 2
    let sum = steps.lift(one)
    const first = steps.make(
      other,
      oneTime,
      withRoom ? oneRoom : otherRoom,
      withPerson ? onePerson : otherPerson,
    )
    if (first >= forbidden) return forbidden
    sum += first
    const second = steps.make(
      one,
      otherTime,
      withRoom ? otherRoom : oneRoom,
      withPerson ? otherPerson : onePerson,
    )
    return second >= forbidden ? forbidden : sum + second
  }

  return {
    name: 'exchange',
    draw(random) {
      if (movable.length < 2) return false
      one = focus(random)
      other = movable[random.below(movable.length)] ?? nowhere
      way = random.below(3)
      return one !== other && places.time[one] !== nowhere && places.time[other] !== nowhere
    },
    delta: swap,
    apply: () => steps.settle(),
    undo: () => steps.takeBack(),
  }
}
