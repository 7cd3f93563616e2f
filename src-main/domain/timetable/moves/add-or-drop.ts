// One sitting of a lesson more or fewer: whether 双场 is worth its fee is found by trying.
import { nowhere } from '../board/board.ts'
import type { Move } from '../search/move.ts'
import type { SeasonBoard } from '../season-board.ts'
import { drawsOn } from './draws.ts'
import type { Focus } from './focus.ts'

export function addOrDrop(on: SeasonBoard, focus: Focus): Move {
  const { board, compiled } = on
  const draws = drawsOn(on)
  const { drawn } = draws
  let item = nowhere
  let isOn = false
  return {
    name: 'add-or-drop',
    draw(random) {
      item = focus(random)
      if (item === nowhere || compiled.itemIsSpare[item] === 0) return false
      isOn = board.places.time[item] !== nowhere
      return isOn || draws.all(item, random)
    },
    delta: () =>
      isOn
        ? board.price(item, nowhere, nowhere, nowhere)
        : board.delta(item, drawn.time, drawn.room, drawn.trainer),
    apply: () =>
      isOn
        ? board.put(item, nowhere, nowhere, nowhere)
        : board.put(item, drawn.time, drawn.room, drawn.trainer),
    undo: () => undefined,
  }
}
