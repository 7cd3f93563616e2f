// Production periods of an enterprise: added, changed and taken out; a block keeps the planner off those days.

import { PlusOutlined, RetweetOutlined } from '@ant-design/icons'
import { Button, Empty, Space, Table, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import type { ProductionPeriodRow } from '../../../src-main/contract/shifts.ts'
import { productionPeriodNames } from '../../../src-main/domain/calendar/production-periods.ts'
import { formatSpan } from '../../lib/format-time.ts'
import { useHouse } from '../../transport/use-house.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { DateText } from '../../ui/date-text.tsx'
import { PeriodDrawer } from './period-drawer.tsx'

import { changeWords } from './period-words.ts'
import { usePeriods, useRemovePeriod } from './queries.ts'
import { RepeatDrawer } from './repeat-drawer.tsx'
import { YearSection } from './year-section.tsx'

/** One list for all drawings, so that nothing is counted anew while it loads. */
const noPeriods: readonly ProductionPeriodRow[] = []

// long: one section, its year, its list and what opens beside it
export function ProductionPeriods({ enterpriseId }: { readonly enterpriseId: string }) {
  const { data } = usePeriods(enterpriseId)
  const { today } = useHouse()
  const mayPlan = useMayEdit()
  const remove = useRemovePeriod()
  const [isRepeating, setIsRepeating] = useState(false)
  const [edited, setEdited] = useState<ProductionPeriodRow | 'new' | null>(null)

  return (
    <section className="enterprise-section" aria-labelledby="periods-title">
      <header>
        <h2 id="periods-title">生产时段</h2>
        {mayPlan && (
          <Space>
            <Button icon={<RetweetOutlined />} onClick={() => setIsRepeating(true)}>
              按周、按月重复
            </Button>
            <Button icon={<PlusOutlined />} onClick={() => setEdited('new')}>
              新增时段
            </Button>
          </Space>
        )}
      </header>
      <YearSection
        enterpriseId={enterpriseId}
        periods={data?.rows ?? noPeriods}
        mayPlan={mayPlan}
        onEdit={setEdited}
      />
      <Table<ProductionPeriodRow>
        size="small"
        columns={columnsOf(
          today,
          mayPlan ? { edit: setEdited, remove: ({ id }) => remove.mutate({ id }) } : null,
        )}
        dataSource={data?.rows ?? []}
        rowKey="id"
        pagination={{ pageSize: 12, hideOnSinglePage: true, size: 'small' }}
        locale={{
          emptyText: (
            <Empty
              image={Empty.PRESENTED_IMAGE_SIMPLE}
              description="没有登记旺季、检修、盘点或加班；登记后排课会避开。"
            />
          ),
        }}
      />
      <RepeatDrawer open={isRepeating} onClose={() => setIsRepeating(false)} enterpriseId={enterpriseId} />
      <PeriodDrawer
        open={edited !== null}
        onClose={() => setEdited(null)}
        enterpriseId={enterpriseId}
        period={edited === 'new' || edited === null ? undefined : edited}
      />
    </section>
  )
}

interface PeriodActs {
  readonly edit: (period: ProductionPeriodRow) => void
  readonly remove: (period: ProductionPeriodRow) => void
}

// long: one column after another, in the order of the table
function columnsOf(today: string, acts: PeriodActs | null): TableColumnsType<ProductionPeriodRow> {
  return [
    { title: '类别', key: 'kind', width: 110, render: (_, { kind }) => productionPeriodNames[kind] },
    {
      title: '日期',
      key: 'dates',
      width: 330,
      render: (_, { startsOn, endsOn }) => (
        <>
          <DateText date={startsOn} today={today} />
          {startsOn !== endsOn && (
            <>
              {' '}
              至 <DateText date={endsOn} today={today} />
            </>
          )}
          {endsOn < today && <span className="quiet">（已过）</span>}
        </>
      ),
    },
    { title: '时间', key: 'times', width: 150, render: (_, period) => timesOf(period) },
    { title: '对排课', key: 'effect', width: 110, render: (_, period) => <EffectTag {...period} /> },
    { title: '排班', key: 'change', width: 170, render: (_, { shiftChange }) => changeWords(shiftChange) },
    { title: '说明', dataIndex: 'note', ellipsis: true },
    ...(acts !== null
      ? [
          {
            title: '操作',
            key: 'act',
            width: 120,
            render: (_: unknown, period: ProductionPeriodRow) => (
              <>
                <Button type="link" size="small" onClick={() => acts.edit(period)}>
                  编辑
                </Button>
                <Button type="link" size="small" danger onClick={() => acts.remove(period)}>
                  删除
                </Button>
              </>
            ),
          },
        ]
      : []),
  ]
}

function EffectTag({ effect, weight }: Pick<ProductionPeriodRow, 'effect' | 'weight'>) {
  return effect === 'block' ? <Tag color="red">不能排课</Tag> : <Tag color="orange">尽量不排 · {weight}</Tag>
}

function timesOf({ startMinute, endMinute }: ProductionPeriodRow): string {
  return startMinute === 0 && endMinute === 1440 ? '全天' : formatSpan(startMinute, endMinute)
}
