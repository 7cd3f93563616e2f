// Lines of the ledger as they were written; nothing in it can be edited.
import { Table, type TableColumnsType } from 'antd'
import { formatInstant } from '../../lib/format-date.ts'
import { MoneyText } from '../../ui/money-text.tsx'
import type { LedgerRow } from './queries.ts'

export interface LedgerTableProps {
  readonly rows: readonly LedgerRow[]
  /** Leaves out whose claim it is. */
  readonly isOfOneClaim?: boolean
  readonly page?: {
    readonly page: number
    readonly pageSize: number
    readonly total: number
    readonly onChange: (page: number) => void
  }
}

// long: one column after another, in the order of the table
export function LedgerTable({ rows, isOfOneClaim = false, page }: LedgerTableProps) {
  const columns: TableColumnsType<LedgerRow> = [
    { title: '时间', width: 150, render: (_, row) => formatInstant(row.at).slice(0, 16) },
    { title: '事项', dataIndex: 'kindLabel', width: 88 },
    { title: '名额', dataIndex: 'places', width: 64, align: 'right' },
    { title: '金额（元）', width: 110, align: 'right', render: (_, row) => <MoneyText fen={row.fen} /> },
    ...(isOfOneClaim
      ? []
      : [
          {
            title: '申领',
            key: 'claim',
            width: 190,
            render: (_: unknown, row: LedgerRow) =>
              row.claimNumber === null ? row.note : `${row.workerName} ${row.claimNumber}`,
          },
        ]),
    { title: '经办', dataIndex: 'actorName', ellipsis: true },
  ]
  return (
    <Table<LedgerRow>
      size="small"
      rowKey="id"
      columns={columns}
      dataSource={[...rows]}
      locale={{ emptyText: '还没有台账行' }}
      pagination={
        page === undefined
          ? false
          : {
              current: page.page,
              pageSize: page.pageSize,
              total: page.total,
              onChange: page.onChange,
              size: 'small',
              showSizeChanger: false,
            }
      }
    />
  )
}
