// What is on record at an enterprise when its shift table comes: people, teams, rotations, names, days already kept.
import { Refusal } from '../../contract/errors.ts'
import { addDays, type IsoDate } from '../../domain/calendar/dates.ts'
import { type HolidayIndex, kindOfDay } from '../../domain/calendar/kinds-of-day.ts'
import type { Shift } from '../../domain/calendar/shift-system.ts'
import type { DatedShifts, KindLookup } from '../../domain/calendar/worked-day.ts'
import { distinctShifts } from '../../domain/enterprises/shift-choices.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { type EnterpriseEntity, findEnterprise } from '../../storage/enterprises/enterprises-store.ts'
import {
  type ProductionPeriodEntity,
  periodsBetween,
} from '../../storage/enterprises/production-periods-store.ts'
import { teamDaysOf, workerDaysOf } from '../../storage/enterprises/roster-days-store.ts'
import { shiftNamesOf } from '../../storage/enterprises/shift-names-store.ts'
import {
  listShiftSystems,
  type ShiftSystemRecord,
  type ShiftTeamRecord,
  teamsOf,
} from '../../storage/enterprises/shift-systems-store.ts'
import { type WorkplacePersonRow, workplacePeople } from '../../storage/workers/workplace-people-store.ts'
import { houseCalendar } from '../settings/days.ts'
import type { ReadingBasis } from './shift-import-sheet.ts'

export interface ImportWorld extends ReadingBasis {
  readonly enterprise: EnterpriseEntity
  readonly people: readonly WorkplacePersonRow[]
  readonly systems: readonly ShiftSystemRecord[]
  readonly teams: readonly ShiftTeamRecord[]
  readonly remembered: ReadonlyMap<string, readonly Shift[]>
}

/** The same between two dates: what overrides a rotation, and what is kept of single days. */
export interface DatedWorld {
  readonly kindOf: KindLookup
  readonly holidays: HolidayIndex
  readonly periods: readonly ProductionPeriodEntity[]
  readonly teamDays: ReadonlyMap<string, DatedShifts>
  readonly workerDays: ReadonlyMap<string, DatedShifts>
}

export function loadWorld(db: ReadHandle, enterpriseId: string, today: string): ImportWorld {
  const enterprise = findEnterprise(db, enterpriseId)
  if (enterprise === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  const systems = listShiftSystems(db, enterpriseId)
  const teams = teamsOf(db, enterpriseId)
  return {
    enterprise,
    dayStartsMinute: enterprise.dayStartsMinute,
    people: workplacePeople(db, enterpriseId, today),
    systems,
    teams,
    own: ownShifts(systems),
    remembered: shiftNamesOf(db, enterpriseId),
  }
}

/** The little that a table is read with, known before the transaction. */
export function loadBasis(db: ReadHandle, enterpriseId: string): ReadingBasis {
  const enterprise = findEnterprise(db, enterpriseId)
  if (enterprise === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  const { dayStartsMinute } = enterprise
  return { own: ownShifts(listShiftSystems(db, enterpriseId)), dayStartsMinute }
}

const ownShifts = (systems: readonly ShiftSystemRecord[]): readonly Shift[] =>
  distinctShifts(systems.flatMap((system) => system.cycle.flat()))

export function loadDays(db: ReadHandle, world: ImportWorld, from: IsoDate, to: IsoDate): DatedWorld {
  const calendar = houseCalendar(db, from, to)
  const ids = <Row extends { readonly id: string }>(rows: readonly Row[]) => rows.map((row) => row.id)
  return {
    kindOf: (date) => kindOfDay(date, calendar.holidays, calendar.knownUpTo).kind,
    holidays: calendar.holidays,
    periods: periodsBetween(db, world.enterprise.id, addDays(from, -1), to),
    teamDays: teamDaysOf(db, ids(world.teams), from, to),
    workerDays: workerDaysOf(db, world.enterprise.id, ids(world.people), from, to),
  }
}
