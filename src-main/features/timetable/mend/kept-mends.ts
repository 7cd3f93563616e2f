// What previews of a mending came to, kept until one is adopted: nobody waits a second time for what they have seen.
import type { NewSitting } from '../../../domain/timetable/plan-design.ts'
import type { PlanChange } from '../../../domain/timetable/replan/changes.ts'

/** As many as a planner compares before taking one. */
const keptMost = 8

export interface KeptMend {
  /** SHA-256 of everything that it rests on; what is stored must rest on the same. */
  readonly digest: string
  /** Tells what was seen, whatever ids new sittings are given. */
  readonly basis: string
  readonly label: string
  readonly changes: readonly PlanChange[]
  /** By sitting id, why it has no place. */
  readonly unplaced: ReadonlyMap<string, string>
  readonly newSittings: readonly NewSitting[]
}

export class KeptMends {
  readonly #byQuestion = new Map<string, KeptMend>()

  /** The newest answer to a question; the oldest of all goes where there are too many. */
  keep(question: string, mend: KeptMend): void {
    this.#byQuestion.delete(question)
    this.#byQuestion.set(question, mend)
    for (const oldest of this.#byQuestion.keys()) {
      if (this.#byQuestion.size <= keptMost) return
      this.#byQuestion.delete(oldest)
    }
  }

  /** null where it is forgotten, or was never seen. */
  find(question: string, basis: string): KeptMend | null {
    const kept = this.#byQuestion.get(question)
    return kept?.basis === basis ? kept : null
  }

  /** Another house has been opened, or none. */
  discardAll(): void {
    this.#byQuestion.clear()
  }
}
