// What these people's workplaces say of their shifts in a span of days, as plain JSON: rotations, days that differ from
// them, production periods, and the rest kept around work.
import type { ProductionPeriod, ShiftChange } from '../../domain/calendar/production-periods.ts'
import type { CycleTurn, Shift, ShiftSystem } from '../../domain/calendar/shift-system.ts'
import type { DatedShifts } from '../../domain/calendar/worked-day.ts'
import type { ReadHandle } from '../base/handle.ts'
import { all, flag, integer, json, orNull, type Row, select, text } from '../base/select.ts'
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

const restShape = {
  enterpriseId: text(),
  restAfterWork: orNull(integer()),
  restAfterNight: orNull(integer()),
  restBeforeWork: orNull(integer()),
}
/** Minutes; null: as the palace has it. */
export type WorkplaceRest = Row<typeof restShape>

const periodShape = {
  enterpriseId: text(),
  enterpriseName: text(),
  kind: text<ProductionPeriod['kind']>(),
  effect: text<ProductionPeriod['effect']>(),
  /** What a burden counts, 0 to 10. */
  weight: integer(),
  startsOn: text(),
  endsOn: text(),
  startMinute: integer(),
  endMinute: integer(),
  shiftChange: orNull(json<ShiftChange>()),
  note: text(),
}
export type PeriodFacts = Row<typeof periodShape>

export interface RosterFacts {
  readonly teams: readonly TeamRoster[]
  readonly teamDays: readonly (readonly [string, DatedShifts])[]
  readonly personalDays: readonly PersonalDays[]
  readonly periods: readonly PeriodFacts[]
  readonly rests: readonly WorkplaceRest[]
}

/** Dated things that touch [from, to], both included. */
export function readRosterFacts(
  db: ReadHandle,
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

const teams = select(
  {
    teamId: text(),
    enterpriseId: text(),
    offset: integer(),
    isDefault: flag(),
    cycle: json<Shift[][]>(),
    anchorDate: text(),
    followsHolidays: flag(),
    turn: orNull(text<CycleTurn>()),
  },
  `SELECT t.id AS teamId, t.enterprise_id AS enterpriseId, t.offset_days AS offset, t.is_default AS isDefault, s.cycle,
    s.anchor_date AS anchorDate, s.follows_holidays AS followsHolidays, s.turn
  FROM json_each(:enterpriseIds) ids CROSS JOIN shift_team t ON t.enterprise_id = ids.value
    JOIN shift_system s ON s.id = t.shift_system_id ORDER BY t.id`,
)

/** All teams of these enterprises. */
const teamRosters = (db: ReadHandle, enterpriseIds: readonly string[]): TeamRoster[] =>
  all(db, teams, { enterpriseIds }).map(({ teamId, enterpriseId, offset, isDefault, ...system }) => ({
    teamId,
    enterpriseId,
    offset,
    isDefault,
    system,
  }))

const personal = select(
  { workerId: text(), workplaceId: text(), date: text(), shifts: json<Shift[]>() },
  `SELECT d.worker_id AS workerId, d.enterprise_id AS workplaceId, d.date, d.shifts
  FROM json_each(:workerIds) ids CROSS JOIN worker_day d ON d.worker_id = ids.value AND d.date BETWEEN :from AND :to
  ORDER BY d.worker_id, d.enterprise_id, d.date`,
)

/** One statement for thousands of people, most of whom have no such day. */
function personalDays(
  db: ReadHandle,
  workerIds: readonly string[],
  from: string,
  to: string,
): PersonalDays[] {
  const rows = all(db, personal, { workerIds, from, to })
  const byPerson = Map.groupBy(rows, (row) => `${row.workerId} ${row.workplaceId}`)
  return [...byPerson.values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { workerId, workplaceId } = first
    const days = Object.fromEntries(own.map(({ date, shifts }) => [date, shifts]))
    return [{ workerId, workplaceId, days }]
  })
}

const periods = select(
  periodShape,
  `SELECT e.id AS enterpriseId, e.short_name AS enterpriseName, p.kind, p.effect, p.weight, p.starts_on AS startsOn,
    p.ends_on AS endsOn, p.start_minute AS startMinute, p.end_minute AS endMinute, p.shift_change AS shiftChange, p.note
  FROM json_each(:enterpriseIds) ids JOIN enterprise e ON e.id = ids.value JOIN production_period p ON p.enterprise_id = e.id
  WHERE p.ends_on >= :from AND p.starts_on <= :to ORDER BY p.starts_on, p.id`,
)

/** Production periods of these enterprises that touch [from, to]. */
export const periodFacts = (
  db: ReadHandle,
  enterpriseIds: readonly string[],
  from: string,
  to: string,
): PeriodFacts[] => all(db, periods, { enterpriseIds, from, to })

const rests = select(
  restShape,
  `SELECT e.id AS enterpriseId, e.rest_after_work AS restAfterWork, e.rest_after_night AS restAfterNight,
    e.rest_before_work AS restBeforeWork FROM json_each(:enterpriseIds) ids JOIN enterprise e ON e.id = ids.value ORDER BY e.id`,
)

const workplaceRests = (db: ReadHandle, enterpriseIds: readonly string[]): WorkplaceRest[] =>
  all(db, rests, { enterpriseIds })
