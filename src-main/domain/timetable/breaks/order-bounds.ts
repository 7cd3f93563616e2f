// Between which times the order of lessons leaves a sitting, laid to this sitting exactly where the rule would name it.
import type { Standing } from './standing.ts'

/** In minutes since 1970-01-01: the sitting may begin from `earliest` to `latest`, both included. */
export interface OrderBounds {
  readonly earliest: number
  readonly latest: number
}

export function orderBounds({ planClass, lesson, sittingId, own, starts }: Standing): OrderBounds {
  if (planClass.freeOrder) return { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY }
  let earliest = Number.NEGATIVE_INFINITY
  /** Those that come before it where they end together, and of its own lesson those that come after. */
  let [before, beside] = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const each of own) {
    const { number } = each.lesson
    if (number < lesson.number) earliest = Math.max(earliest, each.end)
    if (number < lesson.number || (number === lesson.number && each.sittingId < sittingId)) {
      before = Math.max(before, each.end)
    } else if (number === lesson.number) beside = Math.max(beside, each.end)
  }
  // A later one is out of order because of this sitting only where nothing else before it ends later still.
  let firstEnd = Number.POSITIVE_INFINITY
  for (const later of own) {
    if (later.lesson.number <= lesson.number) continue
    let between = beside
    for (const each of own) {
      const { number } = each.lesson
      if (number > lesson.number && number < later.lesson.number) between = Math.max(between, each.end)
    }
    firstEnd = Math.min(firstEnd, Math.max(later.start + 1, before + 1, between))
  }
  return { earliest, latest: firstEnd - 1 - starts.minutes }
}
