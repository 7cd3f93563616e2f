// The college's tree as an indented list, with each site's closures beside it.
import { Button, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import {
  type Closure,
  type SiteKind,
  type SiteRow,
  siteKindLabels,
} from '../../../src-main/contract/network.ts'
import { depthOf } from '../../../src-main/domain/network/college-tree.ts'
import { formatDate } from '../../lib/format-date.ts'
import { useHouse } from '../../transport/use-house.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { ClosureDrawer, type EditedClosure } from './closure-drawer.tsx'
import { useSites } from './queries.ts'
import { SiteDrawer } from './site-drawer.tsx'

// long: one list: what is asked for, its head, its rows and what opens beside it
export function SitesTab() {
  const [search, setSearch] = useState('')
  const sites = useSites(search)
  const [edited, setEdited] = useState<SiteRow | 'new' | null>(null)
  const [closure, setClosure] = useState<EditedClosure | null>(null)
  const mayEdit = useMayEdit()
  const { today } = useHouse()
  const add = (
    <Button type="primary" onClick={() => setEdited('new')}>
      新增教学点
    </Button>
  )
  return (
    <div className="tab-body">
      <div className="toolbar">
        <SearchBox value={search} onChange={setSearch} placeholder="搜索名称、地址、停用原因" />
        {mayEdit && <span className="toolbar-end">{add}</span>}
      </div>
      <DataTable
        label="总院、分院、教学点"
        rows={sites.data?.rows}
        columns={columnsFor(sites.data?.rows ?? [], today, mayEdit ? setClosure : null)}
        rowKey={(site) => site.id}
        {...(mayEdit && { onOpen: setEdited })}
        error={sites.error}
        onRetry={sites.refetch}
        empty={
          search !== '' ? (
            <EmptyState title="没有符合的教学点" hint="换一个词再找。" />
          ) : (
            <EmptyState
              title="还没有总院和教学点"
              hint="先登记总院，再登记分院和教学点，教室才有地方可放。"
              action={mayEdit ? add : null}
            />
          )
        }
      />
      <SiteDrawer edited={edited} onClose={() => setEdited(null)} />
      <ClosureDrawer edited={closure} onClose={() => setClosure(null)} />
    </div>
  )
}

function columnsFor(
  tree: readonly SiteRow[],
  today: string,
  editClosure: ((closure: EditedClosure) => void) | null,
): TableColumnsType<SiteRow> {
  return [
    {
      title: '名称',
      dataIndex: 'name',
      width: 300,
      render: (name: string, site) => <span style={{ paddingLeft: depthOf(site, tree) * 22 }}>{name}</span>,
    },
    { title: '类别', dataIndex: 'kind', width: 90, render: (kind: SiteKind) => siteKindLabels[kind] },
    { title: '地址', dataIndex: 'address', ellipsis: true },
    { title: '教室', dataIndex: 'roomCount', width: 70, align: 'right' },
    {
      title: '停用时间',
      key: 'closures',
      width: 380,
      render: (_, site) => <Closures site={site} today={today} edit={editClosure} />,
    },
  ]
}

interface ClosuresProps {
  readonly site: SiteRow
  readonly today: string
  readonly edit: ((closure: EditedClosure) => void) | null
}

function Closures({ site, today, edit }: ClosuresProps) {
  const ahead = site.closures.filter((closure) => closure.endsOn >= today)
  return (
    <span className="tag-line">
      {ahead.map((closure) =>
        edit === null ? (
          <Tag key={closure.id}>{closureLabel(closure)}</Tag>
        ) : (
          <Button key={closure.id} size="small" onClick={() => edit({ site, closure })}>
            {closureLabel(closure)}
          </Button>
        ),
      )}
      {edit !== null && (
        <Button size="small" type="link" onClick={() => edit({ site, closure: null })}>
          登记停用
        </Button>
      )}
    </span>
  )
}

function closureLabel({ startsOn, endsOn, reason }: Closure): string {
  const days = startsOn === endsOn ? formatDate(startsOn) : `${formatDate(startsOn)} 至 ${formatDate(endsOn)}`
  return `${days} ${reason}`
}
