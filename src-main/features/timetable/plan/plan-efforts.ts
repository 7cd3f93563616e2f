// 快、标准、仔细: how many moves a search of each kind may try, and from how many seeds.
import type { PlanEffort, StartPlanningInput } from '../../../contract/timetable/plan/planning-runs.ts'
import type { PlanProblem } from '../../../domain/timetable/problem.ts'
import type { SolverRequest } from '../../../domain/timetable/solver-run.ts'

interface Effort {
  readonly movesPerSitting: number
  readonly seeds: number
}

const efforts: Readonly<Record<PlanEffort, Effort>> = {
  quick: { movesPerSitting: 2_000, seeds: 1 },
  standard: { movesPerSitting: 10_000, seeds: 2 },
  thorough: { movesPerSitting: 50_000, seeds: 4 },
}
/** A handful of sittings is worth a moment too. */
const leastMoves = 200_000

export type Search = Pick<StartPlanningInput, 'effort' | 'seconds' | 'seeds' | 'seed'>

/** The same search of the same problem is the same on every machine, unless it is asked for in seconds. */
export function searchOf(
  planning: PlanProblem,
  { effort, seconds, seeds, seed }: Search,
): Pick<SolverRequest, 'seeds' | 'budget'> {
  const { movesPerSitting, seeds: usual } = efforts[effort]
  return {
    seeds: Array.from({ length: seeds ?? usual }, (_, index) => seed + index),
    budget:
      seconds === null
        ? { moves: Math.max(leastMoves, movesPerSitting * sittingsToPlace(planning)) }
        : { milliseconds: seconds * 1000 },
  }
}

function sittingsToPlace({ classes, fixed }: PlanProblem): number {
  const ids = classes.flatMap((one) => one.lessons.flatMap((lesson) => lesson.sittingIds))
  const lying = new Set(fixed.map((one) => one.sittingId))
  return ids.filter((id) => !lying.has(id)).length
}
