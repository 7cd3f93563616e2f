// What a plan is made from, read in a handful of queries: the season's classes with lessons and sittings, and who teaches.
import type { PatternSitting } from '../../domain/timetable/sitting-pattern.ts'
import type { ReadHandle } from '../base/handle.ts'
import { rowsOf } from '../base/rows.ts'
import { all, flag, integer, json, orNull, type Row, select, text } from '../base/select.ts'
import { type ClassState, classTable } from '../classes/schema.ts'
import { courseEquipment } from '../courses/schema.ts'

const headShape = {
  id: text(),
  name: text(),
  seasonId: text(),
  state: text<ClassState>(),
  capacity: integer(),
  /** Who holds a seat. */
  seated: integer(),
  courseId: text(),
  roomKind: text(),
  attendancePercent: integer(),
  isOrderFree: flag(),
  roomId: orNull(text()),
  trainerId: orNull(text()),
  weekdays: json<number[]>(),
  startMinute: orNull(integer()),
  lessonsPerWeek: integer(),
  /** How each lesson is repeated; empty: the planner decides. */
  sittingPattern: json<PatternSitting[]>(),
  startsOn: orNull(text()),
  endsOn: orNull(text()),
}

export interface ClassFacts extends Row<typeof headShape> {
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

export const seasonClassIds = (db: ReadHandle, seasonId: string): string[] =>
  rowsOf(db, classTable, { seasonId }, 'code').map(({ id }) => id)

const heads = select(
  headShape,
  `SELECT c.id, c.name, c.season_id AS seasonId, c.state, c.capacity, c.course_id AS courseId,
    course.room_kind AS roomKind, course.attendance_percent AS attendancePercent, course.is_order_free AS isOrderFree,
    c.room_id AS roomId, c.trainer_id AS trainerId, c.weekdays, c.start_minute AS startMinute,
    c.lessons_per_week AS lessonsPerWeek, c.sitting_pattern AS sittingPattern, c.starts_on AS startsOn, c.ends_on AS endsOn,
    (SELECT count(*) FROM seat WHERE seat.class_id = c.id) AS seated
  FROM json_each(:classIds) ids JOIN class c ON c.id = ids.value JOIN course ON course.id = c.course_id ORDER BY c.code`,
)

/** In the order of their codes. */
export function classFacts(db: ReadHandle, classIds: readonly string[]): ClassFacts[] {
  const lessons = lessonFacts(db, classIds)
  const enterprises = Map.groupBy(all(db, enterprisesOf, { classIds }), (row) => row.classId)
  return all(db, heads, { classIds }).map((head) => ({
    ...head,
    enterpriseIds: (enterprises.get(head.id) ?? []).map((row) => row.enterpriseId),
    lessons: lessons.get(head.id) ?? [],
  }))
}

const enterprisesOf = select(
  { classId: text(), enterpriseId: text() },
  `SELECT ce.class_id AS classId, ce.enterprise_id AS enterpriseId FROM json_each(:classIds) ids
  JOIN class_enterprise ce ON ce.class_id = ids.value ORDER BY ce.class_id, ce.enterprise_id`,
)

const lessonRows = select(
  {
    classId: text(),
    id: text(),
    number: integer(),
    title: text(),
    minutes: integer(),
    sittingId: orNull(text()),
    state: orNull(text<'planned' | 'cancelled'>()),
  },
  `SELECT l.class_id AS classId, l.id, l.number, l.title, l.minutes, s.id AS sittingId, s.state
  FROM json_each(:classIds) ids CROSS JOIN lesson l ON l.class_id = ids.value LEFT JOIN sitting s ON s.lesson_id = l.id
  ORDER BY l.class_id, l.number, s.ordinal`,
)

function lessonFacts(db: ReadHandle, classIds: readonly string[]): ReadonlyMap<string, LessonFacts[]> {
  const byClass = new Map<string, LessonFacts[]>()
  for (const ofLesson of Map.groupBy(all(db, lessonRows, { classIds }), (row) => row.id).values()) {
    const first = ofLesson[0]
    if (first === undefined) continue
    const { classId, id, number, title, minutes } = first
    const sittings = ofLesson.flatMap(({ sittingId, state }) =>
      sittingId === null || state === null ? [] : [{ id: sittingId, state }],
    )
    const lessons = byClass.get(classId) ?? []
    lessons.push({ id, number, title, minutes, sittings })
    byClass.set(classId, lessons)
  }
  return byClass
}

const shared = select(
  { one: text(), other: text(), heads: integer() },
  `WITH seated AS MATERIALIZED (SELECT s.class_id, s.worker_id FROM json_each(:classIds) ids JOIN seat s ON s.class_id = ids.value)
  SELECT a.class_id AS one, b.class_id AS other, count(*) AS heads
  FROM seated a JOIN seated b ON b.worker_id = a.worker_id AND b.class_id > a.class_id
  GROUP BY a.class_id, b.class_id ORDER BY a.class_id, b.class_id`,
)

/** Pairs of these classes that have workers in common, the smaller id first. */
export const sharedWorkers = (db: ReadHandle, classIds: readonly string[]) => all(db, shared, { classIds })

const trainerShape = {
  id: text(),
  name: text(),
  mostSittingsPerWeek: integer(),
  /** 课酬 for one 学时. */
  feeFenPerHour: integer(),
  isActive: flag(),
}
export type TrainerFacts = Row<typeof trainerShape>

const trainers = select(
  trainerShape,
  `SELECT id, name, max_sittings_per_week AS mostSittingsPerWeek, fee_fen_per_hour AS feeFenPerHour, is_active AS isActive
  FROM trainer ORDER BY id`,
)

export const trainerFacts = (db: ReadHandle): TrainerFacts[] => all(db, trainers)

const absences = select(
  { trainerId: text(), startsOn: text(), endsOn: text(), reason: text() },
  `SELECT trainer_id AS trainerId, starts_on AS startsOn, ends_on AS endsOn, reason FROM trainer_absence
  WHERE ends_on >= :from AND starts_on <= :to ORDER BY trainer_id, starts_on`,
)

export const absencesBetween = (db: ReadHandle, from: string, to: string) => all(db, absences, { from, to })

export const equipmentNeeds = (db: ReadHandle): { courseId: string; equipmentId: string; count: number }[] =>
  rowsOf(db, courseEquipment, {}, 'courseId', 'equipmentId').map(({ quantity, ...need }) => ({
    ...need,
    count: quantity,
  }))

const others = select(
  {
    classId: text(),
    sittingId: text(),
    date: text(),
    startMinute: integer(),
    roomId: text(),
    trainerId: text(),
  },
  `SELECT p.class_id AS classId, p.sitting_id AS sittingId, p.date, p.start_minute AS startMinute, p.room_id AS roomId,
    p.trainer_id AS trainerId
  FROM season o JOIN live_placement p ON p.season_id = o.id AND p.date BETWEEN :from AND :to AND p.state = 'planned'
  WHERE o.id <> :seasonId AND o.ends_on >= :from AND o.starts_on <= :to ORDER BY p.date, p.sitting_id`,
)

/** What the published plans of other seasons put on dates in [from, to], both included; sittings called off left out. */
export const otherSeasonsPlacements = (db: ReadHandle, seasonId: string, from: string, to: string) =>
  all(db, others, { seasonId, from, to })
