// Dated production periods of enterprises.
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, findRow, rowsOf, saveRow } from '../base/rows.ts'
import { all, integer, select, text } from '../base/select.ts'
import { productionPeriod } from './schema.ts'

export type ProductionPeriodEntity = Readonly<typeof productionPeriod.$inferSelect>

export const listPeriods = (db: ReadHandle, enterpriseId: string): ProductionPeriodEntity[] =>
  rowsOf(db, productionPeriod, { enterpriseId }, 'startsOn', 'id')

/** Those that touch any day from the first to the last, both included. */
export const periodsBetween = (
  db: ReadHandle,
  enterpriseId: string,
  from: string,
  to: string,
): ProductionPeriodEntity[] =>
  listPeriods(db, enterpriseId).filter(({ startsOn, endsOn }) => startsOn <= to && endsOn >= from)

export const findPeriod = (db: ReadHandle, id: string): ProductionPeriodEntity | null =>
  findRow(db, productionPeriod, { id })

export const savePeriodRow = (tx: WriteHandle, entity: ProductionPeriodEntity): void =>
  saveRow(tx, productionPeriod, entity)

export function deletePeriod(tx: WriteHandle, id: string): void {
  deleteRows(tx, productionPeriod, { id })
}

export function deletePeriodsOf(tx: WriteHandle, enterpriseId: string): void {
  deleteRows(tx, productionPeriod, { enterpriseId })
}

const sittingTimes = select(
  { sittingId: text(), date: text(), startMinute: integer(), minutes: integer() },
  `SELECT DISTINCT p.sitting_id AS sittingId, p.date, p.start_minute AS startMinute, p.minutes
  FROM class_enterprise own CROSS JOIN lesson l ON l.class_id = own.class_id CROSS JOIN sitting s ON s.lesson_id = l.id
    JOIN intended_placement p ON p.sitting_id = s.id
  WHERE own.enterprise_id = :enterpriseId AND p.date BETWEEN :from AND :to`,
)

/** Where the sittings of an enterprise's classes lie in the published plan and the draft, each place once. */
export const sittingTimesOf = (db: ReadHandle, enterpriseId: string, from: string, to: string) =>
  all(db, sittingTimes, { enterpriseId, from, to })
