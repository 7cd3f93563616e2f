// A person works in one place at a time: what a new employment does to those before it.
import { addDays, type IsoDate } from '../calendar/dates.ts'

export interface Stretch {
  readonly startsOn: IsoDate
  /** The last day, included; null while it lasts. */
  readonly endsOn: IsoDate | null
}

/** ends: the current one gets this last day · replaces: it began on the same day and is corrected in place */
export type Succession =
  | { readonly ok: true; readonly does: 'begins' | 'replaces' }
  | { readonly ok: true; readonly does: 'follows'; readonly currentEndsOn: IsoDate }
  | { readonly ok: false; readonly earliest: IsoDate }

/** A new employment begins on or after the day the current one began and after all others have ended. */
export function succeed(stretches: readonly Stretch[], startsOn: IsoDate): Succession {
  const earliest = earliestStart(stretches)
  if (earliest !== null && startsOn < earliest) return { ok: false, earliest }
  const current = stretches.find((stretch) => stretch.endsOn === null)
  if (current === undefined) return { ok: true, does: 'begins' }
  if (current.startsOn === startsOn) return { ok: true, does: 'replaces' }
  return { ok: true, does: 'follows', currentEndsOn: addDays(startsOn, -1) }
}

/** The first day on which a new employment may begin; null: any. */
export function earliestStart(stretches: readonly Stretch[]): IsoDate | null {
  const starts = stretches.map(({ startsOn, endsOn }) => (endsOn === null ? startsOn : addDays(endsOn, 1)))
  return starts.toSorted().at(-1) ?? null
}
