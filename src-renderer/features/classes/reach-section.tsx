// 到课: team by team who can come to what is planned, who falls short, and what would bring them.
import { Drawer, type TableColumnsType, Tag } from 'antd'
import { useState } from 'react'
import type { ClassDetail } from '../../../src-main/contract/class-detail.ts'
import type { ClassReach, TeamReachRow } from '../../../src-main/contract/timetable/reach/recommendations.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LoadFailed } from '../../ui/load-failed.tsx'
import { LessonStrip } from './lesson-strip.tsx'
import { useClassReach } from './queries.ts'
import { standingSentence } from './reach-words.ts'
import { WaysSection } from './ways-section.tsx'

export interface ReachSectionProps {
  readonly detail: ClassDetail
  /** Trainers are shown who can come, and nothing is recommended to them. */
  readonly maySeeWays: boolean
}

export function ReachSection({ detail, maySeeWays }: ReachSectionProps) {
  const { data, error, refetch } = useClassReach(detail.id)
  const [shown, setShown] = useState<TeamReachRow | null>(null)
  if (error !== null) return <LoadFailed error={error} onRetry={() => void refetch()} />
  if (data === undefined) return null
  return (
    <>
      {data.heads > 0 && data.lessons > 0 && <p className="reach-standing">{standingSentence(data)}</p>}
      <DataTable
        label="各班组能到的课次"
        rows={data.teams}
        columns={columnsOf(data, setShown)}
        rowKey={(row) => row.id}
        onOpen={setShown}
        empty={<EmptyState title="还没有学员" hint="加入学员后，这里按班组列出他们能到哪些课次。" />}
      />
      {maySeeWays && <WaysSection detail={detail} reach={data} />}
      <TeamPeople team={shown} required={data.requiredLessons} onClose={() => setShown(null)} />
    </>
  )
}

function columnsOf(
  { requiredLessons, lessons }: ClassReach,
  onOpen: (team: TeamReachRow) => void,
): TableColumnsType<TeamReachRow> {
  return [
    { title: '班组', dataIndex: 'name', width: 190, ellipsis: true },
    { title: '人数', dataIndex: 'heads', width: 60, align: 'right' },
    {
      title: '能到 / 要求 / 共',
      key: 'reachable',
      width: 130,
      align: 'right',
      render: (_, { reachable }) => `${reachable} / ${requiredLessons} / ${lessons}`,
    },
    { title: '课次', key: 'lessons', render: (_, team) => <LessonStrip lessons={team.lessons} /> },
    {
      title: '结果',
      key: 'result',
      width: 150,
      render: (_, team) => <ResultOf team={team} required={requiredLessons} onOpen={() => onOpen(team)} />,
    },
  ]
}

interface ResultProps {
  readonly team: TeamReachRow
  readonly required: number
  readonly onOpen: () => void
}

function ResultOf({ team, required, onOpen }: ResultProps) {
  if (team.isUnknown) return <Tag>班次没有登记</Tag>
  if (team.isOver) return <Tag color="success">够</Tag>
  const words = `差 ${required - team.reachable} 课次`
  if (team.people.length === 0) return <Tag color="warning">{words}</Tag>
  return (
    <button type="button" className="reach-short" onClick={onOpen}>
      {words}，看名单
    </button>
  )
}

interface TeamPeopleProps {
  readonly team: TeamReachRow | null
  readonly required: number
  readonly onClose: () => void
}

function TeamPeople({ team, required, onClose }: TeamPeopleProps) {
  const title =
    team === null ? '' : `${team.name}：${team.heads} 人，能到 ${team.reachable} 课次，要求 ${required} 课次`
  return (
    <Drawer title={title} open={team !== null} onClose={onClose} size={480} destroyOnHidden>
      {team !== null && (
        <>
          {team.people.length === 0 ? (
            <p className="quiet">还没有人报名，这里是企业在职人数。</p>
          ) : (
            <p className="reach-people">{team.people.join('、')}</p>
          )}
          <ul className="class-reasons">
            {team.lessons
              .filter((lesson) => lesson.standing === 'lost')
              .map((lesson) => (
                <li key={lesson.number}>
                  第 {lesson.number} 课次：{lesson.reasons.join('；')}
                </li>
              ))}
          </ul>
        </>
      )}
    </Drawer>
  )
}
