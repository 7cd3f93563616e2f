// Between which moments order leaves a lesson room, and on which day the pace of its class would put it.
import { dayNumber, isoDateOf } from '../../calendar/dates.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import type { PlacedSitting, SittingOwner } from '../plan-view.ts'
import type { PlanClass, PlanLesson } from '../problem.ts'
import { type CandidateTime, candidateTime, type OrderBounds } from './obstacles.ts'
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

/** Where a sitting is asked to lie: by name, or by the class's pattern once the lesson's first one lies; null: nowhere. */
export function aimOf(
  { planClass, lying }: Progress,
  { lesson }: SittingOwner,
  sittingId: string,
): CandidateTime | null {
  const wanted = planClass.wanted?.find((one) => one.sittingId === sittingId)
  if (wanted) return candidateTime(dayNumber(wanted.date), wanted.startMinute)
  const place = lesson.sittingIds.indexOf(sittingId)
  const repeat = place > 0 ? planClass.sittingPattern?.[place] : undefined
  const first = lying.find((sitting) => sitting.sittingId === lesson.sittingIds[0])
  if (repeat === undefined || first === undefined) return null
  return candidateTime(dayOfSitting(first) + repeat.daysAfter, repeat.startMinute)
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
  const since = dayOfSitting(beginning(planClass, lying, previous))
  const paced = since + Math.min(7 / Math.max(perWeek, 0.1), Math.max(0, (endDay - since) / remaining))
  return Math.max(earliest, Math.round(paced))
}

/** A class with a pattern paces its lessons by their first sittings, so that the others fall where the pattern has them. */
function beginning(
  { sittingPattern = [] }: PlanClass,
  lying: readonly PlacedSitting[],
  previous: PlacedSitting,
): PlacedSitting {
  if (sittingPattern.length < 2) return previous
  const same = lying.filter((sitting) => sitting.lesson.id === previous.lesson.id)
  return same.reduce((first, sitting) => (sitting.start < first.start ? sitting : first), previous)
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
