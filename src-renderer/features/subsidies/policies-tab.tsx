// Policies: the rules in readable lines, taken over from a template and fitted to the place and year.
import { Button, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { AdoptDrawer } from './adopt-drawer.tsx'
import { PolicyDrawer } from './policy-drawer.tsx'
import { PolicyEditor } from './policy-editor.tsx'
import { type PolicyRow, useMayManage, usePolicies } from './queries.ts'
import { remainingText } from './remaining-text.tsx'

const columns: TableColumnsType<PolicyRow> = [
  { title: '政策', dataIndex: 'name' },
  { title: '年度', dataIndex: 'year', width: 72, align: 'right' },
  { title: '起止', width: 200, render: (_, row) => `${row.startsOn} 至 ${row.endsOn}` },
  { title: '标准', dataIndex: 'amountText' },
  {
    title: '经办',
    width: 96,
    render: (_, row) => (row.runBy === 'us' ? <Tag color="cyan">本级</Tag> : <Tag>其他部门</Tag>),
  },
  {
    title: '下达名额',
    width: 190,
    align: 'right',
    render: (_, row) => (row.runBy === 'us' ? remainingText(row.granted) : '—'),
  },
  {
    title: '申领',
    dataIndex: 'claims',
    width: 72,
    align: 'right',
    render: (claims: number) => `${claims} 份`,
  },
  { title: '已拨付（元）', width: 120, align: 'right', render: (_, row) => <MoneyText fen={row.paidFen} /> },
]

// long: one list: what is asked for, its head, its rows and what opens beside it
export function PoliciesTab() {
  const mayManage = useMayManage()
  const { data, error, refetch } = usePolicies()
  const [openedId, setOpenedId] = useState<string | null>(null)
  const [editedId, setEditedId] = useState<string | null>(null)
  const [isAdopting, setAdopting] = useState(false)
  const adopt = mayManage && (
    <Button type="primary" onClick={() => setAdopting(true)}>
      从模板新建
    </Button>
  )
  return (
    <div className="tab-body">
      <div className="toolbar">
        <span className="quiet">各地各年度标准不同：数字都在政策里，新的一年建一份新的。</span>
        <span className="toolbar-end">{data !== undefined && data.rows.length > 0 && adopt}</span>
      </div>
      <DataTable<PolicyRow>
        label="政策"
        rows={data?.rows}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => setOpenedId(row.id)}
        error={error}
        onRetry={() => void refetch()}
        empty={
          <EmptyState
            title="还没有政策"
            hint="三个模板带有来源和年度，选一个最接近的，再按本地当年的文件改标准。"
            {...(adopt !== false && { action: adopt })}
          />
        }
      />
      <PolicyDrawer
        id={openedId}
        onClose={() => setOpenedId(null)}
        {...(mayManage && { onEdit: setEditedId })}
      />
      <PolicyEditor id={editedId} onClose={() => setEditedId(null)} />
      <AdoptDrawer open={isAdopting} onClose={() => setAdopting(false)} onAdopted={setEditedId} />
    </div>
  )
}
