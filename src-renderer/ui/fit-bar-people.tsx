// By name who cannot come at a time, why, and what their shifts come from; one reason at a time or all of them.
import { Drawer, Segmented, type TableColumnsType } from 'antd'
import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import type { LostPerson } from '../../src-main/contract/timetable/reach/fit.ts'
import { linkTo } from '../lib/paths.ts'
import { DataTable } from './data-table.tsx'
import { EmptyState } from './empty-state.tsx'

export interface FitPerson extends LostPerson {
  /** Another sitting of the same lesson that suits them; '' for none. */
  readonly alternative?: string
}

export interface FitBarPeopleProps {
  /** What is asked: '11月12日 周三 19:00'. */
  readonly title: string
  /** Whose class page says what would help; absent where no class is asked about. */
  readonly classId?: string | undefined
  /** The reason asked for, null for all; undefined: closed. */
  readonly label: string | null | undefined
  readonly rows: readonly FitPerson[] | undefined
  readonly error: unknown
  readonly onRetry: () => void
  readonly onClose: () => void
}

const all = '全部'

// long: one list: what is asked for, its head, its rows and what opens beside it
export function FitBarPeople({ title, classId, label, rows, error, onRetry, onClose }: FitBarPeopleProps) {
  const [chosen, setChosen] = useState<string | null>(null)
  useEffect(() => setChosen(label ?? null), [label])
  const labels = [...new Set((rows ?? []).map((row) => row.label))]
  const shown = chosen === null ? rows : rows?.filter((row) => row.label === chosen)
  return (
    <Drawer
      title={rows === undefined ? title : `${title} 来不了 ${rows.length} 人`}
      open={label !== undefined}
      onClose={onClose}
      size={660}
      push={false}
      destroyOnHidden
      extra={
        classId !== undefined &&
        (rows?.length ?? 0) > 0 && (
          <Link to={linkTo('class', { id: classId, part: 'reach' })}>怎样能让他们来</Link>
        )
      }
    >
      {labels.length > 1 && (
        <div className="fit-people-filter">
          <Segmented
            aria-label="原因"
            options={[all, ...labels]}
            value={chosen ?? all}
            onChange={(value) => setChosen(value === all ? null : value)}
          />
        </div>
      )}
      <DataTable<FitPerson>
        label="来不了的人"
        rows={shown}
        error={error}
        onRetry={onRetry}
        rowKey={(row) => row.workerId}
        autoFocus
        columns={columnsOf(rows?.some((row) => row.alternative !== undefined) ?? false)}
        empty={<EmptyState title="所有人都能来" hint="按班次推算，没有人在上班或休息不足。" />}
      />
    </Drawer>
  )
}

function columnsOf(hasAlternatives: boolean): TableColumnsType<FitPerson> {
  const alternative = {
    title: '可到的另一场',
    dataIndex: 'alternative',
    width: 150,
    render: (text: string | undefined) => text || '—',
  }
  return [
    { title: '姓名', dataIndex: 'name', width: 90 },
    {
      title: '班组',
      key: 'team',
      width: 150,
      render: (_, row) => [row.enterpriseName, row.teamName].filter((part) => part !== '').join(' '),
    },
    { title: '原因', dataIndex: 'sentence' },
    { title: '依据', dataIndex: 'decidedBy', width: 80, className: 'quiet' },
    ...(hasAlternatives ? [alternative] : []),
  ]
}
