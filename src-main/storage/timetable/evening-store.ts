// Placed sittings with everything that a screen says of them: one week of one plan, or the evenings as published.
import type { Handle } from '../base/handle.ts'

export interface EveningRow {
  readonly sittingId: string
  readonly classId: string
  readonly className: string
  readonly seasonId: string
  readonly courseName: string
  readonly lessonId: string
  readonly lessonNumber: number
  readonly lessonCount: number
  readonly lessonTitle: string
  readonly ordinal: number
  readonly sittingCount: number
  readonly date: string
  readonly startMinute: number
  readonly minutes: number
  readonly roomId: string
  readonly roomName: string
  /** The site or the enterprise that the room lies at. */
  readonly placeId: string
  readonly placeName: string
  readonly trainerId: string
  readonly trainerName: string
  readonly isPinned: boolean
  readonly isMarked: boolean
  /** null: not called off. */
  readonly cancelReason: string | null
}

// ordinal and sittingCount leave out sittings called off (a make-up is not 双场) and those that this plan gives up.
const isHeld = `x.lesson_id = l.id AND x.state = 'planned'
  AND EXISTS (SELECT 1 FROM placement y WHERE y.plan_id = p.plan_id AND y.sitting_id = x.id)`
const columns = `s.id AS sittingId, c.id AS classId, c.name AS className, c.season_id AS seasonId,
  course.name AS courseName, l.id AS lessonId, l.number AS lessonNumber, (SELECT count(*) FROM lesson x WHERE x.class_id = c.id) AS lessonCount, l.title AS lessonTitle,
  (SELECT count(*) FROM sitting x WHERE ${isHeld} AND x.ordinal <= s.ordinal) AS ordinal,
  (SELECT count(*) FROM sitting x WHERE ${isHeld}) AS sittingCount,
  p.date, p.start_minute AS startMinute, p.minutes, p.room_id AS roomId, r.name AS roomName,
  coalesce(r.site_id, r.enterprise_id) AS placeId, coalesce(site.name, ent.short_name, '') AS placeName,
  p.trainer_id AS trainerId, t.name AS trainerName, p.is_pinned AS isPinned,
  EXISTS (SELECT 1 FROM attendance_mark m WHERE m.sitting_id = s.id) AS isMarked,
  CASE WHEN s.state = 'cancelled' THEN coalesce(s.cancel_reason, '') END AS cancelReason`

const joins = `JOIN sitting s ON s.id = p.sitting_id JOIN lesson l ON l.id = s.lesson_id JOIN class c ON c.id = l.class_id
  JOIN course ON course.id = c.course_id JOIN room r ON r.id = p.room_id JOIN trainer t ON t.id = p.trainer_id
  LEFT JOIN site ON site.id = r.site_id LEFT JOIN enterprise ent ON ent.id = r.enterprise_id`

type RawRow = Omit<EveningRow, 'isPinned' | 'isMarked'> & {
  readonly isPinned: number
  readonly isMarked: number
}

const toRow = (row: RawRow): EveningRow => ({
  ...row,
  isPinned: row.isPinned === 1,
  isMarked: row.isMarked === 1,
})

/** One plan's sittings on dates in [from, to], both included, in order of time. */
export function planEvenings(db: Handle, planId: string, from: string, to: string): EveningRow[] {
  return db.raw
    .prepare<[string, string, string], RawRow>(
      `SELECT ${columns} FROM placement p ${joins} WHERE p.plan_id = ? AND p.date BETWEEN ? AND ?
      ORDER BY p.date, p.start_minute, c.code`,
    )
    .all(planId, from, to)
    .map(toRow)
}

/** What all published plans put on a day; with a trainer only that trainer's. */
export function publishedEvening(db: Handle, date: string, trainerId: string | null): EveningRow[] {
  return db.raw
    .prepare<[object], RawRow>(
      `SELECT ${columns} FROM placement p JOIN plan ON plan.id = p.plan_id AND plan.state = 'published' ${joins}
      WHERE p.date = :date AND (:trainerId IS NULL OR p.trainer_id = :trainerId) ORDER BY p.start_minute, c.code`,
    )
    .all({ date, trainerId })
    .map(toRow)
}

/** Where the live plans put the sittings of a lesson that are not called off; the published plan before a draft. */
export function eveningsOfLesson(db: Handle, lessonId: string): EveningRow[] {
  const rows = db.raw
    .prepare<[string], RawRow>(
      `SELECT ${columns} FROM sitting own JOIN placement p ON p.sitting_id = own.id
        JOIN plan ON plan.id = p.plan_id AND plan.state IN ('published', 'draft') ${joins}
      WHERE own.lesson_id = ? AND own.state = 'planned' ORDER BY plan.state DESC, p.date`,
    )
    .all(lessonId)
    .map(toRow)
  return [...Map.groupBy(rows, (row) => row.sittingId).values()].flatMap((versions) => versions[0] ?? [])
}

