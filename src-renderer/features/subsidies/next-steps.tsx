// The strip that says what to do next: what waits for this very account, else where the claims stand.
import { Button } from 'antd'
import type { ClaimAct } from '../../../src-main/domain/subsidies/claim.ts'
import { claimStateLabels, claimStates } from '../../../src-main/domain/subsidies/claim.ts'
import { formatFen } from '../../lib/format-money.ts'
import { useEarnedClasses, useHasRight, usePools, useSummary } from './queries.ts'

export interface NextStepsProps {
  readonly policyId: string
  readonly go: (tab: string, more?: Record<string, string>) => void
}

// long: what waits for this account, and the sums beside it
export function NextSteps({ policyId, go }: NextStepsProps) {
  const { data } = useSummary(policyId)
  const { data: classes } = useEarnedClasses(policyId)
  const { data: pools } = usePools(policyId)
  const mayEnter = useHasRight('subsidies.enter')
  if (data === undefined || classes === undefined || pools === undefined)
    return <div className="next-steps" aria-busy="true" />
  const unclaimed = classes.rows.reduce((sum, one) => sum + one.unclaimed, 0)
  const hasQuota = pools.rows.length > 0
  const steps = [
    ...(hasQuota ? [] : [{ key: 'quota', text: '还没有名额，先下达', act: () => go('pools') }]),
    ...data.waiting.map(({ act, label, state, claims }) => ({
      key: act,
      text: `${waitingWords[act] ?? label} ${claims} 份`,
      act: () => go('claims', { state }),
    })),
    ...(mayEnter && unclaimed > 0
      ? [{ key: 'enter', text: `已结业未录入 ${unclaimed} 人`, act: () => go('earned') }]
      : []),
  ]
  return (
    <section className="next-steps" aria-label="下一步">
      <strong>{steps.length > 0 ? '待你办理' : '没有等你办理的事'}</strong>
      {steps.map(({ key, text, act }, index) => (
        <Button key={key} type={index === 0 ? 'primary' : 'default'} onClick={act}>
          {text}
        </Button>
      ))}
      <dl className="state-sums">
        {claimStates.flatMap((state) => {
          const sum = data.states.find((one) => one.state === state)
          return sum === undefined
            ? []
            : [
                <button type="button" key={state} onClick={() => go('claims', { state })}>
                  <dt>{claimStateLabels[state]}</dt>
                  <dd>{sum.claims} 份</dd>
                  <dd className="money">{formatFen(sum.amountFen)}</dd>
                </button>,
              ]
        })}
      </dl>
    </section>
  )
}

/** What waits, named as work to be opened: pressing it shows the list and takes no step. */
const waitingWords: Readonly<Partial<Record<ClaimAct, string>>> = {
  review: '待初审',
  approve: '待终审',
  publicise: '待公示',
  pay: '待拨付',
  complete: '待办结',
  lapse: '逾期待处理',
}
