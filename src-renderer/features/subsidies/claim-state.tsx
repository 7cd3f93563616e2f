// How a claim's state looks: one colour for what still goes on, one for what is done, one for what ended without money.
import { Tag } from 'antd'
import { type ClaimAct, type ClaimState, claimStateLabels } from '../../../src-main/domain/subsidies/claim.ts'

const colours: Readonly<Record<ClaimState, string>> = {
  entered: 'gold',
  reviewed: 'gold',
  approved: 'cyan',
  publicised: 'blue',
  paid: 'green',
  completed: 'green',
  returned: 'orange',
  rejected: 'default',
  withdrawn: 'default',
  lapsed: 'default',
  objected: 'default',
  'clawed-back': 'default',
}

/** What comes next, for people who do not know the way by heart. */
export const nextSteps: Readonly<Record<ClaimState, string>> = {
  entered: '等待初审',
  reviewed: '等待终审',
  approved: '等待公示',
  publicised: '公示后拨付',
  paid: '等待办结',
  completed: '已完成',
  returned: '等待补正',
  rejected: '已驳回',
  withdrawn: '已撤回',
  lapsed: '已失效',
  objected: '异议成立',
  'clawed-back': '已追回',
}

export function ClaimStateTag({ state }: { readonly state: ClaimState }) {
  return <Tag color={colours[state]}>{claimStateLabels[state]}</Tag>
}

/** Steps on the way to payment; the others end a claim or send it back. */
const forward: readonly ClaimAct[] = ['review', 'approve', 'publicise', 'pay', 'complete', 'resubmit']
export const isForward = (act: ClaimAct): boolean => forward.includes(act)
