// What the shift tables of an enterprise mean by their names, said once and remembered.
import { and, asc, eq } from 'drizzle-orm'
import type { Shift } from '../../domain/calendar/shift-system.ts'
import type { Handle } from '../base/handle.ts'
import { shiftName } from './schema.ts'

export type ShiftNameEntity = Readonly<typeof shiftName.$inferSelect>

/** By name; an empty list of shifts is a day off. */
export function listShiftNames(db: Handle, enterpriseId: string): ShiftNameEntity[] {
  return db.orm
    .select()
    .from(shiftName)
    .where(eq(shiftName.enterpriseId, enterpriseId))
    .orderBy(asc(shiftName.name))
    .all()
}

export function shiftNamesOf(db: Handle, enterpriseId: string): Map<string, readonly Shift[]> {
  return new Map(listShiftNames(db, enterpriseId).map(({ name, shifts }) => [name, shifts]))
}

export function saveShiftNameRow(db: Handle, entity: ShiftNameEntity): void {
  const { shifts } = entity
  db.orm
    .insert(shiftName)
    .values(entity)
    .onConflictDoUpdate({ target: [shiftName.enterpriseId, shiftName.name], set: { shifts } })
    .run()
}

/** @returns whether there was such a name. */
export function deleteShiftName(db: Handle, enterpriseId: string, name: string): boolean {
  const found = and(eq(shiftName.enterpriseId, enterpriseId), eq(shiftName.name, name))
  return db.orm.delete(shiftName).where(found).run().changes > 0
}
