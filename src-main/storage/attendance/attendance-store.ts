// The roll of one sitting, and the marks on it.
import { and, eq } from 'drizzle-orm'
import type { AttendanceMark } from '../../domain/attendance/marks.ts'
import type { Handle } from '../base/handle.ts'
import { attendanceMark, attendanceSheet } from './schema.ts'

/** A sitting as its published placement puts it. */
export interface SittingHead {
  readonly sittingId: string
  readonly classId: string
  readonly className: string
  readonly classCode: string
  readonly courseName: string
  readonly lessonId: string
  readonly lessonNumber: number
  readonly lessonCount: number
  readonly lessonTitle: string
  readonly ordinal: number
  readonly date: string
  readonly startMinute: number
  readonly minutes: number
  readonly roomName: string
  readonly placeName: string
  readonly trainerId: string
  readonly trainerName: string
  readonly isCancelled: number
  readonly lockedAt: number | null
}

export interface RollPerson {
  readonly enrolmentId: string
  readonly name: string
  readonly namePinyin: string
  readonly nameInitials: string
  readonly idNumberSealed: string
  readonly enterpriseName: string
  readonly teamName: string
  readonly department: string
  readonly mark: AttendanceMark | null
  readonly markedAt: number | null
  readonly markedBy: string | null
  readonly note: string
  readonly attendedOn: string | null
}

const HEAD = `
  SELECT s.id AS sittingId, c.id AS classId, c.name AS className, c.code AS classCode, k.name AS courseName,
    l.id AS lessonId, l.number AS lessonNumber, l.title AS lessonTitle, s.ordinal, p.date, p.start_minute AS startMinute, p.minutes,
    (SELECT count(*) FROM lesson x WHERE x.class_id = c.id) AS lessonCount,
    r.name AS roomName, coalesce(place.name, host.short_name, '') AS placeName, t.id AS trainerId, t.name AS trainerName,
    s.state = 'cancelled' AS isCancelled, a.locked_at AS lockedAt
  FROM sitting s
  JOIN lesson l ON l.id = s.lesson_id
  JOIN class c ON c.id = l.class_id
  JOIN course k ON k.id = c.course_id
  JOIN placement p ON p.sitting_id = s.id
  JOIN plan v ON v.id = p.plan_id AND v.state = 'published'
  JOIN room r ON r.id = p.room_id
  LEFT JOIN site place ON place.id = r.site_id
  LEFT JOIN enterprise host ON host.id = r.enterprise_id
  JOIN trainer t ON t.id = p.trainer_id
  LEFT JOIN attendance_sheet a ON a.sitting_id = s.id
  WHERE s.id = ?`

/** Null where there is no such sitting in a published plan. */
export function findSittingHead(db: Handle, sittingId: string): SittingHead | null {
  return db.raw.prepare<[string], SittingHead>(HEAD).get(sittingId) ?? null
}

const PEOPLE = `
  SELECT e.id AS enrolmentId, w.name, w.name_pinyin AS namePinyin, w.name_initials AS nameInitials,
    w.id_number_sealed AS idNumberSealed, coalesce(f.short_name, '') AS enterpriseName, coalesce(g.name, '') AS teamName,
    coalesce(j.department, '') AS department, m.mark, m.marked_at AS markedAt, coalesce(by.display_name, '') AS markedBy,
    coalesce(m.note, '') AS note,
    (SELECT min(op.date) FROM sitting o
      JOIN attendance_mark om ON om.sitting_id = o.id AND om.enrolment_id = e.id AND om.mark IN ('present', 'late', 'left-early')
      JOIN placement op ON op.sitting_id = o.id
      JOIN plan ov ON ov.id = op.plan_id AND ov.state = 'published'
      WHERE o.lesson_id = @lessonId AND o.id <> @sittingId) AS attendedOn
  FROM enrolment e
  JOIN worker w ON w.id = e.worker_id
  LEFT JOIN employment j ON j.worker_id = w.id AND j.ends_on IS NULL
  LEFT JOIN enterprise f ON f.id = j.workplace_id
  LEFT JOIN shift_team g ON g.id = j.shift_team_id
  LEFT JOIN attendance_mark m ON m.sitting_id = @sittingId AND m.enrolment_id = e.id
  LEFT JOIN account by ON by.id = m.account_id
  WHERE e.class_id = @classId AND (e.state IN ('enrolled', 'completed', 'failed') OR m.mark IS NOT NULL
    OR (e.state = 'withdrawn' AND e.withdrawn_on > @date))
  ORDER BY e.position`

/** Seat holders in the roster's order; who withdrew keeps their row on the evenings before. */
export function rollPeople(db: Handle, { classId, lessonId, sittingId, date }: SittingHead): RollPerson[] {
  return db.raw.prepare<[object], RollPerson>(PEOPLE).all({ classId, lessonId, sittingId, date })
}

export interface MarkEntity {
  readonly sittingId: string
  readonly enrolmentId: string
  readonly mark: AttendanceMark
  readonly markedAt: number
  readonly method: 'roll-call' | 'paper' | 'import'
  readonly accountId: string
  readonly note: string
}

/** One mark per person and sitting: a second one takes the place of the first. */
export function saveMark(db: Handle, entity: MarkEntity): void {
  const { sittingId: _sitting, enrolmentId: _enrolment, ...values } = entity
  db.orm
    .insert(attendanceMark)
    .values(entity)
    .onConflictDoUpdate({ target: [attendanceMark.sittingId, attendanceMark.enrolmentId], set: values })
    .run()
}

export function removeMark(db: Handle, sittingId: string, enrolmentId: string): void {
  db.orm
    .delete(attendanceMark)
    .where(and(eq(attendanceMark.sittingId, sittingId), eq(attendanceMark.enrolmentId, enrolmentId)))
    .run()
}

/** Opened with its first mark. */
export function openSheet(db: Handle, sittingId: string, serial: string, openedAt: number): void {
  db.orm
    .insert(attendanceSheet)
    .values({ sittingId, serial, openedAt, lockedAt: null, lockedBy: null })
    .onConflictDoNothing()
    .run()
}

/** The sitting whose printed serial ends so. */
export function sittingOfSerial(db: Handle, tail: string): string | null {
  return (
    db.raw
      .prepare<[string], { id: string }>("SELECT id FROM sitting WHERE id LIKE '%' || ? LIMIT 1")
      .get(tail)?.id ?? null
  )
}
