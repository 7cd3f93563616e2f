// Settings as JSON values by key, and the kinds of day.
import { and, asc, eq, gte, lte } from 'drizzle-orm'
import type { KindOfDay } from '../../domain/calendar/kinds-of-day.ts'
import type { Handle } from '../base/handle.ts'
import { kindOfDay, setting } from './schema.ts'

export interface DayRow {
  readonly date: string
  readonly kind: KindOfDay
  readonly name: string
  readonly isTeachingAllowed: boolean
  readonly allowedBy: string | null
}

/** The value as it was stored; the caller checks its shape. */
export function readSetting(db: Handle, key: string): unknown {
  return db.orm.select().from(setting).where(eq(setting.key, key)).get()?.value ?? null
}

export function writeSetting(db: Handle, key: string, value: unknown): void {
  db.orm
    .insert(setting)
    .values({ key, value })
    .onConflictDoUpdate({ target: setting.key, set: { value } })
    .run()
}

/** Rows for dates in [from, to], both included. */
export function listDays(db: Handle, from: string, to: string): DayRow[] {
  return db.orm
    .select()
    .from(kindOfDay)
    .where(and(gte(kindOfDay.date, from), lte(kindOfDay.date, to)))
    .orderBy(asc(kindOfDay.date))
    .all()
}

export function saveDay(db: Handle, day: DayRow): void {
  const { date, ...values } = day
  db.orm.insert(kindOfDay).values(day).onConflictDoUpdate({ target: kindOfDay.date, set: values }).run()
}
