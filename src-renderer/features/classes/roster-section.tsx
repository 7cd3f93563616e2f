// 名单: who is in the class, in the order of joining, with how they stand; Enter opens one person.
import { Button, Select, type TableColumnsType } from 'antd'
import { useState } from 'react'
import type { ClassDetail, RosterRow } from '../../../src-main/contract/class-detail.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { EnrolmentTag } from './class-labels.tsx'
import { PersonDrawer } from './person-drawer.tsx'

export interface RosterSectionProps {
  readonly detail: ClassDetail
  /** null where nobody may be added. */
  readonly onAdd: (() => void) | null
}

type Part = 'here' | 'waiting' | 'gone' | 'risk'
const parts: readonly { value: Part; label: string; fits: (row: RosterRow) => boolean }[] = [
  { value: 'here', label: '在班和候补', fits: (row) => row.state !== 'withdrawn' },
  { value: 'waiting', label: '只看候补', fits: (row) => row.state === 'waitlisted' },
  { value: 'risk', label: '出勤有风险', fits: isAtRisk },
  { value: 'gone', label: '已退班', fits: (row) => row.state === 'withdrawn' },
]

// long: one list: what is asked for, its head, its rows and what opens beside it
export function RosterSection({ detail, onAdd }: RosterSectionProps) {
  const [search, setSearch] = useState('')
  const [part, setPart] = useState<Part>('here')
  const [openId, setOpenId] = useState<string | null>(null)
  const fits = parts.find((one) => one.value === part)?.fits ?? (() => true)
  const rows = detail.roster.filter((row) => fits(row) && matches(row, search))
  const person = detail.roster.find((row) => row.enrolmentId === openId)
  const empty =
    detail.roster.length === 0 ? (
      <EmptyState
        title="名单还是空的"
        hint="从本班企业的职工里按班组勾选，坐满以后自动进入候补。"
        {...(onAdd !== null && {
          action: (
            <Button type="primary" onClick={onAdd}>
              加入学员
            </Button>
          ),
        })}
      />
    ) : (
      <EmptyState title="没有符合条件的人" hint="换个条件或关键词。" />
    )
  return (
    <>
      <div className="toolbar" style={{ marginBottom: 12 }}>
        <SearchBox value={search} onChange={setSearch} placeholder="姓名、企业或班组" width={220} />
        <Select
          aria-label="名单范围"
          style={{ width: 140 }}
          value={part}
          options={[...parts]}
          onChange={setPart}
        />
      </div>
      <DataTable
        label="班级名单"
        rows={rows}
        columns={columns}
        rowKey={(row) => row.enrolmentId}
        onOpen={(row) => setOpenId(row.enrolmentId)}
        empty={empty}
      />
      <PersonDrawer
        detail={detail}
        person={person}
        mayWithdraw={onAdd !== null}
        onClose={() => setOpenId(null)}
      />
    </>
  )
}

const matches = (row: RosterRow, search: string): boolean =>
  [row.name, row.enterpriseName, row.teamName].some((text) => text.includes(search.trim()))

/** One more missed lesson decides it, or it is decided already. */
function isAtRisk(row: RosterRow): boolean {
  return row.state === 'enrolled' && row.planned > 0 && (row.missesLeft ?? 0) === 0
}

const columns: TableColumnsType<RosterRow> = [
  { title: '序号', key: 'index', width: 56, align: 'right', render: (_, __, index) => index + 1 },
  { title: '姓名', dataIndex: 'name', width: 96, render: (name: string) => <strong>{name}</strong> },
  { title: '身份证', dataIndex: 'idMasked', width: 180, className: 'nowrap' },
  { title: '企业', dataIndex: 'enterpriseName', ellipsis: true },
  { title: '班组', dataIndex: 'teamName', width: 96 },
  {
    title: '学籍',
    key: 'state',
    width: 96,
    render: (_, row) => <EnrolmentTag state={row.state} place={row.waitlistPlace} />,
  },
  { title: '入班', dataIndex: 'enrolledOn', width: 124, render: (date: string) => <DateText date={date} /> },
  {
    title: '出勤 到/已上/全程',
    key: 'attendance',
    width: 140,
    align: 'right',
    render: (_, row) => (row.judgement === null ? '' : `${row.attended}/${row.counted}/${row.planned}`),
  },
  {
    title: '提醒',
    key: 'warning',
    width: 150,
    render: (_, row) => <span className={isAtRisk(row) ? 'class-risk' : 'quiet'}>{row.warning}</span>,
  },
]
