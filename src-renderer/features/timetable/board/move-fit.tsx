// Who can come where the sitting lies and who could where it would go, one above the other while the fields change.
import type { FitInput } from '../../../../src-main/contract/timetable/reach/fit.ts'
import { formatDate } from '../../../lib/format-date.ts'
import { formatTime } from '../../../lib/format-time.ts'
import { FitBar } from '../../../ui/fit-bar.tsx'
import { FitBarPeople } from '../../../ui/fit-bar-people.tsx'
import { useFit } from '../queries.ts'
import type { AskedTime } from './move-times.ts'
import '../fit-change.css'
import './move-fit.css'

/** A time of which names are wanted, for one reason or (null) for all. */
export interface AskedNames {
  readonly time: AskedTime
  readonly label: string | null
}

export interface MoveFitProps {
  readonly before: AskedTime | null
  readonly after: AskedTime | null
  readonly onNames: (asked: AskedNames) => void
}

export function MoveFit({ before, after, onNames }: MoveFitProps) {
  const isMoved = after !== null && JSON.stringify(before) !== JSON.stringify(after)
  return (
    <div className="move-fit" aria-live="polite">
      {before !== null && <OneTime title="现在" time={before} onNames={onNames} />}
      {isMoved && (
        <OneTime title={before === null ? '排在' : '改到'} time={after} onNames={onNames} against={before} />
      )}
    </div>
  )
}

interface OneTimeProps {
  readonly title: string
  readonly time: AskedTime
  readonly against?: AskedTime | null
  readonly onNames: MoveFitProps['onNames']
}

function OneTime({ title, time, against = null, onNames }: OneTimeProps) {
  const { data } = useFit(time)
  const other = useFit(against).data
  if (data === undefined) return null
  const gain = other === undefined ? 0 : data.reach.reachable - other.reach.reachable
  const staff = data.isWholeStaff ? '（还没有人报名，按企业全员算）' : ''
  return (
    <section>
      <h3>
        {title} {timeLabel(time)}
        {gain !== 0 && (
          <em className={gain > 0 ? 'fit-more' : 'fit-fewer'}>
            {gain > 0 ? `多 ${gain} 人` : `少 ${-gain} 人`}可到
          </em>
        )}
      </h3>
      <FitBar reach={data.reach} note={staff} onNames={(label) => onNames({ time, label })} />
    </section>
  )
}

const timeLabel = ({ date, startMinute }: FitInput): string =>
  `${formatDate(date)} ${formatTime(startMinute)}`

export interface MoveNamesProps {
  readonly asked: AskedNames | null
  readonly onClose: () => void
}

/** Beside the drawer that asks, never within it: Esc then closes only the names. */
export function MoveNames({ asked, onClose }: MoveNamesProps) {
  const { data, error, refetch } = useFit(asked === null ? null : { ...asked.time, withPeople: true })
  return (
    <FitBarPeople
      classId={asked?.time.classId ?? undefined}
      title={asked === null ? '' : timeLabel(asked.time)}
      label={asked === null ? undefined : asked.label}
      rows={asked === null ? undefined : data?.people}
      error={error}
      onRetry={() => void refetch()}
      onClose={onClose}
    />
  )
}
