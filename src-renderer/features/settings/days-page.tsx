// The calendar of a year: which days are holidays, swapped rests and make-up workdays. A year not announced is said so.
import { LeftOutlined, PlusOutlined, RightOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Alert, Button, Space, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { formatLongDate } from '../../lib/format-date.ts'
import { orpc } from '../../transport/orpc.ts'
import { useAccount, useHouse } from '../../transport/use-house.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { DayDrawer, type DayValues } from './day-drawer.tsx'
import { isTaught, kindColours, kindLabels } from './day-kinds.ts'

// long: one page, its year, its list and what opens beside it
export function DaysPage() {
  const { today } = useHouse()
  const { role } = useAccount()
  const [year, setYear] = useState(Number(today.slice(0, 4)))
  const [edited, setEdited] = useState<DayValues | null>(null)
  const { data, error, refetch } = useQuery(orpc.settings.days.queryOptions({ input: { year } }))
  const mayEdit = role !== 'manager'
  const knownUpTo = data?.knownUpTo ?? `${year}-12-31`
  const isUnknown = knownUpTo < `${year}-01-01`
  const isPartly = !isUnknown && knownUpTo < `${year}-12-31`
  const openNew = () =>
    setEdited({ date: null, kind: 'statutory-holiday', name: '', isTeachingAllowed: false })

  return (
    <>
      <h2>日历</h2>
      <div className="toolbar">
        <YearChoice year={year} onChange={setYear} />
        {isUnknown && <Tag color="orange">尚未公布</Tag>}
        <span className="quiet">节假日安排已知到 {formatLongDate(knownUpTo)}</span>
        {mayEdit && (
          <Button className="toolbar-end" type="primary" icon={<PlusOutlined />} onClick={openNew}>
            改一天
          </Button>
        )}
      </div>
      {(isUnknown || isPartly) && <NotAnnounced year={year} isPartly={isPartly} />}
      <DataTable
        label={`${year}年的特别日子`}
        rows={data?.rows}
        rowKey={(row) => row.date}
        error={error}
        onRetry={() => void refetch()}
        {...(mayEdit && { onOpen: setEdited })}
        empty={
          <EmptyState
            title={isUnknown ? `${year}年尚未公布` : `${year}年没有特别的日子`}
            hint="除了周末和工作日，这里列出节假日、调休和补班。"
            {...(mayEdit && { action: <Button onClick={openNew}>改一天</Button> })}
          />
        }
        columns={columnsOf(mayEdit ? setEdited : null)}
      />
      <DayDrawer day={edited} onClose={() => setEdited(null)} />
    </>
  )
}

interface DayRow extends DayValues {
  readonly date: string
  readonly allowedBy: string | null
}

/** onEdit null: the reader may not change the calendar. */
const columnsOf = (onEdit: ((day: DayValues) => void) | null): TableColumnsType<DayRow> => [
  {
    title: '日期',
    dataIndex: 'date',
    width: 170,
    render: (date: string) => <DateText date={date} />,
  },
  { title: '名称', dataIndex: 'name', width: 160 },
  {
    title: '性质',
    dataIndex: 'kind',
    width: 140,
    render: (kind: DayValues['kind']) => <Tag color={kindColours[kind]}>{kindLabels[kind]}</Tag>,
  },
  {
    title: '能否上课',
    render: (_, row) =>
      isTaught(row) ? `可以${row.allowedBy === null ? '' : `（${row.allowedBy}同意）`}` : '不排课',
  },
  ...(onEdit !== null
    ? [
        {
          title: '操作',
          width: 80,
          render: (_: unknown, row: DayValues) => (
            <Button type="link" size="small" onClick={() => onEdit(row)}>
              修改
            </Button>
          ),
        },
      ]
    : []),
]

function YearChoice({
  year,
  onChange,
}: {
  readonly year: number
  readonly onChange: (year: number) => void
}) {
  return (
    <Space.Compact>
      <Button
        aria-label="上一年"
        icon={<LeftOutlined />}
        disabled={year <= 2000}
        onClick={() => onChange(year - 1)}
      />
      <Button className="year-shown">{year}年</Button>
      <Button
        aria-label="下一年"
        icon={<RightOutlined />}
        disabled={year >= 2100}
        onClick={() => onChange(year + 1)}
      />
    </Space.Compact>
  )
}

function NotAnnounced({ year, isPartly }: { readonly year: number; readonly isPartly: boolean }) {
  return (
    <Alert
      type="warning"
      showIcon
      title={`${year}年的放假安排${isPartly ? '还没有全部公布' : '尚未公布'}`}
      description="国务院办公厅发布通知前，晚七点不猜。未公布的日子按平常的星期排课，公布后请在这里补上。"
    />
  )
}
