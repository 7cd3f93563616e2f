// Lists of claims and one claim whole; each says which steps this very account may take now.
import { type ClaimDetail, type ClaimRow, claimActLabels, claimActs } from '../../contract/claims.ts'
import { Refusal } from '../../contract/errors.ts'
import type { ListClaimsInput } from '../../contract/subsidies.ts'
import { listIdMask } from '../../domain/people/masks.ts'
import { type ClaimAct, type ClaimState, claimSteps } from '../../domain/subsidies/claim.ts'
import { stepClaim } from '../../domain/subsidies/claim-step.ts'
import { balanceOf, ledgerLineLabels, remainingOf } from '../../domain/subsidies/ledger-lines.ts'
import { subtreeOf } from '../../domain/unions/union-tree.ts'
import type { StaffContext } from '../../procedures/call-context.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import {
  type ClaimListRow,
  claimStateSums,
  listClaims,
  noClaimFilter,
} from '../../storage/subsidies/claim-list-store.ts'
import { type ClaimStepEntity, stepsOfClaims } from '../../storage/subsidies/claims-store.ts'
import { ledgerOfClaim, lineSums, poolsByIds } from '../../storage/subsidies/pools-store.ts'
import { listUnions } from '../../storage/unions/unions-store.ts'
import { actorOf, toDomainClaim } from './claim-words.ts'
import { toDomainPool } from './ledger-book.ts'

export function readClaims(
  db: ReadHandle,
  input: ListClaimsInput,
  context: StaffContext,
): { rows: ClaimRow[]; total: number; amountFen: number } {
  const mine = input.isMine ? statesWaitingFor(context) : null
  const states =
    input.state == null ? mine : [input.state].filter((state) => mine === null || mine.includes(state))
  const { rows, total, amountFen } = listClaims(db, {
    ...noClaimFilter,
    search: input.search,
    page: input.page,
    pageSize: input.pageSize,
    policyId: input.policyId ?? null,
    classId: input.classId ?? null,
    unionIds:
      input.unionId == null ? null : subtreeOf(listUnions(db), input.unionId).map((union) => union.id),
    states,
  })
  const steps = stepsOfClaims(
    db,
    rows.map((row) => row.id),
  )
  return { total, amountFen, rows: rows.map((row) => rowOf(row, steps.get(row.id) ?? [], context)) }
}

export function readClaim(db: ReadHandle, { id }: { id: string }, context: StaffContext): ClaimDetail {
  const [row] = listClaims(db, { ...noClaimFilter, ids: [id] }).rows
  const [pool] = row === undefined ? [] : poolsByIds(db, [row.poolId])
  if (row === undefined || pool === undefined) throw new Refusal('NOT_FOUND', { what: '这份申领' })
  const steps = stepsOfClaims(db, [id]).get(id) ?? []
  return {
    ...rowOf(row, steps, context),
    certificateNumber: row.certificateNumber,
    evidence: row.evidence,
    steps: steps.map(({ id: stepId, act, toState, actorName, at, note }) => ({
      id: stepId,
      act,
      actLabel: claimActLabels[act],
      toState,
      actorName,
      at,
      note,
    })),
    ledger: ledgerOfClaim(db, id).map((line) => ({ ...line, kindLabel: ledgerLineLabels[line.kind] })),
    pool: {
      unionName: pool.unionName,
      remaining: remainingOf(toDomainPool(pool), balanceOf(pool.id, lineSums(db, pool.policyId))),
    },
  }
}

/** Counts by state, and what waits for this account, in the order in which a claim goes its way. */
export function readSummary(
  db: ReadHandle,
  { policyId }: { policyId?: string | null | undefined },
  context: StaffContext,
) {
  const sums = claimStateSums(db, policyId ?? null, context.today)
  const countOf = (state: ClaimState, isOverdue: boolean) => {
    const sum = sums.find((one) => one.state === state)
    return (isOverdue ? sum?.overdue : sum?.claims) ?? 0
  }
  const waiting = nextActs
    .filter(({ act }) => mayTake(act, context))
    .map(({ act, state }) => ({
      act,
      state,
      label: claimActLabels[act],
      claims: countOf(state, act === 'pay' || act === 'lapse'),
    }))
    .filter(({ claims }) => claims > 0)
  return { states: sums.map(({ overdue: _overdue, ...one }) => one), waiting }
}

/** The one next step of each state that goes forward; paying waits until publicity is over, lapsing until the date. */
const nextActs: readonly { readonly act: ClaimAct; readonly state: ClaimState }[] = [
  { act: 'pay', state: 'publicised' },
  { act: 'review', state: 'entered' },
  { act: 'approve', state: 'reviewed' },
  { act: 'publicise', state: 'approved' },
  { act: 'complete', state: 'paid' },
  { act: 'resubmit', state: 'returned' },
  { act: 'lapse', state: 'returned' },
]

const mayTake = (act: ClaimAct, { account }: StaffContext): boolean => {
  const { rights } = claimSteps[act]
  return rights.length === 0 || rights.some((right) => account.rights.includes(right))
}

const statesWaitingFor = (context: StaffContext): ClaimState[] => [
  ...new Set(
    nextActs.filter(({ act }) => act !== 'lapse' && mayTake(act, context)).map(({ state }) => state),
  ),
]

function rowOf(row: ClaimListRow, steps: readonly ClaimStepEntity[], context: StaffContext): ClaimRow {
  const { idNumber, certificateNumber: _certificate, evidence: _evidence, sex: _sex, ...rest } = row
  return { ...rest, idMasked: listIdMask(idNumber), can: actsOf(row, steps, context) }
}

/** Every act that the domain would grant this account today; the dates it would be given are assumed to be there. */
function actsOf(row: ClaimListRow, steps: readonly ClaimStepEntity[], context: StaffContext): ClaimAct[] {
  const claim = toDomainClaim({ ...row, amountFen: row.claimedFen }, steps)
  const wish = { today: context.today, until: context.today }
  return claimActs.filter((act) => stepClaim(claim, { ...wish, act }, actorOf(context)).ok)
}
