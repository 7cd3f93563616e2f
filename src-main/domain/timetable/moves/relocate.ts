// One sitting to another time, room or trainer; one that has no place finds one.
import { nowhere } from '../board/board.ts'
import type { Move } from '../search/move.ts'
import type { Random } from '../search/random.ts'
import type { SeasonBoard } from '../season-board.ts'
import { drawsOn } from './draws.ts'
import type { Focus } from './focus.ts'

export function relocate(on: SeasonBoard, focus: Focus): Move {
  const { board, compiled } = on
  const { places } = board
  const draws = drawsOn(on)
  const { drawn } = draws
  let item = nowhere
  let [time, room, trainer] = [nowhere, nowhere, nowhere]

  /** What is drawn anew: the time, the room, the trainer, or all of them. */
  function drawPart(random: Random): boolean {
    const like = draws.sibling(item, random)
    const part = random.below(8)
    time = places.time[item] ?? nowhere
    room = places.room[item] ?? nowhere
    trainer = places.trainer[item] ?? nowhere
    if (part < 4) {
      drawn.trainer = trainer
      if (!draws.when(item, like, random) || !draws.where(item, like, random)) return false
      time = drawn.time
      room = drawn.room
      return time !== places.time[item] || room !== places.room[item]
    }
    if (part === 4) {
      drawn.time = time
      if (!draws.where(item, like, random)) return false
      room = drawn.room
      return room !== places.room[item]
    }
    if (part === 5) {
      if (!draws.who(item, like, random)) return false
      trainer = drawn.trainer
      return trainer !== places.trainer[item]
    }
    return drawAll(random)
  }

  function drawAll(random: Random): boolean {
    if (!draws.all(item, random)) return false
    time = drawn.time
    room = drawn.room
    trainer = drawn.trainer
    return true
  }

  return {
    name: 'relocate',
    draw(random) {
      item = focus(random)
      if (item === nowhere) return false
      if (places.time[item] !== nowhere) return drawPart(random)
      // Sittings that nobody asked for are added by another move.
      return compiled.itemIsSpare[item] === 0 && drawAll(random)
    },
    delta: () => board.delta(item, time, room, trainer),
    apply: () => board.put(item, time, room, trainer),
    undo: () => undefined,
  }
}
