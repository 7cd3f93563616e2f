// What the tests of soft rules share: one class bent to the rule, and a rule's parts alone.
import type { PlanClass, PlanProblem } from '../../../../../src-main/domain/timetable/problem.ts'
import type { SoftPart } from '../../../../../src-main/domain/timetable/rules/soft/soft-rule.ts'
import { softParts } from '../../../../../src-main/domain/timetable/score-plan.ts'
import type { SoftCode } from '../../../../../src-main/domain/timetable/scoring.ts'
import type { Placement } from '../../../../../src-main/domain/timetable/solution.ts'
import { at, lessons, planClass, problem } from '../../sample-problem.ts'

export function partsOf(
  code: SoftCode,
  given: PlanProblem,
  placements: readonly Placement[],
): readonly SoftPart[] {
  return softParts(given, placements).filter((part) => part.code === code)
}

export function amountOf(code: SoftCode, given: PlanProblem, placements: readonly Placement[]): number {
  return partsOf(code, given, placements).reduce((sum, part) => sum + part.amount, 0)
}

/** 商务英语一班 alone, with eight lessons. */
export function english(change: Partial<PlanClass> = {}, more: Partial<PlanProblem> = {}): PlanProblem {
  return problem({ classes: [planClass('english', { lessons: lessons('english', 8), ...change })], ...more })
}

/** Lesson k of english at the k-th of these days of September 2025, at 19:00 unless a start is given. */
export function onDays(...days: readonly (number | readonly [day: number, startMinute: number])[]) {
  return days.map((each, index) => {
    const [day, startMinute] = typeof each === 'number' ? [each, 1140] : each
    return at(`english-${index + 1}-a`, { date: september(day), startMinute })
  })
}

/** 2025-09-01 is a Monday. */
export const september = (day: number) => `2025-09-${String(day).padStart(2, '0')}`

/** Lessons of two required sittings and one spare: 'english-1-a', '-b', and spare '-c'. */
export const doubled = lessons('english', 4).map((lesson) => ({
  ...lesson,
  sittingIds: [`${lesson.id}-a`, `${lesson.id}-b`],
  spareSittingIds: [`${lesson.id}-c`],
}))
