// What a plan is made from, read in a handful of queries: the season's classes with lessons and sittings, and who teaches.
import type { PatternSitting } from '../../domain/timetable/sitting-pattern.ts'
import type { Handle } from '../base/handle.ts'
import type { ClassState } from '../classes/schema.ts'

export interface ClassFacts {
  readonly id: string
  readonly name: string
  readonly seasonId: string
  readonly state: ClassState
  readonly capacity: number
  /** Who holds a seat. */
  readonly seated: number
  readonly courseId: string
  readonly roomKind: string
  readonly attendancePercent: number
  readonly isOrderFree: boolean
  readonly roomId: string | null
  readonly trainerId: string | null
  readonly weekdays: readonly number[]
  readonly startMinute: number | null
  readonly lessonsPerWeek: number
  /** How each lesson is repeated; empty: the planner decides. */
  readonly sittingPattern: readonly PatternSitting[]
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly enterpriseIds: readonly string[]
  readonly lessons: readonly LessonFacts[]
}

export interface LessonFacts {
  readonly id: string
  readonly number: number
  readonly title: string
  readonly minutes: number
  readonly sittings: readonly { readonly id: string; readonly state: 'planned' | 'cancelled' }[]
}

export function seasonClassIds(db: Handle, seasonId: string): string[] {
  return db.raw
    .prepare<[string], { id: string }>('SELECT id FROM class WHERE season_id = ? ORDER BY code')
    .all(seasonId)
    .map((row) => row.id)
}

type HeadRow = Omit<
  ClassFacts,
  'weekdays' | 'sittingPattern' | 'isOrderFree' | 'enterpriseIds' | 'lessons'
> & {
  readonly weekdays: string
  readonly sittingPattern: string
  readonly isOrderFree: number
}

/** In the order of their codes. */
export function classFacts(db: Handle, classIds: readonly string[]): ClassFacts[] {
  const ids = JSON.stringify(classIds)
  const heads = db.raw
    .prepare<[string], HeadRow>(
      `SELECT c.id, c.name, c.season_id AS seasonId, c.state, c.capacity, c.course_id AS courseId,
        course.room_kind AS roomKind, course.attendance_percent AS attendancePercent, course.is_order_free AS isOrderFree,
        c.room_id AS roomId, c.trainer_id AS trainerId, c.weekdays, c.start_minute AS startMinute,
        c.lessons_per_week AS lessonsPerWeek, c.sitting_pattern AS sittingPattern, c.starts_on AS startsOn, c.ends_on AS endsOn,
        (SELECT count(*) FROM enrolment e WHERE e.class_id = c.id AND e.state IN ('enrolled', 'completed', 'failed')) AS seated
      FROM json_each(?) ids JOIN class c ON c.id = ids.value JOIN course ON course.id = c.course_id ORDER BY c.code`,
    )
    .all(ids)
  const lessons = lessonFacts(db, ids)
  const enterprises = enterpriseIds(db, ids)
  return heads.map((head) => ({
    ...head,
    weekdays: JSON.parse(head.weekdays) as number[], // the contract lets only weekdays in
    sittingPattern: JSON.parse(head.sittingPattern) as PatternSitting[], // and only such sittings
    isOrderFree: head.isOrderFree === 1,
    enterpriseIds: enterprises.get(head.id) ?? [],
    lessons: lessons.get(head.id) ?? [],
  }))
}

function enterpriseIds(db: Handle, ids: string): ReadonlyMap<string, string[]> {
  const rows = db.raw
    .prepare<[string], { classId: string; enterpriseId: string }>(
      `SELECT ce.class_id AS classId, ce.enterprise_id AS enterpriseId FROM json_each(?) ids
      JOIN class_enterprise ce ON ce.class_id = ids.value ORDER BY ce.class_id, ce.enterprise_id`,
    )
    .all(ids)
  const grouped = Map.groupBy(rows, (row) => row.classId)
  return new Map([...grouped].map(([classId, each]) => [classId, each.map((row) => row.enterpriseId)]))
}

interface LessonRow {
  readonly classId: string
  readonly id: string
  readonly number: number
  readonly title: string
  readonly minutes: number
  readonly sittingId: string | null
  readonly state: 'planned' | 'cancelled'
}

