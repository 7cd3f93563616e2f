// What these people's workplaces say of their shifts in a span of days, as plain JSON: rotations, days that differ from
// them, production periods, and the rest kept around work.
import type { ProductionPeriod, ShiftChange } from '../../domain/calendar/production-periods.ts'
import type { Shift, ShiftSystem } from '../../domain/calendar/shift-system.ts'
import type { DatedShifts } from '../../domain/calendar/worked-day.ts'
import type { Handle } from '../base/handle.ts'
import type { PeopleRow } from '../timetable/cohort-store.ts'
import { teamDaysOf } from './roster-days-store.ts'

export interface TeamRoster {
  readonly teamId: string
  readonly enterpriseId: string
  readonly offset: number
  /** Whoever works there without a team works this one's shifts. */
  readonly isDefault: boolean
  readonly system: ShiftSystem
}

export interface PersonalDays {
  readonly workerId: string
  /** The days are of this workplace; at another one they do not count. */
  readonly workplaceId: string
  readonly days: DatedShifts
}

/** Minutes; null: as the palace has it. */
export interface WorkplaceRest {
  readonly enterpriseId: string
  readonly restAfterWork: number | null
  readonly restAfterNight: number | null
  readonly restBeforeWork: number | null
}

export interface PeriodFacts extends ProductionPeriod {
  readonly enterpriseId: string
  readonly enterpriseName: string
  /** What a burden counts, 0 to 10. */
  readonly weight: number
  readonly shiftChange: ShiftChange | null
}

export interface RosterFacts {
  readonly teams: readonly TeamRoster[]
  readonly teamDays: readonly (readonly [string, DatedShifts])[]
  readonly personalDays: readonly PersonalDays[]
  readonly periods: readonly PeriodFacts[]
  readonly rests: readonly WorkplaceRest[]
}

/** Dated things that touch [from, to], both included. */
export function readRosterFacts(
  db: Handle,
  people: readonly PeopleRow[],
  from: string,
  to: string,
): RosterFacts {
  const workplaceIds = [...new Set(people.map((one) => one.workplaceId))]
  const teams = teamRosters(db, workplaceIds)
  return {
    teams,
    teamDays: [
      ...teamDaysOf(
        db,
        teams.map((one) => one.teamId),
        from,
        to,
      ),
    ],
    personalDays: personalDays(db, [...new Set(people.flatMap((one) => one.workerIds))], from, to),
    periods: periodFacts(db, workplaceIds, from, to),
    rests: workplaceRests(db, workplaceIds),
  }
}

interface TeamRow {
  readonly teamId: string
  readonly enterpriseId: string
  readonly offset: number
  readonly isDefault: number
  readonly cycle: string
  readonly anchorDate: string
  readonly followsHolidays: number
  readonly turn: 'half-month' | 'month' | null
}

/** All teams of these enterprises. */
function teamRosters(db: Handle, enterpriseIds: readonly string[]): TeamRoster[] {
  return db.raw
    .prepare<[string], TeamRow>(
      `SELECT t.id AS teamId, t.enterprise_id AS enterpriseId, t.offset_days AS offset, t.is_default AS isDefault, s.cycle,
        s.anchor_date AS anchorDate, s.follows_holidays AS followsHolidays, s.turn
      FROM json_each(?) ids CROSS JOIN shift_team t ON t.enterprise_id = ids.value
        JOIN shift_system s ON s.id = t.shift_system_id ORDER BY t.id`,
    )
    .all(JSON.stringify(enterpriseIds))
    .map(({ teamId, enterpriseId, offset, isDefault, cycle, anchorDate, followsHolidays, turn }) => ({
      teamId,
      enterpriseId,
      offset,
      isDefault: isDefault === 1,
      // the shift system's own contract checked the cycle when it was saved
      system: {
        cycle: JSON.parse(cycle) as Shift[][],
        anchorDate,
        followsHolidays: followsHolidays === 1,
        turn,
      },
    }))
}

/** One statement for thousands of people, most of whom have no such day. */
function personalDays(db: Handle, workerIds: readonly string[], from: string, to: string): PersonalDays[] {
  const rows = db.raw
    .prepare<
      [string, string, string],
      { workerId: string; workplaceId: string; date: string; shifts: string }
    >(
      `SELECT d.worker_id AS workerId, d.enterprise_id AS workplaceId, d.date, d.shifts
      FROM json_each(?) ids CROSS JOIN worker_day d ON d.worker_id = ids.value AND d.date BETWEEN ? AND ?
      ORDER BY d.worker_id, d.enterprise_id, d.date`,
    )
    .all(JSON.stringify(workerIds), from, to)
  const byPerson = Map.groupBy(rows, (row) => `${row.workerId} ${row.workplaceId}`)
  return [...byPerson.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { workerId, workplaceId } = first
    // checked by the contract when the day was saved
    const days = Object.fromEntries(own.map(({ date, shifts }) => [date, JSON.parse(shifts) as Shift[]]))
    return [{ workerId, workplaceId, days }]
  })
}

type PeriodRow = Omit<PeriodFacts, 'shiftChange'> & { readonly shiftChange: string | null }

/** Production periods of these enterprises that touch [from, to]. */
export function periodFacts(
  db: Handle,
  enterpriseIds: readonly string[],
  from: string,
  to: string,
): PeriodFacts[] {
  return db.raw
    .prepare<[string, string, string], PeriodRow>(
      `SELECT e.id AS enterpriseId, e.short_name AS enterpriseName, p.kind, p.effect, p.weight, p.starts_on AS startsOn,
        p.ends_on AS endsOn, p.start_minute AS startMinute, p.end_minute AS endMinute, p.shift_change AS shiftChange, p.note
      FROM json_each(?) ids JOIN enterprise e ON e.id = ids.value JOIN production_period p ON p.enterprise_id = e.id
      WHERE p.ends_on >= ? AND p.starts_on <= ? ORDER BY p.starts_on, p.id`,
    )
    .all(JSON.stringify(enterpriseIds), from, to)
    .map(({ shiftChange, ...row }) => ({
      ...row,
      // checked by the contract when the period was saved
      shiftChange: shiftChange === null ? null : (JSON.parse(shiftChange) as ShiftChange),
    }))
}

function workplaceRests(db: Handle, enterpriseIds: readonly string[]): WorkplaceRest[] {
  return db.raw
    .prepare<[string], WorkplaceRest>(
      `SELECT e.id AS enterpriseId, e.rest_after_work AS restAfterWork, e.rest_after_night AS restAfterNight,
        e.rest_before_work AS restBeforeWork FROM json_each(?) ids JOIN enterprise e ON e.id = ids.value ORDER BY e.id`,
    )
    .all(JSON.stringify(enterpriseIds))
}
