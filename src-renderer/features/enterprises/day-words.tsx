// One day of a roster in words: for the note beside a cell, and for whoever hears the strip instead of seeing it.
import type { RosterDate, RosterDay, RosterShift } from '../../../src-main/contract/roster-days.ts'
import { dateLabel } from '../../../src-main/domain/calendar/dates.ts'
import { kindOfDayNames } from '../../../src-main/domain/calendar/kinds-of-day.ts'
import { rosterLevelNames } from '../../../src-main/domain/calendar/worked-day.ts'
import { areSameShifts } from '../../../src-main/domain/enterprises/shift-choices.ts'
import { formatSpan } from '../../lib/format-time.ts'
import { periodsWords } from './period-words.ts'

/** '夜班 20:00–次日 08:00'; the words for the next day stand at every such time. */
export const shiftWords = (shift: RosterShift): string =>
  `${shift.name} ${formatSpan(shift.startMinute, shift.endMinute)}`

export const shiftsWords = (shifts: readonly RosterShift[]): string =>
  shifts.length === 0 ? '休息' : shifts.map(shiftWords).join('，')

/** What is worked is not what the rotation says. */
export const isDifferent = (day: RosterDay): boolean => !areSameShifts(day.shifts, day.regular)

export function dayTitle({ date, kind, holidayName }: RosterDate): string {
  const isPlain = kind === 'workday' || kind === 'weekend'
  return isPlain
    ? dateLabel(date)
    : `${dateLabel(date)} ${kindOfDayNames[kind]}${holidayName && ` ${holidayName}`}`
}

/** '由实际排班（导入）决定：设备故障'. */
export function decisionWords({ decidedBy, source, note }: RosterDay): string {
  const from = source === 'import' ? '（导入）' : ''
  return `由${rosterLevelNames[decidedBy]}${from}决定${note === '' ? '' : `：${note}`}`
}

export function DayWords({ date, day }: { readonly date: RosterDate; readonly day: RosterDay }) {
  return (
    <>
      <div>{dayTitle(date)}</div>
      <div>{shiftsWords(day.shifts)}</div>
      {isDifferent(day) && <div>轮班规律：{shiftsWords(day.regular)}</div>}
      <div>
        {decisionWords(day)}；循环第 {day.cycleDay + 1} 天
      </div>
      {date.periods.length > 0 && <div>生产时段：{periodsWords(date.periods)}</div>}
      {day.clash !== '' && <div>{day.clash}时间重叠，请核对</div>}
    </>
  )
}
