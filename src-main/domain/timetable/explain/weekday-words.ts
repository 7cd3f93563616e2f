// Weekdays in a row are called by the first and the last.
import { type Weekday, weekdayLabel } from '../../calendar/dates.ts'
import type { OpeningWindow } from '../problem.ts'

/** '每天', '周二至周四', '周一、周三至周五'; of a sorted list without repetition. */
export function weekdaysLabel(weekdays: readonly Weekday[]): string {
  if (weekdays.length === 7) return '每天'
  const runs: Weekday[][] = []
  for (const weekday of weekdays) {
    const run = runs.at(-1)
    if (run?.at(-1) === weekday - 1) run?.push(weekday)
    else runs.push([weekday])
  }
  return runs
    .flatMap((run) => {
      const [first] = run
      const last = run.at(-1)
      if (first === undefined || last === undefined) return []
      return run.length > 2 ? [`${weekdayLabel(first)}至${weekdayLabel(last)}`] : run.map(weekdayLabel)
    })
    .join('、')
}

const [noon, evening] = [720, 1020]

/** '周六上午', '周三晚上'. */
export function windowLabel({ weekday, startMinute }: OpeningWindow): string {
  const part = startMinute < noon ? '上午' : startMinute < evening ? '下午' : '晚上'
  return `${weekdayLabel(weekday)}${part}`
}
