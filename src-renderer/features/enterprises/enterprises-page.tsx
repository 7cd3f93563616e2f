// The list of enterprises: found by name, pinyin or credit code, with union, rotation and heads at a glance.
import { PlusOutlined } from '@ant-design/icons'
import { Button, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import type { EnterpriseRow } from '../../../src-main/contract/enterprises.ts'
import { linkTo } from '../../lib/paths.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { EditEnterpriseDrawer } from './edit-enterprise-drawer.tsx'
import { useEnterprises } from './queries.ts'
import { UnionSelect } from './union-select.tsx'

const columns: TableColumnsType<EnterpriseRow> = [
  { title: '企业', key: 'name', render: (_, row) => <EnterpriseName row={row} /> },
  { title: '统一社会信用代码', dataIndex: 'creditCode', width: 186, render: orDash },
  { title: '工会', dataIndex: 'unionName', width: 250, ellipsis: true, render: orDash },
  { title: '服务分院', dataIndex: 'branchName', width: 130, ellipsis: true, render: orDash },
  {
    title: '班制',
    dataIndex: 'shiftSystemNames',
    width: 180,
    ellipsis: true,
    render: (names: readonly string[]) =>
      names.length === 0 ? <span className="quiet">未设置</span> : names.join('、'),
  },
  { title: '班组数', dataIndex: 'teamCount', width: 72, align: 'right' },
  { title: '职工数', dataIndex: 'workerCount', width: 80, align: 'right' },
]

// long: one list: what is asked for, its head, its rows and what opens beside it
export function EnterprisesPage() {
  const [params, setParams] = useSearchParams()
  const [isAdding, setIsAdding] = useState(false)
  const navigate = useNavigate()
  const mayPlan = useMayEdit()
  const search = params.get('search') ?? ''
  const unionId = params.get('union')
  const page = Number(params.get('page') ?? 1)
  const pageSize = Number(params.get('size') ?? 50)
  const { data, error, refetch } = useEnterprises({ search, unionId, page, pageSize })

  const change = (changes: Readonly<Record<string, string | null>>) =>
    setParams(
      (before) => {
        for (const [key, value] of Object.entries({ page: null, ...changes })) {
          if (value === null || value === '') before.delete(key)
          else before.set(key, value)
        }
        return before
      },
      { replace: true },
    )
  const open = (id: string) => void navigate(linkTo('enterprise', { id }))
  const addButton = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setIsAdding(true)}>
      新增企业
    </Button>
  )
  const isFiltered = search !== '' || unionId !== null

  return (
    <Page
      title="企业"
      {...(data !== undefined && { subtitle: `${data.total} 家` })}
      actions={
        <>
          <SearchBox
            value={search}
            onChange={(typed) => change({ search: typed })}
            placeholder="搜索名称、拼音首字母或信用代码"
          />
          <UnionSelect
            value={unionId}
            onChange={(id) => change({ union: id })}
            width={220}
            placeholder="所有工会"
          />
          {mayPlan && addButton}
        </>
      }
    >
      <DataTable
        label="企业名单"
        rows={data?.rows}
        columns={columns}
        rowKey={(row) => row.id}
        onOpen={(row) => open(row.id)}
        error={error}
        onRetry={() => void refetch()}
        page={{
          page,
          pageSize,
          total: data?.total ?? 0,
          onChange: (next, size) => change({ page: String(next), size: String(size) }),
        }}
        empty={
          isFiltered ? (
            <EmptyState title="没有符合的企业" hint="换个关键字，或清除上面的筛选。" />
          ) : (
            <EmptyState
              title="还没有企业"
              hint="先登记企业和它的班制，导入职工名册时才能对上班组，排课才知道谁哪晚有空。"
              {...(mayPlan && { action: addButton })}
            />
          )
        }
      />
      <EditEnterpriseDrawer open={isAdding} onClose={() => setIsAdding(false)} onSaved={open} />
    </Page>
  )
}

function EnterpriseName({ row }: { readonly row: EnterpriseRow }) {
  const isShortened = row.shortName !== row.name
  return (
    <a href={`#${linkTo('enterprise', { id: row.id })}`}>
      {row.name}
      {isShortened && <span className="quiet">（{row.shortName}）</span>}
    </a>
  )
}

function orDash(text: string | null) {
  return text ?? <span className="quiet">—</span>
}
