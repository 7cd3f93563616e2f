// Sites, their closures, and counted equipment. Rooms are in rooms-store.ts.
import type { Closure, Equipment, Site } from '../../contract/network.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, findRow, rowsOf, saveRow } from '../base/rows.ts'
import { all, integer, only, select, text } from '../base/select.ts'
import { deleteWaysToSite } from '../enterprises/travel-store.ts'
import { equipment, site, siteClosure } from './schema.ts'

export const listSites = (db: ReadHandle): Site[] => rowsOf(db, site, {}, 'id')

export const findSite = (db: ReadHandle, id: string): Site | null => findRow(db, site, { id })

export const saveSite = (tx: WriteHandle, entity: Site): void => saveRow(tx, site, entity)

/** The site's closures and the ways to it go with it. */
export function deleteSite(tx: WriteHandle, id: string): void {
  deleteWaysToSite(tx, id)
  deleteRows(tx, siteClosure, { siteId: id })
  deleteRows(tx, site, { id })
}

const siteUses = select(
  { rooms: integer(), children: integer(), enterprises: integer() },
  `SELECT (SELECT count(*) FROM room WHERE site_id = :id) AS rooms,
    (SELECT count(*) FROM site WHERE parent_id = :id) AS children,
    (SELECT count(*) FROM enterprise WHERE branch_id = :id) AS enterprises`,
)

/** How many rooms, nodes below and served enterprises hang on a site. */
export const countSiteUses = (db: ReadHandle, id: string) => only(db, siteUses, { id })

const activeRooms = select(
  { id: text(), n: integer() },
  `SELECT coalesce(site_id, '') AS id, count(*) AS n FROM room
    WHERE site_id IS NOT NULL AND is_active = 1 GROUP BY site_id`,
)

/** Active rooms by site id. */
export const countRoomsBySite = (db: ReadHandle): ReadonlyMap<string, number> =>
  new Map(all(db, activeRooms).map(({ id, n }) => [id, n]))

export const listClosures = (db: ReadHandle): Closure[] => rowsOf(db, siteClosure, {}, 'startsOn', 'id')

export const findClosure = (db: ReadHandle, id: string): Closure | null => findRow(db, siteClosure, { id })

export const saveClosure = (tx: WriteHandle, entity: Closure): void => saveRow(tx, siteClosure, entity)

export function deleteClosure(tx: WriteHandle, id: string): void {
  deleteRows(tx, siteClosure, { id })
}

const siteSittings = select(
  { n: integer() },
  `SELECT count(DISTINCT p.sitting_id) AS n FROM intended_placement p JOIN room r ON r.id = p.room_id
    WHERE r.site_id = :siteId AND p.date BETWEEN :from AND :to`,
)

/** Sittings that drafts and published plans put at a site on dates in [from, to], both included. */
export const countSiteSittings = (db: ReadHandle, siteId: string, from: string, to: string): number =>
  only(db, siteSittings, { siteId, from, to }).n

export const listEquipment = (db: ReadHandle): Equipment[] => rowsOf(db, equipment, {}, 'name')

export const findEquipment = (db: ReadHandle, id: string): Equipment | null => findRow(db, equipment, { id })

export const findEquipmentByName = (db: ReadHandle, name: string): Equipment | null =>
  findRow(db, equipment, { name })

export const saveEquipment = (tx: WriteHandle, entity: Equipment): void => saveRow(tx, equipment, entity)

export function deleteEquipment(tx: WriteHandle, id: string): void {
  deleteRows(tx, equipment, { id })
}

const needingCourses = select(
  { id: text(), name: text() },
  `SELECT n.equipment_id AS id, k.name FROM course_equipment n JOIN course k ON k.id = n.course_id ORDER BY k.code`,
)

/** Names of the courses that need a piece of equipment, by equipment id. */
export function courseNamesByEquipment(db: ReadHandle): ReadonlyMap<string, string[]> {
  const byEquipment = Map.groupBy(all(db, needingCourses), ({ id }) => id)
  return new Map([...byEquipment].map(([id, courses]) => [id, courses.map(({ name }) => name)]))
}
