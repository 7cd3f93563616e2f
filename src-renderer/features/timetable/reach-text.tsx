// Who can come, in one line and as a bar: the first thing that a planner wants to know of an evening.
import type { ReachTally } from '../../../src-main/contract/timetable/reach-tally.ts'

/** '30 人：可到 18 · 夜班 9 · 刚下夜班 3'; nobody enrolled is said so. */
export function reachLine({ heads, reachable, reasons }: ReachTally): string {
  if (heads === 0) return '还没有人报名'
  const others = reasons.map((reason) => `${reason.label} ${reason.heads}`)
  return [`${heads} 人：可到 ${reachable}`, ...others].join(' · ')
}

/** Below half is little, below four in five middling; of 双场 each one need not reach half. */
function reachTone(
  { heads, reachable }: ReachTally,
  sittingCount: number,
): 'none' | 'low' | 'middling' | 'good' {
  if (heads === 0) return 'none'
  if (reachable * 2 * sittingCount < heads) return 'low'
  return reachable * 5 < heads * 4 ? 'middling' : 'good'
}

export interface ReachBarProps {
  readonly reach: ReachTally
  readonly sittingCount: number
}

export function ReachBar({ reach, sittingCount }: ReachBarProps) {
  if (reach.heads === 0) return <span className="reach-bar reach-none">未报名</span>
  const percent = Math.round((reach.reachable / reach.heads) * 100)
  return (
    <span className={`reach-bar reach-${reachTone(reach, sittingCount)}`} title={reachLine(reach)}>
      <span className="reach-track" aria-hidden="true">
        <span style={{ width: `${percent}%` }} />
      </span>
      {reach.reachable}/{reach.heads}
    </span>
  )
}
