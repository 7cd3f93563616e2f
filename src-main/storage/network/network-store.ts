// Sites, their closures, and counted equipment. Rooms are in rooms-store.ts.
import { asc, eq } from 'drizzle-orm'
import type { Closure, Equipment, Site } from '../../contract/network.ts'
import type { Handle } from '../base/handle.ts'
import { deleteWaysToSite } from '../enterprises/travel-store.ts'
import { equipment, site, siteClosure } from './schema.ts'

export function listSites(db: Handle): Site[] {
  return db.orm.select().from(site).orderBy(asc(site.id)).all()
}

export function findSite(db: Handle, id: string): Site | null {
  return db.orm.select().from(site).where(eq(site.id, id)).get() ?? null
}

export function saveSite(db: Handle, entity: Site): void {
  const { id: _id, ...values } = entity
  db.orm.insert(site).values(entity).onConflictDoUpdate({ target: site.id, set: values }).run()
}

/** The site's closures and the ways to it go with it. */
export function deleteSite(db: Handle, id: string): void {
  deleteWaysToSite(db, id)
  db.orm.delete(siteClosure).where(eq(siteClosure.siteId, id)).run()
  db.orm.delete(site).where(eq(site.id, id)).run()
}

/** How many rooms, nodes below and served enterprises hang on a site. */
export function countSiteUses(
  db: Handle,
  id: string,
): { rooms: number; children: number; enterprises: number } {
  const count = (query: string) => db.raw.prepare<[string], { n: number }>(query).get(id)?.n ?? 0
  return {
    rooms: count('SELECT count(*) AS n FROM room WHERE site_id = ?'),
    children: count('SELECT count(*) AS n FROM site WHERE parent_id = ?'),
    enterprises: count('SELECT count(*) AS n FROM enterprise WHERE branch_id = ?'),
  }
}

/** Active rooms by site id. */
export function countRoomsBySite(db: Handle): ReadonlyMap<string, number> {
  const rows = db.raw
    .prepare<[], { id: string; n: number }>(
      'SELECT site_id AS id, count(*) AS n FROM room WHERE site_id IS NOT NULL AND is_active = 1 GROUP BY site_id',
    )
    .all()
  return new Map(rows.map((row) => [row.id, row.n]))
}

export function listClosures(db: Handle): Closure[] {
  return db.orm.select().from(siteClosure).orderBy(asc(siteClosure.startsOn), asc(siteClosure.id)).all()
}

export function findClosure(db: Handle, id: string): Closure | null {
  return db.orm.select().from(siteClosure).where(eq(siteClosure.id, id)).get() ?? null
}

export function saveClosure(db: Handle, entity: Closure): void {
  const { id: _id, ...values } = entity
  db.orm.insert(siteClosure).values(entity).onConflictDoUpdate({ target: siteClosure.id, set: values }).run()
}

export function deleteClosure(db: Handle, id: string): void {
  db.orm.delete(siteClosure).where(eq(siteClosure.id, id)).run()
}

/** Sittings that drafts and published plans put at a site on dates in [from, to], both included. */
export function countSiteSittings(db: Handle, siteId: string, from: string, to: string): number {
  const found = db.raw
    .prepare<[string, string, string], { n: number }>(
      `SELECT count(DISTINCT placement.sitting_id) AS n FROM placement
       JOIN plan ON plan.id = placement.plan_id AND plan.state IN ('draft', 'published')
       JOIN sitting ON sitting.id = placement.sitting_id AND sitting.state = 'planned'
       JOIN room ON room.id = placement.room_id
       WHERE room.site_id = ? AND placement.date BETWEEN ? AND ?`,
    )
    .get(siteId, from, to)
  return found?.n ?? 0
}

export function listEquipment(db: Handle): Equipment[] {
  return db.orm.select().from(equipment).orderBy(asc(equipment.name)).all()
}

export function findEquipment(db: Handle, id: string): Equipment | null {
  return db.orm.select().from(equipment).where(eq(equipment.id, id)).get() ?? null
}

export function findEquipmentByName(db: Handle, name: string): Equipment | null {
  return db.orm.select().from(equipment).where(eq(equipment.name, name)).get() ?? null
}

export function saveEquipment(db: Handle, entity: Equipment): void {
  const { id: _id, ...values } = entity
  db.orm.insert(equipment).values(entity).onConflictDoUpdate({ target: equipment.id, set: values }).run()
}

export function deleteEquipment(db: Handle, id: string): void {
  db.orm.delete(equipment).where(eq(equipment.id, id)).run()
}

/** Names of the courses that need a piece of equipment, by equipment id. */
export function courseNamesByEquipment(db: Handle): ReadonlyMap<string, string[]> {
  const rows = db.raw
    .prepare<[], { id: string; name: string }>(
      `SELECT course_equipment.equipment_id AS id, course.name FROM course_equipment
       JOIN course ON course.id = course_equipment.course_id ORDER BY course.code`,
    )
    .all()
  const names = new Map<string, string[]>()
  for (const row of rows) names.set(row.id, [...(names.get(row.id) ?? []), row.name])
  return names
}
