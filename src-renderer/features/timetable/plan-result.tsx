// What a run of the planner came to: placed, left over, doubled, and who still cannot come often enough.
import { Alert } from 'antd'
import type { useMakePlan } from './queries.ts'

type Result = NonNullable<ReturnType<typeof useMakePlan>['data']>

export function PlanResult({ result }: { readonly result: Result }) {
  const { placed, unplaced, released, doubledClasses, quickened, short } = result
  return (
    <div className="plan-result">
      <p>
        排了 <strong>{placed}</strong> 场，
        {unplaced === 0 ? '全部排上，不违反任何规则。' : `还有 ${unplaced} 场没有排上，原因列在课表下方。`}
      </p>
      {released > 0 && (
        <p>其中 {released} 场原来的安排已违反规则（停产、假日或场地变动），换了时间或地点。</p>
      )}
      {quickened.map(({ className, lessonsPerWeek, most }) => (
        <p key={className}>
          {className}：学期余下的周数不够每周 {lessonsPerWeek} 次，最多的一周排了 {most} 次。
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
                  {one.className} · {one.cohortName} {one.heads} 人：能到 {one.reachable} 课次，要求{' '}
                  {one.required} 课次
                </li>
              ))}
            </ul>
          }
        />
      )}
      {short.length > 0 && <p className="quiet">可以加课次、换下午或周末的时间，或在企业里调班。</p>}
    </div>
  )
}
