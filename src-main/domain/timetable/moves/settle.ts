// A sitting that had to leave looks for another place: the best of a few that are free.
import { nowhere } from '../board/board.ts'
import type { Steps } from '../board/steps.ts'
import type { Random } from '../search/random.ts'
import type { SeasonBoard } from '../season-board.ts'
import type { Draws } from './draws.ts'

const tries = 8

/** Makes the step and gives its change in cost; 0 and nothing done where no place that was drawn pays. */
export function settle(
  { board }: SeasonBoard,
  draws: Draws,
  steps: Steps,
  item: number,
  random: Random,
): number {
  const { drawn } = draws
  let best = 0
  let time = nowhere
  let room = nowhere
  let trainer = nowhere
  for (let drawing = 0; drawing < tries; drawing += 1) {
    if (!draws.all(item, random)) continue
    const delta = board.delta(item, drawn.time, drawn.room, drawn.trainer)
    if (delta >= best) continue
    best = delta
    time = drawn.time
    room = drawn.room
    trainer = drawn.trainer
  }
  if (time !== nowhere) steps.make(item, time, room, trainer)
  return best
}
