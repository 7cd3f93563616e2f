// Who works when: each team's shifts day by day, with holidays and production periods, as the coloured strip shows them.
import { Refusal } from '../../contract/errors.ts'
import type { RosterAnswer, RosterDay, RosterShift } from '../../contract/roster-days.ts'
import { addDays, type IsoDate, isoDatesFrom } from '../../domain/calendar/dates.ts'
import { cycleDay } from '../../domain/calendar/shift-system.ts'
import type { Roster } from '../../domain/calendar/worked-day.ts'
import { shiftClash } from '../../domain/enterprises/cycle-shifts.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { findEnterprise } from '../../storage/enterprises/enterprises-store.ts'
import { periodsBetween } from '../../storage/enterprises/production-periods-store.ts'
import { listTeamDays } from '../../storage/enterprises/roster-days-store.ts'
import { type HouseCalendar, houseCalendar } from '../settings/days.ts'
import { choicesOf, kindOn, regularOn, teamRosters, toned, workedOn } from './team-rosters.ts'

interface RosterInput {
  readonly enterpriseId: string
  /** The first day; today unless said. */
  readonly from?: string | undefined
  readonly days: number
}

/** Where a dated day comes from and what was noted, by date. */
export type DatedNotes = ReadonlyMap<IsoDate, { readonly source: 'hand' | 'import'; readonly note: string }>

export function readRoster(db: ReadHandle, input: RosterInput, context: CallContext): RosterAnswer {
  const { enterpriseId, days } = input
  if (findEnterprise(db, enterpriseId) === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  const from = input.from ?? context.today
  const to = addDays(from, days - 1)
  const calendar = houseCalendar(db, addDays(from, -1), to)
  const found = teamRosters(db, enterpriseId, addDays(from, -1), to)
  const ids = found.map(({ team }) => team.id)
  const notes = Map.groupBy(listTeamDays(db, ids, from, to), (day) => day.teamId)
  const teams = found.map(({ team, systemName, roster }) => ({
    teamId: team.id,
    teamName: team.name,
    shiftSystemName: systemName,
    isDefault: team.isDefault,
    ...daysOf(roster, calendar, from, to, new Map(notes.get(team.id)?.map((day) => [day.date, day]))),
  }))
  const shown = teams.flatMap((team) => team.days.flatMap((day) => day.shifts))
  return {
    dates: datesWithPeriods(db, enterpriseId, calendar, from, to),
    choices: choicesOf(db, enterpriseId, shown),
    teams,
  }
}

/** The days of one roster, and the shifts of the day before the first: a night shift of it runs into the first. */
export function daysOf(
  roster: Roster,
  calendar: HouseCalendar,
  from: IsoDate,
  to: IsoDate,
  notes: DatedNotes,
): { dayBefore: RosterShift[]; days: RosterDay[] } {
  const dayBefore = toned(workedOn(roster, calendar, addDays(from, -1)).shifts)
  let before = dayBefore
  const days = isoDatesFrom(from, to).map((date) => {
    const { shifts, decidedBy } = workedOn(roster, calendar, date)
    const dated = decidedBy === 'person' || decidedBy === 'team-day' ? notes.get(date) : undefined
    const worked = toned(shifts)
    const clash = clashBetween(before, worked)
    before = worked
    return {
      cycleDay: cycleDay(roster.system, roster.offset, date),
      shifts: worked,
      decidedBy,
      regular: toned(regularOn(roster, calendar, date)),
      source: dated?.source ?? null,
      note: dated?.note ?? '',
      clash,
    }
  })
  return { dayBefore, days }
}

/** A day and the one before it, as a cycle of two that doesn't go round: an empty day stands between. */
function clashBetween(before: readonly RosterShift[], day: readonly RosterShift[]): string {
  const clash = shiftClash([before, day, []])
  return clash === null ? '' : `${clash.one.name}与${clash.other.name}`
}

export function datesWithPeriods(
  db: ReadHandle,
  enterpriseId: string,
  calendar: HouseCalendar,
  from: IsoDate,
  to: IsoDate,
): RosterAnswer['dates'] {
  const periods = periodsBetween(db, enterpriseId, from, to)
  return isoDatesFrom(from, to).map((date) => {
    const { kind, name } = kindOn(calendar, date)
    return {
      date,
      kind,
      holidayName: name ?? '',
      periods: periods
        .filter((period) => period.startsOn <= date && date <= period.endsOn)
        .map((period) => ({ id: period.id, kind: period.kind, effect: period.effect, note: period.note })),
    }
  })
}
