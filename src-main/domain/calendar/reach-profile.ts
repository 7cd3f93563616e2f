// Over a whole cycle: what share of a team's days a fixed time reaches, and how many sittings reach everyone.
import { addDays } from './dates.ts'
import { canReach, type ReachSettings } from './reach.ts'
import { type ShiftSystem, shiftsAround } from './shift-system.ts'

/** The days of the cycle on which a team can reach that time; holidays are left out, a cycle has none. */
export function reachByCycleDay(
  system: ShiftSystem,
  startMinute: number,
  minutes: number,
  settings: ReachSettings,
): readonly boolean[] {
  return system.cycle.map((_, index) => {
    const date = addDays(system.anchorDate, index)
    const around = shiftsAround({ system, offset: 0 }, date, () => 'workday')
    return canReach({ date, startMinute, minutes }, around, settings).reachable
  })
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
  for (let count = 1; count <= mostSittings; count += 1) {
    const daysApart = closestSpacing(reached, count - 1)
    if (daysApart) return { count, daysApart }
  }
  return null
}

function closestSpacing(reached: readonly boolean[], gaps: number): readonly number[] | null {
  const longest = Math.max(0, gaps * (reached.length - 1))
  for (let span = gaps; span <= longest; span += 1) {
    const found = spacingsOfSpan(gaps, span).find((spacing) => reachesEveryone(reached, spacing))
    if (found) return found
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

function reachesEveryone(reached: readonly boolean[], daysApart: readonly number[]): boolean {
  return reached.every((_, phase) => {
    let day = phase
    if (reached[day]) return true
    return daysApart.some((gap) => {
      day = (day + gap) % reached.length
      return reached[day]
    })
  })
}
