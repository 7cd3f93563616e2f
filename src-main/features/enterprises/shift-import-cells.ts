// One row of the preview's coloured grid: each day as it was read, against what is planned for it.
import type { ShownShiftCell } from '../../contract/shift-imports.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { Shift } from '../../domain/calendar/shift-system.ts'
import { spanLabel } from '../../domain/calendar/times.ts'
import { shiftTone } from '../../domain/enterprises/cycle-shifts.ts'
import { expectedShifts, isSameWork } from '../../domain/enterprises/shift-import/plan-days.ts'
import type { ReadDay } from '../../domain/enterprises/shift-import/read-days.ts'
import { columnLetter } from '../../domain/enterprises/shift-import/table-cell.ts'
import type { ShiftJudgement } from './shift-import-judge.ts'
import type { MatchedRow } from './shift-import-people.ts'

const empty: ShownShiftCell = { state: 'empty', mark: '', tone: 'off', hint: '' }

export function shownCells(
  { row, workerId, teamId, kind }: MatchedRow,
  judged: ShiftJudgement,
): ShownShiftCell[] {
  const { planWorld, table, read } = judged
  const days = new Map(row.days.map((day) => [day.date, day]))
  const flags = new Map(
    read.flags.filter(({ rowKey }) => rowKey === row.key).map((flag) => [flag.date, flag]),
  )
  const teamKey = planWorld?.people.find((one) => one.workerId === workerId)?.teamKey ?? teamId
  const isKnown = workerId !== null || (kind === 'team' && teamId !== null)
  return table.dates.map((date) => {
    const day = days.get(date)
    const flag = flags.get(date)
    if (day !== undefined) return readCell(day, isKnown ? expectedOn(judged, teamKey, date) : null)
    if (flag === undefined) return empty
    const hint = `${columnLetter(flag.column)}${flag.row + 1}：${flag.reason}`
    return { state: 'flagged', mark: [...flag.text].slice(0, 2).join(''), tone: 'off', hint }
  })
}

function expectedOn(
  { planWorld }: ShiftJudgement,
  teamKey: string | null,
  date: IsoDate,
): readonly Shift[] | null {
  return planWorld === null ? null : expectedShifts(planWorld, teamKey, date)
}

function readCell(day: ReadDay, expected: readonly Shift[] | null): ShownShiftCell {
  const [first] = day.shifts
  const tone = first === undefined ? 'off' : shiftTone(first)
  const mark = day.isSilent ? [...day.note].slice(0, 1).join('') : markOf(day)
  if (day.isSilent) return { state: 'silent', mark, tone: 'off', hint: `${day.note}：不改当天的班` }
  const found = workText(day.shifts, day.note)
  if (expected === null) return { state: 'read', mark, tone, hint: found }
  if (isSameWork(expected, day.shifts)) return { state: 'same', mark, tone, hint: found }
  return { state: 'differs', mark, tone, hint: `表中${found}，轮班应为${workText(expected, '')}` }
}

function markOf({ shifts, note }: ReadDay): string {
  const [first] = shifts
  if (first === undefined) return note === '' ? '休' : [...note].slice(0, 1).join('')
  const letter = [...first.name][0] ?? ''
  const tones = { early: '早', day: '白', middle: '中', night: '夜' } as const
  return /\d/.test(letter) ? tones[shiftTone(first)] : letter
}

/** '白班 08:00–20:00', '休息', '休息（年假）'. */
export function workText(shifts: readonly Shift[], note: string): string {
  if (shifts.length === 0) return note === '' ? '休息' : `休息（${note}）`
  const spans = shifts.map(({ name, startMinute, endMinute }) => {
    const span = spanLabel(startMinute, endMinute)
    return /^\d/.test(name) ? span : `${name} ${span}`
  })
  return spans.join('、')
}
