// Reports: the forms that can be printed, each with its pickers and one button that opens the paper.

import { useQuery } from '@tanstack/react-query'
import { Button, Form, Radio, Select } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { type ClaimState, claimStateLabels, claimStates } from '../../../src-main/domain/subsidies/claim.ts'
import { formatFen } from '../../lib/format-money.ts'
import { linkTo } from '../../lib/paths.ts'
import { orpc } from '../../transport/orpc.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { Page } from '../../ui/page.tsx'
import { AttendanceSheetCard } from './attendance-sheet-card.tsx'
import './reports.css'

export function ReportsPage() {
  return (
    <Page title="报表" subtitle="打印盖章用的表格；打印前会先显示纸面">
      <div className="forms">
        <SubsidyListForm />
        <AttendanceSheetCard />
      </div>
    </Page>
  )
}

const usualStates: readonly ClaimState[] = ['approved', 'publicised', 'paid', 'completed']

interface AskedList {
  readonly classId: string | null
  readonly unionId: string | null
  readonly states: readonly ClaimState[]
  readonly variant: 'internal' | 'publicity'
}

const usualList: AskedList = { classId: null, unionId: null, states: usualStates, variant: 'internal' }

// long: what is asked for, how many that are, and the button to the paper
function SubsidyListForm() {
  const navigate = useNavigate()
  const [asked] = useSearchParams()
  const [picked, setPolicyId] = useState<string | null>(asked.get('policy'))
  const [list, setList] = useState(usualList)
  const { classId, unionId, states, variant } = list
  const change = (values: Partial<AskedList>) => setList((before) => ({ ...before, ...values }))
  const { data: policies, error, refetch } = useQuery(orpc.subsidies.policyOptions.queryOptions())
  const ours = (policies?.rows ?? []).filter((one) => one.runBy === 'us')
  const policyId = ours.find((one) => one.id === picked)?.id ?? ours[0]?.id ?? ''
  const input = { policyId, classId, unionId, states: [...states], variant }
  const { data: found } = useQuery({
    ...orpc.reports.subsidyList.queryOptions({ input }),
    enabled: policyId !== '',
  })
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (policies !== undefined && ours.length === 0) {
    return (
      <EmptyState
        title="还没有可打印的补贴政策"
        hint="先在“补贴”里建立政策并录入申领。"
        action={
          <Button onClick={() => void navigate(linkTo('subsidies', { tab: 'policies' }))}>去补贴</Button>
        }
      />
    )
  }
  const print = () => {
    void navigate(linkTo('subsidyList', { policyId, variant, states: states.join(','), classId, unionId }))
  }
  return (
    <section className="panel form-card" aria-labelledby="subsidy-list-title">
      <h2 id="subsidy-list-title">补贴人员花名册</h2>
      <p className="quiet">
        A4 横向，带合计、人民币大写、签名和盖章处；公示版证件号只留前 2 后 3 位，不含电话和卡号。
      </p>
      <Form layout="vertical" className="form-fields" onFinish={print}>
        <Form.Item label="政策" htmlFor="list-policy">
          <Select
            id="list-policy"
            value={policyId}
            options={ours.map((one) => ({ value: one.id, label: one.name }))}
            onChange={setPolicyId}
          />
        </Form.Item>
        <ListChoices policyId={policyId} asked={{ classId, unionId, states, variant }} onChange={change} />
        <div className="form-foot">
          <span>
            {found !== undefined && (
              <>
                共 {found.totals.claims} 人次、{found.totals.persons} 人，
                <strong className="money">{formatFen(found.totals.amountFen)}</strong> 元
              </>
            )}
          </span>
          <Button type="primary" htmlType="submit" disabled={found === undefined || found.rows.length === 0}>
            预览并打印
          </Button>
        </div>
      </Form>
    </section>
  )
}

/** A notice names only those whose publicity is running; the internal list everybody from 终审 on. */
const purposeOf = (isNotice: boolean): Pick<AskedList, 'variant' | 'states'> =>
  isNotice ? { variant: 'publicity', states: ['publicised'] } : { variant: 'internal', states: usualStates }

interface ListChoicesProps {
  readonly policyId: string
  readonly asked: AskedList
  readonly onChange: (values: Partial<AskedList>) => void
}

// long: fields as they stand on the screen
function ListChoices({ policyId, asked, onChange }: ListChoicesProps) {
  const { data: classes } = useQuery({
    ...orpc.subsidies.earnedClasses.queryOptions({ input: { policyId } }),
    enabled: policyId !== '',
  })
  const { data: unions } = useQuery(orpc.unions.options.queryOptions())
  return (
    <>
      <Form.Item label="工会" htmlFor="list-union">
        <Select
          id="list-union"
          value={asked.unionId ?? ''}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(id) => onChange({ unionId: id === '' ? null : id })}
          options={[
            { value: '', label: '全部' },
            ...(unions?.rows ?? [])
              .filter((one) => one.level !== 'base')
              .map((one) => ({ value: one.id, label: `${'　'.repeat(one.depth)}${one.name}` })),
          ]}
        />
      </Form.Item>
      <Form.Item label="班级" htmlFor="list-class">
        <Select
          id="list-class"
          value={asked.classId ?? ''}
          showSearch={{ optionFilterProp: 'label' }}
          onChange={(id) => onChange({ classId: id === '' ? null : id })}
          options={[
            { value: '', label: '全部' },
            ...(classes?.rows ?? []).map((one) => ({ value: one.id, label: one.name })),
          ]}
        />
      </Form.Item>
      <Form.Item label="状态" htmlFor="list-states">
        <Select
          id="list-states"
          mode="multiple"
          maxTagCount="responsive"
          value={[...asked.states]}
          onChange={(states) => onChange({ states })}
          options={claimStates.map((one) => ({ value: one, label: claimStateLabels[one] }))}
        />
      </Form.Item>
      <Form.Item label="用途">
        <Radio.Group
          value={asked.variant}
          optionType="button"
          onChange={(event) => onChange(purposeOf(event.target.value === 'publicity'))}
          options={[
            { value: 'internal', label: '内部报审' },
            { value: 'publicity', label: '公示（脱敏）' },
          ]}
        />
      </Form.Item>
    </>
  )
}
