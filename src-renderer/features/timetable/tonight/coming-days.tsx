// The seven days ahead at a glance; a day opens its evening.
import type { Tonight } from '../../../../src-main/contract/timetable/tonight/tonight.ts'
import { formatDate } from '../../../lib/format-date.ts'

export interface ComingDaysProps {
  readonly days: Tonight['comingDays']
  readonly onGo: (date: string) => void
}

export function ComingDays({ days, onGo }: ComingDaysProps) {
  return (
    <aside className="coming" aria-label="之后七天">
      <h2>之后七天</h2>
      <ul>
        {days.map(({ date, sittings, heads }) => (
          <li key={date}>
            <button type="button" className={sittings === 0 ? 'is-free' : ''} onClick={() => onGo(date)}>
              <span>{formatDate(date)}</span>
              <span>{sittings === 0 ? '没有课' : `${sittings} 场 · ${heads} 人`}</span>
            </button>
          </li>
        ))}
      </ul>
    </aside>
  )
}
