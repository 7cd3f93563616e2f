// Who is in which class, and what they scored.
import type { EnrolmentChange } from '../../domain/classes/enrolment.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { findRow, rowsOf, saveRow, updateRows } from '../base/rows.ts'
import { all, orNull, real, select, text } from '../base/select.ts'
import { liveEnrolmentsIn } from '../facts/live-enrolment.ts'
import { enrolment, result } from './schema.ts'

export type EnrolmentEntity = Readonly<typeof enrolment.$inferSelect>
export type ResultEntity = Readonly<typeof result.$inferSelect>

export const findEnrolment = (db: ReadHandle, id: string): EnrolmentEntity | null =>
  findRow(db, enrolment, { id })

export const enrolmentsOf = (db: ReadHandle, classId: string): EnrolmentEntity[] =>
  rowsOf(db, enrolment, { classId }, 'position')

export const saveEnrolment = (tx: WriteHandle, entity: EnrolmentEntity): void =>
  saveRow(tx, enrolment, entity)

/** Saves what the state machine decided; who gets a seat has it from `today` on. */
export function saveEnrolmentChanges(
  tx: WriteHandle,
  changes: readonly EnrolmentChange[],
  today: string,
): void {
  for (const change of changes) {
    const seatGiven = change.from === 'waitlisted' && change.to === 'enrolled' ? { enrolledOn: today } : {}
    const position = change.waitlistNumber === null ? {} : { position: change.waitlistNumber }
    updateRows(tx, enrolment, { id: change.enrolmentId }, { state: change.to, ...position, ...seatGiven })
  }
}

const results = select(
  {
    enrolmentId: text(),
    theoryScore: orNull(real()),
    practiceScore: orNull(real()),
    resitTheoryScore: orNull(real()),
    resitPracticeScore: orNull(real()),
    certificateNumber: orNull(text()),
    certifiedOn: orNull(text()),
  },
  `SELECT r.enrolment_id AS enrolmentId, r.theory_score AS theoryScore, r.practice_score AS practiceScore,
    r.resit_theory_score AS resitTheoryScore, r.resit_practice_score AS resitPracticeScore,
    r.certificate_number AS certificateNumber, r.certified_on AS certifiedOn
  FROM enrolment e JOIN result r ON r.enrolment_id = e.id WHERE e.class_id = :classId`,
)

export const resultsOf = (db: ReadHandle, classId: string): ResultEntity[] => all(db, results, { classId })

export const saveResult = (tx: WriteHandle, entity: ResultEntity): void => saveRow(tx, result, entity)

const numbers = select(
  { number: text() },
  `SELECT coalesce(certificate_number, '') AS number FROM result
  WHERE certificate_number >= :prefix AND certificate_number < :prefix || '~'`,
)

/** Every number of a series ever written, e.g. all that start with XS-2025-JQ-; void certificates too. */
export const certificateNumbers = (db: ReadHandle, prefix: string): string[] =>
  all(db, numbers, { prefix }).map(({ number }) => number)

export interface OtherClass {
  readonly workerId: string
  readonly workerName: string
  readonly className: string
}

/** Of these workers, who holds or awaits a seat in another live class of the course. */
export function inOtherClasses(
  db: ReadHandle,
  courseId: string,
  classId: string,
  workerIds: readonly string[],
): OtherClass[] {
  const elsewhere = liveEnrolmentsIn(db, courseId, workerIds).filter((one) => one.classId !== classId)
  const names = workerNames(
    db,
    elsewhere.map(({ workerId }) => workerId),
  )
  return elsewhere.map(({ workerId, className }) => ({
    workerId,
    className,
    workerName: names.get(workerId) ?? '',
  }))
}

const workers = select(
  { id: text(), name: text() },
  'SELECT w.id, w.name FROM json_each(:ids) ids JOIN worker w ON w.id = ids.value',
)

export const workerNames = (db: ReadHandle, ids: readonly string[]): Map<string, string> =>
  new Map(all(db, workers, { ids }).map(({ id, name }) => [id, name]))
