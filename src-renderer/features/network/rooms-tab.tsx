// The rooms, wherever they lie: at a site of the college or lent by an enterprise.
import { Button, Checkbox, Select, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import { type RoomKind, type RoomRow, roomKindLabels, roomKinds } from '../../../src-main/contract/network.ts'
import { windowsLabel } from '../../../src-main/domain/trainers/weekly-windows.ts'
import { useListPage } from '../../lib/use-list-page.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { useRooms } from './queries.ts'
import { RoomDrawer } from './room-drawer.tsx'

const columns: TableColumnsType<RoomRow> = [
  {
    title: '名称',
    dataIndex: 'name',
    render: (name: string, room) => <RoomName name={name} isActive={room.isActive} />,
  },
  {
    title: '所在',
    dataIndex: 'placeName',
    render: (place: string, room) => <PlaceName place={place} isLent={room.siteId === null} />,
  },
  { title: '类别', dataIndex: 'kind', width: 90, render: (kind: RoomKind) => roomKindLabels[kind] },
  { title: '座位', dataIndex: 'seats', width: 80, align: 'right' },
  { title: '开放时间', key: 'open', width: 260, render: (_, room) => openHours(room) },
  { title: '备注', dataIndex: 'note', ellipsis: true },
]

// long: one list: what is asked for, its head, its rows and what opens beside it
export function RoomsTab() {
  const list = useListPage()
  const [kind, setKind] = useState<RoomKind>()
  const [showsClosed, setShowsClosed] = useState(false)
  const [edited, setEdited] = useState<RoomRow | 'new' | null>(null)
  const rooms = useRooms(list.input, { kind, showsClosed })
  const mayEdit = useMayEdit()
  const add = (
    <Button type="primary" onClick={() => setEdited('new')}>
      新增教室
    </Button>
  )
  return (
    <div className="tab-body">
      <div className="toolbar">
        <SearchBox value={list.search} onChange={list.setSearch} placeholder="搜索教室、教学点、企业" />
        <Select
          aria-label="类别"
          allowClear
          placeholder="全部类别"
          style={{ width: 120 }}
          value={kind}
          onChange={setKind}
          options={roomKinds.map((value) => ({ value, label: roomKindLabels[value] }))}
        />
        <Checkbox checked={showsClosed} onChange={(event) => setShowsClosed(event.target.checked)}>
          含已停用
        </Checkbox>
        {mayEdit && <span className="toolbar-end">{add}</span>}
      </div>
      <DataTable
        label="教室与场地"
        rows={rooms.data?.rows}
        columns={columns}
        rowKey={(room) => room.id}
        {...(mayEdit && { onOpen: setEdited })}
        page={list.pageOf(rooms.data?.total)}
        error={rooms.error}
        onRetry={rooms.refetch}
        rowClassName={(room) => (room.isActive ? '' : 'row-quiet')}
        empty={<NoRooms isSearch={list.search !== '' || kind !== undefined} add={mayEdit ? add : null} />}
      />
      <RoomDrawer edited={edited} onClose={() => setEdited(null)} />
    </div>
  )
}

function NoRooms({ isSearch, add }: { readonly isSearch: boolean; readonly add: React.ReactNode }) {
  if (isSearch) return <EmptyState title="没有符合的教室" hint="换一个词，或清空类别再找。" />
  return (
    <EmptyState
      title="还没有教室"
      hint="先登记教学点的教室，或企业借出的场地，排课才有地方可用。"
      action={add}
    />
  )
}

function RoomName({ name, isActive }: { readonly name: string; readonly isActive: boolean }) {
  return (
    <>
      {name}
      {!isActive && <Tag className="tag-after">已停用</Tag>}
    </>
  )
}

function PlaceName({ place, isLent }: { readonly place: string; readonly isLent: boolean }) {
  return (
    <>
      {place}
      {isLent && <Tag className="tag-after">企业</Tag>}
    </>
  )
}

const openHours = ({ openWeekdays, opensMinute, closesMinute }: RoomRow): string =>
  windowsLabel(
    openWeekdays.map((weekday) => ({ weekday, startMinute: opensMinute, endMinute: closesMinute })),
  )
