// What a planner wants to know of a plan: what it leaves unplaced, and how it differs from another.
import type { Handle } from './handle.ts'

/**
 * Lessons of a season's live classes of which a plan leaves some planned sitting, or all, without a place; published
 * times that a draft gives up, placing the lesson fewer times, are none of them.
 */
export function unplacedLessons(
  db: Handle,
  seasonId: string,
  planId: string,
): {
  classId: string
  className: string
  lessonNumber: number
  lessonTitle: string
  minutes: number
  sittingId: string | null
  startMinute: number | null
  roomId: string | null
  trainerId: string | null
}[] {
  return db.raw
    .prepare<[object], ReturnType<typeof unplacedLessons>[number]>(
      `SELECT c.id AS classId, c.name AS className, l.number AS lessonNumber, l.title AS lessonTitle, l.minutes, s.id AS sittingId,
        c.start_minute AS startMinute, c.room_id AS roomId, c.trainer_id AS trainerId
      FROM class c JOIN lesson l ON l.class_id = c.id LEFT JOIN sitting s ON s.lesson_id = l.id
      WHERE c.season_id = :seasonId AND c.state IN ('open', 'running')
        AND (s.id IS NULL OR s.state = 'planned'
          AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.plan_id = :planId AND p.sitting_id = s.id)
          AND NOT (
            EXISTS (SELECT 1 FROM placement p JOIN plan live ON live.id = p.plan_id AND live.state = 'published'
              WHERE p.sitting_id = s.id)
            AND EXISTS (SELECT 1 FROM sitting o JOIN placement p ON p.sitting_id = o.id AND p.plan_id = :planId
              WHERE o.lesson_id = l.id AND o.state = 'planned')
            AND NOT EXISTS (SELECT 1 FROM plan own, json_each(own.unplaced) note
              WHERE own.id = :planId AND note.value ->> 'sittingId' = s.id)))
      ORDER BY c.code, l.number, s.ordinal`,
    )
    .all({ seasonId, planId })
}

/** How many sittings a plan places elsewhere than another does, or that the other does not place. */
export function countChanges(db: Handle, planId: string, againstPlanId: string): number {
  const row = db.raw
    .prepare<[object], { n: number }>(
      `SELECT count(*) AS n FROM placement p LEFT JOIN placement o ON o.plan_id = :against AND o.sitting_id = p.sitting_id
      WHERE p.plan_id = :plan AND (o.sitting_id IS NULL OR o.date <> p.date OR o.start_minute <> p.start_minute
        OR o.room_id <> p.room_id OR o.trainer_id <> p.trainer_id)`,
    )
    .get({ plan: planId, against: againstPlanId })
  return row?.n ?? 0
}

export interface PublishedPlace {
  readonly date: string
  readonly startMinute: number
  readonly roomId: string
  readonly roomName: string
  readonly trainerId: string
  readonly trainerName: string
}

/** Where a plan puts these sittings. */
export function placesOf(
  db: Handle,
  planId: string,
  sittingIds: readonly string[],
): ReadonlyMap<string, PublishedPlace> {
  const rows = db.raw
    .prepare<[string, string], PublishedPlace & { sittingId: string }>(
      `SELECT p.sitting_id AS sittingId, p.date, p.start_minute AS startMinute, p.room_id AS roomId, r.name AS roomName,
        p.trainer_id AS trainerId, t.name AS trainerName
      FROM json_each(?) ids JOIN placement p ON p.sitting_id = ids.value AND p.plan_id = ?
        JOIN room r ON r.id = p.room_id JOIN trainer t ON t.id = p.trainer_id`,
    )
    .all(JSON.stringify(sittingIds), planId)
  return new Map(rows.map((row) => [row.sittingId, row]))
}
