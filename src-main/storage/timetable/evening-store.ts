// Placed sittings with everything that a screen says of them: one week of one plan, or the evenings as published.
import type { ReadHandle } from '../base/handle.ts'
import { all, first, flag, integer, orNull, type Row, select, text } from '../base/select.ts'

const eveningShape = {
  sittingId: text(),
  classId: text(),
  className: text(),
  seasonId: text(),
  courseName: text(),
  lessonId: text(),
  lessonNumber: integer(),
  lessonCount: integer(),
  lessonTitle: text(),
  ordinal: integer(),
  sittingCount: integer(),
  date: text(),
  startMinute: integer(),
  minutes: integer(),
  roomId: text(),
  roomName: text(),
  /** The site or the enterprise that the room lies at. */
  placeId: text(),
  placeName: text(),
  trainerId: text(),
  trainerName: text(),
  isPinned: flag(),
  isMarked: flag(),
  /** null: not called off. */
  cancelReason: orNull(text()),
}
export type EveningRow = Row<typeof eveningShape>

// ordinal and sittingCount leave out sittings called off (a make-up is not 双场) and those that this plan gives up.
const isHeld = `x.lesson_id = l.id AND x.state = 'planned'
  AND EXISTS (SELECT 1 FROM placement y WHERE y.plan_id = p.plan_id AND y.sitting_id = x.id)`
const columns = `s.id AS sittingId, c.id AS classId, c.name AS className, c.season_id AS seasonId,
  course.name AS courseName, l.id AS lessonId, l.number AS lessonNumber, (SELECT count(*) FROM lesson x WHERE x.class_id = c.id) AS lessonCount, l.title AS lessonTitle,
  (SELECT count(*) FROM sitting x WHERE ${isHeld} AND x.ordinal <= s.ordinal) AS ordinal,
  (SELECT count(*) FROM sitting x WHERE ${isHeld}) AS sittingCount,
  p.date, p.start_minute AS startMinute, p.minutes, p.room_id AS roomId, h.room_name AS roomName,
  h.place_id AS placeId, h.place_name AS placeName, p.trainer_id AS trainerId, t.name AS trainerName,
  p.is_pinned AS isPinned, EXISTS (SELECT 1 FROM attendance_mark m WHERE m.sitting_id = s.id) AS isMarked,
  CASE WHEN s.state = 'cancelled' THEN coalesce(s.cancel_reason, '') END AS cancelReason`

const joins = `JOIN sitting s ON s.id = p.sitting_id JOIN lesson l ON l.id = s.lesson_id JOIN class c ON c.id = l.class_id
  JOIN course ON course.id = c.course_id JOIN place h ON h.room_id = p.room_id JOIN trainer t ON t.id = p.trainer_id`

const ofPlan = select(
  eveningShape,
  `SELECT ${columns} FROM placement p ${joins} WHERE p.plan_id = :planId AND p.date BETWEEN :from AND :to
  ORDER BY p.date, p.start_minute, c.code`,
)

/** One plan's sittings on dates in [from, to], both included, in order of time. */
export const planEvenings = (db: ReadHandle, planId: string, from: string, to: string): EveningRow[] =>
  all(db, ofPlan, { planId, from, to })

const isOf = '(:trainerId IS NULL OR p.trainer_id = :trainerId)'

const published = select(
  eveningShape,
  `SELECT ${columns} FROM live_placement p ${joins} WHERE p.date = :date AND ${isOf} ORDER BY p.start_minute, c.code`,
)

/** What all published plans put on a day; with a trainer only that trainer's. */
export const publishedEvening = (db: ReadHandle, date: string, trainerId: string | null): EveningRow[] =>
  all(db, published, { date, trainerId })

const lessonShape = {
  sittingId: text(),
  date: text(),
  startMinute: integer(),
  minutes: integer(),
  placeId: text(),
  trainerId: text(),
}
export type LessonEvening = Row<typeof lessonShape>

const ofLesson = select(
  lessonShape,
  `SELECT p.sitting_id AS sittingId, p.date, p.start_minute AS startMinute, p.minutes, h.place_id AS placeId,
    p.trainer_id AS trainerId
  FROM intended_placement p JOIN place h ON h.room_id = p.room_id WHERE p.lesson_id = :lessonId
  ORDER BY p.plan_state DESC, p.date`,
)

