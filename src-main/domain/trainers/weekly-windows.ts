// When a trainer can teach, week by week: kept without overlaps, and said in the words that planners use.
import { spanLabel } from '../calendar/times.ts'

export interface WeeklyWindow {
  /** Monday is 1, Sunday is 7. */
  readonly weekday: number
  /** Minutes from 00:00, half-open. */
  readonly startMinute: number
  readonly endMinute: number
}

const weekdayNames = ['一', '二', '三', '四', '五', '六', '日']

/** Windows of one weekday never overlap or touch: those that do become one. Sorted by weekday and start. */
export function mergeWindows(windows: readonly WeeklyWindow[]): WeeklyWindow[] {
  const sorted = windows
    .filter((window) => window.startMinute < window.endMinute)
    .toSorted((one, other) => one.weekday - other.weekday || one.startMinute - other.startMinute)
  const merged: WeeklyWindow[] = []
  for (const window of sorted) {
    const last = merged.at(-1)
    if (last === undefined || last.weekday !== window.weekday || last.endMinute < window.startMinute)
      merged.push(window)
    else merged[merged.length - 1] = { ...last, endMinute: Math.max(last.endMinute, window.endMinute) }
  }
  return merged
}

/** '周一三五 18:00–21:30；周六日 09:00–17:00': weekdays with the same hours stand together. '' without windows. */
export function windowsLabel(windows: readonly WeeklyWindow[]): string {
  return windowLabels(windows).join('；')
}

/** The same, a text for each stretch of hours. */
export function windowLabels(windows: readonly WeeklyWindow[]): string[] {
  const weekdaysByHours = new Map<string, number[]>()
  for (const { weekday, startMinute, endMinute } of mergeWindows(windows)) {
    const hours = spanLabel(startMinute, endMinute)
    weekdaysByHours.set(hours, [...(weekdaysByHours.get(hours) ?? []), weekday])
  }
  return [...weekdaysByHours].map(([hours, weekdays]) => `${weekdaysLabel(weekdays)} ${hours}`)
}

/** [1, 3, 5] → 周一三五, [1, 2, 3, 4, 5] → 周一至五, all seven → 每天. */
function weekdaysLabel(weekdays: readonly number[]): string {
  const [first = 0] = weekdays
  const last = weekdays.at(-1) ?? 0
  if (weekdays.length === weekdayNames.length) return '每天'
  const isRun = weekdays.length > 2 && last - first === weekdays.length - 1
  const name = (weekday: number) => weekdayNames[weekday - 1] ?? ''
  return isRun ? `周${name(first)}至${name(last)}` : `周${weekdays.map(name).join('')}`
}
