// Lists of claims: one page with the names of what they refer to, sums by state, and the rows of the printed list.
import type { ClaimState } from '../../domain/subsidies/claim.ts'
import type { Handle } from '../base/handle.ts'

export interface ClaimListFilter {
  readonly search: string
  readonly page: number
  readonly pageSize: number
  readonly policyId: string | null
  /** null: every state. */
  readonly states: readonly ClaimState[] | null
  readonly classId: string | null
  /** Union nodes whose pools are charged; null: all. */
  readonly unionIds: readonly string[] | null
  readonly ids: readonly string[] | null
}

export const noClaimFilter: ClaimListFilter = {
  search: '',
  page: 1,
  pageSize: 1_000_000,
  policyId: null,
  states: null,
  classId: null,
  unionIds: null,
  ids: null,
}

export interface ClaimListRow {
  readonly id: string
  readonly number: string
  readonly workerId: string
  readonly workerName: string
  readonly sex: 'male' | 'female'
  readonly idNumber: string
  /** The employer of today; what it was when judged stands in the reasons. */
  readonly unitName: string
  readonly className: string
  readonly certificateNumber: string | null
  readonly policyId: string
  readonly policyName: string
  readonly poolId: string
  readonly unionName: string
  readonly state: ClaimState
  readonly claimedFen: number
  readonly approvedFen: number | null
  readonly submittedAt: number
  readonly dueOn: string | null
  /** JSON of the evidence. */
  readonly evidence: string
}

type StoredRow = Omit<ClaimListRow, 'idNumber'> & { readonly idNumberSealed: string }

const currentAmount = "coalesce(json_extract(c.evidence, '$.approvedFen'), c.amount_fen)"

const conditions = (filter: ClaimListFilter): string =>
  [
    'TRUE',
    ...(filter.policyId === null ? [] : ['c.policy_id = :policyId']),
    ...(filter.states === null ? [] : ['c.state IN (SELECT value FROM json_each(:states))']),
    ...(filter.classId === null
      ? []
      : ['c.enrolment_id IN (SELECT id FROM enrolment WHERE class_id = :classId)']),
    ...(filter.unionIds === null
      ? []
      : ['c.pool_id IN (SELECT id FROM pool WHERE union_id IN (SELECT value FROM json_each(:unionIds)))']),
    ...(filter.ids === null ? [] : ['c.id IN (SELECT value FROM json_each(:ids))']),
    ...(filter.search === ''
      ? []
      : [
          `(instr(c.number, upper(:search)) OR c.worker_id IN (SELECT id FROM worker WHERE instr(name, :search)
            OR name_pinyin GLOB :prefix OR name_initials GLOB :prefix OR id_tail_hash = :tailHash))`,
        ]),
  ].join(' AND ')

function bound(db: Handle, filter: ClaimListFilter) {
  const { search } = filter
  return {
    policyId: filter.policyId,
    classId: filter.classId,
    states: JSON.stringify(filter.states),
    unionIds: JSON.stringify(filter.unionIds),
    ids: JSON.stringify(filter.ids),
    search,
    prefix: /^[a-z]+$/i.test(search) ? `${search.toLowerCase()}*` : '',
    tailHash: /^\d{3}[\dXx]$/.test(search) ? db.vault.hash('id-tail', search.toUpperCase()) : '',
  }
}

/** Newest first. amountFen: the sum over all pages. */
export function listClaims(
  db: Handle,
  filter: ClaimListFilter,
): { rows: ClaimListRow[]; total: number; amountFen: number } {
  const where = conditions(filter)
  const values = bound(db, filter)
  const all = db.raw
    .prepare<[object], { total: number; amountFen: number }>(
      `SELECT count(*) AS total, coalesce(sum(${currentAmount}), 0) AS amountFen FROM claim c WHERE ${where}`,
    )
    .get(values)
  const rows = db.raw
    .prepare<[object], StoredRow>(
      `SELECT c.id, c.number, c.worker_id AS workerId, w.name AS workerName, w.sex, w.id_number_sealed AS idNumberSealed,
        coalesce(json_extract(c.evidence, '$.unitName'), unit.name, '') AS unitName, coalesce(k.name, '') AS className, r.certificate_number AS certificateNumber,
        c.policy_id AS policyId, policy.name AS policyName, c.pool_id AS poolId, u.name AS unionName, c.state,
        c.amount_fen AS claimedFen, json_extract(c.evidence, '$.approvedFen') AS approvedFen,
        c.submitted_at AS submittedAt, c.due_on AS dueOn, c.evidence
      FROM (SELECT c.id FROM claim c WHERE ${where} ORDER BY c.submitted_at DESC, c.number DESC LIMIT :limit OFFSET :offset) page
        JOIN claim c ON c.id = page.id JOIN worker w ON w.id = c.worker_id JOIN policy ON policy.id = c.policy_id
        JOIN pool p ON p.id = c.pool_id JOIN union_node u ON u.id = p.union_id
        LEFT JOIN employment j ON j.worker_id = w.id AND j.ends_on IS NULL LEFT JOIN enterprise unit ON unit.id = j.employer_id
        LEFT JOIN enrolment e ON e.id = c.enrolment_id LEFT JOIN class k ON k.id = e.class_id
        LEFT JOIN result r ON r.enrolment_id = e.id
      ORDER BY c.submitted_at DESC, c.number DESC`,
    )
    .all({ ...values, limit: filter.pageSize, offset: (filter.page - 1) * filter.pageSize })
  return {
    total: all?.total ?? 0,
    amountFen: all?.amountFen ?? 0,
    rows: rows.map(({ idNumberSealed, ...row }) => ({
      ...row,
      idNumber: db.vault.open('worker.id_number', idNumberSealed),
    })),
  }
}

/** How many claims stand in each state and what they come to; those of `today` and before are due. */
export function claimStateSums(
  db: Handle,
  policyId: string | null,
  today: string,
): { state: ClaimState; claims: number; amountFen: number; overdue: number }[] {
  return db.raw
    .prepare<[object], { state: ClaimState; claims: number; amountFen: number; overdue: number }>(
      `SELECT c.state, count(*) AS claims, sum(${currentAmount}) AS amountFen,
        sum(c.due_on IS NOT NULL AND c.due_on < :today) AS overdue
      FROM claim c WHERE :policyId IS NULL OR c.policy_id = :policyId GROUP BY c.state`,
    )
    .all({ policyId, today })
}
