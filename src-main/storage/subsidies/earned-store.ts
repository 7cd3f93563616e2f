// Who could bring a claim: enrolments of subsidised classes in the policy's time, with what the rules ask about them.
import type { EnrolmentState } from '../../domain/classes/enrolment.ts'
import type { Handle } from '../base/handle.ts'

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

export interface EarnedEnrolment {
  readonly enrolmentId: string
  readonly workerId: string
  readonly name: string
  readonly idNumber: string
  readonly isUnionMember: boolean
  readonly isFrontLine: boolean
  readonly state: EnrolmentState
  readonly classId: string
  readonly className: string
  readonly occupation: string
  readonly theoryScore: number | null
  readonly practiceScore: number | null
  readonly resitTheoryScore: number | null
  readonly resitPracticeScore: number | null
  readonly certificateNumber: string | null
}

type StoredRow = Omit<EarnedEnrolment, 'idNumber' | 'isUnionMember' | 'isFrontLine'> & {
  readonly idNumberSealed: string
  readonly isUnionMember: number
  readonly isFrontLine: number
}

const liveClaim = `SELECT 1 FROM claim c WHERE c.enrolment_id = e.id AND c.policy_id = :policyId AND c.worker_id = e.worker_id
    AND c.state NOT IN ('rejected', 'withdrawn', 'lapsed', 'objected', 'clawed-back')`

const matchingClass = `course.is_subsidised = 1 AND k.state <> 'cancelled'
  AND season.starts_on <= :endsOn AND season.ends_on >= :startsOn`

const from = `FROM class k JOIN course ON course.id = k.course_id JOIN season ON season.id = k.season_id
    JOIN enrolment e ON e.class_id = k.id JOIN worker w ON w.id = e.worker_id
  WHERE ${matchingClass} AND e.state IN ('enrolled', 'completed', 'failed')
    AND (:classId IS NULL OR k.id = :classId) AND (:seasonId IS NULL OR k.season_id = :seasonId)
    AND (:enrolmentIds IS NULL OR e.id IN (SELECT value FROM json_each(:enrolmentIds)))
    AND (:unclaimedOnly = 0 OR NOT EXISTS (${liveClaim}))
    AND (:search = '' OR instr(w.name, :search) OR w.name_pinyin GLOB :prefix OR w.name_initials GLOB :prefix
      OR w.id_tail_hash = :tailHash)`

/** Concluded classes first, in them the certified first, then in the order of the roster. */
export function listEarned(db: Handle, filter: EarnedFilter): { rows: EarnedEnrolment[]; total: number } {
  const { policyId, startsOn, endsOn, classId, seasonId, search, page, pageSize } = filter
  const values = {
    policyId,
    startsOn,
    endsOn,
    classId,
    seasonId,
    search,
    enrolmentIds: filter.enrolmentIds === null ? null : JSON.stringify(filter.enrolmentIds),
    unclaimedOnly: filter.isUnclaimedOnly ? 1 : 0,
    prefix: /^[a-z]+$/i.test(search) ? `${search.toLowerCase()}*` : '',
    tailHash: /^\d{3}[\dXx]$/.test(search) ? db.vault.hash('id-tail', search.toUpperCase()) : '',
  }
  const total =
    db.raw.prepare<[object], { total: number }>(`SELECT count(*) AS total ${from}`).get(values)?.total ?? 0
  const rows = db.raw
    .prepare<[object], StoredRow>(
      `SELECT e.id AS enrolmentId, w.id AS workerId, w.name, w.id_number_sealed AS idNumberSealed,
        w.is_union_member AS isUnionMember, w.is_front_line AS isFrontLine, e.state,
        k.id AS classId, k.name AS className, course.occupation_name AS occupation,
        r.theory_score AS theoryScore, r.practice_score AS practiceScore,
        r.resit_theory_score AS resitTheoryScore, r.resit_practice_score AS resitPracticeScore,
        CASE WHEN e.state = 'completed' THEN r.certificate_number END AS certificateNumber
      FROM (SELECT e.id ${from} ORDER BY k.state <> 'concluded', k.code, e.state <> 'completed', e.position
          LIMIT :limit OFFSET :offset) page
        JOIN enrolment e ON e.id = page.id JOIN class k ON k.id = e.class_id JOIN course ON course.id = k.course_id
        JOIN worker w ON w.id = e.worker_id LEFT JOIN result r ON r.enrolment_id = e.id
      ORDER BY k.state <> 'concluded', k.code, e.state <> 'completed', e.position`,
    )
    .all({ ...values, limit: pageSize, offset: (page - 1) * pageSize })
  return { total, rows: rows.map((row) => toEntity(db, row)) }
}

function toEntity(
  db: Handle,
  { idNumberSealed, isUnionMember, isFrontLine, ...row }: StoredRow,
): EarnedEnrolment {
  const idNumber = db.vault.open('worker.id_number', idNumberSealed)
  return { ...row, idNumber, isUnionMember: isUnionMember === 1, isFrontLine: isFrontLine === 1 }
}

export interface EarnedClass {
  readonly id: string
  readonly name: string
  readonly seasonName: string
  readonly certified: number
  /** Certified, and without a live claim under the policy. */
  readonly unclaimed: number
}

export function earnedClasses(
  db: Handle,
  policy: { readonly id: string; readonly startsOn: string; readonly endsOn: string },
): EarnedClass[] {
  return db.raw
    .prepare<[object], EarnedClass>(
      `SELECT k.id, k.name, season.name AS seasonName,
        count(r.certificate_number) FILTER (WHERE e.state = 'completed') AS certified,
        count(r.certificate_number) FILTER (WHERE e.state = 'completed' AND NOT EXISTS (${liveClaim})) AS unclaimed
      FROM class k JOIN course ON course.id = k.course_id JOIN season ON season.id = k.season_id
        LEFT JOIN enrolment e ON e.class_id = k.id LEFT JOIN result r ON r.enrolment_id = e.id
      WHERE ${matchingClass} GROUP BY k.id
      ORDER BY k.state <> 'concluded', season.starts_on DESC, k.code`,
    )
    .all({ policyId: policy.id, startsOn: policy.startsOn, endsOn: policy.endsOn })
}

/** One dated stretch of employment, with the employer's kind and its place in the union's tree. */
export interface EmployedStretch {
  readonly workerId: string
  readonly startsOn: string
  readonly endsOn: string | null
  readonly hiredOn: string | null
  readonly unitName: string
  readonly unitKind: string
  readonly unionId: string | null
}

/** The employer decides, not the workplace: of dispatched people the agency is a union member's home. Oldest first. */
export function employmentsOf(db: Handle, workerIds: readonly string[]): Map<string, EmployedStretch[]> {
  const rows = db.raw
    .prepare<[string], EmployedStretch>(
      `SELECT j.worker_id AS workerId, j.starts_on AS startsOn, j.ends_on AS endsOn, j.hired_on AS hiredOn,
        unit.name AS unitName, unit.kind AS unitKind, unit.union_id AS unionId
      FROM json_each(?) ids JOIN employment j ON j.worker_id = ids.value JOIN enterprise unit ON unit.id = j.employer_id
      ORDER BY j.worker_id, j.starts_on`,
    )
    .all(JSON.stringify(workerIds))
  return Map.groupBy(rows, (row) => row.workerId)
}
