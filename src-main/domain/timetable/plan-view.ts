// A plan with its references followed once, so that each rule stays a few lines.
import { dateLabel, dayNumber, type Weekday, weekdayOfNumber } from '../calendar/dates.ts'
import { type HolidayIndex, indexHolidays } from '../calendar/kinds-of-day.ts'
import { minutesPerDay, spanLabel } from '../calendar/times.ts'
import type { PlanClass, PlanLesson, PlanProblem, PlanRoom, PlanTrainer } from './problem.ts'
import type { Placement } from './solution.ts'

/** A placement whose sitting, room and trainer all exist. start and end are minutes since 1970-01-01. */
export interface PlacedSitting {
  readonly placement: Placement
  readonly sittingId: string
  readonly planClass: PlanClass
  readonly lesson: PlanLesson
  readonly room: PlanRoom
  readonly trainer: PlanTrainer
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
}

export interface PlanView extends ProblemIndex {
  readonly placements: readonly Placement[]
  /** In order of start. What refers to nothing is left out here and reported by its own rule. */
  readonly placed: readonly PlacedSitting[]
}

export function indexProblem(problem: PlanProblem): ProblemIndex {
  const sittings = new Map<string, SittingOwner>()
  for (const planClass of problem.classes) {
    for (const lesson of planClass.lessons) {
      for (const sittingId of [...lesson.sittingIds, ...(lesson.spareSittingIds ?? [])])
        sittings.set(sittingId, { planClass, lesson })
    }
  }
  return {
    problem,
    sittings,
    rooms: new Map(problem.rooms.map((room) => [room.id, room])),
    trainers: new Map(problem.trainers.map((trainer) => [trainer.id, trainer])),
    holidays: indexHolidays(problem.holidays),
  }
}

export function viewPlan(index: ProblemIndex, placements: readonly Placement[]): PlanView {
  const placed = placements.flatMap((placement) => resolvePlacement(index, placement) ?? [])
  placed.sort((one, other) => one.start - other.start || (one.sittingId < other.sittingId ? -1 : 1))
  return { ...index, placements, placed }
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
    ...owner,
    room,
    trainer,
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

/** Sittings by a key, each list in order of start. */
export function groupSittings(
  placed: readonly PlacedSitting[],
  keyOf: (sitting: PlacedSitting) => string,
): ReadonlyMap<string, readonly PlacedSitting[]> {
  return Map.groupBy(placed, keyOf)
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
