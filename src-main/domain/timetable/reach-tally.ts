// Who of a class can come to one evening, in heads and with the reasons of the others: what planners look at first.
import { type ReachSettings, type SittingTime, shortReason } from '../calendar/reach.ts'
import { reachAt } from '../calendar/reach-many.ts'
import type { KindLookup, Roster } from '../calendar/worked-day.ts'

export interface TallyCohort {
  readonly heads: number
  /** null: the shifts are not known, so nothing can be said against any time. */
  readonly roster: Roster | null
  /** Those of the workplace, with the way from there to the room (0 where they are the same place). */
  readonly settings: ReachSettings
}

export interface HeadsTally {
  readonly heads: number
  readonly reachable: number
  /** Most heads first; equal ones in the order of the cohorts. */
  readonly reasons: readonly { readonly label: string; readonly heads: number }[]
}

/** Heads that can reach a sitting, and those that cannot by reason. */
export function tallyReach(
  sitting: SittingTime,
  cohorts: readonly TallyCohort[],
  kindOf: KindLookup,
): HeadsTally {
  const ask = reachAt(sitting, kindOf)
  const lost = new Map<string, number>()
  let [heads, reachable] = [0, 0]
  for (const { heads: own, roster, settings } of cohorts) {
    heads += own
    const reach = ask(roster, settings)
    if (reach.reachable) {
      reachable += own
      continue
    }
    const label = shortReason(reach)
    lost.set(label, (lost.get(label) ?? 0) + own)
  }
  const reasons = [...lost].map(([label, count]) => ({ label, heads: count }))
  return { heads, reachable, reasons: reasons.toSorted((one, other) => other.heads - one.heads) }
}
