// Lists of claims: one page with the names of what they refer to, sums by state, and the rows of the printed list.
import { type ClaimEvidence, claimEvidence } from '../../contract/claims.ts'
import { civilDate } from '../../domain/calendar/civil-time.ts'
import type { ClaimState } from '../../domain/subsidies/claim.ts'
import type { ReadHandle } from '../base/handle.ts'
import { all, composed, integer, json, only, orNull, type Row, select, text } from '../base/select.ts'
import { isSearchedPerson, personSearch } from '../workers/person-search.ts'
import { claimantJobs } from './claimant-job-store.ts'

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

const rowShape = {
  id: text(),
  number: text(),
  workerId: text(),
  workerName: text(),
  sex: text<'male' | 'female'>(),
  idNumberSealed: text(),
  className: text(),
  certificateNumber: orNull(text()),
  policyId: text(),
  policyName: text(),
  poolId: text(),
  unionName: text(),
  state: text<ClaimState>(),
  claimedFen: integer(),
  submittedAt: integer(),
  dueOn: orNull(text()),
  evidence: json<unknown>(),
}

export interface ClaimListRow extends Omit<Row<typeof rowShape>, 'idNumberSealed' | 'evidence'> {
  readonly idNumber: string
  /** The employer on the policy's date, as judged; where that was not written down, the one of the claim's own day. */
  readonly unitName: string
  readonly approvedFen: number | null
  readonly evidence: ClaimEvidence
}

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
          `(instr(c.number, upper(:search)) OR c.worker_id IN (SELECT w.id FROM worker w WHERE ${isSearchedPerson}))`,
        ]),
  ].join(' AND ')

const sumOf = (where: string) =>
  composed(
    { total: integer(), amountFen: integer() },
    `SELECT count(*) AS total, coalesce(sum(c.current_fen), 0) AS amountFen FROM valued_claim c WHERE ${where}`,
  )

// The number of a certificate that became void later stays on the list: the claim was judged with it, and a reprint is the print.
const pageOf = (where: string) =>
  composed(
    rowShape,
    `SELECT c.id, c.number, c.worker_id AS workerId, w.name AS workerName, w.sex, w.id_number_sealed AS idNumberSealed,
      coalesce(k.name, '') AS className, r.certificate_number AS certificateNumber, c.policy_id AS policyId,
      policy.name AS policyName, c.pool_id AS poolId, u.name AS unionName, c.state, c.amount_fen AS claimedFen,
      c.submitted_at AS submittedAt, c.due_on AS dueOn, c.evidence
    FROM (SELECT c.id FROM claim c WHERE ${where} ORDER BY c.submitted_at DESC, c.number DESC LIMIT :limit OFFSET :offset) page
      JOIN claim c ON c.id = page.id JOIN worker w ON w.id = c.worker_id JOIN policy ON policy.id = c.policy_id
      JOIN pool p ON p.id = c.pool_id JOIN union_node u ON u.id = p.union_id
      LEFT JOIN enrolment e ON e.id = c.enrolment_id LEFT JOIN class k ON k.id = e.class_id
      LEFT JOIN result r ON r.enrolment_id = e.id
    ORDER BY c.submitted_at DESC, c.number DESC`,
  )

/** Newest first. amountFen: the sum over all pages. */
export function listClaims(
  db: ReadHandle,
  filter: ClaimListFilter,
): { rows: ClaimListRow[]; total: number; amountFen: number } {
  const { page, pageSize, ...more } = filter
  const where = conditions(filter)
  const bound = { ...more, ...personSearch(db, filter.search) }
  const rows = all(db, pageOf(where), { ...bound, limit: pageSize, offset: (page - 1) * pageSize })
  return { ...only(db, sumOf(where), bound), rows: withUnits(db, rows) }
}

function withUnits(db: ReadHandle, rows: readonly Row<typeof rowShape>[]): ClaimListRow[] {
  const claims = rows.map(({ idNumberSealed, ...row }) => ({
    ...row,
    idNumber: db.vault.open('worker.id_number', idNumberSealed),
    evidence: claimEvidence.parse(row.evidence),
  }))
  const unnamed = claims.filter(({ evidence }) => evidence.unitName === null)
  const jobs = claimantJobs(
    db,
    unnamed.map(({ workerId, submittedAt }) => ({ workerId, day: civilDate(submittedAt) })),
  )
  const unitThen = new Map(unnamed.map(({ id }, index) => [id, jobs[index]?.unitName ?? '']))
  return claims.map((row) => ({
    ...row,
    unitName: row.evidence.unitName ?? unitThen.get(row.id) ?? '',
    approvedFen: row.evidence.approvedFen,
  }))
}

const stateShape = { state: text<ClaimState>(), claims: integer(), amountFen: integer(), overdue: integer() }

const stateSums = select(
  stateShape,
  `SELECT c.state, count(*) AS claims, sum(c.current_fen) AS amountFen,
    sum(c.due_on IS NOT NULL AND c.due_on < :today) AS overdue
  FROM valued_claim c WHERE :policyId IS NULL OR c.policy_id = :policyId GROUP BY c.state`,
)

/** How many claims stand in each state and what they come to; overdue are those whose last day lies before `today`. */
export const claimStateSums = (
  db: ReadHandle,
  policyId: string | null,
  today: string,
): Row<typeof stateShape>[] => all(db, stateSums, { policyId, today })
