// Two sittings give each other what they hold: the room or the trainer that one of them would like, or their times and places.
import { nowhere } from '../board/board.ts'
import { Steps } from '../board/steps.ts'
import { quartersPerDay } from '../compiled/days.ts'
import { forbidden, type Move } from '../search/move.ts'
import type { Random } from '../search/random.ts'
import type { SeasonBoard } from '../season-board.ts'
import { anyOf } from './draws.ts'
import type { Focus } from './focus.ts'

export function exchange(on: SeasonBoard, focus: Focus): Move {
  const { board, compiled, rooms, chains, movable, isMovable } = on
  const { places } = board
  const { itemClass, itemQuarters, classRooms, classTrainers, days } = compiled
  const steps = new Steps(board, 3)
  let [one, other] = [nowhere, nowhere]
  let [theirTimes, theirRooms, theirTrainers] = [false, false, false]

  /** Who holds a room of the class's while the sitting lasts. */
  function drawRoomHolder(random: Random): void {
    const room = anyOf(classRooms[itemClass[one] ?? 0], random)
    if (room === nowhere || room === places.room[one]) return
    const from = room * compiled.times + (places.time[one] ?? 0)
    const to = from + (itemQuarters[one] ?? 0)
    for (let cell = from; cell < to && other === nowhere; cell += 1) other = rooms.taken[cell] ?? nowhere
    theirRooms = true
  }

  /** What a trainer of the class's teaches first on that day. */
  function drawTrainersSitting(random: Random): void {
    const trainer = anyOf(classTrainers[itemClass[one] ?? 0], random)
    if (trainer === nowhere || trainer === places.trainer[one]) return
    const day = Math.floor((places.time[one] ?? 0) / quartersPerDay)
    other = chains.first[trainer * days.count + day] ?? nowhere
    theirTrainers = true
  }

  function drawAny(random: Random): void {
    other = movable[random.below(movable.length)] ?? nowhere
    const way = random.below(3)
    theirTimes = true
    theirRooms = way !== 1
    theirTrainers = way === 2
  }

  function drawOther(random: Random): void {
    other = nowhere
    theirTimes = false
    theirRooms = false
    theirTrainers = false
    const way = random.below(8)
    if (way < 3) drawRoomHolder(random)
    else if (way < 6) drawTrainersSitting(random)
    else drawAny(random)
  }

  /** Puts an item where it lies, but for what it takes over of another place. */
  function take(item: number, own: Place, their: Place): number {
    return steps.make(
      item,
      theirTimes ? their.time : own.time,
      theirRooms ? their.room : own.room,
      theirTrainers ? their.trainer : own.trainer,
    )
  }

  const [mine, theirs] = [emptyPlace(), emptyPlace()]

  function remember(place: Place, item: number): void {
    place.time = places.time[item] ?? nowhere
    place.room = places.room[item] ?? nowhere
    place.trainer = places.trainer[item] ?? nowhere
  }

  return {
    name: 'exchange',
    draw(random) {
      one = focus(random)
      if (one === nowhere || places.time[one] === nowhere) return false
      drawOther(random)
      return other !== nowhere && other !== one && isMovable[other] === 1 && places.time[other] !== nowhere
    },
    delta() {
      remember(mine, one)
      remember(theirs, other)
      const lifted = steps.lift(one)
      const first = take(other, theirs, mine)
      if (first >= forbidden) return forbidden
      const second = take(one, mine, theirs)
      return second >= forbidden ? forbidden : lifted + first + second
    },
    apply: () => steps.settle(),
    undo: () => steps.takeBack(),
  }
}

interface Place {
  time: number
  room: number
  trainer: number
}

const emptyPlace = (): Place => ({ time: nowhere, room: nowhere, trainer: nowhere })
