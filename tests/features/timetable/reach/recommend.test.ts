import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import type { RecommendedWay } from '../../../../src-main/contract/timetable/reach/recommendations.ts'
import { addDays, daysBetween } from '../../../../src-main/domain/calendar/dates.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { breachSentences, seasonNow, violationsOf } from '../support.ts'

let house: TestHouse
let planner: ContractClient
let season: { id: string; startsOn: string; endsOn: string }
beforeEach(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  season = await seasonNow(planner)
})
afterEach(() => house.close())

/** A class of five lessons for 恒泰机械, whose four teams rotate, in which nobody has enrolled yet. */
async function openClass(lessons = 5): Promise<string> {
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
  house.db.connection.raw.prepare('DELETE FROM lesson WHERE class_id = ? AND number > ?').run(id, lessons)
  return id
}

async function bestWay(classId: string): Promise<RecommendedWay> {
  const [way] = (await planner.timetable.recommend({ classId })).ways
  if (way === undefined) throw new Error('nothing is recommended')
  return way
}

interface Placed {
  readonly lessonNumber: number
  readonly date: string
  readonly startMinute: number
}

const draftOf = (classId: string): Placed[] =>
  house.db.connection.raw
    .prepare<[string], Placed>(
      `SELECT l.number AS lessonNumber, p.date, p.start_minute AS startMinute FROM placement p
      JOIN plan ON plan.id = p.plan_id AND plan.state = 'draft' JOIN sitting s ON s.id = p.sitting_id
      JOIN lesson l ON l.id = s.lesson_id WHERE l.class_id = ? ORDER BY p.date, p.start_minute`,
    )
    .all(classId)

const othersIn = (state: 'draft' | 'published', classId: string) =>
  house.db.connection.raw
    .prepare(
      `SELECT p.sitting_id, p.date, p.start_minute, p.room_id, p.trainer_id FROM placement p
      JOIN plan ON plan.id = p.plan_id AND plan.state = ? JOIN sitting s ON s.id = p.sitting_id
      JOIN lesson l ON l.id = s.lesson_id WHERE l.class_id <> ? AND plan.season_id = ? ORDER BY p.sitting_id`,
    )
    .all(state, classId, season.id)

const everything = () =>
  ['class', 'sitting', 'placement', 'plan'].map((table) =>
    house.db.connection.raw.prepare(`SELECT * FROM ${table} ORDER BY 1, 2`).all(),
  )

test('the staff of the enterprises is counted while nobody has enrolled, and every way brings more of them', async () => {
  const answer = await planner.timetable.recommend({ classId: await openClass() })
  expect(answer).toMatchObject({ isProspective: true, basis: 'wished', requiredLessons: 4, lessons: 5 })
  expect(answer.headsOver).toBeLessThan(answer.heads)
  expect(answer.ways.length).toBeGreaterThan(0)
  for (const way of answer.ways) {
    expect(way.headsOver).toBe(answer.headsOver + way.headsGained)
    expect(way.headsOver).toBe(way.teams.reduce((sum, team) => sum + (team.isOver ? team.heads : 0), 0))
    expect(way.addedFeeFen).toBe(way.addedHours * (answer.feeFenPerHour ?? 0))
  }
  expect(answer.ways[0]).toMatchObject({ headsOver: answer.heads })
})

test('an adopted way puts its sittings into the draft as recommended, and leaves every other class where it is', async () => {
  const classId = await openClass()
  const way = await bestWay(classId)
  const answer = await planner.timetable.applyRecommendation({ classId, way })
  expect(answer).toMatchObject({
    label: way.label,
    placed: way.sittings.length,
    moved: [],
    headsOver: way.headsOver,
  })
  expect(draftOf(classId)).toEqual(way.sittings)
  expect(othersIn('draft', classId)).toEqual(othersIn('published', classId))
  expect(violationsOf(house, season.id, 'draft')).toEqual([])
  const reach = await planner.timetable.classReach({ classId })
  expect(reach).toMatchObject({ version: 'draft', headsOver: way.headsOver, placedLessons: 5 })
  expect(reach.teams.map((team) => team.reachable)).toEqual(way.teams.map((team) => team.reachable))
})

