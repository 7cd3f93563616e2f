// The rosters of an enterprise's teams over some days, with all that overrides a rotation but a person's own days.

import type { RosterShift, ShiftChoice } from '../../contract/roster-days.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { type DayKind, kindOfDay } from '../../domain/calendar/kinds-of-day.ts'
import type { Shift } from '../../domain/calendar/shift-system.ts'
import type { WorkedDay } from '../../domain/calendar/worked-day.ts'
import { type Roster, workedDay } from '../../domain/calendar/worked-day.ts'
import { shiftTone } from '../../domain/enterprises/cycle-shifts.ts'
import { choiceKeys, distinctShifts } from '../../domain/enterprises/shift-choices.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { namedShiftsOf } from '../../storage/enterprises/enterprises-store.ts'
import { periodsBetween } from '../../storage/enterprises/production-periods-store.ts'
import { teamDaysOf } from '../../storage/enterprises/roster-days-store.ts'
import {
  listShiftSystems,
  type ShiftTeamRecord,
  teamsOf,
} from '../../storage/enterprises/shift-systems-store.ts'
import { pinyinOf } from '../pinyin.ts'
import type { HouseCalendar } from '../settings/days.ts'

export interface TeamRoster {
  readonly team: ShiftTeamRecord
  readonly systemName: string
  readonly roster: Roster
}

/** In the order of the teams' names; the first and the last day are included. */
export function teamRosters(db: ReadHandle, enterpriseId: string, from: IsoDate, to: IsoDate): TeamRoster[] {
  const systems = new Map(listShiftSystems(db, enterpriseId).map((system) => [system.id, system]))
  const teams = teamsOf(db, enterpriseId)
  const days = teamDaysOf(
    db,
    teams.map((team) => team.id),
    from,
    to,
  )
  const periods = periodsBetween(db, enterpriseId, from, to)
  return teams.flatMap((team) => {
    const system = systems.get(team.shiftSystemId)
    if (system === undefined) return []
    const roster = { system, offset: team.offsetDays, teamDays: days.get(team.id) ?? {}, periods }
    return [{ team, systemName: system.name, roster }]
  })
}

export const kindOn = (calendar: HouseCalendar, date: IsoDate): DayKind =>
  kindOfDay(date, calendar.holidays, calendar.knownUpTo)

export const workedOn = (roster: Roster, calendar: HouseCalendar, date: IsoDate): WorkedDay =>
  workedDay(roster, date, kindOn(calendar, date).kind)

/** 轮班规律: the rotation with its holidays, before any period or dated day. */
export function regularOn({ system, offset }: Roster, calendar: HouseCalendar, date: IsoDate) {
  return workedOn({ system, offset }, calendar, date).shifts
}

export const toned = (shifts: readonly Shift[]): RosterShift[] =>
  shifts.map((shift) => ({ ...shift, tone: shiftTone(shift) }))

/** Every shift that the enterprise has: of its rotations, other times of its shift tables, and of the days shown. */
export function choicesOf(db: ReadHandle, enterpriseId: string, shown: readonly Shift[]): ShiftChoice[] {
  const cycles = listShiftSystems(db, enterpriseId).flatMap((system) => system.cycle.flat())
  const isNew = (one: Shift) =>
    !cycles.some((known) => known.startMinute === one.startMinute && known.endMinute === one.endMinute)
  const shifts = distinctShifts(
    [...cycles, ...namedShiftsOf(db, enterpriseId).filter(isNew), ...shown].map(
      ({ name, startMinute, endMinute }) => ({
        name,
        startMinute,
        endMinute,
      }),
    ),
  )
  const keys = choiceKeys(shifts.map((shift) => pinyinOf(shift.name).namePinyin))
  return toned(shifts).map((shift, index) => ({ ...shift, key: keys[index] ?? '' }))
}
