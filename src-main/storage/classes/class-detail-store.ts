// One class as its page shows it: the class with the names of what it refers to, and its roster.
import type { EnrolmentState } from '../../domain/classes/enrolment.ts'
import type { PatternSitting } from '../../domain/timetable/sitting-pattern.ts'
import type { Handle } from '../base/handle.ts'
import { shownState } from './class-list-store.ts'
import type { ClassState } from './schema.ts'

export interface ClassHead {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly state: ClassState
  readonly seasonId: string
  readonly seasonName: string
  readonly seasonStartsOn: string
  readonly seasonEndsOn: string
  readonly courseId: string
  readonly courseCode: string
  readonly courseName: string
  readonly isSubsidised: boolean
  readonly level: string
  readonly attendancePercent: number
  /** Pass lines out of 100; null: not examined. */
  readonly passTheory: number | null
  readonly passPractice: number | null
  readonly capacity: number
  readonly roomId: string | null
  readonly roomName: string | null
  readonly trainerId: string | null
  readonly trainerName: string | null
  readonly weekdays: number[]
  readonly startMinute: number | null
  /** How each lesson is repeated; empty: the planner decides. */
  readonly sittingPattern: PatternSitting[]
  readonly lessonsPerWeek: number
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly note: string
  readonly hasPublishedPlan: boolean
}

type HeadRow = Omit<ClassHead, 'weekdays' | 'sittingPattern' | 'isSubsidised' | 'hasPublishedPlan'> & {
  readonly weekdays: string
  readonly sittingPattern: string
  readonly isSubsidised: number
  readonly hasPublishedPlan: number
}

export function findClassHead(db: Handle, id: string, today: string): ClassHead | null {
  const row = db.raw
    .prepare<[object], HeadRow>(
      `SELECT c.id, c.code, c.name, ${shownState} AS state, c.season_id AS seasonId, season.name AS seasonName,
        season.starts_on AS seasonStartsOn, season.ends_on AS seasonEndsOn,
        c.course_id AS courseId, course.code AS courseCode, course.name AS courseName,
        course.is_subsidised AS isSubsidised, course.level, course.attendance_percent AS attendancePercent,
        course.pass_theory AS passTheory, course.pass_practice AS passPractice, c.capacity,
        c.room_id AS roomId, room.name AS roomName, c.trainer_id AS trainerId, trainer.name AS trainerName,
        c.weekdays, c.start_minute AS startMinute, c.lessons_per_week AS lessonsPerWeek, c.sitting_pattern AS sittingPattern,
        c.starts_on AS startsOn, c.ends_on AS endsOn, c.note,
        EXISTS (SELECT 1 FROM plan WHERE plan.season_id = c.season_id AND plan.state = 'published') AS hasPublishedPlan
      FROM class c JOIN season ON season.id = c.season_id JOIN course ON course.id = c.course_id
        LEFT JOIN room ON room.id = c.room_id LEFT JOIN trainer ON trainer.id = c.trainer_id
      WHERE c.id = :id`,
    )
    .get({ id, today })
  if (row === undefined) return null
  const weekdays = JSON.parse(row.weekdays) as number[] // the contract lets only weekdays in
  return {
    ...row,
    weekdays,
    sittingPattern: JSON.parse(row.sittingPattern) as PatternSitting[], // and only such sittings
    isSubsidised: row.isSubsidised === 1,
    hasPublishedPlan: row.hasPublishedPlan === 1,
  }
}

export function enterprisesOf(db: Handle, classId: string): { id: string; name: string }[] {
  return db.raw
    .prepare<[string], { id: string; name: string }>(
      `SELECT e.id, e.short_name AS name FROM class_enterprise ce JOIN enterprise e ON e.id = ce.enterprise_id
      WHERE ce.class_id = ? ORDER BY e.name_pinyin`,
    )
    .all(classId)
}

export interface RosterRow {
  readonly enrolmentId: string
  readonly workerId: string
  readonly name: string
  readonly idNumberSealed: string
  readonly enterpriseName: string
  readonly teamName: string
  readonly state: EnrolmentState
  readonly position: number
  readonly enrolledOn: string
  readonly withdrawnOn: string | null
  readonly note: string
}

/** In the order of joining; enterprise and team are those of today's workplace. */
export function rosterOf(
  db: Handle,
  classId: string,
): (Omit<RosterRow, 'idNumberSealed'> & { idNumber: string })[] {
  const rows = db.raw
    .prepare<[string], RosterRow>(
      `SELECT e.id AS enrolmentId, w.id AS workerId, w.name, w.id_number_sealed AS idNumberSealed,
        coalesce(work.short_name, '') AS enterpriseName, coalesce(team.name, '') AS teamName,
        e.state, e.position, e.enrolled_on AS enrolledOn, e.withdrawn_on AS withdrawnOn, e.note
      FROM enrolment e JOIN worker w ON w.id = e.worker_id
        LEFT JOIN employment j ON j.worker_id = w.id AND j.ends_on IS NULL
        LEFT JOIN enterprise work ON work.id = j.workplace_id LEFT JOIN shift_team team ON team.id = j.shift_team_id
      WHERE e.class_id = ? ORDER BY e.position, w.name_pinyin`,
    )
    .all(classId)
  return rows.map(({ idNumberSealed, ...row }) => ({
    ...row,
    idNumber: db.vault.open('worker.id_number', idNumberSealed),
  }))
}

/** Marks taken and people there, by sitting. */
export function markCounts(db: Handle, classId: string): Map<string, { marked: number; there: number }> {
  const rows = db.raw
    .prepare<[string], { sittingId: string; marked: number; there: number }>(
      `SELECT s.id AS sittingId, count(*) AS marked, sum(m.mark IN ('present', 'late', 'left-early')) AS there
      FROM lesson l JOIN sitting s ON s.lesson_id = l.id JOIN attendance_mark m ON m.sitting_id = s.id
      WHERE l.class_id = ? GROUP BY s.id`,
    )
    .all(classId)
  return new Map(rows.map(({ sittingId, ...counts }) => [sittingId, counts]))
}
