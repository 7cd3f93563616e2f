// How often whom was there: sittings and marks of whole classes at once, counted by the domain's rules.
import {
  type AttendanceFraction,
  type AttendanceRule,
  attendanceFraction,
} from '../../domain/attendance/attendance-rate.ts'
import {
  judgeLesson,
  type LessonOutcome,
  type LocalMoment,
} from '../../domain/attendance/lesson-attendance.ts'
import { type AttendanceMark, attendanceMarks, bestMark } from '../../domain/attendance/marks.ts'
import type { Handle } from '../base/handle.ts'

/** What decides a class's own completion: lessons held since the worker joined; late counts as there. */
const classAttendanceRule: AttendanceRule = {
  basis: 'held',
  latesPerAbsence: null,
  lateJoiner: 'from-enrolment',
}

export interface PlacedSitting {
  readonly id: string
  readonly ordinal: number
  readonly state: 'planned' | 'cancelled'
  readonly cancelReason: string | null
  /** Where and when the published plan puts it; null while it does not. */
  readonly date: string | null
  readonly startMinute: number | null
  readonly minutes: number | null
  readonly roomName: string | null
  readonly trainerName: string | null
}

export interface HeldLesson {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly minutes: number
  /** missed: over (held); open: still to come; cancelled. attended never: nobody's marks are looked at here. */
  readonly outcome: LessonOutcome
  readonly lastHeldOn: string | null
  readonly sittings: readonly PlacedSitting[]
}

export interface ClassAttendance {
  readonly lessons: readonly HeldLesson[]
  /** By enrolment id; those of seat holders (enrolled, completed, failed). */
  readonly fractions: ReadonlyMap<string, AttendanceFraction>
}

/** Attendance of each class; now is the local moment at which a sitting counts as over, grace in minutes after its end. */
export function attendanceOfClasses(
  db: Handle,
  classIds: readonly string[],
  now: LocalMoment,
  graceMinutes: number,
  rule: AttendanceRule = classAttendanceRule,
): Map<string, ClassAttendance> {
  const ids = JSON.stringify(classIds)
  const lessons = Map.groupBy(readLessons(db, ids), (row) => row.classId)
  const marks = readMarks(db, ids)
  const members = Map.groupBy(readMembers(db, ids), (row) => row.classId)
  return new Map(
    classIds.map((classId) => {
      const held = toLessons(lessons.get(classId) ?? [], now, graceMinutes)
      const fractions = (members.get(classId) ?? []).map((member) => {
        const own = marks.get(member.id)
        return [member.id, fractionOf(held, own, member.enrolledOn, rule)] as const
      })
      return [classId, { lessons: held, fractions: new Map(fractions) }]
    }),
  )
}

function fractionOf(
  lessons: readonly HeldLesson[],
  marks: ReadonlyMap<number, AttendanceMark> | undefined,
  enrolledOn: string,
  rule: AttendanceRule,
): AttendanceFraction {
  const own = lessons.map(({ number, outcome, lastHeldOn }) => {
    const mark = marks?.get(number)
    return {
      outcome: mark === undefined ? outcome : ('attended' as const),
      mark,
      lastHeldOn,
      isReachable: true,
    }
  })
  return attendanceFraction(own, rule, enrolledOn)
}

interface LessonSittingRow {
  readonly classId: string
  readonly lessonId: string
  readonly number: number
  readonly title: string
  readonly lessonMinutes: number
  readonly sittingId: string | null
  readonly ordinal: number
  readonly state: 'planned' | 'cancelled'
  readonly cancelReason: string | null
  readonly date: string | null
  readonly startMinute: number | null
  readonly minutes: number | null
  readonly roomName: string | null
  readonly trainerName: string | null
}

function readLessons(db: Handle, ids: string): LessonSittingRow[] {
  return db.raw
    .prepare<[string], LessonSittingRow>(
      `SELECT l.class_id AS classId, l.id AS lessonId, l.number, l.title, l.minutes AS lessonMinutes,
        s.id AS sittingId, s.ordinal, s.state, s.cancel_reason AS cancelReason,
        p.date, p.start_minute AS startMinute, p.minutes, r.name AS roomName, t.name AS trainerName
      FROM json_each(?) ids JOIN class c ON c.id = ids.value JOIN lesson l ON l.class_id = c.id
        LEFT JOIN plan ON plan.season_id = c.season_id AND plan.state = 'published'
        LEFT JOIN sitting s ON s.lesson_id = l.id
        LEFT JOIN placement p ON p.plan_id = plan.id AND p.sitting_id = s.id
        LEFT JOIN room r ON r.id = p.room_id LEFT JOIN trainer t ON t.id = p.trainer_id
      ORDER BY l.class_id, l.number, s.ordinal`,
    )
    .all(ids)
}

