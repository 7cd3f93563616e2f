// Settings as JSON values by key, and the kinds of day.
import type { KindOfDay } from '../../domain/calendar/kinds-of-day.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { findRow, saveRow } from '../base/rows.ts'
import { all, flag, orNull, type Row, select, text } from '../base/select.ts'
import { kindOfDay, setting } from './schema.ts'

/** The value as it was stored; the caller checks its shape. */
export const readSetting = (db: ReadHandle, key: string): unknown =>
  findRow(db, setting, { key })?.value ?? null

export const writeSetting = (tx: WriteHandle, key: string, value: unknown): void =>
  saveRow(tx, setting, { key, value })

const dayShape = {
  date: text(),
  kind: text<KindOfDay>(),
  name: text(),
  isTeachingAllowed: flag(),
  allowedBy: orNull(text()),
}
export type DayRow = Row<typeof dayShape>

const daysBetween = select(
  dayShape,
  `SELECT date, kind, name, is_teaching_allowed AS isTeachingAllowed, allowed_by AS allowedBy
    FROM kind_of_day WHERE date BETWEEN :from AND :to ORDER BY date`,
)

/** Rows for dates in [from, to], both included. */
export const listDays = (db: ReadHandle, from: string, to: string): DayRow[] =>
  all(db, daysBetween, { from, to })

export const saveDay = (tx: WriteHandle, day: DayRow): void => saveRow(tx, kindOfDay, day)
