// One row of the preview's coloured grid: each day as it was read, against what is planned for it.
import type { ShownShiftCell } from '../../contract/shift-imports.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { Shift } from '../../domain/calendar/shift-system.ts'
import { spanLabel } from '../../domain/calendar/times.ts'
import { shiftTone } from '../../domain/enterprises/cycle-shifts.ts'
import { expectedShifts, isSameWork } from '../../domain/enterprises/shift-import/plan-days.ts'
import type { ReadDay } from '../../domain/enterprises/shift-import/read-days.ts'
import type { FlaggedCell } from '../../domain/enterprises/shift-import/shift-table.ts'
import { columnLetter } from '../../domain/enterprises/shift-import/table-cell.ts'
import type { ShiftJudgement } from './shift-import-judge.ts'
import type { MatchedRow } from './shift-import-people.ts'

const empty: ShownShiftCell = { state: 'empty', mark: '', tone: 'off', hint: '' }

/** Indexes the table once; the answer gives the cells of one row. */
export function shownCells(judged: ShiftJudgement): (row: MatchedRow) => ShownShiftCell[] {
  const { planWorld, table, read } = judged
  const flagsByRow = Map.groupBy(read.flags, ({ rowKey }) => rowKey)
  const teamOf = new Map(planWorld?.people.map(({ workerId, teamKey }) => [workerId, teamKey]))
  return ({ row, workerId, teamId, kind }) => {
    const days = new Map(row.days.map((day) => [day.date, day]))
    const flags = new Map(flagsByRow.get(row.key)?.map((flag) => [flag.date, flag]))
    const teamKey = teamOf.get(workerId ?? '') ?? teamId
    const isKnown = workerId !== null || (kind === 'team' && teamId !== null)
    return table.dates.map((date) => {
      const day = days.get(date)
      if (day !== undefined) return readCell(day, isKnown ? expectedOn(judged, teamKey, date) : null)
      const flag = flags.get(date)
      return flag === undefined ? empty : flaggedCell(flag)
    })
  }
}

function flaggedCell({ column, row, reason, text }: FlaggedCell): ShownShiftCell {
  const hint = `${columnLetter(column)}${row + 1}：${reason}`
  return { state: 'flagged', mark: [...text].slice(0, 2).join(''), tone: 'off', hint }
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
