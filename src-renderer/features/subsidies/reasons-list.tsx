// Every rule's answer with its figures, unmet ones first because they are what somebody has to do something about.
import type { EarnedRow } from './queries.ts'

type Reasons = EarnedRow['reasons']

export function ReasonsList({ reasons }: { readonly reasons: Reasons }) {
  const ordered = [...reasons].sort((one, other) => Number(one.isMet) - Number(other.isMet))
  return (
    <ul className="reasons">
      {ordered.map((reason) => (
        <li key={`${reason.code} ${reason.sentence}`} className={toneOf(reason)}>
          <span className="reason-sign" role="img" aria-label={reason.isMet ? '符合' : '不符合'}>
            {reason.isMet ? '✔' : '✘'}
          </span>
          {reason.sentence}
          {reason.isAlternative && <span className="quiet">（二者有一即可）</span>}
        </li>
      ))}
    </ul>
  )
}

/** The first reason that decides against it; empty for who may have it. */
export function firstUnmet(reasons: Reasons): string {
  const unmet = reasons.filter((reason) => !reason.isMet && !reason.isAlternative)
  const more = unmet.length > 1 ? `（另有 ${unmet.length - 1} 项）` : ''
  return unmet[0] === undefined ? '' : `${unmet[0].sentence}${more}`
}

const toneOf = (reason: Reasons[number]): string =>
  reason.isMet ? 'reason-met' : reason.isAlternative ? 'reason-alternative' : 'reason-unmet'
