// What stands against one sitting at one time, asked cheaply and before anything is placed.
import { type IsoDate, isoDateOf, mondayOf, weekdayOfNumber } from '../../calendar/dates.ts'
import { isHolidayKind, kindOfDay } from '../../calendar/kinds-of-day.ts'
import { type PeriodsAt, periodsAt } from '../../calendar/production-periods.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import type { ProblemIndex, SittingOwner } from '../plan-view.ts'
import {
  type EnterprisePeriod,
  type PlanClass,
  type PlanRoom,
  type PlanTrainer,
  travelMinutesBetween,
} from '../problem.ts'
import type { RuleCode } from '../rule.ts'
import { countOf } from '../rules/equipment-overuse.ts'
import { isPermitted } from '../rules/holiday.ts'
import { suits } from '../rules/room-kind.ts'
import { isOpen } from '../rules/room-open.ts'
import { whyAway } from '../rules/trainer-available.ts'
import { longestTravel } from '../rules/travel-time.ts'
import type { Occupancy } from './occupancy.ts'

/** One moment that a sitting could begin: a day number and a minute of that day. */
export interface CandidateTime {
  readonly day: number
  readonly date: IsoDate
  readonly startMinute: number
}

/** Placed sittings of other lessons, as minutes since 1970-01-01, between which order puts this one. */
export interface OrderBounds {
  readonly earliestStart: number
  readonly latestEnd: number
}

export interface Obstacles {
  /** A day on which this class is taught at no time at all, and why; null when it may be. */
  dayBlocker(planClass: PlanClass, day: number): RuleCode | null
  /** What rules the time out whatever the room and the trainer; null when nothing does. */
  timeBlocker(owner: SittingOwner, time: CandidateTime, bounds: OrderBounds): RuleCode | null
  roomBlocker(owner: SittingOwner, time: CandidateTime, room: PlanRoom): RuleCode | null
  trainerBlocker(
    owner: SittingOwner,
    time: CandidateTime,
    room: PlanRoom,
    trainer: PlanTrainer,
  ): RuleCode | null
  /** The enterprises' periods that touch the time. */
  periods(owner: SittingOwner, time: CandidateTime): PeriodsAt<EnterprisePeriod>
}

const noPeriods: PeriodsAt<EnterprisePeriod> = { blocks: [], burdens: [] }

export function candidateTime(day: number, startMinute: number): CandidateTime {
  return { day, date: isoDateOf(day), startMinute }
}

