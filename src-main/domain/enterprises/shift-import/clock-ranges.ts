// Times as shift tables write them inside a name: 早 8-16, 08:00-20:00, 20:00~次日8:00, 夜20-次日8.
import type { Shift } from '../../calendar/shift-system.ts'
import { minutesPerDay, spanLabel } from '../../calendar/times.ts'

export interface ClockRange {
  readonly startMinute: number
  /** Passes 1440 where the end lies on the next day. */
  readonly endMinute: number
}

const nextDays = '次日|翌日|隔日|隔天|第二天|明日'
const nextDay = `(${nextDays}|\\+1)?`
const clock = '(\\d{1,2})(?:[:.点时](\\d{2})?分?)?'
const rangePattern = `(?<![\\d/年月])(?<!\\d[.:-])${clock}\\s*(?:-|~|—|–|―|至|到|→){1,2}\\s*${nextDay}\\s*${clock}(?![\\d.:/年月日号-])`
/** 次日0:00-8:00 may be the work of this day or of the next one: nobody can read it for the plant. */
const startsNextDay = new RegExp(`(?<!(?:-|~|—|–|―|至|到|→)\\s*)(?:${nextDays})\\s*${rangePattern}`)
const shortestMinutes = 120
const longestName = 12

/** All ranges in a half-width text, in order; what is no time of day is left out. None where one starts 次日. */
export function rangesIn(text: string): readonly ClockRange[] {
  if (startsNextDay.test(text)) return []
  return [...text.matchAll(new RegExp(rangePattern, 'g'))].flatMap((found) => {
    const range = rangeOf(found)
    return range === null ? [] : [range]
  })
}

/** What a text says besides its times: '白班A 08:00-20:00' → '白班A'. */
export function nameBesides(text: string): string {
  return text
    .replace(new RegExp(rangePattern, 'g'), ' ')
    .replace(/[()[\]{}（）【】「」=:,，;；、]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** A shift as tables name it: by the words beside its times, else by the times. */
export function shiftOf(range: ClockRange, name: string): Shift {
  const label = name === '' ? spanLabel(range.startMinute, range.endMinute).replace('次日 ', '') : name
  return { name: [...label].slice(0, longestName).join(''), ...range }
}

function rangeOf([, fromHour, fromMinute, mark, toHour, toMinute]: RegExpExecArray): ClockRange | null {
  const start = minuteOf(fromHour, fromMinute)
  const end = minuteOf(toHour, toMinute)
  if (start === null || end === null || start === minutesPerDay) return null
  const isNextDay = mark !== undefined || end <= start
  const endMinute = isNextDay ? end + minutesPerDay : end
  if (endMinute - start < shortestMinutes || endMinute - start > minutesPerDay) return null
  return { startMinute: start, endMinute }
}

function minuteOf(hours: string | undefined, minutes: string | undefined): number | null {
  const minute = Number(hours) * 60 + Number(minutes ?? 0)
  return Number(minutes ?? 0) > 59 || minute > minutesPerDay ? null : minute
}