export interface RollState {
  readonly sittingId: string
  readonly marked: number
  readonly there: number
  readonly isLocked: boolean
}

/** How far the rolls of these sittings are, of those who hold a seat. */
export function rollStates(db: Handle, sittingIds: readonly string[]): ReadonlyMap<string, RollState> {
  const rows = db.raw
    .prepare<[string], { sittingId: string; marked: number; there: number; isLocked: number }>(
      `SELECT ids.value AS sittingId, count(m.enrolment_id) AS marked,
        coalesce(sum(m.mark IN ('present', 'late', 'left-early')), 0) AS there,
        EXISTS (SELECT 1 FROM attendance_sheet a WHERE a.sitting_id = ids.value AND a.locked_at IS NOT NULL) AS isLocked
      FROM json_each(?) ids LEFT JOIN attendance_mark m ON m.sitting_id = ids.value AND EXISTS (
        SELECT 1 FROM enrolment e WHERE e.id = m.enrolment_id AND e.state IN ('enrolled', 'completed', 'failed'))
      GROUP BY ids.value`,
    )
    .all(JSON.stringify(sittingIds))
  return new Map(rows.map((row) => [row.sittingId, { ...row, isLocked: row.isLocked === 1 }]))
}

/** Sittings and seat holders by day, as published, on dates in [from, to]; days without any are left out. */
export function eveningCounts(
  db: Handle,
  from: string,
  to: string,
  trainerId: string | null,
): { date: string; sittings: number; heads: number }[] {
  return db.raw
    .prepare<[object], { date: string; sittings: number; heads: number }>(
      `SELECT p.date, count(*) AS sittings, sum((SELECT count(*) FROM enrolment e WHERE e.class_id = l.class_id
        AND e.state IN ('enrolled', 'completed', 'failed'))) AS heads
      FROM placement p JOIN plan ON plan.id = p.plan_id AND plan.state = 'published'
        JOIN sitting s ON s.id = p.sitting_id AND s.state = 'planned' JOIN lesson l ON l.id = s.lesson_id
      WHERE p.date BETWEEN :from AND :to AND (:trainerId IS NULL OR p.trainer_id = :trainerId)
      GROUP BY p.date ORDER BY p.date`,
    )
    .all({ from, to, trainerId })
}

/** The first day after this one on which something is published; null when there is none. */
export function nextEveningAfter(db: Handle, date: string, trainerId: string | null): string | null {
  const row = db.raw
    .prepare<[object], { date: string | null }>(
      `SELECT p.date FROM placement p JOIN plan ON plan.id = p.plan_id AND plan.state = 'published'
        JOIN sitting s ON s.id = p.sitting_id AND s.state = 'planned'
      WHERE p.date > :date AND (:trainerId IS NULL OR p.trainer_id = :trainerId) ORDER BY p.date LIMIT 1`,
    )
    .get({ date, trainerId })
  return row?.date ?? null
}

/** Published sittings on dates in [from, to) without a single mark, the latest first. */
export function eveningsWithoutRoll(
  db: Handle,
  from: string,
  before: string,
  trainerId: string | null,
): { sittingId: string; className: string; lessonNumber: number; date: string }[] {
  return db.raw
    .prepare<[object], { sittingId: string; className: string; lessonNumber: number; date: string }>(
      `SELECT s.id AS sittingId, c.name AS className, l.number AS lessonNumber, p.date
      FROM placement p JOIN plan ON plan.id = p.plan_id AND plan.state = 'published'
        JOIN sitting s ON s.id = p.sitting_id AND s.state = 'planned'
        JOIN lesson l ON l.id = s.lesson_id JOIN class c ON c.id = l.class_id AND c.state <> 'cancelled'
      WHERE p.date >= :from AND p.date < :before AND (:trainerId IS NULL OR p.trainer_id = :trainerId)
        AND NOT EXISTS (SELECT 1 FROM attendance_mark m WHERE m.sitting_id = s.id)
      ORDER BY p.date DESC, p.start_minute DESC LIMIT 20`,
    )
    .all({ from, before, trainerId })
}

/** In the clear, by trainer; who has none is left out. */
export function trainerPhones(db: Handle, trainerIds: readonly string[]): ReadonlyMap<string, string> {
  const rows = db.raw
    .prepare<[string], { id: string; sealed: string }>(
      `SELECT t.id, t.phone_sealed AS sealed FROM json_each(?) ids JOIN trainer t ON t.id = ids.value
      WHERE t.phone_sealed IS NOT NULL`,
    )
    .all(JSON.stringify(trainerIds))
  return new Map(rows.map(({ id, sealed }) => [id, db.vault.open('trainer.phone', sealed)]))
}
