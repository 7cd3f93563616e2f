// A class gets one room, or one trainer, for all its sittings or for all from some lesson on; who has it then gets what the class had.
import { nowhere } from '../board/board.ts'
import { Steps } from '../board/steps.ts'
import { forbidden, type Move } from '../search/move.ts'
import type { Random } from '../search/random.ts'
import type { SeasonBoard } from '../season-board.ts'
import { anyOf, drawsOn } from './draws.ts'
import type { Focus } from './focus.ts'
import { inTheWayOn } from './in-the-way.ts'

export function claim(on: SeasonBoard, focus: Focus): Move {
  const { board, compiled, isMovable } = on
  const { places } = board
  const { classFirstLesson, lessonFirstItem, itemClass, itemLesson, classRooms, classTrainers } = compiled
  const steps = new Steps(board, 2 * compiled.items)
  const { sibling } = drawsOn(on)
  const holders = inTheWayOn(on, (other) => isMovable[other] === 1 && itemClass[other] !== one)
  let [one, from, to, wantedRoom, wantedPerson] = [0, 0, 0, nowhere, nowhere]

  /** What a sibling has, or any that the class may have. */
  function drawWanted(item: number, random: Random): boolean {
    const like = random.below(2) === 0 ? sibling(item, random) : nowhere
    wantedRoom = nowhere
    wantedPerson = nowhere
    if (random.below(2) === 0) {
      wantedRoom = like === nowhere ? anyOf(classRooms[one], random) : (places.room[like] ?? nowhere)
    } else {
      wantedPerson = like === nowhere ? anyOf(classTrainers[one], random) : (places.person[like] ?? nowhere)
    }
    return wantedRoom !== nowhere || wantedPerson !== nowhere
  }

  /** The change in cost; 0 and nothing done where the sitting must stay as it is. */
  function step(item: number): number {
    const time = places.time[item] ?? nowhere
    const room = places.room[item] ?? nowhere
    const person = places.person[item] ?? nowhere
    if (time === nowhere || isMovable[item] === 0 || room === wantedRoom || person === wantedPerson) return 0
    const newRoom = wantedRoom === nowhere ? room : wantedRoom
    const newPerson = wantedPerson === nowhere ? person : wantedPerson
    const free = steps.make(item, time, newRoom, newPerson)
    if (free < forbidden) return free
    if (!holders.find(item, time, newRoom, newPerson, 1) || holders.count !== 1) return 0
    const other = holders.items[0] ?? nowhere
    const lifted = steps.lift(item)
    const theirs = steps.make(
      other,
      places.time[other] ?? nowhere,
      wantedRoom === nowhere ? (places.room[other] ?? nowhere) : room,
      wantedPerson === nowhere ? (places.person[other] ?? nowhere) : person,
    )
    if (theirs >= forbidden) {
      steps.takeBackLast()
      return 0
    }
    const own = steps.make(item, time, newRoom, newPerson)
    if (own < forbidden) return lifted + theirs + own
    steps.takeBackLast()
    steps.takeBackLast()
    return 0
  }

  return {
    name: 'claim',
    draw(random) {
      const item = focus(random)
      if (item === nowhere) return false
      one = itemClass[item] ?? 0
      const first = random.below(4) === 0 ? (itemLesson[item] ?? 0) : (classFirstLesson[one] ?? 0)
      from = lessonFirstItem[first] ?? 0
      to = lessonFirstItem[classFirstLesson[one + 1] ?? 0] ?? 0
      return drawWanted(item, random)
    },
    delta() {
      let sum = 0
      for (let item = from; item < to; item += 1) sum += step(item)
      return sum
    },
    apply: () => steps.settle(),
    undo: () => steps.takeBack(),
  }
}
