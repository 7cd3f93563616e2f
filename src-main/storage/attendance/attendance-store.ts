// The roll of one sitting, and the marks on it.
import type { AttendanceMark } from '../../domain/attendance/marks.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { change, deleteRows, saveRow } from '../base/rows.ts'
import { all, first, flag, integer, orNull, type Row, select, text } from '../base/select.ts'
import { jobOn } from '../facts/job.ts'
import { attendanceMark } from './schema.ts'

const headShape = {
  sittingId: text(),
  classId: text(),
  className: text(),
  classCode: text(),
  courseName: text(),
  lessonId: text(),
  lessonNumber: integer(),
  lessonCount: integer(),
  lessonTitle: text(),
  ordinal: integer(),
  date: text(),
  startMinute: integer(),
  minutes: integer(),
  roomName: text(),
  placeName: text(),
  trainerId: text(),
  trainerName: text(),
  isCancelled: flag(),
  lockedAt: orNull(integer()),
}
/** A sitting as its published placement puts it. */
export type SittingHead = Row<typeof headShape>

const head = select(
  headShape,
  `SELECT p.sitting_id AS sittingId, c.id AS classId, c.name AS className, c.code AS classCode, k.name AS courseName,
    l.id AS lessonId, l.number AS lessonNumber, l.title AS lessonTitle, p.ordinal, p.date, p.start_minute AS startMinute,
    p.minutes, (SELECT count(*) FROM lesson x WHERE x.class_id = c.id) AS lessonCount, h.room_name AS roomName,
    h.place_name AS placeName, t.id AS trainerId, t.name AS trainerName, p.state = 'cancelled' AS isCancelled,
    a.locked_at AS lockedAt
  FROM live_placement p JOIN lesson l ON l.id = p.lesson_id JOIN class c ON c.id = l.class_id
    JOIN course k ON k.id = c.course_id JOIN place h ON h.room_id = p.room_id JOIN trainer t ON t.id = p.trainer_id
    LEFT JOIN attendance_sheet a ON a.sitting_id = p.sitting_id
  WHERE p.sitting_id = :sittingId`,
)

/** Null where there is no such sitting in a published plan. */
export const findSittingHead = (db: ReadHandle, sittingId: string): SittingHead | null =>
  first(db, head, { sittingId })

const personShape = {
  enrolmentId: text(),
  name: text(),
  namePinyin: text(),
  nameInitials: text(),
  idNumberSealed: text(),
  enterpriseName: text(),
  teamName: text(),
  department: text(),
  mark: orNull(text<AttendanceMark>()),
  markedAt: orNull(integer()),
  markedBy: text(),
  note: text(),
  attendedOn: orNull(text()),
}
export type RollPerson = Row<typeof personShape>

const people = select(
  personShape,
  `SELECT e.id AS enrolmentId, w.name, w.name_pinyin AS namePinyin, w.name_initials AS nameInitials,
    w.id_number_sealed AS idNumberSealed, coalesce(j.workplace_name, '') AS enterpriseName,
    coalesce(j.team_name, '') AS teamName, coalesce(j.department, '') AS department, m.mark, m.marked_at AS markedAt,
    coalesce(by.display_name, '') AS markedBy, coalesce(m.note, '') AS note,
    (SELECT min(o.date) FROM live_placement o JOIN mark om ON om.sitting_id = o.sitting_id AND om.enrolment_id = e.id AND om.is_there
      WHERE o.lesson_id = :lessonId AND o.sitting_id <> :sittingId) AS attendedOn
  FROM enrolment e JOIN worker w ON w.id = e.worker_id LEFT JOIN seat ON seat.enrolment_id = e.id
    LEFT JOIN ${jobOn('w.id', ':date')}
    LEFT JOIN mark m ON m.sitting_id = :sittingId AND m.enrolment_id = e.id LEFT JOIN account by ON by.id = m.account_id
  WHERE e.class_id = :classId AND (seat.enrolment_id IS NOT NULL OR m.mark IS NOT NULL
    OR (e.state = 'withdrawn' AND e.withdrawn_on > :date))
  ORDER BY e.position`,
)

/** Seat holders in the roster's order, as they worked that evening; who withdrew keeps their row on the evenings before. */
export function rollPeople(
  db: ReadHandle,
  { classId, lessonId, sittingId, date }: SittingHead,
): RollPerson[] {
  return all(db, people, { classId, lessonId, sittingId, date })
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
export const saveMark = (tx: WriteHandle, entity: MarkEntity): void => saveRow(tx, attendanceMark, entity)

export function removeMark(tx: WriteHandle, sittingId: string, enrolmentId: string): void {
  deleteRows(tx, attendanceMark, { sittingId, enrolmentId })
}

/** Opened with its first mark. */
export function openSheet(tx: WriteHandle, sittingId: string, serial: string, openedAt: number): void {
  change(
    tx,
    `INSERT INTO attendance_sheet (sitting_id, serial, opened_at) VALUES (:sittingId, :serial, :openedAt)
    ON CONFLICT DO NOTHING`,
    { sittingId, serial, openedAt },
  )
}

const bySerial = select({ id: text() }, "SELECT id FROM sitting WHERE id LIKE '%' || :tail LIMIT 1")

/** The sitting whose printed serial ends so. */
export const sittingOfSerial = (db: ReadHandle, tail: string): string | null =>
  first(db, bySerial, { tail })?.id ?? null
