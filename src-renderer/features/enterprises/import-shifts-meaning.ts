// What a name of a shift table means, as one types it: '8-20', '20-次日8', '8-12，13-17', 休.
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import { shiftClash } from '../../../src-main/domain/enterprises/cycle-shifts.ts'
import { rangesIn, shiftOf } from '../../../src-main/domain/enterprises/shift-import/clock-ranges.ts'
import { plainWord } from '../../../src-main/domain/enterprises/shift-import/shift-words.ts'
import { formatSpan } from '../../lib/format-time.ts'

export const shiftsAsTyped = (shifts: readonly Shift[]): string =>
  shifts.length === 0
    ? '休'
    : shifts.map(({ startMinute, endMinute }) => formatSpan(startMinute, endMinute)).join('，')

/** null while it cannot be understood, and where two of the shifts overlap. */
export function meaningOf(text: string, name: string): readonly Shift[] | null {
  const word = plainWord(text)
  if (/^(?:休|休息|0|O|OFF)$/.test(word)) return []
  const label = [...name.replace(/[\d:~\-—–\s].*$/, '')].slice(0, 12).join('')
  const shifts = rangesIn(word).map((range) => shiftOf(range, label))
  if (shifts.length === 0 || shifts.length > 3) return null
  return shiftClash([shifts, [], []]) === null ? shifts : null
}
