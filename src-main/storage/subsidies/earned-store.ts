// Who could bring a claim: enrolments of subsidised classes in the policy's time, with what the rules ask about them.
import type { EnrolmentState } from '../../domain/classes/enrolment.ts'
import type { ReadHandle } from '../base/handle.ts'
import { all, flag, integer, only, orNull, type Row, real, select, text } from '../base/select.ts'
import { goodNumberOf } from '../facts/certificate.ts'
import { isSearchedPerson, personSearch } from '../workers/person-search.ts'

export interface EarnedFilter {
  readonly policyId: string
  readonly startsOn: string
  readonly endsOn: string
  readonly classId: string | null
  readonly seasonId: string | null
  readonly enrolmentIds: readonly string[] | null
  readonly isUnclaimedOnly: boolean
  readonly search: string
  readonly page: number
  readonly pageSize: number
}

const rowShape = {
  enrolmentId: text(),
  workerId: text(),
  name: text(),
  idNumberSealed: text(),
  isUnionMember: flag(),
  isFrontLine: flag(),
  state: text<EnrolmentState>(),
  classId: text(),
  className: text(),
  occupation: text(),
  theoryScore: orNull(real()),
  practiceScore: orNull(real()),
  resitTheoryScore: orNull(real()),
  resitPracticeScore: orNull(real()),
  certificateNumber: orNull(text()),
}

export interface EarnedEnrolment extends Omit<Row<typeof rowShape>, 'idNumberSealed'> {
  readonly idNumber: string
}

const isClaimed = (enrolment: string, worker: string): string =>
  `EXISTS (SELECT 1 FROM live_claim c WHERE c.enrolment_id = ${enrolment} AND c.policy_id = :policyId AND c.worker_id = ${worker})`

const ofClasses = 'FROM class k JOIN course ON course.id = k.course_id JOIN season ON season.id = k.season_id'

const matchingClass = `course.is_subsidised = 1 AND k.state <> 'cancelled'
  AND season.starts_on <= :endsOn AND season.ends_on >= :startsOn`

const from = `${ofClasses} JOIN seat s ON s.class_id = k.id
  WHERE ${matchingClass}
    AND (:classId IS NULL OR k.id = :classId) AND (:seasonId IS NULL OR k.season_id = :seasonId)
    AND (:enrolmentIds IS NULL OR s.enrolment_id IN (SELECT value FROM json_each(:enrolmentIds)))
    AND (NOT :isUnclaimedOnly OR NOT ${isClaimed('s.enrolment_id', 's.worker_id')})
    AND (:search = '' OR s.worker_id IN (SELECT w.id FROM worker w WHERE ${isSearchedPerson}))`
const order = "ORDER BY k.state <> 'concluded', k.code, s.state <> 'completed', s.position"

const count = select({ total: integer() }, `SELECT count(*) AS total ${from}`)

const rows = select(
  rowShape,
  `SELECT s.enrolment_id AS enrolmentId, w.id AS workerId, w.name, w.id_number_sealed AS idNumberSealed,
    w.is_union_member AS isUnionMember, w.is_front_line AS isFrontLine, s.state,
    k.id AS classId, k.name AS className, course.occupation_name AS occupation,
    r.theory_score AS theoryScore, r.practice_score AS practiceScore,
    r.resit_theory_score AS resitTheoryScore, r.resit_practice_score AS resitPracticeScore,
    ${goodNumberOf('s.enrolment_id')} AS certificateNumber
  FROM (SELECT s.enrolment_id AS id ${from} ${order} LIMIT :limit OFFSET :offset) page
    JOIN seat s ON s.enrolment_id = page.id JOIN class k ON k.id = s.class_id JOIN course ON course.id = k.course_id
    JOIN worker w ON w.id = s.worker_id LEFT JOIN result r ON r.enrolment_id = s.enrolment_id
  ${order}`,
)

/** Concluded classes first, in them the certified first, then in the order of the roster. */
export function listEarned(
  db: ReadHandle,
  { page, pageSize, ...filter }: EarnedFilter,
): { rows: EarnedEnrolment[]; total: number } {
  const bound = { ...filter, ...personSearch(db, filter.search) }
  const listed = all(db, rows, { ...bound, limit: pageSize, offset: (page - 1) * pageSize })
  return {
    total: only(db, count, bound).total,
    rows: listed.map(({ idNumberSealed, ...row }) => ({
      ...row,
      idNumber: db.vault.open('worker.id_number', idNumberSealed),
    })),
  }
}

const classShape = {
  id: text(),
  name: text(),
  seasonName: text(),
  certified: integer(),
  /** Certified, and without a live claim under the policy. */
  unclaimed: integer(),
}

const classes = select(
  classShape,
  `WITH certified AS MATERIALIZED (
    SELECT k.id AS class_id, count(*) AS certified, sum(NOT ${isClaimed('x.enrolment_id', 'x.worker_id')}) AS unclaimed
    ${ofClasses} JOIN certificate x ON x.class_id = k.id WHERE ${matchingClass} GROUP BY k.id)
  SELECT k.id, k.name, season.name AS seasonName, coalesce(certified.certified, 0) AS certified,
    coalesce(certified.unclaimed, 0) AS unclaimed
  ${ofClasses} LEFT JOIN certified ON certified.class_id = k.id
  WHERE ${matchingClass} ORDER BY k.state <> 'concluded', season.starts_on DESC, k.code`,
)

export const earnedClasses = (
  db: ReadHandle,
  {
    id: policyId,
    startsOn,
    endsOn,
  }: { readonly id: string; readonly startsOn: string; readonly endsOn: string },
): Row<typeof classShape>[] => all(db, classes, { policyId, startsOn, endsOn })
