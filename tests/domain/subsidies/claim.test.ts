import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ClaimAct, ClaimRight } from '../../../src-main/domain/subsidies/claim.ts'
import { claimSteps, isLive } from '../../../src-main/domain/subsidies/claim.ts'
import type { Claim, ClaimActor, ClaimWish } from '../../../src-main/domain/subsidies/claim-step.ts'
import { enterClaim, stepClaim } from '../../../src-main/domain/subsidies/claim-step.ts'

const everyRight: readonly ClaimRight[] = [
  'subsidies.enter',
  'subsidies.review',
  'subsidies.approve',
  'subsidies.pay',
]
function person(id: string, rights: readonly ClaimRight[] = everyRight): ClaimActor {
  return { signature: { by: 'account', accountId: id, name: `姓名${id}` }, rights }
}
const [clerk, reviewer, approver] = [person('clerk'), person('reviewer'), person('approver')]
const today = '2025-11-12'

function entered(): Claim {
  const decision = enterClaim(clerk, 100_000)
  if (!decision.ok) throw new Error(decision.refusal.code)
  return decision.claim
}
function walk(steps: readonly (readonly [ClaimWish, ClaimActor])[]): Claim {
  return steps.reduce((claim, [wish, actor]) => {
    const decision = stepClaim(claim, wish, actor)
    if (!decision.ok) throw new Error(`${wish.act}: ${decision.refusal.code}`)
    return decision.claim
  }, entered())
}
const wish = (act: ClaimAct, rest: Partial<ClaimWish> = {}): ClaimWish => ({ act, today, ...rest })
const toApproved = [
  [wish('review'), reviewer],
  [wish('approve', { approvedFen: 80_000 }), approver],
] as const
const toPublicised = [...toApproved, [wish('publicise', { until: '2025-11-19' }), approver]] as const
function refusal(claim: Claim, wanted: ClaimWish, actor: ClaimActor) {
  const decision = stepClaim(claim, wanted, actor)
  return decision.ok ? undefined : decision.refusal
}

