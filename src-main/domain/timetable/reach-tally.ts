// Who of a class can come to one evening, in heads and with the reasons of the others: what planners look at first.
import { canReach, type ReachSettings, type SittingTime, type UnreachableReason } from '../calendar/reach.ts'
import { type KindLookup, type Roster, type Shift, shiftsAround } from '../calendar/shift-system.ts'

export interface TallyCohort {
  readonly heads: number
  /** null: the shifts are not known, so nothing can be said against any time. */
  readonly roster: Roster | null
  /** Between the workplace and the room, one way; 0 where they are the same place. */
  readonly travelMinutes: number
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
  rest: Omit<ReachSettings, 'travelMinutes'>,
  kindOf: KindLookup,
): HeadsTally {
  const lost = new Map<string, number>()
  let [heads, reachable] = [0, 0]
  for (const { heads: own, roster, travelMinutes } of cohorts) {
    heads += own
    const shifts = roster === null ? [] : shiftsAround(roster, sitting.date, kindOf)
    const reach = canReach(sitting, shifts, { ...rest, travelMinutes })
    if (reach.reachable) {
      reachable += own
      continue
    }
    const label = shortReason(reach.reason, reach.shift)
    lost.set(label, (lost.get(label) ?? 0) + own)
  }
  const reasons = [...lost].map(([label, count]) => ({ label, heads: count }))
  return { heads, reachable, reasons: reasons.toSorted((one, other) => other.heads - one.heads) }
}

/** '夜班', '刚下夜班', '刚下班', '快上班'. */
export function shortReason(reason: UnreachableReason, shift: Shift): string {
  switch (reason) {
    case 'on-shift':
      return shift.name
    case 'rest-after-night':
      return '刚下夜班'
    case 'rest-after-work':
      return '刚下班'
    case 'rest-before-work':
      return '快上班'
  }
}
