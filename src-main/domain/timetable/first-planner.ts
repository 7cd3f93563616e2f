// The first planner: greedy and the same every time. It will never be the best, and it never breaks a rule.

import { usableRooms, usableTrainers } from './planner/obstacles.ts'
import { type ClassPlan, planClassAt } from './planner/plan-class.ts'
import { explainMissing, notTried } from './planner/tally.ts'
import { setUpWorkbench, type Workbench } from './planner/workbench.ts'
import type { PlanClass } from './problem.ts'
import { comparePlacements, type Planner, type UnplacedSitting } from './solution.ts'

const mostPerWeek = 7

/** Hardest class first; a class that does not fit at its own pace is tried quicker before it is given up. */
export const firstPlanner: Planner = {
  plan(problem, { seed, shouldStop }) {
    const bench = setUpWorkbench(problem)
    const placements = [...problem.fixed]
    const unplaced: UnplacedSitting[] = []
    let stopped = false
    for (const planClass of hardestFirst(bench, seed)) {
      stopped ||= shouldStop()
      if (stopped) {
        unplaced.push(...untouched(bench, planClass))
        continue
      }
      const plan = bestPace(bench, planClass)
      placements.push(...plan.placed.map((sitting) => sitting.placement))
      unplaced.push(...plan.missing.map((missing) => explainMissing(bench, missing)))
    }
    return { placements: placements.toSorted(comparePlacements), unplaced, stopped }
  },
}

function bestPace(bench: Workbench, planClass: PlanClass): ClassPlan {
  let best = planClassAt(bench, planClass, planClass.lessonsPerWeek)
  for (const pace of [planClass.lessonsPerWeek + 1, mostPerWeek]) {
    if (best.missing.length === 0 || !isPossible(bench, planClass)) break
    for (const sitting of best.placed) bench.occupancy.remove(sitting)
    const quicker = planClassAt(bench, planClass, pace)
    if (quicker.missing.length < best.missing.length) {
      best = quicker
      continue
    }
    for (const sitting of quicker.placed) bench.occupancy.remove(sitting)
    for (const sitting of best.placed) bench.occupancy.add(sitting)
  }
  return best
}

/** Without a room or a trainer no pace helps. */
function isPossible({ index }: Workbench, planClass: PlanClass): boolean {
  return (
    typeof usableRooms(index, planClass) !== 'string' && typeof usableTrainers(index, planClass) !== 'string'
  )
}

function untouched(bench: Workbench, planClass: PlanClass): readonly UnplacedSitting[] {
  return planClass.lessons.flatMap((lesson) =>
    lesson.sittingIds
      .filter((sittingId) => !bench.fixed.has(sittingId))
      .map((sittingId) => notTried({ planClass, lesson }, sittingId)),
  )
}

/** Fewest places to go for each sitting first: days × rooms × trainers over sittings. Equal ones in the seed's order. */
function hardestFirst(bench: Workbench, seed: number): readonly PlanClass[] {
  return bench.index.problem.classes
    .map((planClass, position) => ({
      planClass,
      room: roomToMove(bench, planClass),
      tie: mix(seed, position),
    }))
    .toSorted((one, other) => one.room - other.room || one.tie - other.tie)
    .map(({ planClass }) => planClass)
}

function roomToMove(bench: Workbench, planClass: PlanClass): number {
  let days = 0
  for (let day = bench.firstDay; day <= bench.lastDay; day += 1) {
    if (bench.obstacles.dayBlocker(planClass, day) === null) days += 1
  }
  const sittings = planClass.lessons.reduce((sum, lesson) => sum + lesson.sittingIds.length, 0)
  const rooms = usableRooms(bench.index, planClass)
  const trainers = usableTrainers(bench.index, planClass)
  if (typeof rooms === 'string' || typeof trainers === 'string') return 0
  return (days * rooms.length * trainers.length) / Math.max(1, sittings)
}

/** A 32-bit mix of two integers; the same on every machine. */
function mix(seed: number, position: number): number {
  let value = Math.imul(seed ^ Math.imul(position + 1, 0x9e3779b1), 0x85ebca6b)
  value ^= value >>> 13
  return Math.imul(value, 0xc2b2ae35) >>> 0
}
