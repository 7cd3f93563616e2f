// What the first planner likes: heads that can come, one regular evening, an even pace. All costs in points, 100 = everyone.
import type { Weekday } from '../../calendar/dates.ts'
import type { SittingOwner } from '../plan-view.ts'
import type { Cohort, PlanClass, PlanRoom } from '../problem.ts'
import type { ReachFinder } from '../reach-report.ts'
import type { CandidateTime } from './obstacles.ts'

/** The weekday and start that a class keeps to where it can. */
export interface RegularSlot {
  readonly weekday: Weekday
  readonly startMinute: number
}

const usualStartMinute = 1140
const cost = {
  everyoneLost: 100,
  missedBefore: 0.5,
  otherWeekday: 20,
  otherStart: 8,
  dayOffPace: 3,
  unwishedWeekday: 10,
  unwishedStart: 8,
  hourFromUsual: 3,
  burden: 12,
  dayOffAim: 10,
  otherThanAim: 12,
  hourFromAim: 4,
} as const

/** How many points it costs that a start is not when the class wishes it, or far from seven in the evening. */
export function wishCost(planClass: PlanClass, weekday: Weekday, startMinute: number): number {
  const { weekdays, startMinutes } = planClass.wishes
  const dayCost = weekdays.length > 0 && !weekdays.includes(weekday) ? cost.unwishedWeekday : 0
  if (startMinutes.includes(startMinute)) return dayCost
  const distance = Math.min(
    ...[usualStartMinute, ...startMinutes].map((wished) => Math.abs(wished - startMinute)),
  )
  return dayCost + (startMinutes.length > 0 ? cost.unwishedStart : 0) + (distance / 60) * cost.hourFromUsual
}

/** Points for leaving the class's regular slots; none where a class has no slot yet. */
export function irregularCost(slots: readonly RegularSlot[], weekday: Weekday, startMinute: number): number {
  if (slots.length === 0) return 0
  const sameDay = slots.filter((slot) => slot.weekday === weekday)
  if (sameDay.length === 0) {
    return cost.otherWeekday + (slots.some((slot) => slot.startMinute === startMinute) ? 0 : cost.otherStart)
  }
  return sameDay.some((slot) => slot.startMinute === startMinute) ? 0 : cost.otherStart
}

/** Another day at the same time is missed less than another time: the people of that evening know it. */
export function aimCost(
  aim: { readonly day: number; readonly startMinute: number },
  time: { readonly day: number; readonly startMinute: number },
): number {
  const hours = Math.abs(time.startMinute - aim.startMinute) / 60
  const timeCost = hours === 0 ? 0 : cost.otherThanAim + hours * cost.hourFromAim
  return Math.abs(time.day - aim.day) * cost.dayOffAim + timeCost
}

export function paceCost(daysOff: number): number {
  return Math.abs(daysOff) * cost.dayOffPace
}

export function burdenCost(burdens: number): number {
  return burdens * cost.burden
}

/** Which cohorts can reach a time, with what they missed before weighing in. */
export interface ReachLedger {
  /** Points for the heads that this sitting leaves without any sitting of the lesson. */
  lostCost(owner: SittingOwner, time: CandidateTime, room: PlanRoom | null): number
  /** Takes a placed sitting into account. */
  note(owner: SittingOwner, time: CandidateTime, room: PlanRoom): void
}

export function createReachLedger(planClass: PlanClass, finder: ReachFinder): ReachLedger {
  const reachedLessons = new Map<string, Set<string>>(
    planClass.cohorts.map((cohort) => [cohort.id, new Set()]),
  )
  let lessonsSoFar = 0
  const seen = new Set<string>()

  function weight(cohort: Cohort): number {
    const missed = Math.max(0, lessonsSoFar - (reachedLessons.get(cohort.id)?.size ?? 0))
    return cohort.heads * (1 + cost.missedBefore * missed)
  }

  function canCome(
    cohort: Cohort,
    { lesson }: SittingOwner,
    time: CandidateTime,
    room: PlanRoom | null,
  ): boolean {
    if (reachedLessons.get(cohort.id)?.has(lesson.id)) return true
    return finder.canCome(cohort, time.day, time.startMinute, lesson.minutes, room)
  }

  return {
    lostCost(owner, time, room) {
      let total = 0
      let lost = 0
      for (const cohort of planClass.cohorts) {
        const weighed = weight(cohort)
        total += weighed
        if (!canCome(cohort, owner, time, room)) lost += weighed
      }
      return total === 0 ? 0 : (cost.everyoneLost * lost) / total
    },
    note(owner, time, room) {
      if (!seen.has(owner.lesson.id)) lessonsSoFar += 1
      seen.add(owner.lesson.id)
      for (const cohort of planClass.cohorts) {
        if (canCome(cohort, owner, time, room)) reachedLessons.get(cohort.id)?.add(owner.lesson.id)
      }
    },
  }
}
