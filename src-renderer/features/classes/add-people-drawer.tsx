// Adding people: tick them by team from the class's enterprises, or look for them everywhere; the full class makes them wait.
import { Button, Drawer, Segmented, Select, type TableColumnsType } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import type { ClassDetail } from '../../../src-main/contract/class-detail.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { type Candidate, useCandidates, useEnrol } from './queries.ts'

export interface AddPeopleDrawerProps {
  readonly open: boolean
  readonly detail: ClassDetail
  readonly onClose: () => void
}

const PAGE_SIZE = 100

interface Looking {
  readonly scope: 'class' | 'all'
  readonly teamId: string | null
  readonly search: string
  readonly page: number
}

const fromStart: Looking = { scope: 'class', teamId: null, search: '', page: 1 }

// long: who is looked for, ticked and added, all over the same rows
export function AddPeopleDrawer({ open, detail, onClose }: AddPeopleDrawerProps) {
  const [looking, setLooking] = useState(fromStart)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const { data, error, refetch } = useCandidates(
    { classId: detail.id, pageSize: PAGE_SIZE, ...looking },
    open,
  )
  const { mutate, isPending } = useEnrol(onClose)
  const look = (values: Partial<Looking>) => setLooking((before) => ({ ...before, page: 1, ...values }))
  useEffect(() => {
    if (!open) return
    setLooking(fromStart)
    setChosen([])
  }, [open])

  const held = new Set((data?.rows ?? []).filter((row) => row.heldBy !== null).map((row) => row.workerId))
  const save = () => chosen.length > 0 && mutate({ classId: detail.id, workerIds: [...chosen] })
  // Here and not by useSaveKey, which waits while a drawer is open.
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    save()
  }
  return (
    <Drawer
      onKeyDown={onKeyDown}
      title={`加入学员 · ${detail.name}`}
      open={open}
      onClose={onClose}
      size={760}
      footer={
        <AddFoot
          words={outlook(detail, chosen.length)}
          count={chosen.length}
          isAdding={isPending}
          onClose={onClose}
          onAdd={save}
        />
      }
      destroyOnHidden
    >
      <LookingBar looking={looking} teams={data?.teams ?? []} onLook={look} />
      <DataTable
        label="可加入的学员"
        rows={data?.rows}
        columns={columns}
        rowKey={(row) => row.workerId}
        selection={{ ids: chosen, onChange: (ids) => setChosen(ids.filter((id) => !held.has(id))) }}
        rowClassName={(row) => (row.heldBy === null ? '' : 'quiet')}
        page={{
          page: looking.page,
          pageSize: PAGE_SIZE,
          total: data?.total ?? 0,
          onChange: (page) => look({ page }),
        }}
        error={error}
        onRetry={() => void refetch()}
        empty={
          <EmptyState
            title="没有可加入的人"
            hint="换个班组或关键词，或改在全部企业里找；新职工先到“学员”里导入名册。"
          />
        }
      />
    </Drawer>
  )
}

interface LookingBarProps {
  readonly looking: Looking
  readonly teams: readonly { readonly id: string; readonly name: string; readonly enterpriseName: string }[]
  readonly onLook: (values: Partial<Looking>) => void
}

function LookingBar({ looking, teams, onLook }: LookingBarProps) {
  return (
    <div className="toolbar" style={{ marginBottom: 12 }}>
      <Segmented<Looking['scope']>
        value={looking.scope}
        options={[
          { value: 'class', label: '本班企业' },
          { value: 'all', label: '全部企业' },
        ]}
        onChange={(scope) => onLook({ scope, teamId: null })}
      />
      {looking.scope === 'class' && (
        <Select
          aria-label="班组"
          style={{ width: 190 }}
          allowClear
          placeholder="全部班组"
          value={looking.teamId}
          options={teams.map(({ id, name, enterpriseName }) => ({
            value: id,
            label: `${enterpriseName} ${name}`,
          }))}
          onChange={(teamId) => onLook({ teamId: teamId ?? null })}
        />
      )}
      <SearchBox
        value={looking.search}
        onChange={(search) => onLook({ search })}
        placeholder="姓名、拼音、首字母、身份证后四位"
        width={290}
      />
    </div>
  )
}

interface AddFootProps {
  readonly words: string
  readonly count: number
  readonly isAdding: boolean
  readonly onClose: () => void
  readonly onAdd: () => void
}

function AddFoot({ words, count, isAdding, onClose, onAdd }: AddFootProps) {
  return (
    <div className="drawer-foot">
      <span className="quiet">{words}</span>
      <span className="drawer-buttons">
        <Button onClick={onClose}>取消</Button>
        <Button type="primary" disabled={count === 0} loading={isAdding} onClick={onAdd} title="Ctrl+Enter">
          加入 {count} 人
        </Button>
      </span>
    </div>
  )
}

/** What will happen to the number ticked. */
function outlook({ capacity, seated, waitlisted }: ClassDetail, count: number): string {
  const free = waitlisted > 0 ? 0 : Math.max(0, capacity - seated)
  if (count === 0) return `还有 ${free} 个空位；空格勾选，Ctrl+Enter 加入`
  return count <= free ? `加入后余 ${free - count} 个空位` : `${free} 人入班，${count - free} 人候补`
}

const columns: TableColumnsType<Candidate> = [
  { title: '姓名', dataIndex: 'name', width: 92 },
  { title: '身份证', dataIndex: 'idMasked', width: 176, className: 'nowrap' },
  { title: '企业', dataIndex: 'enterpriseName', ellipsis: true },
  { title: '班组', dataIndex: 'teamName', width: 90 },
  {
    title: '说明',
    key: 'held',
    width: 190,
    ellipsis: true,
    render: (_, { heldBy }) => (heldBy === null ? '' : `已在“${heldBy}”`),
  },
]
