// One overlap function for the whole program: every over-midnight fault elsewhere began as a second one.

/** Half-open: the start belongs to it, the end does not. Units are the caller's, the same on both sides. */
export interface Interval {
  readonly start: number
  readonly end: number
}

/** Two intervals overlap when they share an instant; touching ends do not, and an empty interval shares nothing. */
export function overlaps(one: Interval, other: Interval): boolean {
  return one.start < one.end && other.start < other.end && one.start < other.end && other.start < one.end
}

/** The inner interval lies wholly inside the outer one; equal ends count as inside. */
export function contains(outer: Interval, inner: Interval): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}
