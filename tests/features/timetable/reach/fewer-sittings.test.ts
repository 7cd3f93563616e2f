// A way with fewer sittings than are published, and lessons that were called off: neither may leave or make a ghost.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import type {
  RecommendedWay,
  WayChoice,
} from '../../../../src-main/contract/timetable/reach/recommendations.ts'
import { addDays } from '../../../../src-main/domain/calendar/dates.ts'
import { samplePassword } from '../../../../src-main/features/sample-accounts.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { seasonNow } from '../support.ts'

let house: TestHouse
let planner: ContractClient
let season: { id: string; startsOn: string; endsOn: string }
beforeEach(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  season = await seasonNow(planner)
})
afterEach(() => house.close())

/** A class of three lessons that nobody has joined. */
async function openClass(): Promise<string> {
  const { rows: courses } = await planner.courses.options()
  const { rows: enterprises } = await planner.enterprises.options()
  const course = courses.find((one) => one.name.includes('互联网营销'))
  const enterprise = enterprises.find((one) => one.name.includes('恒泰'))
  if (course === undefined || enterprise === undefined) throw new Error('the sample has no such course')
  const { id } = await planner.classes.open({
    seasonId: season.id,
    courseId: course.id,
    enterpriseIds: [enterprise.id],
    name: '恒泰晚课',
    capacity: 30,
    weekdays: [2],
    startMinute: 1140,
    lessonsPerWeek: 1,
    roomId: null,
    trainerId: null,
    startsOn: null,
    endsOn: null,
    note: '',
  })
  house.db.connection.raw.prepare('DELETE FROM lesson WHERE class_id = ? AND number > 3').run(id)
  return id
}

/** Every Tuesday at 19:00, and so many days later again. */
function tuesdays(again: readonly number[] = []): WayChoice {
  const sittingPattern = [0, ...again].map((daysAfter) => ({ daysAfter, startMinute: 1140 }))
  const sittings = [1, 2, 3].flatMap((lessonNumber) =>
    sittingPattern.map(({ daysAfter, startMinute }) => ({
      lessonNumber,
      date: addDays('2025-11-18', 7 * (lessonNumber - 1) + daysAfter),
      startMinute,
    })),
  )
  return { weekdays: [2], everyDays: null, lessonsPerWeek: 1, sittingPattern, sittings }
}

interface Row {
  readonly lesson: number
  readonly state: string
  readonly cancelReason: string | null
  readonly inDraft: number
  readonly isPublished: number
}

const sittingsOf = (classId: string): Row[] =>
  house.db.connection.raw
    .prepare<[string], Row>(
      `SELECT l.number AS lesson, s.state, s.cancel_reason AS cancelReason,
        EXISTS (SELECT 1 FROM placement p JOIN plan ON plan.id = p.plan_id AND plan.state = 'draft' WHERE p.sitting_id = s.id) AS inDraft,
        EXISTS (SELECT 1 FROM placement p JOIN plan ON plan.id = p.plan_id AND plan.state = 'published' WHERE p.sitting_id = s.id) AS isPublished
      FROM lesson l JOIN sitting s ON s.lesson_id = l.id WHERE l.class_id = ? ORDER BY l.number, s.ordinal`,
    )
    .all(classId)
const ghostsOf = (classId: string) =>
  sittingsOf(classId).filter((one) => one.state === 'planned' && one.isPublished === 0)
const inDraft = (classId: string) => sittingsOf(classId).filter((one) => one.inDraft === 1)

const adopt = (classId: string, way: WayChoice) => planner.timetable.applyRecommendation({ classId, way })
const publish = () => planner.timetable.publish({ seasonId: season.id })

async function publishTwice(): Promise<string> {
  const classId = await openClass()
  await adopt(classId, tuesdays([2]))
  await publish()
  expect(sittingsOf(classId)).toHaveLength(6)
  return classId
}

test('a class that goes from two sittings a lesson to one is over with its last lesson, and can be concluded', async () => {
  const classId = await publishTwice()
  await adopt(classId, tuesdays())
  await publish()
  expect(ghostsOf(classId)).toEqual([])
  const calledOff = sittingsOf(classId).filter((one) => one.state === 'cancelled')
  expect(calledOff.map((one) => one.cancelReason)).toEqual(Array(3).fill('课表改为更少的场次'))
  house.pass(40 * 24 * 60 * 60 * 1000)
  await planner.accounts.unlock({ password: samplePassword })
  await expect(planner.classes.detail({ id: classId })).resolves.toMatchObject({
    lessonsHeld: 3,
    lessonsPlanned: 3,
  })
  await expect(planner.classes.conclude({ classId, settlePending: true })).resolves.toMatchObject({
    pending: 0,
  })
})

