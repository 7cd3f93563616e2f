// Over a whole rotation: what share of a team's days a fixed time reaches, and how many sittings reach everyone.
import { addDays, type IsoDate, isoDatesFrom } from './dates.ts'
import { type ReachSettings, reachOf } from './reach.ts'
import type { ShiftSystem } from './shift-system.ts'
import type { KindLookup, Roster } from './worked-day.ts'

/**
 * The days of the cycle on which a team can reach that time; holidays are left out, a cycle has none. Null for a rotation
 * that turns with the month: its days have no fixed neighbours, so only reachByDate can tell.
 */
export function reachByCycleDay(
  system: ShiftSystem,
  startMinute: number,
  minutes: number,
  settings: ReachSettings,
): readonly boolean[] | null {
  if (system.turn) return null
  return system.cycle.map((_, index) => {
    const sitting = { date: addDays(system.anchorDate, index), startMinute, minutes }
    return reachOf(sitting, { system, offset: 0 }, settings, () => 'workday').reachable
  })
}

/** Whether that time can be reached on each date from the first to the last, both included; right for every rotation. */
export function reachByDate(
  roster: Roster,
  from: IsoDate,
  to: IsoDate,
  startMinute: number,
  minutes: number,
  settings: ReachSettings,
  kindOf: KindLookup,
): readonly boolean[] {
  return isoDatesFrom(from, to).map(
    (date) => reachOf({ date, startMinute, minutes }, roster, settings, kindOf).reachable,
  )
}

export interface FewestSittings {
  readonly count: number
  /** Days between one sitting and the next, one fewer than there are sittings. */
  readonly daysApart: readonly number[]
}

/**
 * The fewest sittings, and the closest spacing, so that a team at any day of the cycle reaches at least one of them.
 * Null when some day of the cycle is never reached however many are held within `mostSittings`.
 */
export function fewestSittings(reached: readonly boolean[], mostSittings = 4): FewestSittings | null {
  const longestSpan = (gaps: number) => gaps * (reached.length - 1)
  return closestOf(mostSittings, longestSpan, (daysApart) =>
    reached.every((_, phase) => reachesOne(reached, phase, daysApart, reached.length)),
  )
}

function closestOf(
  mostSittings: number,
  longestSpan: (gaps: number) => number,
  isEnough: (daysApart: readonly number[]) => boolean,
): FewestSittings | null {
  for (let count = 1; count <= mostSittings; count += 1) {
    const gaps = count - 1
    for (let span = gaps; span <= (gaps === 0 ? 0 : longestSpan(gaps)); span += 1) {
      const daysApart = spacingsOfSpan(gaps, span).find(isEnough)
      if (daysApart) return { count, daysApart }
    }
  }
  return null
}

function spacingsOfSpan(gaps: number, span: number): readonly (readonly number[])[] {
  if (gaps === 0) return [[]]
  if (gaps === 1) return [[span]]
  return Array.from({ length: span - gaps + 1 }, (_, index) => index + 1).flatMap((first) =>
    spacingsOfSpan(gaps - 1, span - first).map((rest) => [first, ...rest]),
  )
}

/** At least one of the sittings is reached when the first is held on that day; days are counted round `length`. */
function reachesOne(
  reached: readonly boolean[],
  first: number,
  daysApart: readonly number[],
  length: number,
): boolean {
  let day = first
  if (reached[day]) return true
  return daysApart.some((gap) => {
    day = (day + gap) % length
    return reached[day]
  })
}
