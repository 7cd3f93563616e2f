// Subsidies: what waits for whom, then the four tables behind it. The policy picked here holds for all of them.
import { Button, Select, Tabs } from 'antd'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { linkTo } from '../../lib/paths.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Page } from '../../ui/page.tsx'
import { ClaimsTab } from './claims-tab.tsx'
import { EarnedTab } from './earned-tab.tsx'
import { NextSteps } from './next-steps.tsx'
import { PoliciesTab } from './policies-tab.tsx'
import { PoolsTab } from './pools-tab.tsx'
import { useMayManage, usePolicies } from './queries.ts'
import './subsidies.css'

// long: one page, its policy and its tabs
export function SubsidiesPage() {
  const { tab = 'claims' } = useParams()
  const navigate = useNavigate()
  const [asked, setAsked] = useSearchParams()
  const mayManage = useMayManage()
  const { data, error, refetch } = usePolicies()
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />
  const ours = (data?.rows ?? []).filter((row) => row.runBy === 'us')
  const policyId = ours.find((row) => row.id === asked.get('policy'))?.id ?? ours[0]?.id ?? ''
  const go = (next: string, more: Record<string, string> = {}) =>
    void navigate(linkTo('subsidies', { tab: next, ...(policyId !== '' && { policy: policyId }), ...more }))

  const noPolicy = (
    <EmptyState
      title="还没有本级经办的补贴政策"
      hint="先从模板建一份政策，核对本地当年的标准，再按工会层级下达名额，之后就能看到谁能领。"
      action={
        mayManage ? (
          <Button type="primary" onClick={() => go('policies')}>
            建立政策
          </Button>
        ) : undefined
      }
    />
  )
  const body = (what: 'earned' | 'claims' | 'pools') => {
    if (data === undefined) return null
    if (policyId === '') return noPolicy
    if (what === 'earned') return <EarnedTab key={policyId} policyId={policyId} go={go} />
    return what === 'claims' ? (
      <ClaimsTab key={policyId} policyId={policyId} />
    ) : (
      <PoolsTab key={policyId} policyId={policyId} />
    )
  }
  return (
    <Page
      title="补贴"
      actions={
        ours.length > 0 && (
          <>
            <Button onClick={() => void navigate(linkTo('reports', { policy: policyId }))}>打印花名册</Button>
            <Select
              aria-label="政策"
              style={{ minWidth: 260 }}
              value={policyId}
              options={ours.map(({ id, name, year }) => ({ value: id, label: `${name}（${year}）` }))}
              onChange={(next) => {
                asked.set('policy', next)
                setAsked(asked)
              }}
            />
          </>
        )
      }
    >
      {policyId !== '' && <NextSteps policyId={policyId} go={go} />}
      <Tabs
        activeKey={tab}
        onChange={(next) => go(next)}
        destroyOnHidden
        items={[
          { key: 'earned', label: '谁能领', children: body('earned') },
          { key: 'claims', label: '申领', children: body('claims') },
          { key: 'pools', label: '名额', children: body('pools') },
          { key: 'policies', label: '政策', children: <PoliciesTab /> },
        ]}
      />
    </Page>
  )
}
