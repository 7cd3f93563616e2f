// A season's board as the search sees it: a cost, and the best plan so far, kept by what counts first.
import type { Places } from './board/board.ts'
import { noPlaces, nowhere } from './board/board.ts'
import type { PlanScore } from './scoring.ts'
import type { Searchable } from './search/move.ts'
import type { SeasonBoard } from './season-board.ts'

export interface SeasonState extends Searchable {
  readonly kept: Places
  keptScore(): PlanScore
  /** Brings back the best. */
  restore(): void
  /** How often something better was kept. */
  improvements(): number
}

export function seasonState({ board, ledger, movable, compiled }: SeasonBoard, hard: number): SeasonState {
  const kept = noPlaces(compiled.items)
  const { places } = board
  let [unplaced, short, soft] = [0, 0, 0]
  let improvements = 0

  function keep(): void {
    kept.time.set(places.time)
    kept.room.set(places.room)
    kept.trainer.set(places.trainer)
    unplaced = ledger.unplaced
    short = ledger.short
    soft = ledger.soft
    improvements += 1
  }

  keep()
  return {
    kept,
    improvements: () => improvements,
    keptScore: () => ({ hard, unplaced, short, soft }),
    moved() {
      if (isBetterThanKept()) keep()
    },
    restore() {
      // All that lies elsewhere is lifted first: no two may lie in one place even for a moment.
      for (const item of movable) {
        if (places.time[item] !== nowhere && !liesAsKept(item)) board.put(item, nowhere, nowhere, nowhere)
      }
      for (const item of movable) {
        const time = kept.time[item] ?? nowhere
        if (time !== nowhere && places.time[item] === nowhere) {
          board.put(item, time, kept.room[item] ?? nowhere, kept.trainer[item] ?? nowhere)
        }
      }
    },
  }

  function isBetterThanKept(): boolean {
    if (ledger.unplaced !== unplaced) return ledger.unplaced < unplaced
    if (ledger.short !== short) return ledger.short < short
    return ledger.soft < soft
  }

  function liesAsKept(item: number): boolean {
    return (
      places.time[item] === kept.time[item] &&
      places.room[item] === kept.room[item] &&
      places.trainer[item] === kept.trainer[item]
    )
  }
}
