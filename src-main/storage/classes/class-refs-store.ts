// The little that a class needs to know of the enterprises, rooms and trainers that it names.
import type { ReadHandle } from '../base/handle.ts'
import { all, first, flag, integer, type Row, select, text } from '../base/select.ts'

const names = select(
  { name: text() },
  `SELECT e.short_name AS name FROM (SELECT value, min(key) AS place FROM json_each(:enterpriseIds) GROUP BY value) ids
    JOIN enterprise e ON e.id = ids.value ORDER BY ids.place`,
)

/** Short names in the order given; unknown ids are left out. */
export const shortNames = (db: ReadHandle, enterpriseIds: readonly string[]): string[] =>
  all(db, names, { enterpriseIds }).map(({ name }) => name)

const roomShape = { name: text(), seats: integer() }
const room = select(roomShape, 'SELECT name, seats FROM room WHERE id = :id')

export const findRoomWish = (db: ReadHandle, id: string): Row<typeof roomShape> | null =>
  first(db, room, { id })

const trainerShape = { name: text(), isQualified: flag() }
const trainer = select(
  trainerShape,
  `SELECT t.name, EXISTS (SELECT 1 FROM trainer_course tc WHERE tc.trainer_id = t.id AND tc.course_id = :courseId) AS isQualified
  FROM trainer t WHERE t.id = :id`,
)

export const findTrainerWish = (
  db: ReadHandle,
  id: string,
  courseId: string,
): Row<typeof trainerShape> | null => first(db, trainer, { id, courseId })
