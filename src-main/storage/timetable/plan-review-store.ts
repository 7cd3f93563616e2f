// What a planner wants to know of a plan: what it leaves unplaced, and how it differs from another.
import type { ReadHandle } from '../base/handle.ts'
import { all, flag, integer, only, orNull, type Row, select, text } from '../base/select.ts'

const unplacedShape = {
  classId: text(),
  className: text(),
  lessonNumber: integer(),
  lessonTitle: text(),
  minutes: integer(),
  sittingId: orNull(text()),
  startMinute: orNull(integer()),
  roomId: orNull(text()),
  trainerId: orNull(text()),
}
export type UnplacedRow = Row<typeof unplacedShape>

// Published times that a draft gives up, placing the lesson fewer times, are none of them.
const unplaced = select(
  { ...unplacedShape, isSecond: flag() },
  `SELECT c.id AS classId, c.name AS className, l.number AS lessonNumber, l.title AS lessonTitle, l.minutes, s.id AS sittingId,
    c.start_minute AS startMinute, c.room_id AS roomId, c.trainer_id AS trainerId,
    EXISTS (SELECT 1 FROM sitting o JOIN placement p ON p.sitting_id = o.id AND p.plan_id = :planId
      WHERE o.lesson_id = l.id AND o.state = 'planned') AS isSecond
  FROM live_class c JOIN lesson l ON l.class_id = c.id LEFT JOIN sitting s ON s.lesson_id = l.id
  WHERE c.season_id = :seasonId
    AND (s.id IS NULL OR s.state = 'planned'
      AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.plan_id = :planId AND p.sitting_id = s.id)
      AND NOT (
        EXISTS (SELECT 1 FROM live_placement p WHERE p.sitting_id = s.id)
        AND EXISTS (SELECT 1 FROM sitting o JOIN placement p ON p.sitting_id = o.id AND p.plan_id = :planId
          WHERE o.lesson_id = l.id AND o.state = 'planned')
        AND NOT EXISTS (SELECT 1 FROM plan own, json_each(own.unplaced) note
          WHERE own.id = :planId AND note.value ->> 'sittingId' = s.id)))
  ORDER BY c.code, l.number, s.ordinal`,
)

/** Lessons of a season's live classes that a plan places nowhere, each with the first of its sittings. */
export function unplacedLessons(db: ReadHandle, seasonId: string, planId: string): UnplacedRow[] {
  const rows = unplacedRows(db, seasonId, planId, false)
  const byLesson = Map.groupBy(rows, (row) => `${row.classId} ${row.lessonNumber}`)
  return [...byLesson.values()].flatMap((own) => own.slice(0, 1))
}

/** Planned sittings that a plan leaves without a place though it places another of the lesson: what 双场 lacks. */
export const missingSittings = (db: ReadHandle, seasonId: string, planId: string): UnplacedRow[] =>
  unplacedRows(db, seasonId, planId, true)

const unplacedRows = (db: ReadHandle, seasonId: string, planId: string, ofPlacedLessons: boolean) =>
  all(db, unplaced, { seasonId, planId })
    .filter(({ isSecond }) => isSecond === ofPlacedLessons)
    .map(({ isSecond: _isSecond, ...row }) => row)

const changed = select(
  { sittings: integer() },
  `SELECT (SELECT count(*) FROM placement p LEFT JOIN placement o ON o.plan_id = :against AND o.sitting_id = p.sitting_id
      WHERE p.plan_id = :planId AND (o.sitting_id IS NULL OR o.date <> p.date OR o.start_minute <> p.start_minute
        OR o.room_id <> p.room_id OR o.trainer_id <> p.trainer_id))
    + (SELECT count(*) FROM placement o JOIN sitting s ON s.id = o.sitting_id AND s.state = 'planned'
      WHERE o.plan_id = :against
        AND NOT EXISTS (SELECT 1 FROM placement p WHERE p.plan_id = :planId AND p.sitting_id = o.sitting_id)) AS sittings`,
)

/** How many sittings a plan places elsewhere than another does, that only it places, or that it leaves out though they are not called off. */
export const countChanges = (db: ReadHandle, planId: string, against: string): number =>
  only(db, changed, { planId, against }).sittings

const placeShape = {
  sittingId: text(),
  date: text(),
  startMinute: integer(),
  roomId: text(),
  roomName: text(),
  trainerId: text(),
  trainerName: text(),
}
export type PublishedPlace = Row<typeof placeShape>

const places = select(
  placeShape,
  `SELECT p.sitting_id AS sittingId, p.date, p.start_minute AS startMinute, p.room_id AS roomId, r.name AS roomName,
    p.trainer_id AS trainerId, t.name AS trainerName
  FROM json_each(:sittingIds) ids JOIN placement p ON p.sitting_id = ids.value AND p.plan_id = :planId
    JOIN room r ON r.id = p.room_id JOIN trainer t ON t.id = p.trainer_id`,
)

/** Where a plan puts these sittings. */
export const placesOf = (
  db: ReadHandle,
  planId: string,
  sittingIds: readonly string[],
): ReadonlyMap<string, PublishedPlace> =>
  new Map(all(db, places, { planId, sittingIds }).map((row) => [row.sittingId, row]))
