// A way in the words of those who are to come: '周二、周五 19:00，每课两场，隔 3 天'.
import {
  addDays,
  dateLabel,
  type IsoDate,
  type Weekday,
  weekdayLabel,
  weekdayOf,
} from '../../calendar/dates.ts'
import { timeLabel } from '../../calendar/times.ts'
import type { LessonSitting, WayPattern } from './way.ts'

const counts = ['', '一', '两', '三', '四', '五'] as const

/**
 * A way by week that begins later than the first of its weekdays from `firstDay` on says when, '（11月25日起）'; null:
 * nobody knows the first day that is possible.
 */
export function wayLabel(
  way: WayPattern & { readonly sittings: readonly LessonSitting[] },
  firstDay: IsoDate | null,
): string {
  const { weekdays, everyDays, sittingPattern } = way
  const first = way.sittings[0]?.date
  const when =
    everyDays === null
      ? `${weekLabel(weekdays, sittingPattern)}${laterLabel(weekdays, first, firstDay)}`
      : `每 ${everyDays} 天一课 ${timesLabel(sittingPattern)}${first === undefined ? '' : `（${dateLabel(first)}起）`}`
  return [when, repeatLabel(sittingPattern)].filter((part) => part !== '').join('，')
}

type Pattern = WayPattern['sittingPattern']

/** '周二、周五 19:00'; where times differ by day, '周二 14:00 与 周五 19:00'; where each day has both, '周二 14:00、19:00'. */
function weekLabel(weekdays: readonly Weekday[], pattern: Pattern): string {
  const byStart = Map.groupBy(pattern, (sitting) => sitting.startMinute)
  const byDays = Map.groupBy([...byStart], ([, sittings]) => daysLabel(weekdays, sittings))
  return [...byDays]
    .map(([days, starts]) => `${days} ${starts.map(([start]) => timeLabel(start)).join('、')}`)
    .join(' 与 ')
}

function daysLabel(weekdays: readonly Weekday[], sittings: Pattern): string {
  const days = new Set(weekdays.flatMap((day) => sittings.map((one) => shifted(day, one.daysAfter))))
  return [...days]
    .toSorted((one, other) => one - other)
    .map(weekdayLabel)
    .join('、')
}

function laterLabel(weekdays: readonly Weekday[], first: IsoDate | undefined, firstDay: IsoDate | null) {
  if (first === undefined || firstDay === null) return ''
  let due = firstDay
  while (due < first && !weekdays.includes(weekdayOf(due))) due = addDays(due, 1)
  return due < first ? `（${dateLabel(first).split(' ')[0]}起）` : ''
}

/** One time where all are alike, else that of every sitting. */
function timesLabel(pattern: Pattern): string {
  const times = pattern.map((sitting) => timeLabel(sitting.startMinute))
  return (new Set(times).size === 1 ? times.slice(0, 1) : times).join('、')
}

/** '每课两场，隔 3 天', '每课两场，同一天'; nothing for a single sitting. */
export function repeatLabel(pattern: Pattern): string {
  if (pattern.length < 2) return ''
  const days = pattern.map((sitting) => sitting.daysAfter)
  const gaps = days.slice(1).map((day, index) => day - (days[index] ?? 0))
  const apart = gaps.every((gap) => gap === 0)
    ? '同一天'
    : gaps.every((gap) => gap === gaps[0])
      ? `隔 ${gaps[0]} 天`
      : gaps.map((gap) => (gap === 0 ? '同天' : `再隔 ${gap} 天`)).join('、')
  return `每课${counts[pattern.length] ?? pattern.length}场，${apart}`
}

const shifted = (weekday: Weekday, days: number): Weekday => (((weekday - 1 + days) % 7) + 1) as Weekday // 1 to 7
