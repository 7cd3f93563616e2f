// Spare sittings: which ids the planner may use for 双场 and need not, and that only those it used are made.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import { engine } from '../../../../src-main/domain/timetable/engine.ts'
import type { PlanProblem } from '../../../../src-main/domain/timetable/problem.ts'
import { planOnce } from '../../../../src-main/features/timetable/plan/plan-once.ts'
import { breachesOf } from '../../../../src-main/features/timetable/plan-problem.ts'
import { missingSittings, scopeOf } from '../../../../src-main/features/timetable/plan-scope.ts'
import { readSeasonFacts } from '../../../../src-main/features/timetable/season-facts.ts'
import { spareSittings } from '../../../../src-main/features/timetable/spare-sittings.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { seasonNow, today } from '../support.ts'

let house: TestHouse
let planner: ContractClient
let seasonId: string
let classId: string
beforeEach(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  seasonId = (await seasonNow(planner)).id
  classId = await openClass()
})
afterEach(() => house.close())

async function openClass(): Promise<string> {
  const { rows: courses } = await planner.courses.options()
  const { rows: enterprises } = await planner.enterprises.options()
  const { id } = await planner.classes.open({
    seasonId,
    courseId: courses.find((one) => one.name.includes('互联网营销'))?.id ?? '',
    enterpriseIds: enterprises.filter((one) => one.name.includes('恒泰')).map((one) => one.id),
    name: '恒泰晚课',
    capacity: 30,
    weekdays: [],
    startMinute: null,
    lessonsPerWeek: 2,
    roomId: null,
    trainerId: null,
    startsOn: null,
    endsOn: null,
    note: '',
  })
  return id
}

function sparesNow(replan = false) {
  let count = 0
  const newId = () => {
    count += 1
    return `new-${count}`
  }
  const facts = readSeasonFacts(house.db, seasonId, { today })
  const scope = scopeOf(facts, { classIds: null, weeks: null, replan })
  const firsts = missingSittings(facts, scope.chosen, newId)
  const lessons = facts.classes.find((one) => one.id === classId)?.lessons ?? []
  return { facts, scope, firsts, newId, lessons, spares: spareSittings(facts, scope, newId) }
}

/** Holds each lesson of the class a second time where it may, and nothing a third time. */
const twiceEach = (planning: PlanProblem) => {
  const classes = planning.classes.map((one) => ({
    ...one,
    lessons: one.lessons.map(({ spareSittingIds = [], ...lesson }) => ({
      ...lesson,
      sittingIds:
        one.id === classId ? [...lesson.sittingIds, ...spareSittingIds.slice(0, 1)] : lesson.sittingIds,
    })),
  }))
  const solution = engine.plan({ ...planning, classes }, { seed: 1, moves: 2_000, shouldStop: () => false })
  return Promise.resolve(solution)
}

test('each lesson of which nothing lies yet may be held up to three times, others only as they are', () => {
  const { lessons, spares } = sparesNow()
  expect([...spares.byLesson.keys()]).toEqual(lessons.map((one) => one.id))
  expect([...spares.byLesson.values()].map((ids) => ids.length)).toEqual(lessons.map(() => 2))
  expect(spares.made.map((one) => one.id)).toEqual([...spares.byLesson.values()].flat())
})

test('spares that are used become sittings, and the others vanish', async () => {
  const { facts, spares, lessons, ...task } = sparesNow()
  const planned = await planOnce({ facts, ...task, solve: twiceEach }, spares)
  expect(planned.extra.map((one) => one.lessonId)).toEqual(lessons.map((one) => one.id))
  expect(planned.doubledLessons).toEqual(lessons.map((one) => one.id))
  expect(breachesOf(facts, planned.problem, planned.solution.placements)).toEqual([])
  const known = new Set(
    planned.problem.classes.flatMap((one) => one.lessons.flatMap((each) => each.sittingIds)),
  )
  expect(planned.solution.placements.filter((one) => !known.has(one.sittingId))).toEqual([])
  const unused = spares.made.filter((one) => !planned.extra.includes(one))
  expect(unused).toHaveLength(lessons.length)
  expect(unused.filter((one) => known.has(one.id))).toEqual([])
})

test('second sittings of the draft are spares when it is planned again, before any new one is made', async () => {
  await planner.timetable.makePlan({ seasonId })
  const { spares, lessons } = sparesNow()
  expect(lessons.filter(({ sittings }) => sittings.length > 1).length).toBeGreaterThan(lessons.length / 2)
  for (const { id, sittings } of lessons) {
    const ids = spares.byLesson.get(id) ?? []
    const known = sittings.slice(1).map((sitting) => sitting.id)
    expect(ids).toHaveLength(2)
    expect(ids.slice(0, known.length)).toEqual(known)
  }
})

test('a class that says how often it holds each lesson has no spares', () => {
  house.db.connection.raw
    .prepare('UPDATE class SET sitting_pattern = ? WHERE id = ?')
    .run(JSON.stringify([{ daysAfter: 0, startMinute: 1140 }]), classId)
  expect(sparesNow().spares).toEqual({ byLesson: new Map(), made: [] })
})

test('planned anew, a published class may be held more often, but not what has been held', () => {
  const { facts, spares } = sparesNow(true)
  const held = new Set(facts.heldIds)
  const spared = facts.classes.flatMap((one) => one.lessons.filter(({ id }) => spares.byLesson.has(id)))
  expect(spared.length).toBeGreaterThan(12)
  expect(spared.flatMap((one) => one.sittings.filter(({ id }) => held.has(id)))).toEqual([])
})
