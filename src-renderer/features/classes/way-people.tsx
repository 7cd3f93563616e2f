// Who would still fall short on a way, by name: what decides between two of them when neither brings everybody.
import { Drawer } from 'antd'
import type { RecommendedWay } from '../../../src-main/contract/timetable/reach/recommendations.ts'

export interface WayPeopleProps {
  readonly way: RecommendedWay | null
  readonly requiredLessons: number
  readonly onClose: () => void
}

export function WayPeople({ way, requiredLessons, onClose }: WayPeopleProps) {
  const short = way?.teams.filter((team) => !team.isOver) ?? []
  const heads = short.reduce((sum, team) => sum + team.heads, 0)
  return (
    <Drawer
      title={way === null ? '' : `${way.label}：还差 ${heads} 人`}
      open={way !== null}
      onClose={onClose}
      size={480}
      destroyOnHidden
    >
      {short.map(({ name, heads: people, reachable, people: names }) => (
        <section key={name} className="way-people">
          <h4>
            {name}：{people} 人，能到 {reachable} 课次，要求 {requiredLessons} 课次
          </h4>
          {names.length === 0 ? (
            <p className="quiet">还没有人报名，这里是企业在职人数。</p>
          ) : (
            <p className="reach-people">{names.join('、')}</p>
          )}
        </section>
      ))}
    </Drawer>
  )
}
