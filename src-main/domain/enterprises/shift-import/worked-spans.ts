// From punches to work: an event belongs to the shift whose window holds it, and the small hours to the factory's day before.
import type { Shift } from '../../calendar/shift-system.ts'
import { minutesPerDay } from '../../calendar/times.ts'

/** Work from a first to a last punch, in minutes since 1970-01-01. */
export interface WorkedSpan<Source> {
  readonly start: number
  readonly end: number
  readonly source: Source
}

export interface Punch<Source> {
  readonly at: number
  readonly source: Source
}

/** What counts as one stretch of work; less is a punch made twice, more is a punch forgotten. */
const shortestMinutes = 120
const longestMinutes = 17 * 60
const sameMinutes = 30
/** How far before its start and after its end a known shift is still punched. */
const early = 90
const late = 120
const overtime = 300

/** The day number of the factory's day that holds an instant. */
export const factoryDay = (at: number, dayStartsMinute: number): number =>
  Math.floor((at - dayStartsMinute) / minutesPerDay)

/** Punches in pairs, in then out; what finds no partner is left over. */
export function pairPunches<Source>(punches: readonly Punch<Source>[]): {
  readonly spans: readonly WorkedSpan<Source>[]
  readonly alone: readonly Punch<Source>[]
} {
  const spans: WorkedSpan<Source>[] = []
  const alone: Punch<Source>[] = []
  let open: Punch<Source> | null = null
  for (const punch of punches.toSorted((one, other) => one.at - other.at)) {
    const last = spans.at(-1)
    if (open === null && last !== undefined && punch.at - last.end <= sameMinutes)
      spans[spans.length - 1] = { ...last, end: punch.at }
    else if (open === null) open = punch
    else if (punch.at - open.at <= sameMinutes) continue
    else if (isWork(open.at, punch.at)) {
      spans.push({ start: open.at, end: punch.at, source: open.source })
      open = null
    } else {
      alone.push(open)
      open = punch
    }
  }
  return { spans, alone: open === null ? alone : [...alone, open] }
}

export const isWork = (start: number, end: number): boolean =>
  end - start >= shortestMinutes && end - start <= longestMinutes

export interface DatedWork {
  /** Day number on which it starts. */
  readonly day: number
  /** Minutes from 00:00 of that day. */
  readonly startMinute: number
  readonly endMinute: number
}

/** The plant's shift that was worked; where none fits, the punches themselves to the half hour. */
export function workOf(start: number, end: number, shifts: readonly Shift[]): DatedWork {
  const known = knownWork(start, end, shifts)
  if (known !== null) return known
  const begin = Math.round(start / 30) * 30
  const day = Math.floor(begin / minutesPerDay)
  const startMinute = begin - day * minutesPerDay
  return { day, startMinute, endMinute: startMinute + Math.max(30, Math.round((end - begin) / 30) * 30) }
}

/** A longer break lies between two shifts, a shorter one within a shift. */
const longestBreak = 120

/** Stretches of one shift with a break in it become one; of a split shift, or of two shifts, they stay apart. */
export function joinedStretches<Source>(
  sorted: readonly WorkedSpan<Source>[],
  shifts: readonly Shift[],
): readonly WorkedSpan<Source>[] {
  const joined: WorkedSpan<Source>[] = []
  for (const span of sorted) {
    const last = joined.at(-1)
    if (last !== undefined && isOneShift(last, span, shifts))
      joined[joined.length - 1] = { ...last, end: Math.max(last.end, span.end) }
    else joined.push(span)
  }
  return joined
}

function isOneShift(
  before: WorkedSpan<unknown>,
  after: WorkedSpan<unknown>,
  shifts: readonly Shift[],
): boolean {
  if (after.start < before.end) return true
  if (after.start - before.end > longestBreak) return false
  const isApart = [before, after].every(({ start, end }) => knownWork(start, end, shifts) !== null)
  return !isApart && knownWork(before.start, after.end, shifts) !== null
}

function knownWork(start: number, end: number, shifts: readonly Shift[]): DatedWork | null {
  const near = shifts.flatMap((shift) =>
    [-1, 0, 1].map((days) => {
      const day = Math.floor(start / minutesPerDay) + days
      return { day, shift, begins: day * minutesPerDay + shift.startMinute }
    }),
  )
  const fitting = near.flatMap(({ day, shift, begins }) => {
    const ends = day * minutesPerDay + shift.endMinute
    const isIn = start >= begins - early && start <= begins + late && end >= ends - late
    if (!isIn || end > ends + overtime) return []
    return [{ day, shift, off: Math.abs(start - begins) + Math.abs(end - ends) / 2 }]
  })
  const best = fitting.toSorted((one, other) => one.off - other.off)[0]
  return best === undefined
    ? null
    : { day: best.day, startMinute: best.shift.startMinute, endMinute: best.shift.endMinute }
}