test('an adopted way becomes the wishes of the class, and the next plan keeps its pattern', async () => {
  const classId = await openClass()
  const { ways } = await planner.timetable.recommend({ classId })
  const way = ways.find((one) => one.everyDays === null && one.sittingPattern.length === 2)
  if (way === undefined) throw new Error('no weekly way with two sittings')
  await planner.timetable.applyRecommendation({ classId, way })
  const detail = await planner.classes.detail({ id: classId })
  const [first, second] = way.sittingPattern
  expect(detail).toMatchObject({ weekdays: way.weekdays, startMinute: first?.startMinute, lessonsPerWeek: 1 })
  await planner.timetable.discardDraft({ seasonId: season.id })
  await planner.timetable.makePlan({ seasonId: season.id, classIds: [classId] })
  const lessons = [...Map.groupBy(draftOf(classId), (one) => one.lessonNumber).values()]
  expect(lessons).toHaveLength(5)
  for (const [one, other] of lessons) {
    expect(daysBetween(one?.date ?? '', other?.date ?? '')).toBe(second?.daysAfter)
    expect([one?.startMinute, other?.startMinute]).toEqual([first?.startMinute, second?.startMinute])
  }
})

test('adopting a way can be undone whole', async () => {
  const classId = await openClass()
  const way = await bestWay(classId)
  const before = everything()
  await planner.timetable.applyRecommendation({ classId, way })
  expect(everything()).not.toEqual(before)
  const { sentence } = await planner.accounts.undo({})
  expect(sentence).toContain(way.label)
  expect(everything()).toEqual(before)
})

test('a sitting whose time is taken goes to the nearest time that breaks no rule, and the answer says why', async () => {
  const classId = await openClass()
  const way = await bestWay(classId)
  const blocked = way.sittings[0]?.date ?? ''
  house.db.connection.raw
    .prepare(
      `INSERT INTO production_period (id, enterprise_id, kind, starts_on, ends_on, effect)
      SELECT 'rush', enterprise_id, 'peak', ?, ?, 'block' FROM class_enterprise WHERE class_id = ? LIMIT 1`,
    )
    .run(blocked, blocked, classId)
  const answer = await planner.timetable.applyRecommendation({ classId, way })
  expect(answer.placed).toBe(way.sittings.length)
  expect(answer.moved[0]).toMatchObject({ lessonNumber: 1, ordinal: 1, wanted: { date: blocked } })
  expect(answer.moved[0]?.why).toContain('旺季')
  expect(draftOf(classId).some((one) => one.date === blocked)).toBe(false)
  expect(violationsOf(house, season.id, 'draft').filter((one) => one.includes('恒泰晚课'))).toEqual([])
})

test('a way that finds no room at all is refused, and nothing is written', async () => {
  const classId = await openClass()
  const way = await bestWay(classId)
  house.db.connection.raw.prepare("UPDATE room SET open_weekdays = '[]'").run()
  const before = everything()
  await expect(planner.timetable.applyRecommendation({ classId, way })).rejects.toMatchObject({
    code: 'RECOMMENDATION_REFUSED',
  })
  expect(everything()).toEqual(before)
})

test('a way for other lessons than those that are open is out of date', async () => {
  const classId = await openClass()
  const way = await bestWay(classId)
  const sittings = way.sittings.filter((one) => one.lessonNumber !== 3)
  await expect(
    planner.timetable.applyRecommendation({ classId, way: { ...way, sittings } }),
  ).rejects.toMatchObject({ code: 'RECOMMENDATION_OUTDATED' })
})

/** The running class of the sample whose people miss the most. */
async function shortClass(): Promise<string> {
  const { rows } = await planner.classes.list({ seasonId: season.id, pageSize: 200 })
  for (const { id } of rows) {
    const { ways, isProspective } = await planner.timetable.recommend({ classId: id })
    if (!isProspective && ways.length > 0) return id
  }
  throw new Error('everybody in the sample reaches everything')
}

test('what has been held stays, counts, and is never moved by a way', async () => {
  const classId = await shortClass()
  const { ways, basis } = await planner.timetable.recommend({ classId })
  expect(basis).toBe('planned')
  const [way] = ways
  if (way === undefined) throw new Error('nothing is recommended')
  expect(way.sittings.every((one) => one.date > '2025-11-12')).toBe(true)
  const held = () =>
    house.db.connection.raw.prepare("SELECT * FROM placement WHERE date < '2025-11-12' ORDER BY 1, 2").all()
  const before = held().length
  const answer = await planner.timetable.applyRecommendation({ classId, way })
  expect(answer.headsOver).toBe(way.headsOver)
  // The draft copies what the published plan has held, and nothing else was touched.
  expect(held().length).toBeGreaterThanOrEqual(before)
  expect(breachSentences(house, season.id, 'draft')).toEqual([])
  const reach = await planner.timetable.classReach({ classId })
  expect(reach.headsOver).toBe(way.headsOver)
})

