// The rows of the file by what would become of each, with row number and reason.
import { Segmented, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import type { RosterPreview, RosterPreviewRow } from '../../../src-main/contract/rosters.ts'
import { DataTable } from '../../ui/data-table.tsx'

type Filter = 'all' | 'new' | 'known' | 'duplicate' | 'refused'

const columns: TableColumnsType<RosterPreviewRow> = [
  { title: '行', dataIndex: 'rowNumber', width: 60, align: 'right' },
  { title: '结果', key: 'outcome', width: 84, render: (_, row) => <Outcome row={row} /> },
  { title: '姓名', dataIndex: 'name', width: 110 },
  { title: '身份证号', dataIndex: 'idMasked', width: 180 },
  { title: '手机', dataIndex: 'phoneMasked', width: 116 },
  { title: '班组', dataIndex: 'teamName', width: 90, ellipsis: true },
  { title: '部门', dataIndex: 'department', width: 110, ellipsis: true },
  { title: '说明', key: 'reason', render: (_, row) => <Reasons row={row} /> },
]

// long: one list: what is asked for, its head, its rows and what opens beside it
export function RosterRows({ preview }: { readonly preview: RosterPreview }) {
  const { rows, counts, skipped } = preview
  const [filter, setFilter] = useState<Filter>('all')
  const [{ page, pageSize }, setPage] = useState({ page: 1, pageSize: 50 })
  const shown = filter === 'all' ? rows : rows.filter((row) => row.outcome === filter)
  const options: { value: Filter; label: string }[] = [
    { value: 'all', label: `全部 ${rows.length}` },
    { value: 'new', label: `新增 ${counts.new}` },
    { value: 'known', label: `已有 ${counts.changed + counts.unchanged}` },
    { value: 'duplicate', label: `重复 ${counts.duplicate}` },
    { value: 'refused', label: `拒绝 ${counts.refused}` },
  ]
  const choose = (next: Filter) => {
    setFilter(next)
    setPage((now) => ({ ...now, page: 1 }))
  }
  const last = Math.max(1, Math.ceil(shown.length / pageSize))
  const current = Math.min(page, last)
  return (
    <>
      <div className="toolbar">
        <Segmented<Filter> aria-label="按结果看" value={filter} options={options} onChange={choose} />
        {counts.changed > 0 && <span className="quiet">已有的人里 {counts.changed} 人有变化</span>}
        {skipped.length > 0 && <span className="quiet">{skippedText(skipped)}</span>}
      </div>
      <DataTable
        label="花名册预览"
        rows={shown.slice((current - 1) * pageSize, current * pageSize)}
        columns={columns}
        rowKey={(row) => String(row.rowNumber)}
        rowClassName={(row) =>
          row.outcome === 'refused' ? 'row-refused' : row.outcome === 'new' ? '' : 'row-quiet'
        }
        page={{
          page: current,
          pageSize,
          total: shown.length,
          onChange: (next, size) => setPage({ page: next, pageSize: size }),
        }}
        empty={<p className="quiet roster-none">这一类没有。</p>}
      />
    </>
  )
}

const outcomes = {
  new: { label: '新增', color: 'green' },
  known: { label: '不变', color: 'default' },
  changed: { label: '更新', color: 'blue' },
  duplicate: { label: '重复', color: 'gold' },
  refused: { label: '拒绝', color: 'red' },
} as const

function Outcome({ row }: { readonly row: RosterPreviewRow }) {
  const { label, color } = outcomes[row.changes.length > 0 ? 'changed' : row.outcome]
  return <Tag color={color}>{label}</Tag>
}

function Reasons({ row }: { readonly row: RosterPreviewRow }) {
  const changes = row.changes.map(({ label, from, to }) =>
    from === '' ? `${label} ${to}` : `${label} ${from} → ${to}`,
  )
  return (
    <>
      {[...row.refusals, ...changes].join('；')}
      {row.warnings.length > 0 && (
        <span className="roster-warning">
          {row.refusals.length + changes.length > 0 && '；'}
          {row.warnings.join('；')}
        </span>
      )}
    </>
  )
}

const SHOWN_SKIPS = 4

function skippedText(skipped: RosterPreview['skipped']): string {
  const filled = skipped.filter(({ reason }) => reason !== '空行')
  const first = filled.slice(0, SHOWN_SKIPS).map(({ rowNumber, reason }) => `第 ${rowNumber} 行${reason}`)
  const more = filled.length > SHOWN_SKIPS ? ['…'] : []
  const named = [...first, ...more].join('；')
  return named === '' ? `跳过空行 ${skipped.length} 行` : `跳过 ${skipped.length} 行：${named}`
}
