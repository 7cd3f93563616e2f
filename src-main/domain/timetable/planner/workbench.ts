// Everything that planning one class needs of the whole: what is taken, what stands in the way, who can come.
import { dayNumber } from '../../calendar/dates.ts'
import {
  indexProblem,
  type PlacedSitting,
  type ProblemIndex,
  resolvePlacement,
  type SittingOwner,
} from '../plan-view.ts'
import { gridMinutes, type PlanProblem, type PlanRoom, type PlanTrainer } from '../problem.ts'
import { type ReachFinder, reachFinder } from '../reach-report.ts'
import { type CandidateTime, createObstacles, type Obstacles } from './obstacles.ts'
import { createOccupancy, type Occupancy } from './occupancy.ts'

export interface Workbench {
  readonly index: ProblemIndex
  readonly occupancy: Occupancy
  readonly obstacles: Obstacles
  readonly finder: ReachFinder
  /** What lies fixed already, by sitting. */
  readonly fixed: ReadonlyMap<string, PlacedSitting>
  readonly firstDay: number
  readonly lastDay: number
}

export function setUpWorkbench(problem: PlanProblem): Workbench {
  const index = indexProblem(problem)
  const occupancy = createOccupancy()
  const fixed = new Map<string, PlacedSitting>()
  for (const placement of problem.fixed) {
    const sitting = resolvePlacement(index, placement)
    if (!sitting) continue
    fixed.set(sitting.sittingId, sitting)
    occupancy.add(sitting)
  }
  return {
    index,
    occupancy,
    obstacles: createObstacles(index, occupancy),
    finder: reachFinder(index),
    fixed,
    firstDay: dayNumber(problem.season.startsOn),
    lastDay: dayNumber(problem.season.endsOn),
  }
}

/** The starts of a day, on a grid of so many minutes, at which a lesson of that length ends in time. */
export function startsOfDay(problem: PlanProblem, minutes: number, step: number): readonly number[] {
  const first = Math.ceil(problem.dayWindow.startMinute / step) * step
  const length = Math.max(0, Math.floor((problem.dayWindow.endMinute - minutes - first) / step) + 1)
  return Array.from({ length }, (_, position) => first + position * step)
}

/** Half hours and wished starts are tried before the fine grid: fewer to try, and times that people remember. */
export function usualStarts(problem: PlanProblem, { planClass, lesson }: SittingOwner): readonly number[] {
  const fine = new Set(startsOfDay(problem, lesson.minutes, gridMinutes))
  const wished = planClass.wishes.startMinutes.filter((minute) => fine.has(minute))
  return [...new Set([...startsOfDay(problem, lesson.minutes, 2 * gridMinutes), ...wished])]
}

export interface Seat {
  readonly room: PlanRoom
  readonly trainer: PlanTrainer
}

/** The first room and trainer, in the order given, that are both free at a time. */
export function findSeat(
  { obstacles }: Workbench,
  owner: SittingOwner,
  time: CandidateTime,
  rooms: readonly PlanRoom[],
  trainers: readonly PlanTrainer[],
): Seat | null {
  for (const room of rooms) {
    if (obstacles.roomBlocker(owner, time, room) !== null) continue
    const trainer = trainers.find((each) => obstacles.trainerBlocker(owner, time, room, each) === null)
    if (trainer) return { room, trainer }
  }
  return null
}
