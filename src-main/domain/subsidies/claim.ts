// A claim's way from 录入 to 完成: who may take which step, and what each step does to the quota.

export const claimStates = [
  'entered',
  'reviewed',
  'approved',
  'publicised',
  'paid',
  'completed',
  'returned',
  'rejected',
  'withdrawn',
  'lapsed',
  'objected',
  'clawed-back',
] as const
export type ClaimState = (typeof claimStates)[number]

export const claimStateLabels: Readonly<Record<ClaimState, string>> = {
  entered: '录入',
  reviewed: '初审',
  approved: '终审',
  publicised: '公示',
  paid: '拨付',
  completed: '完成',
  returned: '退回补正',
  rejected: '驳回',
  withdrawn: '撤回',
  lapsed: '逾期失效',
  objected: '异议成立',
  'clawed-back': '追回',
}

export type ClaimRight = 'subsidies.enter' | 'subsidies.review' | 'subsidies.approve' | 'subsidies.pay'

export type ClaimAct =
  | 'review'
  | 'approve'
  | 'publicise'
  | 'pay'
  | 'complete'
  | 'return'
  | 'resubmit'
  | 'reject'
  | 'withdraw'
  | 'lapse'
  | 'uphold-objection'
  | 'claw-back'

/** What the quota has to do in the same transaction; 'none' leaves the reservation or occupation as it is. */
export type QuotaStep = 'none' | 'occupy' | 'release' | 'claw-back'

interface Step {
  readonly from: readonly ClaimState[]
  readonly to: ClaimState
  readonly rights: readonly ClaimRight[]
  readonly quota: QuotaStep
}

/** The whole machine. A claim is entered with its reservation; a new try after an end is a new claim. */
export const claimSteps: Readonly<Record<ClaimAct, Step>> = {
  review: { from: ['entered'], to: 'reviewed', rights: ['subsidies.review'], quota: 'none' },
  approve: { from: ['reviewed'], to: 'approved', rights: ['subsidies.approve'], quota: 'occupy' },
  publicise: { from: ['approved'], to: 'publicised', rights: ['subsidies.approve'], quota: 'none' },
  pay: { from: ['publicised'], to: 'paid', rights: ['subsidies.pay'], quota: 'none' },
  complete: { from: ['paid'], to: 'completed', rights: ['subsidies.pay'], quota: 'none' },
  return: {
    from: ['entered', 'reviewed'],
    to: 'returned',
    rights: ['subsidies.review', 'subsidies.approve'],
    quota: 'none',
  },
  resubmit: { from: ['returned'], to: 'entered', rights: ['subsidies.enter'], quota: 'none' },
  reject: {
    from: ['entered', 'reviewed'],
    to: 'rejected',
    rights: ['subsidies.review', 'subsidies.approve'],
    quota: 'release',
  },
  withdraw: {
    from: ['entered', 'reviewed', 'approved', 'publicised', 'returned'],
    to: 'withdrawn',
    rights: ['subsidies.enter'],
    quota: 'release',
  },
  lapse: { from: ['returned'], to: 'lapsed', rights: [], quota: 'release' },
  'uphold-objection': {
    from: ['publicised'],
    to: 'objected',
    rights: ['subsidies.approve'],
    quota: 'release',
  },
  'claw-back': {
    from: ['paid', 'completed'],
    to: 'clawed-back',
    rights: ['subsidies.pay'],
    quota: 'claw-back',
  },
}

/** Live claims count for exclusions and limits and hold quota. */
export function isLive(state: ClaimState): boolean {
  return !['rejected', 'withdrawn', 'lapsed', 'objected', 'clawed-back'].includes(state)
}
