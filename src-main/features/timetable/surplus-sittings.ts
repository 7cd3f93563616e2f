// Sittings that a draft gives up: fewer times for a lesson than are published. They stay until the draft is published.
import { remembered } from '../../domain/timetable/remembered.ts'
import type { ClassFacts, LessonFacts } from '../../storage/timetable/plan-facts-store.ts'
import type { SeasonFacts } from './season-facts.ts'

/**
 * Planned sittings, not held, without a place in the draft or a note of why, of lessons that the draft does place: those
 * that are published, and where a class says how often it holds each lesson those beyond. A make-up that still waits
 * for its place is none of them. Empty without a draft.
 */
export const surplusSittings = remembered((facts: SeasonFacts): ReadonlySet<string> => {
  const { draft, published, heldIds, classes } = facts
  if (draft === null) return new Set()
  const placed = new Set(draft.placements.map((one) => one.sittingId))
  const noted = new Set(draft.plan.unplaced.map((one) => one.sittingId))
  const known = new Set(published?.placements.map((one) => one.sittingId))
  const held = new Set(heldIds)
  const ofLesson = ({ sittings }: LessonFacts, { sittingPattern }: ClassFacts): string[] => {
    const planned = sittings.flatMap(({ id, state }) => (state === 'planned' ? [id] : []))
    const inDraft = planned.filter((id) => placed.has(id)).length
    if (inDraft === 0) return []
    const isEnough =
      sittingPattern.length > 0 &&
      inDraft >= sittingPattern.length &&
      !sittings.some(({ id }) => held.has(id))
    const left = planned.filter((id) => !placed.has(id) && !noted.has(id) && !held.has(id))
    return left.filter((id) => isEnough || known.has(id))
  }
  return new Set(classes.flatMap((one) => one.lessons.flatMap((lesson) => ofLesson(lesson, one))))
})
