// One day of one team: what is worked with its hours to scale, and beneath it what the rotation says.
import { Tooltip } from 'antd'
import type { RosterDate, RosterDay, RosterShift } from '../../../src-main/contract/roster-days.ts'
import { weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import { letterOf } from '../../../src-main/domain/enterprises/cycle-text.ts'
import { DayWords, dayTitle, decisionWords, isDifferent, shiftsWords } from './day-words.tsx'
import { periodsWords } from './period-words.ts'
import { barsOf } from './shift-bars.ts'
import type { Cell } from './strip-cells.ts'

export interface DayCellProps {
  readonly cell: Cell
  readonly teamName: string
  readonly date: RosterDate
  readonly day: RosterDay
  readonly before: readonly RosterShift[]
  readonly hasKeyboard: boolean
  readonly isSelected: boolean
  /** While a choice is being made, no note covers it. */
  readonly isQuiet: boolean
}

export function DayCell(props: DayCellProps) {
  const { cell, teamName, date, day, before, hasKeyboard, isSelected, isQuiet } = props
  const worked = `${teamName} ${dayTitle(date)} ${shiftsWords(day.shifts)}，${decisionWords(day)}`
  const words = [worked, periodsWords(date.periods)].filter((text) => text !== '').join('，')
  return (
    <td className={mondayClass(date.date)}>
      <Tooltip title={isQuiet ? null : <DayWords date={date} day={day} />} mouseEnterDelay={0.25}>
        <button
          type="button"
          className={`roster-day${isSelected ? ' selected' : ''}${day.clash === '' ? '' : ' clash'}`}
          data-row={cell.row}
          data-column={cell.column}
          tabIndex={hasKeyboard ? 0 : -1}
          aria-label={words}
          aria-pressed={isSelected}
        >
          <ShiftMark shifts={day.shifts} className={differenceClass(day)} />
          <span className="hours" aria-hidden="true">
            {barsOf(before, day.shifts).map((bar) => (
              <span
                key={`${bar.left}-${bar.isCarried}`}
                className={`${bar.tone}${bar.isCarried ? ' carried' : ''}${bar.goesOn ? ' goes-on' : ''}`}
                style={{ left: `${bar.left}%`, width: `${bar.width}%` }}
              />
            ))}
          </span>
          <span className={`regular${isDifferent(day) ? ' different' : ''}`} aria-hidden="true">
            {lettersOf(day.regular)}
          </span>
        </button>
      </Tooltip>
    </td>
  )
}

export function ShiftMark({
  shifts,
  className = '',
}: {
  readonly shifts: readonly RosterShift[]
  readonly className?: string
}) {
  const [first] = shifts
  const look = first === undefined ? 'off' : `${first.tone}${shifts.length > 1 ? ' two' : ''}`
  return (
    <span className={`shift-mark ${look} ${className}`} aria-hidden="true">
      {lettersOf(shifts)}
    </span>
  )
}

const lettersOf = (shifts: readonly RosterShift[]): string =>
  shifts.length === 0 ? '休' : shifts.map(letterOf).join('')

function differenceClass(day: RosterDay): string {
  if (!isDifferent(day)) return ''
  return day.decidedBy === 'production-period' ? 'by-period' : 'by-hand'
}

export const mondayClass = (date: string): string => (weekdayOf(date) === 1 ? 'roster-monday' : '')
