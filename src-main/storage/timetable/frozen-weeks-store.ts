// Frozen weeks of a season, each known by its Monday.
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, rowsOf, saveRow } from '../base/rows.ts'
import { frozenWeek } from './schema.ts'

/** Mondays, earliest first. */
export const frozenWeeksOf = (db: ReadHandle, seasonId: string): string[] =>
  rowsOf(db, frozenWeek, { seasonId }, 'monday').map(({ monday }) => monday)

/** A week that is frozen already stays so. */
export const insertFrozenWeek = (tx: WriteHandle, seasonId: string, monday: string): void =>
  saveRow(tx, frozenWeek, { seasonId, monday })

export function deleteFrozenWeek(tx: WriteHandle, seasonId: string, monday: string): void {
  deleteRows(tx, frozenWeek, { seasonId, monday })
}
