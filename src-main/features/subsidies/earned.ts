// The list "who earned the subsidy": enrolments judged one page at a time, each with every rule's answer.
import type { EarnedInput, EarnedRow } from '../../contract/subsidies.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { earnedClasses, listEarned } from '../../storage/subsidies/earned-store.ts'
import { judgeEnrolments } from './judge-enrolments.ts'
import { requirePolicy } from './policies.ts'

export function readEarned(
  db: ReadHandle,
  input: EarnedInput,
  context: CallContext,
): { rows: EarnedRow[]; total: number } {
  const policy = requirePolicy(db, input.policyId)
  const { rows, total } = listEarned(db, {
    policyId: policy.id,
    startsOn: policy.startsOn,
    endsOn: policy.endsOn,
    classId: input.classId ?? null,
    seasonId: input.seasonId ?? null,
    enrolmentIds: null,
    isUnclaimedOnly: input.show === 'unclaimed',
    search: input.search,
    page: input.page,
    pageSize: input.pageSize,
  })
  return { total, rows: judgeEnrolments(db, policy, rows, null, context) }
}

export function readEarnedClasses(db: ReadHandle, { policyId }: { policyId: string }) {
  return { rows: earnedClasses(db, requirePolicy(db, policyId)) }
}
