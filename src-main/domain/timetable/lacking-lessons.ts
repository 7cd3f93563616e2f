// What a plan leaves out of what is asked for: lessons without any sitting, and single sittings of lessons that have one.
import type { PlanLesson } from './problem.ts'

export interface Lacking {
  /** Lessons. */
  readonly unplaced: number
  /** Sittings of placed lessons. */
  readonly missing: number
}

export function lackingIn(lessons: readonly PlanLesson[], placed: ReadonlySet<string>): Lacking {
  return {
    unplaced: lessons.filter((lesson) => isUnplaced(lesson, placed)).length,
    missing: lessons.reduce((sum, lesson) => sum + missingOf(lesson, placed), 0),
  }
}

/** Asked for, and none of its sittings placed. */
export const isUnplaced = (
  { sittingIds, spareSittingIds = [] }: PlanLesson,
  placed: ReadonlySet<string>,
): boolean => sittingIds.length > 0 && ![...sittingIds, ...spareSittingIds].some((id) => placed.has(id))

/** A spare sitting that is held makes up for one. */
function missingOf(lesson: PlanLesson, placed: ReadonlySet<string>): number {
  const { sittingIds, spareSittingIds = [] } = lesson
  if (isUnplaced(lesson, placed)) return 0
  const held = [...sittingIds, ...spareSittingIds].filter((id) => placed.has(id)).length
  return Math.max(0, sittingIds.length - held)
}

/** Anything that it asks for has no place. */
export const isLacking = (lesson: PlanLesson, placed: ReadonlySet<string>): boolean =>
  isUnplaced(lesson, placed) || missingOf(lesson, placed) > 0
