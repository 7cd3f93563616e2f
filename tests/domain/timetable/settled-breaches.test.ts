import { expect, it } from 'vitest'
import { engine } from '../../../src-main/domain/timetable/engine.ts'
import type { PlanProblem } from '../../../src-main/domain/timetable/problem.ts'
import { scorePlan } from '../../../src-main/domain/timetable/score-plan.ts'
import { at, lessons, planClass, problem } from './sample-problem.ts'

/** As the engine claims it, and as the rules alone find it. */
function scoresOf(given: PlanProblem) {
  const { score, placements } = engine.plan(given, { seed: 1, moves: 4_000, shouldStop: () => false })
  const { hard, unplaced, short, soft } = scorePlan(given, placements)
  return { claim: score, truth: { hard, unplaced, short, soft } }
}

const once = (id: string) => planClass(id, { lessons: lessons(id, 1) })

it('a clash of workers between fixed sittings that a new sitting lifts is counted no more', () => {
  const twice = planClass('english', { lessons: lessons('english', 1, { sittingIds: ['early', 'late'] }) })
  const given = problem({
    classes: [twice, once('robots')],
    sharedWorkers: [{ classIds: ['english', 'robots'], heads: 3 }],
    fixed: [at('early'), at('robots-1-a', { roomId: 'canteen', trainerId: 'li' })],
  })
  expect(scorePlan(given, given.fixed).hard).toBe(1)
  const { claim, truth } = scoresOf(given)
  expect(truth.hard).toBe(0)
  expect(claim).toEqual(truth)
})

it.each([
  ['101', 'canteen'],
  ['canteen', '101'],
])(
  'a trainer who is fixed in two places at once, %s and %s, has the same ways in claim and check',
  (one, other) => {
    const given = problem({
      classes: ['a', 'b', 'c'].map(once),
      fixed: [
        at('a-1-a', { roomId: one }),
        at('b-1-a', { roomId: other }),
        at('c-1-a', { startMinute: 1245, roomId: '101' }),
      ],
    })
    const { claim, truth } = scoresOf(given)
    expect(claim).toEqual(truth)
  },
)

it('a fixed sitting whose room is gone is given no other place', () => {
  const [gone, , later] = lessons('english', 3).map(({ id }) => `${id}-a`)
  const given = problem({
    classes: [planClass('english')],
    fixed: [at(gone, { roomId: 'gone' }), at(later, { date: '2025-10-10' })],
  })
  const { claim, truth } = scoresOf(given)
  expect(truth.unplaced).toBe(1)
  expect(claim).toEqual(truth)
})

it('where nothing may be moved no time is spent on moving it', () => {
  let asked = 0
  const solution = engine.plan(problem({ classes: [once('english')], fixed: [at()] }), {
    seed: 1,
    time: { milliseconds: 1_000, now: () => 0 },
    shouldStop: () => {
      asked += 1
      return asked > 1_000
    },
  })
  expect(solution).toMatchObject({ placements: [at()], unplaced: [], stopped: false })
})
