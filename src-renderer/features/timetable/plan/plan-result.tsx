// What a run of the planner came to: placed, left over, doubled, and who still cannot come often enough.
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { linkTo } from '../../../lib/paths.ts'
import type { useMakePlan } from '../queries.ts'
import { type AskedRelaxations, RelaxationsDrawer } from '../relaxations-drawer.tsx'
import { lackWords } from '../unplaced-words.ts'
import '../plan-lists.css'

type Result = NonNullable<ReturnType<typeof useMakePlan>['data']>

export interface PlanResultProps {
  readonly seasonId: string
  readonly result: Result
}

// long: what came of it, from the sums to the single class
export function PlanResult({ seasonId, result }: PlanResultProps) {
  const [asked, setAsked] = useState<AskedRelaxations | null>(null)
  const { placed, unplaced, missing, released, releasedUnplaced, doubledClasses, quickened, short } = result
  return (
    <div className="plan-result">
      <p>
        排了 <strong>{placed}</strong> 场，
        {lackWords({ unplaced, missing })}
      </p>
      {released > 0 && (
        <p>
          {released} 场原来的安排已违反规则（停产、假日或场地变动）：
          {released > releasedUnplaced && `${released - releasedUnplaced} 场换了时间或地点`}
          {released > releasedUnplaced && releasedUnplaced > 0 && '，'}
          {releasedUnplaced > 0 && `${releasedUnplaced} 场没有别的地方，离开了课表，列在课表下方`}。
        </p>
      )}
      {quickened.map(({ className, sentence }) => (
        <p key={className}>
          {className}：{sentence}。
        </p>
      ))}
      {doubledClasses.length > 0 && <p>排成双场：{doubledClasses.join('、')}。</p>}
      {short.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title="这些班组能到的课次少于结业要求"
          description={
            <ul className="breach-list">
              {short.map((one) => (
                <li key={`${one.className} ${one.cohortName}`}>
                  <Link to={linkTo('class', { id: one.classId, part: 'reach' })}>{one.className}</Link> ·{' '}
                  {one.cohortName} {one.heads} 人：能到 {one.reachable} 课次，要求 {one.required} 课次
                </li>
              ))}
            </ul>
          }
        />
      )}
      {(short.length > 0 || unplaced > 0 || missing > 0) && (
        <Button onClick={() => setAsked({ classId: null, title: '没有排上和到不够的课次' })}>
          {unplaced > 0 || missing > 0 ? '放宽什么能排上' : '放宽什么能让他们来'}
        </Button>
      )}
      {short.length > 0 && (
        <p className="quiet">
          点班级名看它的“到课”：那里按学期算好了换什么时间、加几场能让他们来，回车采用。
        </p>
      )}
      <RelaxationsDrawer seasonId={seasonId} asked={asked} onClose={() => setAsked(null)} />
    </div>
  )
}