export function createObstacles(index: ProblemIndex, occupancy: Occupancy): Obstacles {
  const { problem } = index
  const reachOfTravel = longestTravel(problem)
  const span = (owner: SittingOwner, time: CandidateTime) => {
    const start = time.day * minutesPerDay + time.startMinute
    return { start, end: start + owner.lesson.minutes }
  }
  const periodsOf = new Map(
    problem.classes.map((each) => [
      each.id,
      problem.periods.filter((period) => each.enterpriseIds.includes(period.enterpriseId)),
    ]),
  )
  const companionsOf = new Map(problem.classes.map((each) => [each.id, companions(index, each.id)]))
  const frozenWeeks = new Set(problem.frozenWeeks)
  const equipmentCounts = new Map(problem.equipment.map((each) => [each.id, each.count]))

  function periods(owner: SittingOwner, time: CandidateTime) {
    const own = periodsOf.get(owner.planClass.id) ?? []
    if (own.length === 0) return noPeriods
    return periodsAt(own, time.date, time.startMinute, owner.lesson.minutes)
  }

  function isEquipmentShort(planClass: PlanClass, start: number, end: number): boolean {
    // Everything that overlaps is taken to be in use at once: a little strict, never wrong.
    return planClass.equipment.some((need) => {
      const inUse = occupancy.taken('equipment', need.equipmentId, start, end)
      const used = inUse.reduce((sum, sitting) => sum + countOf(sitting, need.equipmentId), need.count)
      return used > (equipmentCounts.get(need.equipmentId) ?? Number.POSITIVE_INFINITY)
    })
  }

  return {
    periods,
    dayBlocker(planClass, day) {
      const date = isoDateOf(day)
      if (planClass.deadline !== null && date > planClass.deadline) return 'season-bounds'
      const notBefore = planClass.notBefore ?? null
      if (notBefore !== null && date < notBefore) return 'season-bounds'
      if (frozenWeeks.has(mondayOf(date))) return 'frozen-week'
      const { kind } = kindOfDay(date, index.holidays, problem.holidaysKnownUpTo)
      return isHolidayKind(kind) && !isPermitted(problem, date, planClass.id) ? 'holiday' : null
    },
    timeBlocker(owner, time, bounds) {
      const { start, end } = span(owner, time)
      if (start < bounds.earliestStart || end > bounds.latestEnd) return 'lesson-order'
      if (periods(owner, time).blocks.length > 0) return 'enterprise-block'
      if (occupancy.taken('class', owner.planClass.id, start, end).length > 0) return 'class-clash'
      const others = companionsOf.get(owner.planClass.id) ?? []
      if (others.some((classId) => occupancy.taken('class', classId, start, end).length > 0))
        return 'worker-clash'
      return isEquipmentShort(owner.planClass, start, end) ? 'equipment-overuse' : null
    },
    roomBlocker(owner, time, room) {
      const { start, end } = span(owner, time)
      const isClosed = problem.closures.some(
        (each) => each.placeId === room.placeId && each.startsOn <= time.date && time.date <= each.endsOn,
      )
      if (isClosed) return 'closed-site'
      if (!isOpen(room.openings, weekdayOfNumber(time.day), time.startMinute, owner.lesson.minutes))
        return 'room-open'
      return occupancy.taken('room', room.id, start, end).length > 0 ? 'room-clash' : null
    },
    trainerBlocker(owner, time, room, trainer) {
      const { start, end } = span(owner, time)
      const weekday = weekdayOfNumber(time.day)
      if (whyAway(trainer, time.date, weekday, time.startMinute, owner.lesson.minutes) !== null)
        return 'trainer-available'
      if (
        occupancy.sittingsInWeek(trainer.id, time.day) >=
        (trainer.mostSittingsPerWeek ?? Number.POSITIVE_INFINITY)
      ) {
        return 'trainer-limit'
      }
      const near = occupancy.taken('trainer', trainer.id, start - reachOfTravel, end + reachOfTravel)
      if (near.some((other) => other.start < end && start < other.end)) return 'trainer-clash'
      const isTooFar = near.some((other) => {
        const gap = other.start >= end ? other.start - end : start - other.end
        return gap < travelMinutesBetween(problem.travel, other.room.placeId, room.placeId)
      })
      return isTooFar ? 'travel-time' : null
    },
  }
}

/** The rooms that a class may use at all, the smallest that holds it first; or the rule that leaves none. */
export function usableRooms(index: ProblemIndex, planClass: PlanClass): readonly PlanRoom[] | RuleCode {
  const ofKind = index.problem.rooms.filter((room) => suits(planClass, room))
  if (ofKind.length === 0) return 'room-kind'
  const largeEnough = ofKind.filter((room) => room.seats >= planClass.heads)
  return largeEnough.length === 0
    ? 'room-capacity'
    : largeEnough.toSorted((one, other) => one.seats - other.seats)
}

/** The trainers who may teach a class, in the problem's order; or the rule that leaves none. */
export function usableTrainers(index: ProblemIndex, planClass: PlanClass): readonly PlanTrainer[] | RuleCode {
  const qualified = index.problem.trainers.filter((trainer) =>
    planClass.qualifiedTrainerIds.includes(trainer.id),
  )
  return qualified.length === 0 ? 'trainer-qualified' : qualified
}

function companions(index: ProblemIndex, classId: string): readonly string[] {
  return index.problem.sharedWorkers.flatMap(({ classIds: [one, other] }) => {
    if (one === classId) return [other]
    return other === classId ? [one] : []
  })
}
