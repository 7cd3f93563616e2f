// A trainer as the form holds it, and the way there and back.
import type { Trainer } from '../../../src-main/contract/trainers.ts'
import { rowsOfWindows, type WindowRow, windowsOfRows } from './window-rows.ts'

/** One line of leave; a line just added has no days yet. */
export interface AbsenceRow {
  readonly days?: readonly [string, string] | null
  readonly reason?: string
}

export interface TrainerValues {
  readonly name: string
  readonly title: string
  readonly employer: string
  readonly phone: string
  readonly courseIds: string[]
  readonly feeFenPerHour: number
  readonly maxSittingsPerWeek: number
  readonly windowRows: WindowRow[]
  readonly absenceRows: AbsenceRow[]
  readonly note: string
}

/** Most trainers come on weekday evenings. */
export const freshWindow: WindowRow = {
  weekdays: [1, 2, 3, 4, 5],
  startMinute: 18 * 60,
  endMinute: 21 * 60 + 30,
}

export const fresh: Partial<TrainerValues> = {
  title: '',
  employer: '',
  phone: '',
  courseIds: [],
  maxSittingsPerWeek: 5,
  windowRows: [freshWindow],
  absenceRows: [],
  note: '',
}

export function valuesOf({ windows, absences, ...trainer }: Trainer): TrainerValues {
  const absenceRows = absences.map(
    ({ startsOn, endsOn, reason }): AbsenceRow => ({ days: [startsOn, endsOn], reason }),
  )
  return { ...trainer, windowRows: rowsOfWindows(windows), absenceRows }
}

/** @param id absent for a new trainer. */
export function inputOf({ windowRows, absenceRows, ...values }: TrainerValues, id: string | undefined) {
  const absences = absenceRows.flatMap(({ days, reason = '' }) =>
    days ? [{ startsOn: days[0], endsOn: days[1], reason }] : [],
  )
  return { ...values, windows: windowsOfRows(windowRows), absences, ...(id !== undefined && { id }) }
}
