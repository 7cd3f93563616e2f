// 四班三倒 is 四班三倒 whether its early shift starts at 6:30 or at 8: a found rotation is named by the ready patterns.
import type { ShiftPattern } from '../../calendar/patterns.ts'
import type { Shift } from '../../calendar/shift-system.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import type { InferredRotation } from './shift-grid.ts'

export interface PatternMatch {
  readonly pattern: ShiftPattern
  /** By group, in the rotation's order: its offset in the pattern's cycle, on the rotation's own anchor date. */
  readonly offsets: readonly number[]
}

/** Middles of shifts of one kind lie within four hours of each other: 8–16 and 6:30–14:30, but not 8–16 and 14–22. */
const sameKindMinutes = 4 * 60
/** What a shift of unknown times is reckoned to differ by, so that a rotation of known times is preferred. */
const unknownTimesMinutes = 3 * 60

/**
 * The ready pattern that a rotation is, up to the day that the cycle begins on and the times of its shifts: each of its
 * days has the same kinds of shift, one kind of the rotation for one of the pattern. shiftsOf gives what is worked
 * under a key; an empty list says that the times are not known, which any kind may be. Of several the nearest in time.
 */
export function matchPattern(
  { cycle, groups, turn }: Pick<InferredRotation, 'cycle' | 'groups' | 'turn'>,
  shiftsOf: (key: string) => readonly Shift[],
  patterns: readonly ShiftPattern[],
): PatternMatch | null {
  const days = cycle.map((key): WorkedKey | null => (key === '' ? null : { key, shifts: shiftsOf(key) }))
  let best: PatternMatch | null = null
  let least = Number.POSITIVE_INFINITY
  for (const pattern of patterns) {
    if (pattern.cycle.length !== cycle.length || pattern.turn !== turn) continue
    for (let start = 0; start < cycle.length; start += turn === null ? 1 : 7) {
      const apart = minutesApart(days, start, pattern.cycle)
      if (apart === null || apart >= least) continue
      least = apart
      best = { pattern, offsets: groups.map(({ offset }) => (offset - start + cycle.length) % cycle.length) }
    }
  }
  return best
}

interface WorkedKey {
  readonly key: string
  readonly shifts: readonly Shift[]
}

/** How far the middles lie apart, summed over the cycle begun at a day; null where the kinds differ. */
function minutesApart(
  days: readonly (WorkedKey | null)[],
  start: number,
  pattern: ShiftPattern['cycle'],
): number | null {
  const kindOf = new Map<string, string>()
  const keyOf = new Map<string, string>()
  let sum = 0
  for (const [day, shifts] of pattern.entries()) {
    const own = days[(day + start) % days.length] ?? null
    const kind = shifts.map(({ startMinute, endMinute }) => `${startMinute}-${endMinute}`).join('+')
    if ((own === null) !== (shifts.length === 0)) return null
    if (own === null) continue
    if ((kindOf.get(own.key) ?? kind) !== kind || (keyOf.get(kind) ?? own.key) !== own.key) return null
    kindOf.set(own.key, kind)
    keyOf.set(kind, own.key)
    const apart = shiftsApart(own.shifts, shifts)
    if (apart === null) return null
    sum += apart
  }
  return sum
}

function shiftsApart(own: readonly Shift[], pattern: readonly Shift[]): number | null {
  if (own.length === 0) return unknownTimesMinutes
  if (own.length !== pattern.length) return null
  let sum = 0
  for (const [index, shift] of own.entries()) {
    const other = pattern[index]
    const apart = other === undefined ? Number.POSITIVE_INFINITY : middlesApart(shift, other)
    if (apart >= sameKindMinutes) return null
    sum += apart
  }
  return sum
}

/** On the clock's circle: a night shift may be written from 22:30 of its day or from 0:00 of the next. */
function middlesApart(one: Shift, other: Shift): number {
  const middle = ({ startMinute, endMinute }: Shift) => (startMinute + endMinute) / 2
  const apart = Math.abs(middle(one) - middle(other)) % minutesPerDay
  return Math.min(apart, minutesPerDay - apart)
}
