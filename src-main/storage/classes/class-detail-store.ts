// One class as its page shows it: the class with the names of what it refers to, and its roster.
import type { EnrolmentState } from '../../domain/classes/enrolment.ts'
import type { PatternSitting } from '../../domain/timetable/sitting-pattern.ts'
import type { ReadHandle } from '../base/handle.ts'
import { all, first, flag, integer, json, only, orNull, type Row, select, text } from '../base/select.ts'
import { jobOn } from '../facts/job.ts'
import { shownState } from './class-list-store.ts'
import type { ClassState } from './schema.ts'

const headShape = {
  id: text(),
  code: text(),
  name: text(),
  state: text<ClassState>(),
  seasonId: text(),
  seasonName: text(),
  seasonStartsOn: text(),
  seasonEndsOn: text(),
  courseId: text(),
  courseCode: text(),
  courseName: text(),
  isSubsidised: flag(),
  level: text(),
  attendancePercent: integer(),
  /** Pass lines out of 100; null: not examined. */
  passTheory: orNull(integer()),
  passPractice: orNull(integer()),
  capacity: integer(),
  roomId: orNull(text()),
  roomName: orNull(text()),
  trainerId: orNull(text()),
  trainerName: orNull(text()),
  weekdays: json<number[]>(),
  startMinute: orNull(integer()),
  /** How each lesson is repeated; empty: the planner decides. */
  sittingPattern: json<PatternSitting[]>(),
  lessonsPerWeek: integer(),
  startsOn: orNull(text()),
  endsOn: orNull(text()),
  note: text(),
  hasPublishedPlan: flag(),
}
export type ClassHead = Row<typeof headShape>

const head = select(
  headShape,
  `SELECT c.id, c.code, c.name, ${shownState} AS state, c.season_id AS seasonId, season.name AS seasonName,
    season.starts_on AS seasonStartsOn, season.ends_on AS seasonEndsOn,
    c.course_id AS courseId, course.code AS courseCode, course.name AS courseName,
    course.is_subsidised AS isSubsidised, course.level, course.attendance_percent AS attendancePercent,
    course.pass_theory AS passTheory, course.pass_practice AS passPractice, c.capacity,
    c.room_id AS roomId, room.name AS roomName, c.trainer_id AS trainerId, trainer.name AS trainerName,
    c.weekdays, c.start_minute AS startMinute, c.lessons_per_week AS lessonsPerWeek, c.sitting_pattern AS sittingPattern,
    c.starts_on AS startsOn, c.ends_on AS endsOn, c.note,
    EXISTS (SELECT 1 FROM live_placement p WHERE p.season_id = c.season_id) AS hasPublishedPlan
  FROM class c JOIN season ON season.id = c.season_id JOIN course ON course.id = c.course_id
    LEFT JOIN room ON room.id = c.room_id LEFT JOIN trainer ON trainer.id = c.trainer_id
  WHERE c.id = :id`,
)

export const findClassHead = (db: ReadHandle, id: string, today: string): ClassHead | null =>
  first(db, head, { id, today })

const enterprises = select(
  { id: text(), name: text() },
  `SELECT e.id, e.short_name AS name FROM class_enterprise ce JOIN enterprise e ON e.id = ce.enterprise_id
  WHERE ce.class_id = :classId ORDER BY e.name_pinyin`,
)

export const enterprisesOf = (db: ReadHandle, classId: string): { id: string; name: string }[] =>
  all(db, enterprises, { classId })

const day = select(
  { day: text() },
  `SELECT coalesce(max(p.date), :today) AS day FROM class c JOIN live_placement p ON p.class_id = c.id
  WHERE c.id = :classId AND c.state IN ('concluded', 'cancelled') AND p.state = 'planned' AND p.date <= :today`,
)

/** A class that is over is told as of its last evening, one that goes on as of today. */
const dayOf = (db: ReadHandle, classId: string, today: string): string =>
  only(db, day, { classId, today }).day

const rosterShape = {
  enrolmentId: text(),
  workerId: text(),
  name: text(),
  idNumberSealed: text(),
  enterpriseName: text(),
  teamName: text(),
  state: text<EnrolmentState>(),
  position: integer(),
  enrolledOn: text(),
  withdrawnOn: orNull(text()),
  note: text(),
}

const roster = select(
  rosterShape,
  `SELECT e.id AS enrolmentId, w.id AS workerId, w.name, w.id_number_sealed AS idNumberSealed,
    coalesce(j.workplace_name, '') AS enterpriseName, coalesce(j.team_name, '') AS teamName,
    e.state, e.position, e.enrolled_on AS enrolledOn, e.withdrawn_on AS withdrawnOn, e.note
  FROM enrolment e JOIN worker w ON w.id = e.worker_id LEFT JOIN ${jobOn('w.id', ':day')}
  WHERE e.class_id = :classId ORDER BY e.position, w.name_pinyin`,
)

export interface RosterRow extends Omit<Row<typeof rosterShape>, 'idNumberSealed'> {
  readonly idNumber: string
}

/** In the order of joining. */
export const rosterOf = (db: ReadHandle, classId: string, today: string): RosterRow[] =>
  all(db, roster, { classId, day: dayOf(db, classId, today) }).map(({ idNumberSealed, ...row }) => ({
    ...row,
    idNumber: db.vault.open('worker.id_number', idNumberSealed),
  }))

const counts = select(
  { sittingId: text(), marked: integer(), there: integer() },
  `SELECT s.id AS sittingId, count(*) AS marked, sum(m.is_there) AS there
  FROM lesson l JOIN sitting s ON s.lesson_id = l.id JOIN mark m ON m.sitting_id = s.id
  WHERE l.class_id = :classId GROUP BY s.id`,
)

/** Marks taken and people there, by sitting. */
export const markCounts = (db: ReadHandle, classId: string): Map<string, { marked: number; there: number }> =>
  new Map(all(db, counts, { classId }).map(({ sittingId, ...each }) => [sittingId, each]))
