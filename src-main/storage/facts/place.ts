// A room lies at a site or in an enterprise, and is called by that house's name: the site's, or the enterprise's short one.
import type { ReadHandle } from '../base/handle.ts'
import { all, select, text } from '../base/select.ts'
import type { Fact } from './fact.ts'

export const place: Fact = {
  name: 'place',
  sql: `SELECT r.id AS room_id, r.name AS room_name, coalesce(r.site_id, r.enterprise_id) AS place_id,
      coalesce(s.name, e.short_name) AS place_name
    FROM main.room r LEFT JOIN main.site s ON s.id = r.site_id LEFT JOIN main.enterprise e ON e.id = r.enterprise_id`,
}

const ofRooms = select(
  { roomId: text(), roomName: text(), placeId: text(), placeName: text() },
  `SELECT p.room_id AS roomId, p.room_name AS roomName, p.place_id AS placeId, p.place_name AS placeName
    FROM json_each(:roomIds) ids JOIN place p ON p.room_id = ids.value ORDER BY ids.key`,
)

/** In the order of the rooms. */
export const placesOf = (db: ReadHandle, roomIds: readonly string[]) => all(db, ofRooms, { roomIds })