function toLessons(rows: readonly LessonSittingRow[], now: LocalMoment, graceMinutes: number): HeldLesson[] {
  return [...Map.groupBy(rows, (row) => row.lessonId).values()].flatMap((ofLesson) => {
    const first = ofLesson[0]
    if (first === undefined) return []
    const sittings = ofLesson.flatMap(toSitting)
    const { number, title, lessonMinutes: minutes } = first
    return [{ id: first.lessonId, number, title, minutes, sittings, ...judged(sittings, now, graceMinutes) }]
  })
}

function toSitting(row: LessonSittingRow): PlacedSitting[] {
  if (row.sittingId === null) return []
  const { ordinal, state, cancelReason, date, startMinute, minutes, roomName, trainerName } = row
  return [
    { id: row.sittingId, ordinal, state, cancelReason, date, startMinute, minutes, roomName, trainerName },
  ]
}

/** A lesson with a sitting that is not placed yet is still to come, whatever its other sittings were. */
function judged(sittings: readonly PlacedSitting[], now: LocalMoment, graceMinutes: number) {
  const held = sittings.flatMap(({ state, date, startMinute, minutes }) =>
    date === null || startMinute === null || minutes === null || state === 'cancelled'
      ? []
      : [
          {
            heldOn: date,
            startMinute,
            endMinute: startMinute + minutes,
            isCancelled: false,
            mark: undefined,
          },
        ],
  )
  const planned = sittings.filter((sitting) => sitting.state === 'planned').length
  if (sittings.length === 0 || held.length < planned) return { outcome: 'open' as const, lastHeldOn: null }
  const dates = held.map((sitting) => sitting.heldOn).toSorted()
  return { outcome: judgeLesson(held, now, graceMinutes).outcome, lastHeldOn: dates.at(-1) ?? null }
}

interface MarksRow {
  readonly enrolmentId: string
  /** '1 present,2 late,…': lesson number and mark; one row a person, because a page of classes has 20,000 marks. */
  readonly marks: string
}

/** By enrolment and lesson number the mark that counts, of those that mean that the worker was there. */
function readMarks(db: Handle, ids: string): Map<string, Map<number, AttendanceMark>> {
  const rows = db.raw
    .prepare<[string], MarksRow>(
      `SELECT m.enrolment_id AS enrolmentId, group_concat(l.number || ' ' || m.mark) AS marks
      FROM json_each(?) ids CROSS JOIN lesson l ON l.class_id = ids.value CROSS JOIN sitting s ON s.lesson_id = l.id
        CROSS JOIN attendance_mark m ON m.sitting_id = s.id
      WHERE s.state = 'planned' AND m.mark IN ('present', 'late', 'left-early')
      GROUP BY m.enrolment_id`,
    )
    .all(ids)
  return new Map(rows.map((row) => [row.enrolmentId, marksByLesson(row.marks)]))
}

function marksByLesson(text: string): Map<number, AttendanceMark> {
  const own = new Map<number, AttendanceMark>()
  for (const entry of text.split(',')) {
    const [number, name] = entry.split(' ')
    const mark = attendanceMarks.find((one) => one === name)
    if (mark !== undefined) own.set(Number(number), bestMark([own.get(Number(number)), mark]) ?? mark)
  }
  return own
}

function readMembers(db: Handle, ids: string): { id: string; classId: string; enrolledOn: string }[] {
  return db.raw
    .prepare<[string], { id: string; classId: string; enrolledOn: string }>(
      `SELECT e.id, e.class_id AS classId, e.enrolled_on AS enrolledOn
      FROM json_each(?) ids JOIN enrolment e ON e.class_id = ids.value
      WHERE e.state IN ('enrolled', 'completed', 'failed')`,
    )
    .all(ids)
}
