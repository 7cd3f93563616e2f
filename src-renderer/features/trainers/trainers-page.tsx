// 讲师: who can teach what, on which evenings, and what an hour of theirs costs.
import { Button, Checkbox, Select, type TableColumnsType, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import type { TrainerRow } from '../../../src-main/contract/trainers.ts'
import { windowLabels } from '../../../src-main/domain/trainers/weekly-windows.ts'
import { useListPage } from '../../lib/use-list-page.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MoneyText } from '../../ui/money-text.tsx'
import { Page } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { useCourseOptions, useTrainers } from './queries.ts'
import { TrainerDrawer } from './trainer-drawer.tsx'

const columns: TableColumnsType<TrainerRow> = [
  {
    title: '姓名',
    dataIndex: 'name',
    width: 150,
    render: (name: string, row) => <TrainerName name={name} row={row} />,
  },
  { title: '职称', dataIndex: 'title', width: 140, ellipsis: true },
  { title: '单位', dataIndex: 'employer', width: 190, ellipsis: true },
  {
    title: '可授课程',
    key: 'courses',
    render: (_, row) => row.courses.map(({ name }) => name).join('、') || <Missing what="未选课程" />,
  },
  {
    title: '可用时间',
    key: 'windows',
    width: 180,
    render: (_, row) => <Windows row={row} />,
  },
  {
    title: '课酬（元/学时）',
    dataIndex: 'feeFenPerHour',
    width: 120,
    align: 'right',
    render: (fen: number) => <MoneyText fen={fen} />,
  },
  {
    title: '本周场次',
    key: 'week',
    width: 90,
    align: 'right',
    render: (_, row) => `${row.sittingsThisWeek} / ${row.maxSittingsPerWeek}`,
  },
  { title: '手机', dataIndex: 'phoneMasked', width: 118, render: (phone: string | null) => phone ?? '—' },
]

// long: one list: what is asked for, its head, its rows and what opens beside it
export function TrainersPage() {
  const list = useListPage()
  const [courseId, setCourseId] = useState<string>()
  const [showsRetired, setShowsRetired] = useState(false)
  const [editedId, setEditedId] = useState<string | 'new' | null>(null)
  const trainers = useTrainers(list.input, { courseId, showsRetired })
  const courses = useCourseOptions()
  const mayEdit = useMayEdit()
  const add = mayEdit ? (
    <Button type="primary" onClick={() => setEditedId('new')}>
      新增讲师
    </Button>
  ) : null
  return (
    <Page title="讲师" subtitle={trainers.data && `${trainers.data.total} 人`} actions={add}>
      <div className="toolbar">
        <SearchBox
          value={list.search}
          onChange={list.setSearch}
          placeholder="搜索姓名、拼音、首字母、单位"
          width={320}
        />
        <Select
          aria-label="可授课程"
          allowClear
          placeholder="全部课程"
          style={{ width: 220 }}
          value={courseId}
          onChange={setCourseId}
          options={courses}
        />
        <Checkbox checked={showsRetired} onChange={(event) => setShowsRetired(event.target.checked)}>
          含已停用
        </Checkbox>
      </div>
      <DataTable
        label="讲师"
        rows={trainers.data?.rows}
        columns={columns}
        rowKey={(trainer) => trainer.id}
        {...(mayEdit && { onOpen: (trainer: TrainerRow) => setEditedId(trainer.id) })}
        page={list.pageOf(trainers.data?.total)}
        error={trainers.error}
        onRetry={trainers.refetch}
        rowClassName={(trainer) => (trainer.isActive ? '' : 'row-quiet')}
        empty={<NoTrainers isSearch={list.search !== '' || courseId !== undefined} add={add} />}
      />
      <TrainerDrawer editedId={editedId} onClose={() => setEditedId(null)} />
    </Page>
  )
}

function NoTrainers({ isSearch, add }: { readonly isSearch: boolean; readonly add: ReactNode }) {
  if (isSearch) return <EmptyState title="没有符合的讲师" hint="换一个词，或清空课程再找。" />
  return (
    <EmptyState title="还没有讲师" hint="登记讲师、可授课程和每周可用时间，排课才知道谁能来。" action={add} />
  )
}

function TrainerName({ name, row }: { readonly name: string; readonly row: TrainerRow }) {
  return (
    <>
      {name}
      {row.isOnLeaveToday && (
        <Tag className="tag-after" color="error">
          今天请假
        </Tag>
      )}
      {!row.isActive && <Tag className="tag-after">已停用</Tag>}
    </>
  )
}

/** Each stretch of hours on a line of its own. */
function Windows({ row }: { readonly row: TrainerRow }) {
  const labels = windowLabels(row.windows)
  if (labels.length === 0) return <Missing what="未填时间" />
  return labels.map((label) => (
    <div key={label} className="nowrap">
      {label}
    </div>
  ))
}

const Missing = ({ what }: { readonly what: string }) => <span className="quiet">{what}</span>
