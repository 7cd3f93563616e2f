// Who works when: each team's shifts day by day, with holidays and production periods, as the coloured strip shows them.
import { Refusal } from '../../contract/errors.ts'
import type { RosterAnswer } from '../../contract/shifts.ts'
import { addDays, isoDatesFrom } from '../../domain/calendar/dates.ts'
import { type DayKind, kindOfDay } from '../../domain/calendar/kinds-of-day.ts'
import { cycleDay, workedShifts } from '../../domain/calendar/shift-system.ts'
import { shiftTone } from '../../domain/enterprises/cycle-shifts.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import { findEnterprise } from '../../storage/enterprises-store.ts'
import type { Handle } from '../../storage/handle.ts'
import { periodsBetween } from '../../storage/production-periods-store.ts'
import { listShiftSystems, listTeams, type ShiftSystemRecord } from '../../storage/shift-systems-store.ts'
import { houseCalendar } from '../settings/days.ts'

interface RosterInput {
  readonly enterpriseId: string
  /** The first day; today unless said. */
  readonly from?: string | undefined
  readonly days: number
}

interface DatedKind extends DayKind {
  readonly date: string
}

export function readRoster(db: Handle, input: RosterInput, context: CallContext): RosterAnswer {
  if (findEnterprise(db, input.enterpriseId) === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  const from = input.from ?? context.today
  const to = addDays(from, input.days - 1)
  const { holidays, knownUpTo } = houseCalendar(db, from, to)
  const dates = isoDatesFrom(from, to).map((date) => ({ date, ...kindOfDay(date, holidays, knownUpTo) }))
  const systems = new Map(listShiftSystems(db, input.enterpriseId).map((system) => [system.id, system]))
  const teams = listTeams(db, input.enterpriseId).flatMap((team) => {
    const system = systems.get(team.shiftSystemId)
    if (system === undefined) return []
    const days = daysOfTeam(system, team.offsetDays, dates)
    return [{ teamId: team.id, teamName: team.name, shiftSystemName: system.name, days }]
  })
  return { dates: datesWithPeriods(db, input.enterpriseId, dates), teams }
}

function daysOfTeam(system: ShiftSystemRecord, offset: number, dates: readonly DatedKind[]) {
  return dates.map(({ date, kind }) => ({
    cycleDay: cycleDay(system, offset, date),
    shifts: workedShifts({ system, offset }, date, kind).map((shift) => ({
      ...shift,
      tone: shiftTone(shift),
    })),
  }))
}

function datesWithPeriods(
  db: Handle,
  enterpriseId: string,
  dates: readonly DatedKind[],
): RosterAnswer['dates'] {
  const first = dates[0]?.date ?? ''
  const last = dates.at(-1)?.date ?? ''
  const periods = periodsBetween(db, enterpriseId, first, last)
  return dates.map(({ date, kind, name }) => ({
    date,
    kind,
    holidayName: name ?? '',
    periods: periods
      .filter((period) => period.startsOn <= date && date <= period.endsOn)
      .map((period) => ({ id: period.id, kind: period.kind, effect: period.effect, note: period.note })),
  }))
}
