// How far a run is: what its seeds have told, put together.
import { compareScores, type PlanScore } from '../domain/timetable/scoring.ts'
import type { SolverBudget, SolverProgress } from '../domain/timetable/solver-run.ts'

export class SolverTally {
  readonly #budget: SolverBudget
  readonly #seedCount: number
  readonly #begun = performance.now()
  readonly #moves = new Map<number, number>()
  readonly #finished = new Set<number>()
  #score: PlanScore | null = null
  #fromScore: PlanScore | null = null
  #betterAtMs: number | null = null

  constructor(budget: SolverBudget, seedCount: number) {
    this.#budget = budget
    this.#seedCount = seedCount
  }

  given(fromScore: PlanScore): void {
    this.#fromScore = fromScore
  }

  note(seed: number, score: PlanScore | null, moves: number): void {
    this.#moves.set(seed, moves)
    if (score === null) return
    if (this.#score !== null && compareScores(score, this.#score) >= 0) return
    this.#score = score
    this.#betterAtMs = this.#elapsed()
  }

  finish(seed: number, score: PlanScore | null, moves: number): void {
    this.note(seed, score, moves)
    this.#finished.add(seed)
  }

  progress(): SolverProgress {
    return {
      score: this.#score,
      fromScore: this.#fromScore,
      moves: [...this.#moves.values()].reduce((sum, moves) => sum + moves, 0),
      elapsedMs: this.#elapsed(),
      share: Math.min(1, this.#share()),
      betterAtMs: this.#betterAtMs,
    }
  }

  /** A seed that has finished has used all its part, whatever it was given. */
  #share(): number {
    if (this.#finished.size === this.#seedCount) return 1
    if ('milliseconds' in this.#budget) return this.#elapsed() / this.#budget.milliseconds
    const most = this.#budget.moves
    const running = [...this.#moves].filter(([seed]) => !this.#finished.has(seed))
    const part = running.reduce((sum, [, moves]) => sum + Math.min(1, moves / most), 0)
    return (this.#finished.size + part) / this.#seedCount
  }

  #elapsed(): number {
    return Math.round(performance.now() - this.#begun)
  }
}
