// A run of the planner while it goes on and when it has ended: the four figures, how far it is, or why it failed.
import { Alert, Progress } from 'antd'
import type { PlanningEvent } from '../../../src-main/contract/planning-runs.ts'
import { effortWords, figuresOf, stateTitles } from './plan-run-words.ts'
import './plan-progress.css'

export interface PlanProgressProps {
  readonly event: PlanningEvent | null
  /** Somebody's name where the run was found, not begun here. */
  readonly startedBy: string | null
}

export function PlanProgress({ event, startedBy }: PlanProgressProps) {
  if (event === null) return <p className="quiet">正在读取进度…</p>
  if (event.state === 'failed') {
    return <Alert type="error" showIcon title={stateTitles.failed} description={event.reason} />
  }
  const isRunning = event.state === 'running'
  return (
    <div className="plan-progress">
      <p role="status">
        <strong>{isRunning && event.score === null ? '正在初排' : stateTitles[event.state]}</strong>
        {startedBy !== null && <span className="quiet">（{startedBy}开始的）</span>}
      </p>
      <Progress percent={Math.floor(event.share * 100)} status={isRunning ? 'active' : 'success'} />
      <dl className="plan-figures">
        {figuresOf(event).map(({ name, value, before, isGood }) => (
          <div key={name} className={isGood ? 'is-good' : undefined}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            {before !== null && <dd className="quiet">初排 {before}</dd>}
          </div>
        ))}
      </dl>
      <p className="quiet">{effortWords(event)}</p>
      {isRunning && (
        <p className="quiet">
          四个数都是越小越好，前面的先比；“到不够”连设置里多留的课次一起算。满意了就用这个方案；关掉窗口它会接着排，再点“自动排课”就能看到。
        </p>
      )}
    </div>
  )
}
