// The weekly windows as people enter them (these weekdays, from, to) and as they are kept (one window a weekday).
import type { TrainerWindow } from '../../../src-main/contract/trainers.ts'

/** One line of the editor; a line just added, or half filled in, lacks some of it. */
export interface WindowRow {
  readonly weekdays?: number[]
  readonly startMinute?: number | null
  readonly endMinute?: number | null
}

export function rowsOfWindows(windows: readonly TrainerWindow[]): WindowRow[] {
  const rows = new Map<string, WindowRow>()
  for (const { weekday, startMinute, endMinute } of windows) {
    const key = `${startMinute}-${endMinute}`
    rows.set(key, { startMinute, endMinute, weekdays: [...(rows.get(key)?.weekdays ?? []), weekday] })
  }
  return [...rows.values()]
}

/** Lines without a weekday or a time say nothing and are left out. */
export function windowsOfRows(rows: readonly WindowRow[]): TrainerWindow[] {
  return rows.flatMap(({ weekdays = [], startMinute = null, endMinute = null }) =>
    startMinute === null || endMinute === null
      ? []
      : weekdays.map((weekday) => ({ weekday, startMinute, endMinute })),
  )
}
