// The classes of a season: how full, how far, how well attended.
import { Button, Select } from 'antd'
import { type ReactNode, useState } from 'react'
import { useNavigate } from 'react-router'
import { classStateLabels, classStates } from '../../../src-main/contract/classes.ts'
import { linkTo } from '../../lib/paths.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { classColumns } from './class-columns.tsx'
import { OpenClassDrawer } from './open-class-drawer.tsx'
import { useClasses, useEnterpriseOptions } from './queries.ts'
import { SeasonsDrawer } from './seasons-drawer.tsx'
import { useClassFilter } from './use-class-filter.ts'
import './classes.css'

// long: one page, its list and what opens beside it
export function ClassesPage() {
  const navigate = useNavigate()
  const mayPlan = useMayEdit()
  const classFilter = useClassFilter()
  const { filter, change, seasons, isReady } = classFilter
  const { data, error, refetch } = useClasses(filter, isReady)
  const [drawer, setDrawer] = useState<'open' | 'seasons' | null>(null)
  const isFiltered = filter.search !== '' || filter.state !== null || filter.enterpriseId !== null
  const hasSeason = seasons.length > 0
  const begin = hasSeason ? (
    <Button type="primary" onClick={() => setDrawer('open')}>
      开班
    </Button>
  ) : (
    <Button type="primary" onClick={() => setDrawer('seasons')}>
      新建学期
    </Button>
  )
  const actions = mayPlan && (
    <>
      <Button onClick={() => setDrawer('seasons')}>学期</Button>
      {begin}
    </>
  )
  return (
    <Page title="班级" subtitle={data === undefined ? undefined : `${data.total} 个班`} actions={actions}>
      <ClassFilters {...classFilter} />
      <DataTable
        label="班级列表"
        rows={data?.rows}
        columns={classColumns}
        rowKey={(row) => row.id}
        onOpen={(row) => void navigate(linkTo('class', { id: row.id }))}
        page={{
          page: filter.page,
          pageSize: filter.pageSize,
          total: data?.total ?? 0,
          onChange: (page, size) => change({ page: String(page), size: String(size) }),
        }}
        empty={<NoClasses isFiltered={isFiltered} hasSeason={hasSeason} action={mayPlan && begin} />}
        error={error}
        onRetry={() => void refetch()}
        autoFocus
      />
      <OpenClassDrawer
        open={drawer === 'open'}
        seasonId={filter.seasonId ?? seasons[0]?.id ?? null}
        onClose={() => setDrawer(null)}
        onOpened={(id) => void navigate(linkTo('class', { id }))}
      />
      <SeasonsDrawer open={drawer === 'seasons'} onClose={() => setDrawer(null)} />
    </Page>
  )
}

function ClassFilters({ filter, change, seasons, everySeason }: ReturnType<typeof useClassFilter>) {
  return (
    <div className="toolbar">
      <SearchBox
        value={filter.search}
        onChange={(search) => change({ search })}
        placeholder="班名、拼音、首字母或编号"
      />
      <Select
        aria-label="学期"
        style={{ width: 180 }}
        value={filter.seasonId ?? everySeason}
        options={[
          { value: everySeason, label: '全部学期' },
          ...seasons.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={(season) => change({ season })}
      />
      <StateSelect value={filter.state} onChange={(state) => change({ state })} />
      <EnterpriseSelect value={filter.enterpriseId} onChange={(enterprise) => change({ enterprise })} />
    </div>
  )
}

interface NoClassesProps {
  readonly isFiltered: boolean
  readonly hasSeason: boolean
  /** false: the reader may not plan. */
  readonly action: ReactNode
}

function NoClasses({ isFiltered, hasSeason, action }: NoClassesProps) {
  if (isFiltered) return <EmptyState title="没有符合条件的班级" hint="换个学期、状态或关键词再找。" />
  return (
    <EmptyState
      title={hasSeason ? '这个学期还没有班级' : '还没有学期'}
      hint={
        hasSeason
          ? '选一门课程和企业就能开班，课次按课程目录自动生成。'
          : '先定下学期的起止日期，再在里面开班。'
      }
      {...(action !== false && { action })}
    />
  )
}

interface FilterProps {
  readonly value: string | null
  readonly onChange: (value: string | null) => void
}

function StateSelect({ value, onChange }: FilterProps) {
  return (
    <Select
      aria-label="状态"
      style={{ width: 120 }}
      allowClear
      placeholder="全部状态"
      value={value}
      options={classStates.map((state) => ({ value: state, label: classStateLabels[state] }))}
      onChange={(state) => onChange(state ?? null)}
    />
  )
}

function EnterpriseSelect({ value, onChange }: FilterProps) {
  const { data } = useEnterpriseOptions()
  return (
    <Select
      aria-label="企业"
      style={{ width: 220 }}
      allowClear
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="全部企业"
      value={value}
      options={(data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      onChange={(enterprise) => onChange(enterprise ?? null)}
    />
  )
}
