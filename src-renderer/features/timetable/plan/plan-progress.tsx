// A run of the planner while it goes on and when it has ended: four figures beside those of now, how far it is, or why it failed.
import { Alert, Progress } from 'antd'
import type { PlanningEvent } from '../../../../src-main/contract/timetable/plan/planning-runs.ts'
import { comparisonOf, effortWords, figuresOf, titleOf } from './plan-run-words.ts'
import './plan-progress.css'

export interface PlanProgressProps {
  readonly event: PlanningEvent | null
  /** Somebody's name where the run was found, not begun here. */
  readonly startedBy: string | null
  readonly isStopping: boolean
  /** Why its plan cannot be written into the draft; null where nothing is known against it. */
  readonly whyNot: string | null
}

export function PlanProgress({ event, startedBy, isStopping, whyNot }: PlanProgressProps) {
  if (event === null) return <p className="quiet">正在读取进度…</p>
  const title = titleOf(event)
  if (event.state === 'failed') {
    return <Alert type="error" showIcon title={title} description={event.reason} />
  }
  const isRunning = event.state === 'running'
  return (
    <div className="plan-progress">
      <p role="status">
        <strong>{isRunning && isStopping ? '正在停下并复核方案' : title}</strong>
        {startedBy !== null && <span className="quiet">（{startedBy}开始的）</span>}
      </p>
      <Progress percent={Math.floor(event.share * 100)} status={isRunning ? 'active' : 'normal'} />
      <PlanFigures event={event} />
      {event.changed !== null && (
        <p>
          {event.changed === 0
            ? '写入草稿不会改动现在的任何一场。'
            : `写入草稿，与现在相比改动 ${event.changed} 场。`}
        </p>
      )}
      <p className="quiet">{effortWords(event)}</p>
      {whyNot !== null && <Alert type="warning" showIcon title={whyNot} />}
      <p className="quiet">
        四个数都是越小越好，前面的先比；“到不够”连设置里预留的课次一起算。
        {isRunning && '停止后保留最好的方案；关掉窗口它会接着排，再点“自动排课”就能看到。'}
      </p>
    </div>
  )
}

function PlanFigures({ event }: { readonly event: PlanningEvent }) {
  const comparison = comparisonOf(event)
  return (
    <>
      <dl className="plan-figures">
        {figuresOf(event).map(({ name, value, present, isGood, isWorse }) => (
          <div key={name} className={isWorse ? 'is-worse' : isGood ? 'is-good' : undefined}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            {present !== null && <dd className="quiet">现在 {present}</dd>}
          </div>
        ))}
      </dl>
      {comparison !== null && (
        <p className={comparison.isWorse ? 'plan-comparison is-worse' : 'plan-comparison'}>
          {comparison.sentence}
        </p>
      )}
    </>
  )
}