describe('claim', () => {
  test('a claim goes 录入 → 初审 → 终审 → 公示 → 拨付 → 完成', () => {
    const claim = walk([
      ...toPublicised,
      [wish('pay', { today: '2025-11-20' }), approver],
      [wish('complete'), approver],
    ])
    expect(claim).toMatchObject({ state: 'completed', approvedFen: 80_000 })
  })

  test('录入, 初审 and 终审 of one claim are three persons', () => {
    expect(refusal(entered(), wish('review'), clerk)).toMatchObject({
      code: 'SAME_PERSON_SIGNED',
      earlier: 'enter',
    })
    const reviewed = walk([[wish('review'), reviewer]])
    expect(refusal(reviewed, wish('approve'), reviewer)).toMatchObject({ earlier: 'review' })
    expect(refusal(reviewed, wish('approve'), clerk)).toMatchObject({ earlier: 'enter' })
  })

  test('whoever completed a returned claim counts as having entered it', () => {
    const back = walk([
      [wish('return', { until: '2025-11-26' }), reviewer],
      [wish('resubmit'), reviewer],
    ])
    expect(refusal(back, wish('review'), reviewer)).toMatchObject({
      code: 'SAME_PERSON_SIGNED',
      earlier: 'enter',
    })
    expect(refusal(back, wish('review'), approver)).toBeUndefined()
  })

  test('a paper signature under the name of an earlier signer is the same person', () => {
    const paper = (name: string): ClaimActor => ({
      signature: { by: 'paper', name, scanId: 's1', recordedBy: 'clerk' },
      rights: everyRight,
    })
    expect(refusal(entered(), wish('review'), paper('姓名clerk '))).toMatchObject({
      code: 'SAME_PERSON_SIGNED',
    })
    expect(refusal(entered(), wish('review'), paper('王建国'))).toBeUndefined()
  })

  test('every step but lapsing needs its own right', () => {
    const nobody = person('nobody', [])
    expect(refusal(entered(), wish('review'), nobody)).toEqual({
      code: 'RIGHT_MISSING',
      rights: ['subsidies.review'],
    })
    expect(refusal(walk(toPublicised), wish('pay', { today: '2025-12-01' }), nobody)).toMatchObject({
      code: 'RIGHT_MISSING',
    })
    expect(enterClaim(nobody, 1)).toMatchObject({ ok: false, refusal: { code: 'RIGHT_MISSING' } })
    const returned = walk([[wish('return', { until: '2025-11-26' }), reviewer]])
    expect(refusal(returned, wish('lapse', { today: '2025-11-27' }), nobody)).toBeUndefined()
  })

  test('退回补正 keeps the reservation until its date and lapses after it', () => {
    const returned = walk([[wish('return', { until: '2025-11-26' }), reviewer]])
    expect(refusal(returned, wish('resubmit', { today: '2025-11-26' }), clerk)).toBeUndefined()
    expect(refusal(returned, wish('lapse', { today: '2025-11-26' }), clerk)).toMatchObject({
      code: 'CLAIM_NOT_LAPSED',
    })
    expect(refusal(returned, wish('resubmit', { today: '2025-11-27' }), clerk)).toMatchObject({
      code: 'CLAIM_LAPSED',
    })
    expect(stepClaim(returned, wish('lapse', { today: '2025-11-27' }), clerk)).toMatchObject({
      claim: { state: 'lapsed' },
      quota: 'release',
    })
    expect(refusal(entered(), wish('return'), reviewer)).toEqual({ code: 'DATE_MISSING' })
  })

  test('nothing is paid while publicity runs or after an objection was upheld', () => {
    const publicised = walk(toPublicised)
    expect(refusal(publicised, wish('pay', { today: '2025-11-19' }), approver)).toEqual({
      code: 'PUBLICITY_RUNNING',
      until: '2025-11-19',
    })
    const objected = stepClaim(publicised, wish('uphold-objection'), approver)
    expect(objected).toMatchObject({ ok: true, claim: { state: 'objected' }, quota: 'release' })
    if (objected.ok)
      expect(refusal(objected.claim, wish('pay', { today: '2025-12-01' }), approver)).toBeDefined()
  })

  test('not more is approved than was claimed', () => {
    const reviewed = walk([[wish('review'), reviewer]])
    for (const approvedFen of [100_001, 0, -1, 0.5]) {
      expect(refusal(reviewed, wish('approve', { approvedFen }), approver)).toEqual({
        code: 'AMOUNT_INVALID',
      })
    }
    expect(stepClaim(reviewed, wish('approve'), approver)).toMatchObject({
      claim: { approvedFen: 100_000 },
      quota: 'occupy',
    })
  })

  test('whatever is tried, quota is occupied once at most, given up once at most, and an end is an end', () => {
    const anyActor = fc.constantFrom(clerk, reviewer, approver, person('fourth'), person('nobody', []))
    const anyWish = fc.record({
      act: fc.constantFrom(...(Object.keys(claimSteps) as ClaimAct[])),
      today: fc.constantFrom('2025-11-12', '2025-11-30', '2025-12-31'),
      until: fc.constantFrom('2025-11-12', '2025-12-20'),
    })
    fc.assert(
      fc.property(fc.array(fc.tuple(anyWish, anyActor), { maxLength: 60 }), (tries) => {
        let claim = entered()
        const quota: string[] = []
        for (const [wanted, actor] of tries) {
          const wasLive = isLive(claim.state)
          const decision = stepClaim(claim, wanted, actor)
          if (!decision.ok) continue
          expect(wasLive).toBe(true)
          quota.push(...(decision.quota === 'none' ? [] : [decision.quota]))
          claim = decision.claim
          if (claim.approvedBy !== null) {
            const signers = [...claim.enteredBy, claim.reviewedBy, claim.approvedBy]
            const [last, review] = [claim.approvedBy, claim.reviewedBy]
            expect(review).not.toBeNull()
            expect(signers.filter((one) => one?.name === last.name).length).toBe(1)
            expect(signers.filter((one) => one?.name === review?.name).length).toBe(1)
          }
        }
        expect(['', 'occupy', 'release', 'occupy,release', 'occupy,claw-back']).toContain(quota.join())
        expect(isLive(claim.state)).toBe(!quota.some((step) => step !== 'occupy'))
      }),
      { numRuns: 500 },
    )
  })
})
