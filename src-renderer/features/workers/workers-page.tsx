// 学员: everybody the palace knows, found by name, pinyin, initials or ID tail, with the record beside the list.
import { PlusOutlined, UploadOutlined } from '@ant-design/icons'
import { Button, Select, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { WorkerRow } from '../../../src-main/contract/workers.ts'
import { linkTo } from '../../lib/paths.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { AddWorkerDrawer } from './add-worker-drawer.tsx'
import { useEnterpriseOptions, useTeamOptions, useWorkers } from './queries.ts'
import { useWorkerFilter, type WorkerAddress } from './use-worker-filter.ts'
import { WorkerDrawer } from './worker-drawer.tsx'
import './workers.css'

const columns: TableColumnsType<WorkerRow> = [
  { title: '姓名', dataIndex: 'name', width: 110 },
  {
    title: '性别',
    dataIndex: 'sex',
    width: 56,
    render: (sex: WorkerRow['sex']) => (sex === 'male' ? '男' : '女'),
  },
  { title: '身份证号', dataIndex: 'idMasked', width: 180 },
  { title: '手机', dataIndex: 'phoneMasked', width: 116, render: orDash },
  { title: '企业', key: 'enterprise', ellipsis: true, render: (_, row) => <Workplace row={row} /> },
  { title: '班组', dataIndex: 'teamName', width: 96, ellipsis: true, render: orDash },
  { title: '部门', dataIndex: 'department', width: 120, ellipsis: true, render: orDash },
  {
    title: '会员',
    dataIndex: 'isUnionMember',
    width: 60,
    render: (is: boolean) => (is ? '是' : <span className="quiet">否</span>),
  },
  { title: '在读班级', dataIndex: 'currentClasses', width: 84, align: 'right' },
]

// long: one list: what is asked for, its head, its rows and what opens beside it
export function WorkersPage() {
  const navigate = useNavigate()
  const { filter, openId, change } = useWorkerFilter()
  const { data, error, refetch } = useWorkers(filter)
  const [isAdding, setIsAdding] = useState(false)
  const mayEdit = useMayEdit()
  const importButton = (
    <Button
      type="primary"
      icon={<UploadOutlined />}
      onClick={() => void navigate(linkTo('importWorkers', { enterprise: filter.enterpriseId }))}
    >
      导入花名册
    </Button>
  )
  const actions = mayEdit && (
    <>
      <Button icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
        新增学员
      </Button>
      {importButton}
    </>
  )
  return (
    <Page title="学员" {...(data && { subtitle: `${data.total} 人` })} actions={actions}>
      <Filters filter={filter} change={change} />
      <DataTable
        label="学员名单"
        rows={data?.rows}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => change({ id: row.id })}
        error={error}
        onRetry={() => void refetch()}
        page={{
          page: filter.page,
          pageSize: filter.pageSize,
          total: data?.total ?? 0,
          onChange: (page, size) => change({ page: String(page), size: String(size) }),
        }}
        empty={<Nobody isFiltered={isFiltered(filter)} action={mayEdit ? importButton : null} />}
      />
      <WorkerDrawer id={openId} onClose={() => change({ id: null })} />
      <AddWorkerDrawer
        open={isAdding}
        enterpriseId={filter.enterpriseId}
        onClose={() => setIsAdding(false)}
        onSaved={(id) => change({ id })}
      />
    </Page>
  )
}

// long: one bar from left to right
function Filters({ filter, change }: Pick<WorkerAddress, 'filter' | 'change'>) {
  const enterprises = useEnterpriseOptions()
  const teams = useTeamOptions(filter.enterpriseId)
  const member = filter.isUnionMember === null ? null : filter.isUnionMember ? 'yes' : 'no'
  return (
    <div className="toolbar">
      <SearchBox
        value={filter.search}
        onChange={(search) => change({ search })}
        placeholder="姓名、拼音、首字母、身份证后四位或手机"
        width={320}
      />
      <Select
        aria-label="企业"
        style={{ width: 260 }}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="全部企业"
        value={filter.enterpriseId}
        options={enterprises}
        onChange={(enterprise) => change({ enterprise: enterprise ?? null, team: null })}
      />
      <Select
        aria-label="班组"
        style={{ width: 150 }}
        allowClear
        disabled={filter.enterpriseId === null}
        placeholder={filter.enterpriseId === null ? '先选企业' : '全部班组'}
        value={filter.teamId}
        options={teams}
        onChange={(team) => change({ team: team ?? null })}
      />
      <Select
        aria-label="工会会员"
        style={{ width: 120 }}
        allowClear
        placeholder="会员与否"
        value={member}
        options={[
          { value: 'yes', label: '工会会员' },
          { value: 'no', label: '非会员' },
        ]}
        onChange={(value) => change({ member: value ?? null })}
      />
    </div>
  )
}

function Nobody({
  isFiltered: isNarrowed,
  action,
}: {
  readonly isFiltered: boolean
  readonly action: React.ReactNode
}) {
  if (isNarrowed) return <EmptyState title="没有符合的学员" hint="换个关键字，或清除上面的筛选。" />
  return (
    <EmptyState
      title="还没有学员"
      hint="把企业人事发来的花名册导入进来：Excel、WPS、CSV 都行，也可以直接粘贴。"
      action={action}
    />
  )
}

function Workplace({ row }: { readonly row: WorkerRow }) {
  if (row.enterpriseName === '') return <Tag>已离职</Tag>
  return (
    <>
      {row.enterpriseName}
      {row.employerName !== '' && <span className="quiet">（{row.employerName}派遣）</span>}
    </>
  )
}

const isFiltered = ({ search, enterpriseId, teamId, isUnionMember }: WorkerAddress['filter']): boolean =>
  search !== '' || enterpriseId !== null || teamId !== null || isUnionMember !== null

function orDash(text: string) {
  return text === '' ? <span className="quiet">—</span> : text
}
