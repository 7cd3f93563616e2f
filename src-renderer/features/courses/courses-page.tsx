// 课程: what can be taught, with occupation codes in both editions, level, kind, hours and what a lesson needs.
import { Button, Select, type TableColumnsType, Tag } from 'antd'
import { type ReactNode, useState } from 'react'
import { type CourseRow, courseKindLabel } from '../../../src-main/contract/courses.ts'
import { useListPage } from '../../lib/use-list-page.ts'
import { useMayEdit } from '../../transport/use-may-edit.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { SearchBox } from '../../ui/search-box.tsx'
import { CatalogueModal } from './catalogue-modal.tsx'
import { CourseDrawer } from './course-drawer.tsx'
import { needsLabel } from './course-labels.ts'
import { useCourses } from './queries.ts'

const columns: TableColumnsType<CourseRow> = [
  { title: '代码', dataIndex: 'code', width: 70 },
  { title: '名称', dataIndex: 'name', width: 200 },
  { title: '等级', dataIndex: 'level', width: 70, render: (level: string) => level || '—' },
  {
    title: '性质',
    dataIndex: 'isSubsidised',
    width: 84,
    render: (isSubsidised: boolean) => <KindTag isSubsidised={isSubsidised} />,
  },
  {
    title: '职业编码（国标 / 2022 大典）',
    key: 'codes',
    width: 220,
    render: (_, row) => <OccupationCodes course={row} />,
  },
  { title: '学时', dataIndex: 'hours', width: 64, align: 'right' },
  {
    title: '课次',
    key: 'lessons',
    width: 120,
    align: 'right',
    render: (_, row) => `${row.lessonCount} × ${row.lessonMinutes} 分钟`,
  },
  { title: '场地要求', key: 'needs', render: (_, row) => needsLabel(row) },
  { title: '班级', dataIndex: 'classCount', width: 64, align: 'right' },
]

const kinds = [
  { value: 'subsidised', label: courseKindLabel(true) },
  { value: 'interest', label: courseKindLabel(false) },
]

// long: one list: what is asked for, its head, its rows and what opens beside it
export function CoursesPage() {
  const list = useListPage()
  const [kind, setKind] = useState<string>()
  const [editedId, setEditedId] = useState<string | 'new' | null>(null)
  const [showsCatalogue, setShowsCatalogue] = useState(false)
  const courses = useCourses(list.input, kind === undefined ? undefined : kind === 'subsidised')
  const mayEdit = useMayEdit()
  const adopt = mayEdit ? <Button onClick={() => setShowsCatalogue(true)}>从目录采用</Button> : null
  const add = mayEdit ? (
    <Button type="primary" onClick={() => setEditedId('new')}>
      新建课程
    </Button>
  ) : null
  return (
    <Page
      title="课程"
      subtitle={courses.data && `${courses.data.total} 门`}
      actions={
        <>
          {adopt}
          {add}
        </>
      }
    >
      <div className="toolbar">
        <SearchBox
          value={list.search}
          onChange={list.setSearch}
          placeholder="搜索名称、拼音、代码、职业编码"
          width={320}
        />
        <Select
          aria-label="性质"
          allowClear
          placeholder="全部性质"
          style={{ width: 130 }}
          value={kind}
          onChange={setKind}
          options={kinds}
        />
      </div>
      <DataTable
        label="课程"
        rows={courses.data?.rows}
        columns={columns}
        rowKey={(course) => course.id}
        {...(mayEdit && { onOpen: (course: CourseRow) => setEditedId(course.id) })}
        page={list.pageOf(courses.data?.total)}
        error={courses.error}
        onRetry={courses.refetch}
        empty={<NoCourses isSearch={list.search !== '' || kind !== undefined} adopt={adopt} />}
      />
      <CourseDrawer editedId={editedId} onClose={() => setEditedId(null)} />
      <CatalogueModal open={showsCatalogue} onClose={() => setShowsCatalogue(false)} />
    </Page>
  )
}

function NoCourses({ isSearch, adopt }: { readonly isSearch: boolean; readonly adopt: ReactNode }) {
  if (isSearch) return <EmptyState title="没有符合的课程" hint="换一个词，或清空性质再找。" />
  return (
    <EmptyState
      title="还没有课程"
      hint="从目录采用现成的四门，课次、学时和合格线都已填好；也可以自己新建。"
      action={adopt}
    />
  )
}

function KindTag({ isSubsidised }: { readonly isSubsidised: boolean }) {
  return <Tag color={isSubsidised ? 'success' : 'default'}>{courseKindLabel(isSubsidised)}</Tag>
}

function OccupationCodes({ course }: { readonly course: CourseRow }) {
  const { occupationName, occupationCodeStandard, occupationCode2022 } = course
  if (occupationCodeStandard === null && occupationCode2022 === null)
    return <span className="quiet">无职业编码</span>
  return (
    <span className="nowrap" title={occupationName}>
      {occupationCodeStandard ?? '—'} / {occupationCode2022 ?? '—'}
    </span>
  )
}
