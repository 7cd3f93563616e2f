// Kinds of day are rows: seeded from the State Council's notices, editable, with "known up to".
import { z } from 'zod'
import {
  type HolidayIndex,
  type HolidayRow,
  indexHolidays,
  isHolidayKind,
} from '../../domain/calendar/kinds-of-day.ts'
import type { StaffContext } from '../../procedures/call-context.ts'
import type { Core } from '../../procedures/core.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { countSittingsOn } from '../../storage/facts/intended-placement.ts'
import {
  type DayRow,
  listDays,
  readSetting,
  saveDay,
  writeSetting,
} from '../../storage/settings/settings-store.ts'

const holidayFile = z.object({
  knownUpTo: z.string(),
  days: z.array(
    z.object({
      date: z.string(),
      kind: z.enum(['statutory-holiday', 'swapped-rest', 'makeup-workday']),
      name: z.string(),
    }),
  ),
})

export interface HouseCalendar {
  readonly holidays: HolidayIndex
  /** The last day whose notice is known, included. */
  readonly knownUpTo: string
  /** Days off on which teaching was allowed by name. */
  readonly allowedDates: ReadonlySet<string>
}

/** Puts the announced days into a new house. */
export function seedDays(tx: WriteHandle, resources: Core['resources']): void {
  const file = holidayFile.parse(JSON.parse(resources.read('holidays.json')))
  for (const day of file.days) saveDay(tx, { ...day, isTeachingAllowed: false, allowedBy: null })
  writeSetting(tx, 'days-known-up-to', file.knownUpTo)
}

export function knownUpTo(db: ReadHandle): string {
  const kept = readSetting(db, 'days-known-up-to')
  return typeof kept === 'string' ? kept : '1970-01-01'
}

/** The calendar between two dates, both included, as the planner and the reach need it. */
export function houseCalendar(db: ReadHandle, from: string, to: string): HouseCalendar {
  const rows = listDays(db, from, to)
  const announced = rows.filter(
    (row): row is DayRow & HolidayRow => row.kind !== 'workday' && row.kind !== 'weekend',
  )
  const allowed = rows
    .filter((row) => row.isTeachingAllowed || !isHolidayKind(row.kind))
    .map((row) => row.date)
  return { holidays: indexHolidays(announced), knownUpTo: knownUpTo(db), allowedDates: new Set(allowed) }
}

export function yearOfDays(db: ReadHandle, { year }: { year: number }) {
  return { rows: listDays(db, `${year}-01-01`, `${year}-12-31`), knownUpTo: knownUpTo(db) }
}

export function saveKindOfDay(
  tx: WriteHandle,
  input: Omit<DayRow, 'allowedBy'>,
  context: StaffContext,
): { id: string; plannedSittings: number } {
  saveDay(tx, { ...input, allowedBy: input.isTeachingAllowed ? context.account.displayName : null })
  const isFree = isHolidayKind(input.kind) && !input.isTeachingAllowed
  return { id: input.date, plannedSittings: isFree ? countSittingsOn(tx, input.date) : 0 }
}
