// The union's own tree, down which money goes: levels, codes, and what hangs on each node.
import { PlusOutlined } from '@ant-design/icons'
import { Button, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { UnionRow } from '../../../src-main/contract/unions.ts'
import { unionLevelLabels } from '../../../src-main/domain/unions/union-tree.ts'
import { linkTo } from '../../lib/paths.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { EditUnionDrawer } from './edit-union-drawer.tsx'
import { useUnions } from './queries.ts'

/** What the drawer is open for: a node, a new one under a parent, or a new root. */
type Edited = { readonly node: UnionRow } | { readonly parent: UnionRow | null }

// long: one list: what is asked for, its head, its rows and what opens beside it
export function UnionsPage() {
  const [params, setParams] = useSearchParams()
  const [edited, setEdited] = useState<Edited | null>(null)
  const search = params.get('search') ?? ''
  const { data, error, refetch } = useUnions(search)
  const mayPlan = useMayEdit()
  const baseCount = data?.rows.filter((row) => row.level === 'base').length ?? 0
  const addButton = (
    <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited({ parent: null })}>
      新增工会
    </Button>
  )
  return (
    <Page
      title="工会组织"
      {...(data !== undefined && {
        subtitle: `${data.rows.length} 个节点，其中基层工会 ${baseCount} 个。补贴名额顺着这棵树往下分。`,
      })}
      actions={
        <>
          <SearchBox
            value={search}
            onChange={(typed) => setParams(typed === '' ? {} : { search: typed }, { replace: true })}
            placeholder="搜索名称、拼音首字母或代码"
          />
          {mayPlan && addButton}
        </>
      }
    >
      <DataTable
        label="工会组织"
        rows={data?.rows}
        columns={columnsFor(mayPlan, (parent) => setEdited({ parent }))}
        rowKey={(row) => row.id}
        {...(mayPlan && { onOpen: (node: UnionRow) => setEdited({ node }) })}
        error={error}
        onRetry={() => void refetch()}
        empty={
          search !== '' ? (
            <EmptyState title="没有符合的工会" hint="换个关键字试试。" />
          ) : (
            <EmptyState
              title="还没有工会组织"
              hint="先建县（区）总工会，再往下建乡镇（街道）工会和各企业的基层工会。"
              {...(mayPlan && { action: addButton })}
            />
          )
        }
      />
      <EditUnionDrawer
        open={edited !== null}
        onClose={() => setEdited(null)}
        node={edited !== null && 'node' in edited ? edited.node : undefined}
        parent={edited !== null && 'parent' in edited ? edited.parent : null}
      />
    </Page>
  )
}

// long: one column after another, in the order of the table
function columnsFor(mayPlan: boolean, onAddBelow: (parent: UnionRow) => void): TableColumnsType<UnionRow> {
  const columns: TableColumnsType<UnionRow> = [
    {
      title: '工会',
      key: 'name',
      render: (_, { name, depth, level }) => (
        <span style={{ paddingInlineStart: depth * 22, fontWeight: level === 'base' ? 400 : 600 }}>
          {name}
        </span>
      ),
    },
    { title: '层级', key: 'level', width: 150, render: (_, { level }) => unionLevelLabels[level] },
    {
      title: '统一社会信用代码',
      dataIndex: 'code',
      width: 190,
      render: (code: string | null) => code ?? '—',
    },
    {
      title: '下辖基层工会',
      dataIndex: 'baseCount',
      width: 116,
      align: 'right',
      render: (count: number, { level }) => (level === 'base' ? '' : count),
    },
    {
      title: '企业',
      key: 'enterprises',
      width: 90,
      align: 'right',
      render: (_, { enterpriseCount, id }) =>
        enterpriseCount === 0 ? (
          ''
        ) : (
          <a href={`#${linkTo('enterprises', { union: id })}`}>{enterpriseCount} 家</a>
        ),
    },
  ]
  if (!mayPlan) return columns
  const addBelow = (_: unknown, row: UnionRow) =>
    row.level !== 'base' && (
      <Button type="link" size="small" onClick={() => onAddBelow(row)}>
        新增下级
      </Button>
    )
  return [...columns, { title: '操作', key: 'act', width: 100, render: addBelow }]
}
