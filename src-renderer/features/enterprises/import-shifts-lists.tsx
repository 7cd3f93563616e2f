// The same table as lists: what could not be read and where, what differs, who is asked about or left out.
import { Select, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import type { ShiftTablePreview, ShownShiftRow } from '../../../src-main/contract/shift-imports.ts'
import { dateLabel } from '../../../src-main/domain/calendar/dates.ts'
import { DataTable } from '../../ui/data-table.tsx'
import type { ShiftImport } from './use-shift-import.ts'

type Flag = ShiftTablePreview['flags'][number]
type Difference = ShiftTablePreview['differences'][number]

const dated = (date: string | null) => (date === null ? '—' : dateLabel(date))

const flagColumns: TableColumnsType<Flag> = [
  { title: '位置', dataIndex: 'place', width: 80 },
  { title: '姓名', dataIndex: 'who', width: 110 },
  { title: '日期', key: 'date', width: 120, render: (_, { date }) => dated(date) },
  { title: '表里写的', dataIndex: 'text', width: 200, ellipsis: true },
  { title: '为什么没读出', dataIndex: 'reason' },
]

const differenceColumns: TableColumnsType<Difference> = [
  {
    title: '谁',
    key: 'who',
    width: 150,
    render: (_, { who, isTeam }) => (
      <>
        {who} {isTeam && <Tag>全班组</Tag>}
      </>
    ),
  },
  { title: '日期', key: 'date', width: 120, render: (_, { date }) => dated(date) },
  { title: '轮班规律', dataIndex: 'expected' },
  { title: '将记为', dataIndex: 'found' },
]

export function FlagList({ preview }: { readonly preview: ShiftTablePreview }) {
  return (
    <Paged
      label="没读出的格"
      rows={preview.flags}
      columns={flagColumns}
      rowKey={({ place, text }) => `${place} ${text}`}
      empty="每一格都读出来了。"
    />
  )
}

export function DifferenceList({ preview }: { readonly preview: ShiftTablePreview }) {
  return (
    <Paged
      label="与轮班不同的日子"
      rows={preview.differences}
      columns={differenceColumns}
      rowKey={({ who, date, found }) => `${who} ${date} ${found}`}
      empty="每一天都与轮班一致。"
    />
  )
}

interface PagedProps<Row extends object> {
  readonly label: string
  readonly rows: readonly Row[]
  readonly columns: TableColumnsType<Row>
  readonly rowKey: (row: Row) => string
  readonly empty: string
}

function Paged<Row extends object>({ label, rows, columns, rowKey, empty }: PagedProps<Row>) {
  const [{ page, pageSize }, setPage] = useState({ page: 1, pageSize: 50 })
  const current = Math.min(page, Math.max(1, Math.ceil(rows.length / pageSize)))
  return (
    <DataTable
      label={label}
      rows={rows.slice((current - 1) * pageSize, current * pageSize)}
      columns={columns}
      rowKey={rowKey}
      page={{
        page: current,
        pageSize,
        total: rows.length,
        onChange: (next, size) => setPage({ page: next, pageSize: size }),
      }}
      empty={<p className="quiet shift-import-none">{empty}</p>}
    />
  )
}

interface PeopleListProps {
  readonly table: ShiftImport
  readonly preview: ShiftTablePreview
}

const NOBODY = ''

/** Rows that need a word of the user, and rows that stay out with their reason. */
// long: one list, whose last column asks who somebody is
export function PeopleList({ table, preview }: PeopleListProps) {
  const { said, say } = table
  const rows = preview.rows.filter(({ key, state, candidates }) => {
    return state !== 'known' || (candidates.length > 0 && key in said.people)
  })
  const columns: TableColumnsType<ShownShiftRow> = [
    { title: '行', dataIndex: 'rowNumber', width: 60, align: 'right' },
    { title: '表里的名字', dataIndex: 'name', width: 130 },
    { title: '工号', dataIndex: 'employeeNumber', width: 90 },
    { title: '部门', dataIndex: 'department', width: 140, ellipsis: true },
    { title: '说明', dataIndex: 'reason', width: 260 },
    {
      title: '是哪一位',
      key: 'who',
      render: (_, row) =>
        row.kind === 'team' ? (
          <Select
            size="small"
            aria-label={`${row.name} 是哪个班组`}
            style={{ width: 160 }}
            placeholder="选企业的班组"
            options={preview.teamOptions.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(teamId: string) => say({ teams: { ...said.teams, [row.name]: teamId } })}
          />
        ) : row.candidates.length > 0 ? (
          <Select
            size="small"
            aria-label={`${row.name} 是哪一位`}
            style={{ width: 280 }}
            placeholder="请选择"
            {...(row.key in said.people && { value: said.people[row.key] ?? NOBODY })}
            options={[
              ...row.candidates.map(({ id, name, detail }) => ({ value: id, label: `${name} ${detail}` })),
              { value: NOBODY, label: '都不是，不导入' },
            ]}
            onChange={(id: string) =>
              say({ people: { ...said.people, [row.key]: id === NOBODY ? null : id } })
            }
          />
        ) : (
          <span className="quiet">先在花名册里加上，再导入</span>
        ),
    },
  ]
  return (
    <Paged
      label="要确认和不导入的行"
      rows={rows}
      columns={columns}
      rowKey={({ key }) => key}
      empty="每一行都对上了人或班组。"
    />
  )
}
