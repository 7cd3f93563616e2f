// Where and when a sitting is taught is what its season's published plan says; a draft says nothing yet, a superseded one no more.
import type { ReadHandle } from '../base/handle.ts'
import { all, integer, select, text } from '../base/select.ts'
import type { Fact } from './fact.ts'

/** Sittings called off since keep their place here, with their state. */
export const livePlacement: Fact = {
  name: 'live_placement',
  sql: `SELECT p.plan_id, v.season_id, p.sitting_id, s.lesson_id, l.class_id, l.number, s.ordinal, s.state, p.date, p.start_minute,
      p.minutes, p.room_id, p.trainer_id, p.is_pinned
    FROM main.placement p JOIN main.plan v ON v.id = p.plan_id AND v.state = 'published'
      JOIN main.sitting s ON s.id = p.sitting_id JOIN main.lesson l ON l.id = s.lesson_id`,
}

const ofSittings = select(
  {
    sittingId: text(),
    date: text(),
    startMinute: integer(),
    minutes: integer(),
    roomId: text(),
    trainerId: text(),
  },
  `SELECT p.sitting_id AS sittingId, p.date, p.start_minute AS startMinute, p.minutes, p.room_id AS roomId,
      p.trainer_id AS trainerId
    FROM json_each(:sittingIds) ids JOIN live_placement p ON p.sitting_id = ids.value ORDER BY ids.key`,
)

/** In the order of the sittings; those of no published plan are left out. */
export const livePlacementsOf = (db: ReadHandle, sittingIds: readonly string[]) =>
  all(db, ofSittings, { sittingIds })