/** Where the live plans put the sittings of a lesson that are not called off; the published plan before a draft. */
export function eveningsOfLesson(db: ReadHandle, lessonId: string): LessonEvening[] {
  const bySitting = Map.groupBy(all(db, ofLesson, { lessonId }), (row) => row.sittingId)
  return [...bySitting.values()].flatMap((versions) => versions[0] ?? [])
}

const rollShape = { sittingId: text(), marked: integer(), there: integer(), isLocked: flag() }
export type RollState = Row<typeof rollShape>

const rolls = select(
  rollShape,
  `SELECT ids.value AS sittingId, count(m.enrolment_id) AS marked, coalesce(sum(m.is_there), 0) AS there,
    EXISTS (SELECT 1 FROM attendance_sheet a WHERE a.sitting_id = ids.value AND a.locked_at IS NOT NULL) AS isLocked
  FROM json_each(:sittingIds) ids LEFT JOIN mark m ON m.sitting_id = ids.value
    AND EXISTS (SELECT 1 FROM seat WHERE seat.enrolment_id = m.enrolment_id)
  GROUP BY ids.value`,
)

/** How far the rolls of these sittings are, of those who hold a seat. */
export const rollStates = (db: ReadHandle, sittingIds: readonly string[]): ReadonlyMap<string, RollState> =>
  new Map(all(db, rolls, { sittingIds }).map((row) => [row.sittingId, row]))

const countShape = { date: text(), sittings: integer(), heads: integer() }

const counts = select(
  countShape,
  `SELECT p.date, count(*) AS sittings, sum((SELECT count(*) FROM seat WHERE seat.class_id = p.class_id)) AS heads
  FROM live_placement p WHERE p.state = 'planned' AND p.date BETWEEN :from AND :to AND ${isOf}
  GROUP BY p.date ORDER BY p.date`,
)

/** Sittings and seat holders by day, as published, on dates in [from, to]; days without any are left out. */
export const eveningCounts = (
  db: ReadHandle,
  from: string,
  to: string,
  trainerId: string | null,
): Row<typeof countShape>[] => all(db, counts, { from, to, trainerId })

const next = select(
  { date: text() },
  `SELECT p.date FROM live_placement p WHERE p.state = 'planned' AND p.date > :date AND ${isOf} ORDER BY p.date LIMIT 1`,
)

/** The first day after this one on which something is published; null when there is none. */
export const nextEveningAfter = (db: ReadHandle, date: string, trainerId: string | null): string | null =>
  first(db, next, { date, trainerId })?.date ?? null

const forgottenShape = { sittingId: text(), className: text(), lessonNumber: integer(), date: text() }

const forgotten = select(
  forgottenShape,
  `SELECT p.sitting_id AS sittingId, c.name AS className, p.number AS lessonNumber, p.date
  FROM taught_sitting p JOIN class c ON c.id = p.class_id AND c.state <> 'cancelled'
  WHERE p.date >= :from AND p.date < :before AND ${isOf} AND NOT p.is_marked
  ORDER BY p.date DESC, p.start_minute DESC LIMIT 20`,
)

/** Published sittings on dates in [from, to) without a single mark, the latest first. */
export const eveningsWithoutRoll = (
  db: ReadHandle,
  from: string,
  before: string,
  trainerId: string | null,
): Row<typeof forgottenShape>[] => all(db, forgotten, { from, before, trainerId })

const phones = select(
  { id: text(), sealed: text() },
  `SELECT t.id, coalesce(t.phone_sealed, '') AS sealed FROM json_each(:trainerIds) ids JOIN trainer t ON t.id = ids.value
  WHERE t.phone_sealed IS NOT NULL`,
)

/** In the clear, by trainer; who has none is left out. */
export const trainerPhones = (db: ReadHandle, trainerIds: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    all(db, phones, { trainerIds }).map(({ id, sealed }) => [id, db.vault.open('trainer.phone', sealed)]),
  )
