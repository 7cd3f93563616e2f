// What somebody works, put together from what their workplace says: one rule for planning, for screens and for imports.
import type { ProductionPeriod } from './production-periods.ts'
import type { ShiftSystem } from './shift-system.ts'
import type { DatedShifts, Roster } from './worked-day.ts'

/** A rotation of no days: nobody works but on the days and in the periods that say so. */
export const noRotation: ShiftSystem = { cycle: [], followsHolidays: false, anchorDate: '1970-01-01' }

/** A team with its days of 实际排班. */
export type TeamRotation = Pick<Roster, 'system' | 'offset' | 'teamDays'>

export interface RosterParts {
  /** The person's team, where it is one of the workplace's own. */
  readonly own: TeamRotation | undefined
  /** The workplace's default team, for whoever has no team of it. */
  readonly fallback: TeamRotation | undefined
  readonly personDays?: DatedShifts | undefined
  readonly periods?: readonly ProductionPeriod[] | undefined
}

/** @returns null where nothing is known: then nothing can be said against any time. */
export function effectiveRoster({ own, fallback, personDays, periods }: RosterParts): Roster | null {
  const team = own ?? fallback
  const hasDays = personDays !== undefined && Object.keys(personDays).length > 0
  const hasPeriods = periods !== undefined && periods.length > 0
  if (team === undefined && !hasDays && !hasPeriods) return null
  return {
    system: team?.system ?? noRotation,
    offset: team?.offset ?? 0,
    ...(own === undefined && { isDefault: true }),
    ...(team?.teamDays !== undefined && { teamDays: team.teamDays }),
    ...(hasDays && { personDays }),
    ...(hasPeriods && { periods }),
  }
}
