// Who is in which class, and what they scored.
import { asc, eq } from 'drizzle-orm'
import type { EnrolmentChange, EnrolmentState } from '../../domain/classes/enrolment.ts'
import type { Handle } from '../base/handle.ts'
import { enrolment, result } from './schema.ts'

export interface EnrolmentEntity {
  readonly id: string
  readonly classId: string
  readonly workerId: string
  readonly state: EnrolmentState
  /** Grows for the life of the class: the order of the roster and of the waiting list. */
  readonly position: number
  /** The day the seat was given; for those still waiting the day they asked. */
  readonly enrolledOn: string
  readonly withdrawnOn: string | null
  readonly note: string
}

export interface ResultEntity {
  readonly enrolmentId: string
  /** Scores are out of 100; null: not taken. */
  readonly theoryScore: number | null
  readonly practiceScore: number | null
  readonly resitTheoryScore: number | null
  readonly resitPracticeScore: number | null
  /** Valid while the enrolment is completed; kept when it is not, so that the number is never given again. */
  readonly certificateNumber: string | null
  readonly certifiedOn: string | null
}

export function findEnrolment(db: Handle, id: string): EnrolmentEntity | null {
  return db.orm.select().from(enrolment).where(eq(enrolment.id, id)).get() ?? null
}

export function enrolmentsOf(db: Handle, classId: string): EnrolmentEntity[] {
  return db.orm
    .select()
    .from(enrolment)
    .where(eq(enrolment.classId, classId))
    .orderBy(asc(enrolment.position))
    .all()
}

export function saveEnrolment(db: Handle, entity: EnrolmentEntity): void {
  const { id: _id, ...values } = entity
  db.orm.insert(enrolment).values(entity).onConflictDoUpdate({ target: enrolment.id, set: values }).run()
}

/** Saves what the state machine decided; who gets a seat has it from `today` on. */
export function saveEnrolmentChanges(db: Handle, changes: readonly EnrolmentChange[], today: string): void {
  for (const change of changes) {
    const seatGiven = change.from === 'waitlisted' && change.to === 'enrolled' ? { enrolledOn: today } : {}
    const position = change.waitlistNumber === null ? {} : { position: change.waitlistNumber }
    db.orm
      .update(enrolment)
      .set({ state: change.to, ...position, ...seatGiven })
      .where(eq(enrolment.id, change.enrolmentId))
      .run()
  }
}

export function resultsOf(db: Handle, classId: string): ResultEntity[] {
  return db.orm
    .select({ result })
    .from(result)
    .innerJoin(enrolment, eq(enrolment.id, result.enrolmentId))
    .where(eq(enrolment.classId, classId))
    .all()
    .map((row) => row.result)
}

export function saveResult(db: Handle, entity: ResultEntity): void {
  const { enrolmentId: _id, ...values } = entity
  db.orm.insert(result).values(entity).onConflictDoUpdate({ target: result.enrolmentId, set: values }).run()
}

/** Every number of a series ever written, e.g. all that start with XS-2025-JQ-; void certificates too. */
export function certificateNumbers(db: Handle, prefix: string): string[] {
  const rows = db.raw
    .prepare<[string, string], { number: string }>(
      'SELECT certificate_number AS number FROM result WHERE certificate_number >= ? AND certificate_number < ?',
    )
    .all(prefix, `${prefix}~`)
  return rows.map((row) => row.number)
}

export interface OtherClass {
  readonly workerId: string
  readonly workerName: string
  readonly className: string
}

/** Of these workers, who holds or awaits a seat in another live class of the course. */
export function inOtherClasses(
  db: Handle,
  courseId: string,
  classId: string,
  workerIds: readonly string[],
): OtherClass[] {
  return db.raw
    .prepare<[object], OtherClass>(
      `SELECT w.id AS workerId, w.name AS workerName, c.name AS className
      FROM json_each(:workerIds) ids JOIN enrolment e ON e.worker_id = ids.value
        JOIN class c ON c.id = e.class_id JOIN worker w ON w.id = e.worker_id
      WHERE c.course_id = :courseId AND c.id <> :classId AND c.state IN ('open', 'running')
        AND e.state IN ('applied', 'enrolled', 'waitlisted')`,
    )
    .all({ workerIds: JSON.stringify(workerIds), courseId, classId })
}

export function workerNames(db: Handle, ids: readonly string[]): Map<string, string> {
  const rows = db.raw
    .prepare<[string], { id: string; name: string }>(
      'SELECT w.id, w.name FROM json_each(?) ids JOIN worker w ON w.id = ids.value',
    )
    .all(JSON.stringify(ids))
  return new Map(rows.map((row) => [row.id, row.name]))
}
