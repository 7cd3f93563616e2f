// What a place costs and saves, rule by rule: the worse and the better apart by sign and colour.
import type { RuleChange, ScoreChange } from '../../../../src-main/contract/timetable/board/explanations.ts'
import { shortWords } from '../../../../src-main/domain/timetable/short-words.ts'
import '../explain.css'

export function ScoreChangeList({ change }: { readonly change: ScoreChange }) {
  if (change.byRule.length === 0) return <p className="quiet">评分不变。</p>
  return (
    <ul className="score-changes">
      {change.byRule.map((one) => (
        <li key={one.code}>
          <span title={one.name}>{one.sentence}</span>
          <RuleCost change={one} />
        </li>
      ))}
      {change.byRule.length > 1 && (
        <li className="score-sum">
          <span>合计（分数越低越好）</span>
          <strong className={toneOf(change.soft)}>{signed(change.soft)}</strong>
        </li>
      )}
    </ul>
  )
}

function RuleCost({ change: { amount, cost } }: { readonly change: RuleChange }) {
  const isWorse = amount > 0
  if (cost === null) return <strong className={toneOf(amount)}>{isWorse ? '更差' : '更好'}</strong>
  return <strong className={toneOf(amount)}>{signed(cost)}</strong>
}

const toneOf = (amount: number): string => (amount > 0 ? 'score-worse' : amount < 0 ? 'score-better' : '')

/** '+8', '−3', '0'. */
export const signed = (points: number): string =>
  points > 0 ? `+${points}` : points < 0 ? `−${-points}` : '0'

/** '评分 +8', and before it what no points make good. */
export function changeSummary(
  { unplaced, short, soft }: Omit<ScoreChange, 'byRule'>,
  reserveLessons: number,
): string {
  const words = [
    unplaced > 0 ? `多 ${unplaced} 课次没有排上` : unplaced < 0 ? `多排上 ${-unplaced} 课次` : '',
    short === 0 ? '' : shortWords(short > 0 ? '多差' : '少差', Math.abs(short), reserveLessons),
    `评分 ${signed(soft)}`,
  ]
  return words.filter((each) => each !== '').join('，')
}