test('until it is published the sittings given up are neither planned again nor said to lack a place', async () => {
  const classId = await publishTwice()
  await adopt(classId, tuesdays())
  expect(inDraft(classId)).toHaveLength(3)
  await planner.timetable.makePlan({ seasonId: season.id })
  expect(inDraft(classId)).toHaveLength(3)
  await planner.timetable.makePlan({ seasonId: season.id, replan: true })
  expect(inDraft(classId)).toHaveLength(3)
  const week = await planner.timetable.week({ seasonId: season.id, version: 'draft', monday: '2025-11-17' })
  expect(week.unplaced.filter((one) => one.classId === classId)).toEqual([])
  const { rows } = await planner.timetable.planChoices({ seasonId: season.id })
  expect(rows.find((one) => one.id === classId)).toMatchObject({ toPlace: 0 })
  await planner.timetable.discardDraft({ seasonId: season.id })
  expect(ghostsOf(classId)).toEqual([])
  expect(sittingsOf(classId).every((one) => one.state === 'planned')).toBe(true)
})

test('a sitting given up is taken again when the class goes back to two before publishing', async () => {
  const classId = await publishTwice()
  await adopt(classId, tuesdays())
  await adopt(classId, tuesdays([2]))
  await publish()
  expect(sittingsOf(classId)).toHaveLength(6)
  expect(ghostsOf(classId)).toEqual([])
})

const sittingId = (classId: string, lesson: number, ordinal: number) =>
  house.db.connection.raw
    .prepare<[string, number, number], { id: string }>(
      'SELECT s.id FROM sitting s JOIN lesson l ON l.id = s.lesson_id WHERE l.class_id = ? AND l.number = ? AND s.ordinal = ?',
    )
    .get(classId, lesson, ordinal)?.id ?? ''

test('a make-up that still waits for its place is not called off by publishing', async () => {
  const classId = await publishTwice()
  await planner.timetable.cancelSitting({
    sittingId: sittingId(classId, 2, 2),
    reason: '讲师生病',
    makeUp: true,
  })
  await planner.timetable.pinPlacement({
    seasonId: season.id,
    sittingId: sittingId(classId, 1, 1),
    isPinned: true,
  })
  await publish()
  expect(ghostsOf(classId)).toMatchObject([{ lesson: 2, state: 'planned' }])
})

test('the sample class that the recommender offers fewer sittings has none without a place after publishing', async () => {
  const { classId, way } = await classWithFewer()
  await adopt(classId, choiceOf(way))
  const givenUp = sittingsOf(classId).filter((one) => one.isPublished === 1 && one.inDraft === 0)
  expect(givenUp).toHaveLength(-way.addedSittings)
  await publish()
  expect(ghostsOf(classId)).toEqual([])
  expect(sittingsOf(classId).filter((one) => one.state === 'cancelled')).toHaveLength(-way.addedSittings)
})

const choiceOf = ({ weekdays, everyDays, lessonsPerWeek, sittingPattern, sittings }: RecommendedWay) => ({
  weekdays,
  everyDays,
  lessonsPerWeek,
  sittingPattern,
  sittings,
})

async function classWithFewer() {
  const { rows } = await planner.classes.list({ seasonId: season.id, pageSize: 200 })
  for (const { id } of rows) {
    const { ways } = await planner.timetable.recommend({ classId: id })
    const way = ways.find((one) => one.addedSittings < 0)
    if (way !== undefined) return { classId: id, way }
  }
  throw new Error('no class of the sample would do with fewer sittings')
}

test('a lesson that was called off is not recommended, not required and not brought back by a way', async () => {
  const classId = await openClass()
  await adopt(classId, tuesdays())
  await publish()
  await planner.timetable.cancelSitting({
    sittingId: sittingId(classId, 2, 1),
    reason: '企业停电',
    makeUp: false,
  })
  const answer = await planner.timetable.recommend({ classId })
  expect(answer).toMatchObject({ lessons: 2, requiredLessons: 2 })
  expect(answer.ways.length).toBeGreaterThan(0)
  for (const way of answer.ways) expect(way.sittings.some((one) => one.lessonNumber === 2)).toBe(false)
  await expect(adopt(classId, tuesdays())).rejects.toMatchObject({ code: 'RECOMMENDATION_OUTDATED' })
  const [first] = answer.ways
  if (first === undefined) throw new Error('nothing is recommended')
  const applied = await adopt(classId, choiceOf(first))
  expect(applied.label).toBe(first.label)
  expect(sittingsOf(classId).filter((one) => one.lesson === 2)).toMatchObject([{ state: 'cancelled' }])
  await expect(planner.timetable.classReach({ classId })).resolves.toMatchObject({
    lessons: 2,
    placedLessons: 2,
  })
})
