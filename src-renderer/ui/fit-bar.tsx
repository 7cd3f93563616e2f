// 倒班适配条: who can come at a time and why the others cannot, as a bar and in words; each part names its people.
import type { ReachTally } from '../../src-main/contract/timetable/reach-tally.ts'
import { fitTone } from './fit-tone.ts'
import './fit-bar.css'

export interface FitBarProps {
  readonly reach: ReachTally
  /** Before the numbers: '周二 19:00：'. */
  readonly lead?: string
  /** '平均可到 23/46' instead of '46 人：可到 23'. */
  readonly isAverage?: boolean
  /** Only how many can come; the reasons stay with the bar's parts. */
  readonly isShort?: boolean
  /** After them: '最少 12，最多 46'. */
  readonly note?: string
  /** Opens the names of those who cannot come, of one reason or (null) of all; absent: nobody is named. */
  readonly onNames?: (label: string | null) => void
  /** The key that the page gives to naming all. */
  readonly namesKey?: string
}

// long: one sentence with its bar, part by part
export function FitBar({
  reach,
  lead = '',
  note = '',
  isAverage = false,
  isShort = false,
  onNames,
  namesKey,
}: FitBarProps) {
  const { heads, reachable, reasons } = reach
  if (heads === 0) return <p className="fit-bar fit-none">{lead}没有可以推算的人</p>
  const isAll = reachable === heads
  return (
    <div className="fit-bar">
      <Track reach={reach} {...(onNames !== undefined && !isAll && { onNames })} />
      <p className="fit-text">
        {lead}
        {isAverage ? (
          <>
            平均可到 <strong>{reachable}</strong>/{heads}
          </>
        ) : (
          <>
            {heads} 人：可到 <strong>{reachable}</strong>
          </>
        )}
        {(isShort ? [] : reasons).map(({ label, heads: lost }) => (
          <span key={label}>
            {' · '}
            <Reason label={label} heads={lost} {...(onNames !== undefined && { onNames })} />
          </span>
        ))}
        {note !== '' && <span className="quiet"> {note}</span>}
        {onNames !== undefined && !isAll && (
          <button type="button" className="fit-all" onClick={() => onNames(null)}>
            谁来不了 {namesKey !== undefined && <kbd>{namesKey}</kbd>}
          </button>
        )}
      </p>
    </div>
  )
}

type NamesProps = Pick<FitBarProps, 'onNames'>

/** For the eye and the mouse; the words below say the same and take the keyboard. */
function Track({ reach: { reachable, reasons }, onNames }: Pick<FitBarProps, 'reach'> & NamesProps) {
  return (
    <div className="fit-track" aria-hidden="true">
      {reachable > 0 && <span className="fit-part fit-can" style={{ flexGrow: reachable }} />}
      {reasons.map(({ label, heads }) => (
        <button
          key={label}
          type="button"
          tabIndex={-1}
          disabled={onNames === undefined}
          className={`fit-part fit-${fitTone(label)}`}
          style={{ flexGrow: heads }}
          title={`${label} ${heads} 人`}
          onClick={() => onNames?.(label)}
        />
      ))}
    </div>
  )
}

function Reason({ label, heads, onNames }: { readonly label: string; readonly heads: number } & NamesProps) {
  const text = (
    <>
      <i className={`fit-dot fit-${fitTone(label)}`} aria-hidden="true" />
      {label} {heads}
    </>
  )
  if (onNames === undefined) return <span className="fit-reason">{text}</span>
  return (
    <button type="button" className="fit-reason" title="看是谁" onClick={() => onNames(label)}>
      {text}
    </button>
  )
}
