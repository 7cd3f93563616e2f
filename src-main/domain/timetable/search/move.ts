// What the search knows of a problem: moves that can be drawn, priced, and then either made or forgotten.
import type { Random } from './random.ts'

/** A price that nothing pays: the move would break what may never be broken. */
export const forbidden = 1e9

/** Everything that a move needs is allocated once; drawing and pricing allocate nothing. */
export interface Move {
  readonly name: string
  /** Chooses what to try next; false when there is nothing to try, and then nothing else is called. */
  draw(random: Random): boolean
  /** The change in cost, `forbidden` or more if it may not be. Exactly one of apply and undo follows. */
  delta(): number
  apply(): void
  undo(): void
}

/** What is searched: it keeps the best that it has been, by whatever order it has. */
export interface Searchable {
  /** A move has been made that changed the cost by so much. */
  moved(delta: number): void
}

/** One kind of move and how often it is drawn, in relation to the others. */
export interface WeightedMove {
  readonly move: Move
  readonly share: number
}
