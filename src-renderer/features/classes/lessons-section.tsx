// 课次: what is taught when and where, as the published plan says; Enter opens the roll call of a sitting.
import { type TableColumnsType, Tag } from 'antd'
import { useNavigate } from 'react-router'
import type { ClassDetail, LessonRow } from '../../../src-main/contract/class-detail.ts'
import { formatSpan } from '../../lib/format-time.ts'
import { linkTo } from '../../lib/paths.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { DateText } from '../../ui/date-text.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

type Sitting = LessonRow['sittings'][number]

interface Row {
  readonly key: string
  readonly lesson: LessonRow
  /** null while the planner has made no sitting of the lesson. */
  readonly sitting: Sitting | null
}

export function LessonsSection({ detail }: { readonly detail: ClassDetail }) {
  const navigate = useNavigate()
  const rows = detail.lessons.flatMap(rowsOf)
  return (
    <>
      {!detail.hasPublishedPlan && (
        <p className="quiet">这个学期的课表还没有发布，日期和场地要等排课发布后才有。</p>
      )}
      <DataTable
        label="课次"
        rows={rows}
        columns={columnsOf(detail)}
        rowKey={(row) => row.key}
        onOpen={({ sitting }) => {
          if (sitting !== null && sitting.date !== null && sitting.state === 'planned')
            void navigate(linkTo('rollCall', { sittingId: sitting.id }))
        }}
        empty={
          <EmptyState title="这个班没有课次" hint="课程目录里没有课次标题；请先在课程里补上，再重新开班。" />
        }
      />
    </>
  )
}

function rowsOf(lesson: LessonRow): Row[] {
  if (lesson.sittings.length === 0) return [{ key: lesson.id, lesson, sitting: null }]
  return lesson.sittings.map((sitting) => ({ key: sitting.id, lesson, sitting }))
}

function columnsOf(detail: ClassDetail): TableColumnsType<Row> {
  return [
    {
      title: '课次',
      key: 'number',
      width: 110,
      render: (_, { lesson, sitting }) => numberOf(lesson, sitting),
    },
    { title: '内容', key: 'title', ellipsis: true, render: (_, { lesson }) => lesson.title },
    {
      title: '日期',
      key: 'date',
      width: 130,
      render: (_, { sitting }) => <DateText date={sitting?.date ?? null} whenNull="未排" />,
    },
    { title: '时间', key: 'time', width: 120, render: (_, { sitting }) => timeOf(sitting) },
    {
      title: '场地',
      key: 'room',
      width: 170,
      ellipsis: true,
      render: (_, { sitting }) => sitting?.roomName ?? '',
    },
    { title: '讲师', key: 'trainer', width: 90, render: (_, { sitting }) => sitting?.trainerName ?? '' },
    { title: '状态', key: 'state', width: 110, render: (_, row) => <SittingTag {...row} /> },
    {
      title: '到课',
      key: 'there',
      width: 90,
      align: 'right',
      render: (_, { sitting }) =>
        sitting === null || sitting.marked === 0 ? '' : `${sitting.there}/${detail.seated}`,
    },
  ]
}

/** The second sitting of a lesson stands under the first: 第 3 次, then 第 3 次 双场. */
function numberOf({ number }: LessonRow, sitting: Sitting | null): string {
  return sitting !== null && sitting.ordinal > 1 ? `第 ${number} 次 双场` : `第 ${number} 次`
}

function timeOf(sitting: Sitting | null): string {
  if (sitting === null || sitting.startMinute === null || sitting.minutes === null) return ''
  return formatSpan(sitting.startMinute, sitting.startMinute + sitting.minutes)
}

function SittingTag({ lesson, sitting }: Row) {
  if (sitting?.state === 'cancelled') return <Tag title={sitting.cancelReason ?? ''}>停课</Tag>
  if (lesson.standing === 'held')
    return sitting?.marked === 0 ? <Tag color="warning">已上未点名</Tag> : <Tag color="success">已上</Tag>
  return sitting?.date === undefined || sitting.date === null ? (
    <Tag>待排</Tag>
  ) : (
    <Tag color="processing">待上</Tag>
  )
}
