// 范围: whether a run of the planner is over the whole season, the week shown, or some weeks from it on.
import { InputNumber, Radio } from 'antd'
import { formatDate } from '../../../lib/format-date.ts'
import { type PlanWeeks, type ScopeChoice, scopeOf, weeksLeft, weeksOf } from './plan-weeks.ts'

export interface PlanScopeProps {
  /** The Monday of the week shown. */
  readonly monday: string
  /** The season's last day. */
  readonly endsOn: string
  readonly today: string
  /** Whether the week shown is frozen: a run over it alone would place nothing. */
  readonly isFrozen: boolean
  /** null: the whole season. */
  readonly value: PlanWeeks | null
  readonly onChange: (value: PlanWeeks | null) => void
}

export function PlanScope({ monday, endsOn, today, isFrozen, value, onChange }: PlanScopeProps) {
  const left = weeksLeft(monday, endsOn, today)
  const { choice, count } = scopeOf(value)
  const choose = (next: ScopeChoice, weeks = Math.min(Math.max(2, count), left)) =>
    onChange(weeksOf(next, monday, weeks))
  return (
    <div className="plan-scope">
      <span>范围</span>
      <Radio.Group
        aria-label="范围"
        value={choice}
        onChange={(event) => choose(event.target.value as ScopeChoice)} // the values below are the only ones
      >
        <Radio value="season">整个学期</Radio>
        <Radio value="week" disabled={left < 1 || isFrozen}>
          只排这一周
        </Radio>
        <Radio value="weeks" disabled={left < 2}>
          这一周起
        </Radio>
      </Radio.Group>
      <InputNumber
        size="small"
        aria-label="排几周"
        min={2}
        max={Math.max(2, left)}
        precision={0}
        suffix="周"
        disabled={choice !== 'weeks'}
        value={Math.max(2, count)}
        onChange={(weeks) => weeks !== null && choose('weeks', weeks)}
      />
      {left < 1 && <span className="quiet">这一周已经过去，翻到后面的周再选</span>}
      {left > 0 && isFrozen && <span className="quiet">这一周已冻结</span>}
      {left > 0 && !isFrozen && choice !== 'season' && (
        <span className="quiet nowrap">从 {formatDate(monday)}起</span>
      )}
    </div>
  )
}