function lessonFacts(db: Handle, ids: string): ReadonlyMap<string, LessonFacts[]> {
  const rows = db.raw
    .prepare<[string], LessonRow>(
      `SELECT l.class_id AS classId, l.id, l.number, l.title, l.minutes, s.id AS sittingId, s.state
      FROM json_each(?) ids CROSS JOIN lesson l ON l.class_id = ids.value LEFT JOIN sitting s ON s.lesson_id = l.id
      ORDER BY l.class_id, l.number, s.ordinal`,
    )
    .all(ids)
  const byClass = new Map<string, LessonFacts[]>()
  for (const [, ofLesson] of Map.groupBy(rows, (row) => row.id)) {
    const first = ofLesson[0]
    if (first === undefined) continue
    const { classId, id, number, title, minutes } = first
    const sittings = ofLesson.flatMap((row) =>
      row.sittingId === null ? [] : [{ id: row.sittingId, state: row.state }],
    )
    const lessons = byClass.get(classId) ?? []
    lessons.push({ id, number, title, minutes, sittings })
    byClass.set(classId, lessons)
  }
  return byClass
}

/** Of these sittings those that have a mark; a sheet printed ahead holds nothing fast. */
export function sittingsWithMarks(db: Handle, sittingIds: readonly string[]): string[] {
  return db.raw
    .prepare<[string], { id: string }>(
      `SELECT ids.value AS id FROM json_each(?) ids
      WHERE EXISTS (SELECT 1 FROM attendance_mark m WHERE m.sitting_id = ids.value)`,
    )
    .all(JSON.stringify(sittingIds))
    .map((row) => row.id)
}

/** Pairs of these classes that have workers in common, the smaller id first. */
export function sharedWorkers(
  db: Handle,
  classIds: readonly string[],
): { one: string; other: string; heads: number }[] {
  return db.raw
    .prepare<[string], { one: string; other: string; heads: number }>(
      `WITH seat AS MATERIALIZED (SELECT e.class_id, e.worker_id FROM json_each(?) ids
        JOIN enrolment e ON e.class_id = ids.value AND e.state IN ('enrolled', 'completed', 'failed'))
      SELECT a.class_id AS one, b.class_id AS other, count(*) AS heads
      FROM seat a JOIN seat b ON b.worker_id = a.worker_id AND b.class_id > a.class_id
      GROUP BY a.class_id, b.class_id ORDER BY a.class_id, b.class_id`,
    )
    .all(JSON.stringify(classIds))
}

export interface TrainerFacts {
  readonly id: string
  readonly name: string
  readonly mostSittingsPerWeek: number
  /** 课酬 for one 学时. */
  readonly feeFenPerHour: number
  readonly isActive: boolean
}

export function trainerFacts(db: Handle): TrainerFacts[] {
  return db.raw
    .prepare<[], Omit<TrainerFacts, 'isActive'> & { isActive: number }>(
      `SELECT id, name, max_sittings_per_week AS mostSittingsPerWeek, fee_fen_per_hour AS feeFenPerHour, is_active AS isActive
      FROM trainer ORDER BY id`,
    )
    .all()
    .map((row) => ({ ...row, isActive: row.isActive === 1 }))
}

export function absencesBetween(
  db: Handle,
  from: string,
  to: string,
): { trainerId: string; startsOn: string; endsOn: string; reason: string }[] {
  return db.raw
    .prepare<[string, string], { trainerId: string; startsOn: string; endsOn: string; reason: string }>(
      `SELECT trainer_id AS trainerId, starts_on AS startsOn, ends_on AS endsOn, reason FROM trainer_absence
      WHERE ends_on >= ? AND starts_on <= ? ORDER BY trainer_id, starts_on`,
    )
    .all(from, to)
}

export function equipmentNeeds(db: Handle): { courseId: string; equipmentId: string; count: number }[] {
  return db.raw
    .prepare<[], { courseId: string; equipmentId: string; count: number }>(
      'SELECT course_id AS courseId, equipment_id AS equipmentId, quantity AS count FROM course_equipment ORDER BY 1, 2',
    )
    .all()
}

/** What the published plans of other seasons put on dates in [from, to], both included; sittings called off left out. */
export function otherSeasonsPlacements(
  db: Handle,
  seasonId: string,
  from: string,
  to: string,
): {
  classId: string
  sittingId: string
  date: string
  startMinute: number
  roomId: string
  trainerId: string
}[] {
  return db.raw
    .prepare<
      [string, string, string, string, string],
      {
        classId: string
        sittingId: string
        date: string
        startMinute: number
        roomId: string
        trainerId: string
      }
    >(
      `SELECT l.class_id AS classId, p.sitting_id AS sittingId, p.date, p.start_minute AS startMinute,
        p.room_id AS roomId, p.trainer_id AS trainerId
      FROM season o JOIN plan ON plan.season_id = o.id AND plan.state = 'published'
        JOIN placement p ON p.plan_id = plan.id AND p.date BETWEEN ? AND ?
        JOIN sitting s ON s.id = p.sitting_id AND s.state = 'planned' JOIN lesson l ON l.id = s.lesson_id
      WHERE o.id <> ? AND o.ends_on >= ? AND o.starts_on <= ? ORDER BY p.date, p.sitting_id`,
    )
    .all(from, to, seasonId, from, to)
}
