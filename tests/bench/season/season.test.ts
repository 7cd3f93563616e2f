// Proves that a made season has the plan it was built around: nothing that a planner fails to reach is the season's fault.
import { expect, test } from 'vitest'
import { checkPlan } from '../../../src-main/domain/timetable/check-plan.ts'
import type { PlanProblem } from '../../../src-main/domain/timetable/problem.ts'
import { reachByCohort } from '../../../src-main/domain/timetable/reach-report.ts'
import type { Placement } from '../../../src-main/domain/timetable/solution.ts'
import { makeSeason } from './make-season.ts'
import {
  blockedEvenings,
  isRotating,
  roomsUsed,
  rotatingCohorts,
  rotatingWithoutDouble,
  trainersUsed,
} from './measures.ts'

const reserveLessons = 1

const sittingIds = (problem: PlanProblem) =>
  problem.classes
    .flatMap(({ lessons }) => lessons)
    .map((lesson) => [...lesson.sittingIds, ...(lesson.spareSittingIds ?? [])])

function lessonsLeftOut(problem: PlanProblem, planted: readonly Placement[]) {
  const placed = new Set(planted.map(({ sittingId }) => sittingId))
  return sittingIds(problem).filter((ids) => !ids.some((id) => placed.has(id)))
}

const cohortsShort = (problem: PlanProblem, planted: readonly Placement[]) =>
  reachByCohort(problem, planted).filter(
    ({ lessons, requiredLessons, reachableLessons }) =>
      reachableLessons < Math.min(lessons, requiredLessons + reserveLessons),
  )

const enterpriseIds = (problem: PlanProblem) => [
  ...new Set(
    [...problem.classes, ...problem.periods.map((each) => ({ enterpriseIds: [each.enterpriseId] }))].flatMap(
      (each) => each.enterpriseIds,
    ),
  ),
]

function expectPlanted(problem: PlanProblem, planted: readonly Placement[]) {
  expect(checkPlan(problem, planted).violations).toEqual([])
  expect(lessonsLeftOut(problem, planted)).toEqual([])
  expect(cohortsShort(problem, planted)).toEqual([])
}

test.each([1, 2])('palace %i is built around a plan that breaks no rule and leaves nobody short', (seed) => {
  const { problem, planted } = makeSeason('palace', seed)
  expectPlanted(problem, planted)
  expect(problem.classes).toHaveLength(120)
  expect(enterpriseIds(problem)).toHaveLength(40)
  expectNear(planted.length, 1900, 120)
  expectNear(roomsUsed(problem, planted), 65, 1)
  expectNear(trainersUsed(problem, planted), 65, 1)
})

test.each([1, 2, 3])('tight season %i has such a plan too, and it uses what the size says', (seed) => {
  const { problem, planted } = makeSeason('tight', seed)
  expectPlanted(problem, planted)
  expect(problem.classes).toHaveLength(120)
  expectNear(planted.length, 1900, 120)
  expectNear(roomsUsed(problem, planted), 95, 0.5)
  expectNear(trainersUsed(problem, planted), 90, 0.5)
  expectNear(rotatingCohorts(problem), 50, 4)
  expectNear(blockedEvenings(problem, enterpriseIds(problem)), 10, 0.5)
  expectDouble(problem, planted)
})

test('a district is ten palaces in one problem, and has its plan as well', () => {
  const { problem, planted } = makeSeason('district', 1)
  expectPlanted(problem, planted)
  expect(problem.classes).toHaveLength(1200)
  expectNear(planted.length, 19_000, 600)
  expect(new Set(sittingIds(problem).flat()).size).toBe(sittingIds(problem).flat().length)
})

test('the same seed makes the same season, another seed another', () => {
  const made = JSON.stringify(makeSeason('tight', 4))
  expect(JSON.stringify(makeSeason('tight', 4)) === made).toBe(true)
  expect(JSON.stringify(makeSeason('tight', 5)) === made).toBe(false)
})

test('what is pinned lies where the hidden plan has it', () => {
  const { problem, planted } = makeSeason('palace', 1)
  expect(problem.fixed.length).toBeGreaterThan(0)
  expect(planted).toEqual(expect.arrayContaining([...problem.fixed]))
})

/** Every lesson of a rotating class has two sittings, in the problem and in the plan. */
function expectDouble(problem: PlanProblem, planted: readonly Placement[]) {
  expect(rotatingWithoutDouble(problem)).toEqual([])
  const placed = new Set(planted.map(({ sittingId }) => sittingId))
  const rotating = problem.classes.filter(({ cohorts }) => cohorts.some(({ roster }) => isRotating(roster)))
  expect(rotating.length).toBeGreaterThan(30)
  const counts = sittingIds({ ...problem, classes: rotating }).map(
    (ids) => ids.filter((id) => placed.has(id)).length,
  )
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(2)
}

function expectNear(found: number, wanted: number, within: number) {
  expect(Math.abs(found - wanted), `${found} is not within ${within} of ${wanted}`).toBeLessThanOrEqual(
    within,
  )
}