test('who falls short is named, team by team, with the reason at each lesson that is lost', async () => {
  const classId = await shortClass()
  const reach = await planner.timetable.classReach({ classId })
  const short = reach.teams.find((team) => !team.isOver)
  expect(short?.people).toHaveLength(short?.heads ?? -1)
  const lost = short?.lessons.filter((lesson) => lesson.standing === 'lost') ?? []
  expect(lost.length).toBeGreaterThan(0)
  for (const lesson of lost) expect(lesson.reasons.join()).toMatch(/^\d+月\d+日 周. \d\d:\d\d：.+/)
  for (const team of reach.teams) {
    expect(team.reachable).toBe(team.lessons.filter((lesson) => lesson.standing === 'reachable').length)
  }
})

test('trainers see no recommendation, and only of their own classes who can come', async () => {
  const trainer = await house.as('trainer')
  const manager = await house.as('manager')
  const { rows: all } = await planner.classes.list({ seasonId: season.id, pageSize: 200 })
  const { rows: own } = await trainer.classes.list({ seasonId: season.id, pageSize: 200 })
  const [mine] = own
  const other = all.find((one) => !own.some((each) => each.id === one.id))
  if (mine === undefined || other === undefined) throw new Error('the sample has no such classes')
  expect((await trainer.timetable.classReach({ classId: mine.id })).version).toBe('published')
  await expect(trainer.timetable.classReach({ classId: other.id })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  await expect(trainer.timetable.recommend({ classId: mine.id })).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const classId = await openClass()
  const way = await bestWay(classId)
  await expect(manager.timetable.recommend({ classId })).resolves.toMatchObject({ isProspective: true })
  await expect(manager.timetable.applyRecommendation({ classId, way })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
})

test('a class that is over is recommended nothing', async () => {
  const classId = await openClass()
  const way = await bestWay(classId)
  await planner.classes.cancel({ id: classId, reason: '人数不足' })
  await expect(planner.timetable.recommend({ classId })).resolves.toMatchObject({ basis: 'closed', ways: [] })
  await expect(planner.timetable.applyRecommendation({ classId, way })).rejects.toMatchObject({
    code: 'CLASS_CLOSED',
  })
})

test('lessons that follow the rotation are pinned, so that the next plan leaves them', async () => {
  const classId = await openClass()
  const way = await bestWay(classId)
  const rotating = {
    ...way,
    weekdays: [],
    everyDays: 8,
    sittingPattern: [{ daysAfter: 0, startMinute: 1140 }],
    sittings: [1, 2, 3, 4, 5].map((lessonNumber) => ({
      lessonNumber,
      date: addDays('2025-11-18', 8 * (lessonNumber - 1)),
      startMinute: 1140,
    })),
  }
  const answer = await planner.timetable.applyRecommendation({ classId, way: rotating })
  expect(answer.label).toContain('每 8 天一课 19:00')
  const before = draftOf(classId)
  await planner.timetable.makePlan({ seasonId: season.id })
  expect(draftOf(classId)).toEqual(before)
})

test('a way by week is pinned too: a planner that began in the first week would lose whom a later start brings', async () => {
  const classId = await openClass()
  const way = await bestWay(classId)
  const late = {
    ...way,
    weekdays: [2],
    everyDays: null,
    sittingPattern: [{ daysAfter: 0, startMinute: 1140 }],
    sittings: [1, 2, 3, 4, 5].map((lessonNumber) => ({
      lessonNumber,
      date: addDays('2025-11-25', 7 * (lessonNumber - 1)),
      startMinute: 1140,
    })),
  }
  const answer = await planner.timetable.applyRecommendation({ classId, way: late })
  const before = draftOf(classId)
  expect(before).toEqual(late.sittings)
  await planner.timetable.makePlan({ seasonId: season.id, classIds: [classId] })
  expect(draftOf(classId)).toEqual(before)
  expect((await planner.timetable.classReach({ classId })).headsOver).toBe(answer.headsOver)
})
