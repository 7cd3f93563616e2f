// The little that a class needs to know of the enterprises, rooms and trainers that it names.
import type { Handle } from '../base/handle.ts'

/** Short names in the order given; unknown ids are left out. */
export function shortNames(db: Handle, enterpriseIds: readonly string[]): string[] {
  return db.raw
    .prepare<[string], { name: string }>(
      'SELECT e.short_name AS name FROM (SELECT value, min(key) AS place FROM json_each(?) GROUP BY value) ids JOIN enterprise e ON e.id = ids.value ORDER BY ids.place',
    )
    .all(JSON.stringify(enterpriseIds))
    .map((row) => row.name)
}

export function findRoomWish(db: Handle, id: string): { name: string; seats: number } | null {
  return (
    db.raw
      .prepare<[string], { name: string; seats: number }>('SELECT name, seats FROM room WHERE id = ?')
      .get(id) ?? null
  )
}

export function findTrainerWish(
  db: Handle,
  id: string,
  courseId: string,
): { name: string; isQualified: boolean } | null {
  const row = db.raw
    .prepare<[string, string], { name: string; isQualified: number }>(
      `SELECT t.name, EXISTS (SELECT 1 FROM trainer_course tc WHERE tc.trainer_id = t.id AND tc.course_id = ?) AS isQualified
      FROM trainer t WHERE t.id = ?`,
    )
    .get(courseId, id)
  return row === undefined ? null : { name: row.name, isQualified: row.isQualified === 1 }
}
