// How many starts of the season each rule killed for a lesson without a place; asked when somebody wants to know.
import { errorText } from '../../../lib/error-text.ts'
import { useWhyUnplaced } from './explain-queries.ts'
import '../explain.css'

export function BlockerCounts({
  seasonId,
  sittingId,
}: {
  readonly seasonId: string
  readonly sittingId: string
}) {
  const { data, error } = useWhyUnplaced(seasonId, sittingId, true)
  if (error !== null) return <span className="quiet">{errorText(error)}</span>
  if (data === undefined) return null
  return (
    <div>
      <div className="quiet">{data.sentence}</div>
      {data.blockers.length > 0 && <div className="quiet">各规则排除的候选位置：</div>}
      <ul className="blocker-counts">
        {data.blockers.map(({ code, name, count }) => (
          <li key={code}>
            {name} {count.toLocaleString('zh-CN')} 个
          </li>
        ))}
      </ul>
    </div>
  )
}
