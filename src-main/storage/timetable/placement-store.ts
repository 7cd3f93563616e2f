// Placements: where one version of a plan puts each sitting. A sitting keeps its id through all versions.
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, findRow, insertRows, rowsOf, saveRow } from '../base/rows.ts'
import { placement } from './schema.ts'

export type PlacementEntity = Readonly<typeof placement.$inferSelect>

export const placementsOf = (db: ReadHandle, planId: string): PlacementEntity[] =>
  rowsOf(db, placement, { planId }, 'sittingId')

export const findPlacement = (db: ReadHandle, planId: string, sittingId: string): PlacementEntity | null =>
  findRow(db, placement, { planId, sittingId })

export const savePlacement = (tx: WriteHandle, entity: PlacementEntity): void =>
  saveRow(tx, placement, entity)

/** Makes a plan's placements exactly these; rows that stay as they are are not touched. */
export function replacePlacements(tx: WriteHandle, planId: string, wanted: readonly PlacementEntity[]): void {
  const kept = new Map(placementsOf(tx, planId).map((row) => [row.sittingId, row]))
  for (const entity of wanted) {
    const before = kept.get(entity.sittingId)
    kept.delete(entity.sittingId)
    if (before === undefined || !isSame(before, entity)) savePlacement(tx, entity)
  }
  if (kept.size > 0) deleteRows(tx, placement, { planId, sittingId: [...kept.keys()] })
}

/** Into a plan that has none yet. */
export function copyPlacements(tx: WriteHandle, fromPlanId: string, toPlanId: string): void {
  insertRows(
    tx,
    placement,
    placementsOf(tx, fromPlanId).map((row) => ({ ...row, planId: toPlanId })),
  )
}

type Place = Pick<PlacementEntity, 'date' | 'startMinute' | 'roomId' | 'trainerId'>

export function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.date === other.date &&
    one.startMinute === other.startMinute &&
    one.roomId === other.roomId &&
    one.trainerId === other.trainerId
  )
}

function isSame(one: PlacementEntity, other: PlacementEntity): boolean {
  return isSamePlace(one, other) && one.minutes === other.minutes && one.isPinned === other.isPinned
}
