import fc from 'fast-check'
import { expect, it } from 'vitest'
import { weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import { checkPlan } from '../../../src-main/domain/timetable/check-plan.ts'
import { engine } from '../../../src-main/domain/timetable/engine.ts'
import type { PlanProblem } from '../../../src-main/domain/timetable/problem.ts'
import { reachByCohort } from '../../../src-main/domain/timetable/reach-report.ts'
import { scorePlan } from '../../../src-main/domain/timetable/score-plan.ts'
import { fortyClasses } from './forty-classes.ts'
import { anyProblem } from './random-problem.ts'
import {
  at,
  eightDayRoster,
  fourDayRoster,
  lessons,
  planClass,
  problem,
  room,
  usualRest,
} from './sample-problem.ts'

function plan(given: PlanProblem, { seed = 1, moves = 50_000 } = {}) {
  return engine.plan(given, { seed, moves, shouldStop: () => false })
}

const wednesdays = { weekdays: [3 as const], startMinutes: [1140] }

const teamOf = (offset: number) => ({
  id: `${offset}`,
  name: `${offset}`,
  heads: 8,
  roster: eightDayRoster(offset),
  rest: usualRest,
  placeId: 'palace',
})

const ownBreaches = (given: PlanProblem, placements: Parameters<typeof checkPlan>[1]) => {
  // A sitting that somebody pinned against a rule keeps its breach; what the planner adds must add none.
  const pinned = new Set(given.fixed.map((each) => each.sittingId))
  return checkPlan(given, placements).violations.filter(({ sittingIds }) =>
    sittingIds.some((id) => !pinned.has(id)),
  )
}

it('what is planned never breaks a rule, scores what is claimed, and every sitting is placed or reported', () => {
  fc.assert(
    fc.property(anyProblem, (given) => {
      const solution = plan(given, { moves: 2_000 })
      expect(ownBreaches(given, solution.placements)).toEqual([])
      const reported = solution.unplaced.map((each) => each.sittingId).toSorted()
      expect(reported).toEqual(checkPlan(given, solution.placements).unplacedSittingIds.toSorted())
      expect(solution.unplaced.every((each) => each.sentence !== '')).toBe(true)
      expect(scorePlan(given, solution.placements)).toMatchObject(solution.score ?? {})
    }),
    { numRuns: 80 },
  )
})

it('the same problem and seed give the same plan', () => {
  fc.assert(
    fc.property(anyProblem, fc.integer(), (given, seed) => {
      const [once, again] = [given, structuredClone(given)].map((each) => plan(each, { seed, moves: 2_000 }))
      expect(once).toEqual(again)
    }),
    { numRuns: 15 },
  )
})

it('a season with room for everything leaves nothing out', () => {
  const solution = plan(problem())
  expect(solution.unplaced).toEqual([])
  expect(solution.placements).toHaveLength(6)
})

it('a class keeps to one weekday and one time, at seven in the evening', () => {
  const given = problem({ classes: [planClass('english', { lessons: lessons('english', 12) })] })
  const { placements } = plan(given)
  expect(placements).toHaveLength(12)
  const days = Map.groupBy(placements, (each) => weekdayOf(each.date))
  expect(Math.max(...[...days.values()].map((each) => each.length))).toBeGreaterThanOrEqual(11)
  expect(new Set(placements.map((each) => each.startMinute))).toEqual(new Set([1140]))
  expect(new Set(placements.map((each) => `${each.roomId} ${each.trainerId}`)).size).toBe(1)
})

it('a class with two lessons a week has two regular weekdays', () => {
  const given = problem({
    classes: [planClass('english', { lessons: lessons('english', 16), lessonsPerWeek: 2 })],
  })
  const { placements, unplaced } = plan(given)
  expect(unplaced).toEqual([])
  const counts = [...Map.groupBy(placements, (each) => weekdayOf(each.date)).values()].map(
    (each) => each.length,
  )
  const inTwo = counts.toSorted((one, other) => other - one).slice(0, 2)
  expect(inTwo.reduce((sum, each) => sum + each, 0)).toBeGreaterThanOrEqual(14)
})

it('a class begins as early as it can', () => {
  const season = { startsOn: '2025-10-09', endsOn: '2025-12-31' }
  const classes = [planClass('english', { lessons: lessons('english', 6), wishes: wednesdays })]
  const { placements } = plan(problem({ season, classes }))
  expect(placements.map(({ date }) => date)).toEqual([
    '2025-10-15',
    '2025-10-22',
    '2025-10-29',
    '2025-11-05',
    '2025-11-12',
    '2025-11-19',
  ])
})

it('sittings that need not be held are left out where nobody needs them, and come last where somebody does', () => {
  const spared = lessons('english', 3).map((each) => ({ ...each, spareSittingIds: [`${each.id}-b`] }))
  const idle = plan(problem({ classes: [planClass('english', { lessons: spared })] }))
  expect(idle.placements.map(({ sittingId }) => sittingId)).toEqual([
    'english-1-a',
    'english-2-a',
    'english-3-a',
  ])
  const cohorts = [0, 2, 4, 6].map((offset) => teamOf(offset))
  const { placements, unplaced } = plan(
    problem({ classes: [planClass('english', { lessons: spared, cohorts, requiredLessons: 3 })] }),
  )
  expect(unplaced).toEqual([])
  expect(placements.map(({ sittingId }) => sittingId)).toEqual(
    spared.flatMap(({ sittingIds, spareSittingIds }) => [...sittingIds, ...spareSittingIds]),
  )
})

it('wished weekdays and times are kept where nothing stands against them', () => {
  const wishes = { weekdays: [3 as const], startMinutes: [1110] }
  const { placements } = plan(problem({ classes: [planClass('english', { wishes })] }))
  expect(placements.map((each) => [weekdayOf(each.date), each.startMinute])).toEqual([
    [3, 1110],
    [3, 1110],
    [3, 1110],
  ])
})

it('evenings on which more heads can come are preferred', () => {
  const cohorts = [
    { id: 'a', name: '甲班', heads: 30, roster: fourDayRoster(0), rest: usualRest, placeId: 'palace' },
  ]
  const given = problem({ classes: [planClass('english', { cohorts, lessons: lessons('english', 8) })] })
  expect(reachByCohort(given, plan(given).placements)[0]?.reachableLessons).toBe(8)
})

it('a second sitting of a lesson is put where those can come whom the first one left out', () => {
  const twice = lessons('english', 6).map((each) => ({
    ...each,
    sittingIds: [`${each.id}-a`, `${each.id}-b`],
  }))
  const cohorts = [0, 2, 4, 6].map((offset) => teamOf(offset))
  const given = problem({ classes: [planClass('english', { lessons: twice, cohorts })] })
  const { placements, unplaced } = plan(given)
  expect(unplaced).toEqual([])
  expect(reachByCohort(given, placements).map((each) => each.reachableLessons)).toEqual([6, 6, 6, 6])
})

it('a short season is planned quicker than the class asked for', () => {
  const season = { startsOn: '2025-11-03', endsOn: '2025-11-16' }
  const given = problem({ season, classes: [planClass('english', { lessons: lessons('english', 8) })] })
  expect(plan(given).unplaced).toEqual([])
})

it('pinned sittings stay, and the rest goes around them in order', () => {
  const fixed = [at('english-2-a', { date: '2025-10-15' })]
  const { placements } = plan(problem({ fixed }))
  expect(placements).toContainEqual(fixed[0])
  const dates = ['english-1-a', 'english-2-a', 'english-3-a'].map(
    (id) => placements.find((each) => each.sittingId === id)?.date ?? '',
  )
  expect(dates.toSorted()).toEqual(dates)
})

it('what could not be placed says which rules ruled out how many times', () => {
  const given = problem({
    season: { startsOn: '2025-09-29', endsOn: '2025-10-03' },
    dayWindow: { startMinute: 1140, endMinute: 1230 },
    classes: [planClass('english'), planClass('robots')],
    rooms: [room('101')],
  })
  const { unplaced, placements } = plan(given)
  expect(placements).toHaveLength(2)
  const [first, ...more] = unplaced
  expect(more).toHaveLength(3)
  const counted = first?.blockers.reduce((sum, { count }) => sum + count, 0)
  expect([first?.blockers[0], counted]).toEqual([{ code: 'holiday', count: 3 }, 5])
  for (const { sentence } of unplaced)
    expect(sentence).toMatch(/第 \d 课次（9月(29|30)日 周.）之后.*有 3 天放假/)
})

it('no suitable room and no qualified trainer are named as the reason', () => {
  const classes = [
    planClass('english', { roomKind: 'field' }),
    planClass('robots', { heads: 500 }),
    planClass('drones', { qualifiedTrainerIds: [] }),
  ]
  const { unplaced } = plan(problem({ classes }))
  const firstBlockers = classes.map(
    ({ id }) => unplaced.find((each) => each.classId === id)?.blockers[0]?.code,
  )
  expect(firstBlockers).toEqual(['room-kind', 'room-capacity', 'trainer-qualified'])
})

it('a planner that is asked to stop hands over what it has and says so', () => {
  let asked = 0
  const solution = engine.plan(problem(), { seed: 1, shouldStop: () => ++asked > 1 })
  expect(solution.stopped).toBe(true)
  expect(solution.placements).toHaveLength(3)
  expect(solution.unplaced).toHaveLength(3)
  for (const { sentence } of solution.unplaced) expect(sentence).toBe('排课提前停止，还没有排到')
})

it('whenever it is stopped, what it hands over is the best it told of, and scores what it claims', () => {
  const given = fortyClasses()
  for (const asks of [20, 60]) {
    let [asked, best] = [0, { ...scorePlan(given, []) }]
    const solution = engine.plan(given, {
      seed: 1,
      moves: 1_000_000,
      shouldStop: () => ++asked > asks,
      onBest: ({ score }) => {
        best = { ...best, ...score }
      },
    })
    expect(solution.stopped).toBe(true)
    expect(scorePlan(given, solution.placements)).toMatchObject(solution.score ?? {})
    if (asks > 20) expect(solution.score).toMatchObject({ unplaced: best.unplaced, soft: best.soft })
  }
})

it('forty classes of twelve lessons are all placed, and break nothing', () => {
  const given = fortyClasses()
  const solution = plan(given)
  expect(checkPlan(given, solution.placements).violations).toEqual([])
  expect(solution.unplaced).toEqual([])
})
