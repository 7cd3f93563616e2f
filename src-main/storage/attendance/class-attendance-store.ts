// How often whom was there: sittings and marks of whole classes at once, counted by the domain's rules.
// long file: three statements with their shapes and what is made of them, read together by one function.
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
import type { ReadHandle } from '../base/handle.ts'
import { all, integer, orNull, type Row, select, text } from '../base/select.ts'
import { seatsOf } from '../facts/seat.ts'

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
  db: ReadHandle,
  classIds: readonly string[],
  now: LocalMoment,
  graceMinutes: number,
  rule: AttendanceRule = classAttendanceRule,
): Map<string, ClassAttendance> {
  const lessons = Map.groupBy(all(db, lessonSittings, { classIds }), (row) => row.classId)
  const placed = new Map(all(db, placements, { classIds }).map((row) => [row.sittingId, row]))
  const marks = readMarks(db, classIds)
  const seats = Map.groupBy(seatsOf(db, classIds), (row) => row.classId)
  return new Map(
    classIds.map((classId) => {
      const held = toLessons(lessons.get(classId) ?? [], placed, now, graceMinutes)
      const fractions = (seats.get(classId) ?? []).map(({ enrolmentId, enrolledOn }) => {
        const own = marks.get(enrolmentId)
        return [enrolmentId, fractionOf(held, own, enrolledOn, rule)] as const
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

const lessonShape = {
  classId: text(),
  lessonId: text(),
  number: integer(),
  title: text(),
  lessonMinutes: integer(),
  sittingId: orNull(text()),
  ordinal: orNull(integer()),
  state: orNull(text<'planned' | 'cancelled'>()),
  cancelReason: orNull(text()),
}
type LessonSittingRow = Row<typeof lessonShape>

const lessonSittings = select(
  lessonShape,
  `SELECT l.class_id AS classId, l.id AS lessonId, l.number, l.title, l.minutes AS lessonMinutes,
    s.id AS sittingId, s.ordinal, s.state, s.cancel_reason AS cancelReason
  FROM json_each(:classIds) ids JOIN lesson l ON l.class_id = ids.value LEFT JOIN sitting s ON s.lesson_id = l.id
  ORDER BY l.class_id, l.number, s.ordinal`,
)

const placementShape = {
  sittingId: text(),
  date: text(),
  startMinute: integer(),
  minutes: integer(),
  roomName: text(),
  trainerName: text(),
}
type PlacementRow = Row<typeof placementShape>

const placements = select(
  placementShape,
  `SELECT p.sitting_id AS sittingId, p.date, p.start_minute AS startMinute, p.minutes, r.name AS roomName, t.name AS trainerName
  FROM json_each(:classIds) ids JOIN live_placement p ON p.class_id = ids.value
    JOIN room r ON r.id = p.room_id JOIN trainer t ON t.id = p.trainer_id`,
)

type Placements = ReadonlyMap<string, PlacementRow>

function toLessons(
  rows: readonly LessonSittingRow[],
  placed: Placements,
  now: LocalMoment,
  graceMinutes: number,
): HeldLesson[] {
  return [...Map.groupBy(rows, (row) => row.lessonId).values()].flatMap((ofLesson) => {
    const first = ofLesson[0]
    if (first === undefined) return []
    const sittings = ofLesson.flatMap((row) => toSitting(row, placed))
    const { number, title, lessonMinutes: minutes } = first
    return [{ id: first.lessonId, number, title, minutes, sittings, ...judged(sittings, now, graceMinutes) }]
  })
}

const nowhere = { date: null, startMinute: null, minutes: null, roomName: null, trainerName: null }

function toSitting(
  { sittingId: id, ordinal, state, cancelReason }: LessonSittingRow,
  placed: Placements,
): PlacedSitting[] {
  if (id === null || ordinal === null || state === null) return []
  const { sittingId: _sittingId, ...where } = placed.get(id) ?? { sittingId: id, ...nowhere }
  return [{ id, ordinal, state, cancelReason, ...where }]
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

/** `marks` is '1 present,2 late,…', lesson number and mark: one row a person, because a page of classes has 20,000 marks. */
const marksOfPeople = select(
  { enrolmentId: text(), marks: text() },
  `SELECT m.enrolment_id AS enrolmentId, group_concat(l.number || ' ' || m.mark) AS marks
  FROM json_each(:classIds) ids CROSS JOIN lesson l ON l.class_id = ids.value CROSS JOIN sitting s ON s.lesson_id = l.id
    CROSS JOIN mark m ON m.sitting_id = s.id
  WHERE s.state = 'planned' AND m.is_there GROUP BY m.enrolment_id`,
)

/** By enrolment and lesson number the mark that counts, of those that mean that the worker was there. */
const readMarks = (db: ReadHandle, classIds: readonly string[]): Map<string, Map<number, AttendanceMark>> =>
  new Map(
    all(db, marksOfPeople, { classIds }).map(({ enrolmentId, marks }) => [enrolmentId, marksByLesson(marks)]),
  )

function marksByLesson(text: string): Map<number, AttendanceMark> {
  const own = new Map<number, AttendanceMark>()
  for (const entry of text.split(',')) {
    const [number, name] = entry.split(' ')
    const mark = attendanceMarks.find((one) => one === name)
    if (mark !== undefined) own.set(Number(number), bestMark([own.get(Number(number)), mark]) ?? mark)
  }
  return own
}
