// Between which moments order leaves a lesson room, and on which day the pace of its class would put it.
import { dayNumber, isoDateOf } from '../../calendar/dates.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import type { PlacedSitting } from '../plan-view.ts'
import type { PlanClass, PlanLesson } from '../problem.ts'
import type { OrderBounds } from './obstacles.ts'
import type { Workbench } from './workbench.ts'

/** How far the planning of one class has come. */
export interface Progress {
  readonly bench: Workbench
  readonly planClass: PlanClass
  readonly perWeek: number
  /** Everything of this class that lies somewhere, fixed ones too. */
  readonly lying: readonly PlacedSitting[]
}

/** Lessons before and after this one that lie somewhere already leave it the time between. */
export function boundsOf({ planClass, lying }: Progress, lesson: PlanLesson): OrderBounds {
  if (planClass.freeOrder)
    return { earliestStart: Number.NEGATIVE_INFINITY, latestEnd: Number.POSITIVE_INFINITY }
  const before = lying.filter((sitting) => sitting.lesson.number < lesson.number)
  const after = lying.filter((sitting) => sitting.lesson.number > lesson.number)
  return {
    earliestStart: Math.max(Number.NEGATIVE_INFINITY, ...before.map((sitting) => sitting.end)),
    latestEnd: Math.min(Number.POSITIVE_INFINITY, ...after.map((sitting) => sitting.start)),
  }
}

/** The day on which the pace of the class puts a lesson; quicker where the season would otherwise not be long enough. */
export function targetDay(
  { bench, planClass, lying, perWeek }: Progress,
  lesson: PlanLesson,
  bounds: OrderBounds,
): number {
  const same = lying.filter((sitting) => sitting.lesson.id === lesson.id).at(-1)
  if (same) return dayOfSitting(same) + 2
  const previous = lying.filter((sitting) => sitting.lesson.number < lesson.number).at(-1)
  const endDay = Math.min(lastDayOf(bench, planClass), Math.floor(bounds.latestEnd / minutesPerDay))
  const remaining = planClass.lessons.filter((each) => each.number >= lesson.number).length
  const earliest = firstDayOf(bench, planClass)
  if (!previous) return earliest
  const since = dayOfSitting(previous)
  const paced = since + Math.min(7 / Math.max(perWeek, 0.1), Math.max(0, (endDay - since) / remaining))
  return Math.max(earliest, Math.round(paced))
}

function firstDayOf(bench: Workbench, planClass: PlanClass): number {
  const notBefore = planClass.notBefore ?? null
  return notBefore === null ? bench.firstDay : Math.max(bench.firstDay, dayNumber(notBefore))
}

function lastDayOf(bench: Workbench, planClass: PlanClass): number {
  let day = bench.lastDay
  while (planClass.deadline !== null && day > bench.firstDay && isoDateOf(day) > planClass.deadline) day -= 1
  return day
}

export function dayOfSitting(sitting: PlacedSitting): number {
  return Math.floor(sitting.start / minutesPerDay)
}
