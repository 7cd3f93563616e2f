// What a planner wants to know of a plan: what it leaves unplaced, and how it differs from another.
import type { Handle } from '../base/handle.ts'

export interface UnplacedRow {
  readonly classId: string
  readonly className: string
  readonly lessonNumber: number
  readonly lessonTitle: string
  readonly minutes: number
  readonly sittingId: string | null
  readonly startMinute: number | null
  readonly roomId: string | null
  readonly trainerId: string | null
}

/** Lessons of a season's live classes that a plan places nowhere, each with the first of its sittings. */
export function unplacedLessons(db: Handle, seasonId: string, planId: string): UnplacedRow[] {
  const rows = unplacedSittings(db, seasonId, planId).filter(({ isSecond }) => isSecond === 0)
  return [...Map.groupBy(rows, (row) => `${row.classId} ${row.lessonNumber}`).values()].flatMap((own) =>
    own.slice(0, 1).map(({ isSecond: _isSecond, ...row }) => row),
  )
}

/** Planned sittings that a plan leaves without a place though it places another of the lesson: what 双场 lacks. */
export function missingSittings(db: Handle, seasonId: string, planId: string): UnplacedRow[] {
  return unplacedSittings(db, seasonId, planId)
    .filter(({ isSecond }) => isSecond === 1)
    .map(({ isSecond: _isSecond, ...row }) => row)
}

/** Published times that a draft gives up, placing the lesson fewer times, are none of them. */
function unplacedSittings(
  db: Handle,
  seasonId: string,
  planId: string,
): (UnplacedRow & { readonly isSecond: 0 | 1 })[] {
  return db.raw
    .prepare<[object], ReturnType<typeof unplacedSittings>[number]>(
      `SELECT c.id AS classId, c.name AS className, l.number AS lessonNumber, l.title AS lessonTitle, l.minutes, s.id AS sittingId,
        c.start_minute AS startMinute, c.room_id AS roomId, c.trainer_id AS trainerId,
        EXISTS (SELECT 1 FROM sitting o JOIN placement p ON p.sitting_id = o.id AND p.plan_id = :planId
          WHERE o.lesson_id = l.id AND o.state = 'planned') AS isSecond
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

/** How many sittings a plan places elsewhere than another does, that only it places, or that it leaves out though they are not called off. */
export function countChanges(db: Handle, planId: string, againstPlanId: string): number {
  const row = db.raw
    .prepare<[object], { n: number }>(
      `SELECT (SELECT count(*) FROM placement p LEFT JOIN placement o ON o.plan_id = :against AND o.sitting_id = p.sitting_id
          WHERE p.plan_id = :plan AND (o.sitting_id IS NULL OR o.date <> p.date OR o.start_minute <> p.start_minute
            OR o.room_id <> p.room_id OR o.trainer_id <> p.trainer_id))
        + (SELECT count(*) FROM placement o JOIN sitting s ON s.id = o.sitting_id AND s.state = 'planned'
          WHERE o.plan_id = :against
            AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.plan_id = :plan AND p.sitting_id = o.sitting_id)) AS n`,
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
