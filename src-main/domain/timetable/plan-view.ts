// A plan with its references followed once, so that each rule stays a few lines.
import { dateLabel, dayNumber, type Weekday, weekdayOfNumber } from '../calendar/dates.ts'
import { type HolidayIndex, indexHolidays } from '../calendar/kinds-of-day.ts'
import { minutesPerDay, spanLabel } from '../calendar/times.ts'
import {
  type PlanClass,
  type PlanLesson,
  type PlanProblem,
  type PlanRoom,
  type PlanTrainer,
  travelTable,
} from './problem.ts'
import { remembered } from './remembered.ts'
import type { Placement } from './solution.ts'

/** A placement whose sitting, room and trainer all exist. start and end are minutes since 1970-01-01. */
export interface PlacedSitting {
  readonly placement: Placement
  readonly sittingId: string
  readonly planClass: PlanClass
  readonly lesson: PlanLesson
  readonly room: PlanRoom
  readonly trainer: PlanTrainer
  /** Day number of its date. */
  readonly day: number
  readonly weekday: Weekday
  readonly start: number
  readonly end: number
}

export interface SittingOwner {
  readonly planClass: PlanClass
  readonly lesson: PlanLesson
}

/** The problem's things by id. Built once for a problem, shared by every view of it. */
export interface ProblemIndex {
  readonly problem: PlanProblem
  /** Spare ones too. */
  readonly sittings: ReadonlyMap<string, SittingOwner>
  readonly rooms: ReadonlyMap<string, PlanRoom>
  readonly trainers: ReadonlyMap<string, PlanTrainer>
  readonly holidays: HolidayIndex
  /** Minutes between two places. */
  readonly wayBetween: (from: string, to: string) => number
}

export interface PlanView extends ProblemIndex {
  readonly placements: readonly Placement[]
  /** In order of start. What refers to nothing is left out here and reported by its own rule. */
  readonly placed: readonly PlacedSitting[]
  /** The same by id; the groups arise in order of their first sitting, and each is in order of start. */
  readonly byClass: SittingGroups
  readonly byRoom: SittingGroups
  readonly byTrainer: SittingGroups
}

export type SittingGroups = ReadonlyMap<string, readonly PlacedSitting[]>

export const indexProblem: (problem: PlanProblem) => ProblemIndex = remembered((problem) => {
  const sittings = new Map<string, SittingOwner>()
  for (const planClass of problem.classes) {
    for (const lesson of planClass.lessons) {
      const owner = { planClass, lesson }
      for (const sittingId of lesson.sittingIds) sittings.set(sittingId, owner)
      for (const sittingId of lesson.spareSittingIds ?? []) sittings.set(sittingId, owner)
    }
  }
  return {
    problem,
    sittings,
    rooms: new Map(problem.rooms.map((room) => [room.id, room])),
    trainers: new Map(problem.trainers.map((trainer) => [trainer.id, trainer])),
    holidays: indexHolidays(problem.holidays),
    wayBetween: waysWhenAsked(problem),
  }
})

/** Many look into a problem and never ask for a way. */
function waysWhenAsked({ travel }: PlanProblem): ProblemIndex['wayBetween'] {
  let table: ProblemIndex['wayBetween'] | null = null
  return (from, to) => {
    table ??= travelTable(travel)
    return table(from, to)
  }
}

export function viewPlan(index: ProblemIndex, placements: readonly Placement[]): PlanView {
  const placed = placements
    .map((placement) => resolvePlacement(index, placement))
    .filter((sitting) => sitting !== null)
    .sort((one, other) => one.start - other.start || (one.sittingId < other.sittingId ? -1 : 1))
  return {
    ...index,
    placements,
    placed,
    byClass: Map.groupBy(placed, ({ planClass }) => planClass.id),
    byRoom: Map.groupBy(placed, ({ room }) => room.id),
    byTrainer: Map.groupBy(placed, ({ trainer }) => trainer.id),
  }
}

/** The placement with what it refers to; null where something of that does not exist. */
export function resolvePlacement(index: ProblemIndex, placement: Placement): PlacedSitting | null {
  const owner = index.sittings.get(placement.sittingId)
  const room = index.rooms.get(placement.roomId)
  const trainer = index.trainers.get(placement.trainerId)
  if (!owner || !room || !trainer) return null
  const day = dayNumber(placement.date)
  const start = day * minutesPerDay + placement.startMinute
  return {
    placement,
    sittingId: placement.sittingId,
    planClass: owner.planClass,
    lesson: owner.lesson,
    room,
    trainer,
    day,
    weekday: weekdayOfNumber(day),
    start,
    end: start + owner.lesson.minutes,
  }
}

/** '「商务英语一班」第 3 课次'. */
export function sittingLabel(sitting: SittingOwner): string {
  return `「${sitting.planClass.name}」第 ${sitting.lesson.number} 课次`
}

/** '9月12日 周五 19:00–20:30'. */
export function timeOf(sitting: PlacedSitting): string {
  const { date, startMinute } = sitting.placement
  return `${dateLabel(date)} ${spanLabel(startMinute, startMinute + sitting.lesson.minutes)}`
}

/** Each trainer's sittings of each day, or of whatever else of time a number stands for. */
export function groupByTrainerAnd(
  placed: readonly PlacedSitting[],
  timeOf: (sitting: PlacedSitting) => number,
): readonly (readonly PlacedSitting[])[] {
  const groups: PlacedSitting[][] = []
  const known = new Map<PlanTrainer, Map<number, PlacedSitting[]>>()
  for (const sitting of placed) {
    const own = known.get(sitting.trainer) ?? new Map<number, PlacedSitting[]>()
    known.set(sitting.trainer, own)
    const time = timeOf(sitting)
    const group = own.get(time)
    if (group) group.push(sitting)
    else {
      const begun = [sitting]
      own.set(time, begun)
      groups.push(begun)
    }
  }
  return groups
}

/** Every two sittings of a list in order of start that begin less than `within` minutes after the other's end. */
export function closePairs(
  sittings: readonly PlacedSitting[],
  within = 0,
): readonly (readonly [PlacedSitting, PlacedSitting])[] {
  const pairs: (readonly [PlacedSitting, PlacedSitting])[] = []
  for (const [position, first] of sittings.entries()) {
    for (let next = position + 1; next < sittings.length; next += 1) {
      const second = sittings[next]
      if (!second || second.start >= first.end + within) break
      pairs.push([first, second])
    }
  }
  return pairs
}
