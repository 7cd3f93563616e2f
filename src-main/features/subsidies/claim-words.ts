// Between stored claims and the domain's: signatures from steps, the actor from the account, refusals as named errors.
import { claimActLabels } from '../../contract/claims.ts'
import { Refusal } from '../../contract/errors.ts'
import { rightLabels } from '../../contract/people.ts'
import { claimStateLabels } from '../../domain/subsidies/claim.ts'
import type { Claim, ClaimActor, ClaimRefusal, ClaimSignature } from '../../domain/subsidies/claim-step.ts'
import type { StaffContext } from '../../procedures/call-context.ts'
import type { ClaimEntity, ClaimStepEntity } from '../../storage/subsidies/claims-store.ts'

export function actorOf({ account }: StaffContext): ClaimActor {
  return {
    signature: { by: 'account', accountId: account.id, name: account.displayName },
    rights: account.rights,
  }
}

/** The claim as the domain knows it; a review from before the last resubmission no longer counts. */
export function toDomainClaim(
  entity: Pick<ClaimEntity, 'state' | 'amountFen' | 'dueOn'> & { readonly approvedFen: number | null },
  steps: readonly ClaimStepEntity[],
): Claim {
  const lastEntry = steps.findLastIndex((step) => step.act === 'enter' || step.act === 'resubmit')
  const current = steps.slice(lastEntry + 1)
  return {
    state: entity.state,
    claimedFen: entity.amountFen,
    approvedFen: entity.approvedFen,
    enteredBy: steps.filter((step) => step.act === 'enter' || step.act === 'resubmit').map(signatureOf),
    reviewedBy: lastOf(current, 'review'),
    approvedBy: lastOf(current, 'approve'),
    returnedUntil: entity.state === 'returned' ? entity.dueOn : null,
    publicUntil: entity.state === 'publicised' ? entity.dueOn : null,
  }
}

export function refuseStep(refusal: ClaimRefusal, who: string): Refusal {
  switch (refusal.code) {
    case 'CLAIM_STEP_REFUSED':
      return new Refusal('CLAIM_STEP_REFUSED', {
        who,
        state: claimStateLabels[refusal.state],
        act: claimActLabels[refusal.act],
      })
    case 'RIGHT_MISSING':
      return new Refusal('RIGHT_MISSING', {
        rights: refusal.rights.map((right) => rightLabels[right]).join('或'),
      })
    case 'SAME_PERSON_SIGNED':
      return new Refusal('SAME_PERSON_SIGNED', { who, name: refusal.name, earlier: refusal.earlier })
    case 'CLAIM_LAPSED':
      return new Refusal('CLAIM_LAPSED', { who, until: refusal.until })
    case 'CLAIM_NOT_LAPSED':
      return new Refusal('CLAIM_NOT_LAPSED', { who, until: refusal.until })
    case 'PUBLICITY_RUNNING':
      return new Refusal('PUBLICITY_RUNNING', { who, until: refusal.until })
    case 'AMOUNT_INVALID':
      return new Refusal('AMOUNT_INVALID', { who })
    case 'DATE_MISSING':
      return new Refusal('DATE_MISSING', { who })
  }
}

const lastOf = (steps: readonly ClaimStepEntity[], act: ClaimStepEntity['act']): ClaimSignature | null => {
  const found = steps.findLast((step) => step.act === act)
  return found === undefined ? null : signatureOf(found)
}

const signatureOf = ({ accountId, actorName }: ClaimStepEntity): ClaimSignature => ({
  by: 'account',
  accountId,
  name: actorName,
})
