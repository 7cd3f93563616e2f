// The effective roster of everybody who is counted: what their workplace says, a person's own days before all else.
import type { PalaceSettings } from '../../contract/settings.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import { effectiveRoster } from '../../domain/calendar/effective-roster.ts'
import type { DatedShifts, Roster } from '../../domain/calendar/worked-day.ts'
import type { RestSettings } from '../../domain/timetable/problem.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { type RosterFacts, readRosterFacts } from '../../storage/enterprises/roster-facts-store.ts'
import type { PeopleRow } from '../../storage/timetable/cohort-store.ts'
import { palaceSettingsOf } from '../settings/palace.ts'

export interface Effective {
  readonly heads: number
  /** null: nothing is known of their shifts, so nothing can be said against any time. */
  readonly roster: Roster | null
  readonly rest: RestSettings
}

/** A shift of the days before may end late and ask for long rest and a long way; of those after, for a long time before. */
export const rosterSpan = (from: string, to: string): { readonly from: string; readonly to: string } => ({
  from: addDays(from, -4),
  to: addDays(to, 3),
})

/** For sittings on dates in [from, to], both included. */
export function effectiveRosters<Row extends PeopleRow>(
  db: ReadHandle,
  people: readonly Row[],
  from: string,
  to: string,
): (Row & Effective)[] {
  const span = rosterSpan(from, to)
  return withRosters(people, readRosterFacts(db, people, span.from, span.to), palaceSettingsOf(db))
}

/**
 * The same people with what they work: whoever has days of their own in the span is counted apart, together with those
 * whose days are the same. People of one workplace and team share one roster object, in whatever class they are.
 */
export function withRosters<Row extends PeopleRow>(
  people: readonly Row[],
  facts: RosterFacts,
  palace: PalaceSettings,
): (Row & Effective)[] {
  const personal = new Map(
    facts.personalDays.map((one) => [personKey(one.workerId, one.workplaceId), one.days]),
  )
  const rosterOf = rostersRemembered(facts)
  const restOf = restsRemembered(facts, palace)
  return people.flatMap((row) => {
    const byDays = Map.groupBy(row.workerIds, (workerId) => {
      const days = personal.get(personKey(workerId, row.workplaceId))
      return days === undefined ? '' : JSON.stringify(days)
    })
    return [...byDays]
      .toSorted(([one], [other]) => (one === other ? 0 : one < other ? -1 : 1))
      .map(([days, workerIds]) => ({
        ...row,
        name: days === '' ? row.name : `${row.name} 个人排班`.trim(),
        workerIds,
        heads: workerIds.length,
        roster: rosterOf(row.workplaceId, row.teamId, days),
        rest: restOf(row.workplaceId),
      }))
  })
}

const personKey = (workerId: string, workplaceId: string): string => `${workerId} ${workplaceId}`

/** `days` are personal ones as JSON text, '' for none. */
function rostersRemembered(facts: RosterFacts) {
  const teamDays = new Map(facts.teamDays)
  const dated = facts.teams.map((team) => {
    const days = teamDays.get(team.teamId)
    return days === undefined ? team : { ...team, teamDays: days }
  })
  const teams = new Map(dated.map((one) => [one.teamId, one]))
  const defaults = new Map(dated.filter((one) => one.isDefault).map((one) => [one.enterpriseId, one]))
  const periods = Map.groupBy(facts.periods, (one) => one.enterpriseId)
  const known = new Map<string, Roster | null>()
  const make = (workplaceId: string, teamId: string | null, days: string): Roster | null => {
    const team = teams.get(teamId ?? '')
    return effectiveRoster({
      own: team?.enterpriseId === workplaceId ? team : undefined,
      fallback: defaults.get(workplaceId),
      // what JSON.stringify was given by withRosters
      personDays: days === '' ? undefined : (JSON.parse(days) as DatedShifts),
      periods: periods.get(workplaceId),
    })
  }
  return (workplaceId: string, teamId: string | null, days: string): Roster | null => {
    const key = `${workplaceId} ${teamId ?? ''} ${days}`
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(workplaceId, teamId, days)
    known.set(key, made)
    return made
  }
}

function restsRemembered({ rests }: RosterFacts, palace: PalaceSettings) {
  const usual: RestSettings = {
    restAfterWork: palace.restAfterWorkMinutes,
    restAfterNight: palace.restAfterNightMinutes,
    restBeforeWork: palace.restBeforeWorkMinutes,
  }
  const byWorkplace = new Map<string, RestSettings>(
    rests.map(({ enterpriseId, restAfterWork, restAfterNight, restBeforeWork }) => [
      enterpriseId,
      {
        restAfterWork: restAfterWork ?? usual.restAfterWork,
        restAfterNight: restAfterNight ?? usual.restAfterNight,
        restBeforeWork: restBeforeWork ?? usual.restBeforeWork,
      },
    ]),
  )
  return (workplaceId: string): RestSettings => byWorkplace.get(workplaceId) ?? usual
}
