// What is usual for a class, and which of its sittings lie elsewhere: the same for weekdays and for times.
import type { PlacedSitting } from '../../plan-view.ts'

export interface Usual<Key> {
  /** The most frequent keys, in their own order. */
  readonly keys: readonly Key[]
  readonly outside: readonly PlacedSitting[]
}

/** The `most` most frequent keys of the sittings (of equally frequent ones the smaller), and the sittings without them. */
export function usualOf<Key extends number>(
  sittings: readonly PlacedSitting[],
  keyOf: (sitting: PlacedSitting) => Key,
  most: number,
): Usual<Key> {
  const groups = [...Map.groupBy(sittings, keyOf)]
  groups.sort(([key, own], [other, others]) => others.length - own.length || key - other)
  const keys = groups.slice(0, most).map(([key]) => key)
  return {
    keys: keys.toSorted((one, other) => one - other),
    outside: sittings.filter((sitting) => !keys.includes(keyOf(sitting))),
  }
}
