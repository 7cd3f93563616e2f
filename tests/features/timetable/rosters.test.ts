// Who works what, asked through the real router: the workplace's shifts, and what stands above them in the visible order.
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { problemOf } from '../../../src-main/features/timetable/plan-problem.ts'
import { digestOf, readSeasonFacts } from '../../../src-main/features/timetable/season-facts.ts'
import { type EmptyPalace, openEmptyPalace } from '../../support/empty-palace.ts'
import { anyCourse, anyRoom, buildPlant, nightShift, type Plant } from './plant.ts'
import { seasonNow, today } from './support.ts'

let palace: EmptyPalace
let planner: ContractClient
let plant: Plant
beforeAll(async () => {
  palace = await openEmptyPalace()
  planner = await palace.join('planner')
  plant = await buildPlant(planner)
})
afterAll(() => palace.house.close())

/** Who cannot come at 19:00–20:30, by name: what they do instead, and what decided it. */
async function lostOn(date: string, enterpriseIds = [plant.id]) {
  const time = { date, startMinute: 1140, minutes: 90 }
  const { people } = await planner.timetable.fit({ enterpriseIds, ...time, withPeople: true })
  return Object.fromEntries(people.map((one) => [one.name, `${one.sentence}（${one.decidedBy}）`]))
}

const clearDays = () =>
  void palace.house.db.connection.raw.exec(
    'DELETE FROM production_period; DELETE FROM team_day; DELETE FROM worker_day',
  )

const night = '夜班 20:00–次日 08:00'

test('shifts come from the workplace, not from the employer', async () => {
  expect(await lostOn('2025-11-11')).toMatchObject({ 张远: `${night}（班组）`, 李明: `${night}（班组）` })
  const time = { date: '2025-11-11', startMinute: 1140, minutes: 90 }
  const agency = await planner.timetable.fit({ enterpriseIds: [plant.agencyId], ...time })
  expect(agency.reach.heads).toBe(0)
  const own = await planner.timetable.fit({ enterpriseIds: [plant.id], ...time, withPeople: true })
  expect(own.people.find((one) => one.name === '张远')).toMatchObject({
    enterpriseName: '东海模具',
    teamName: '甲班',
  })
})

test('people without a team work what the default team works', async () => {
  expect(await lostOn('2025-11-13')).toMatchObject({ 王强: '白班 08:00–20:00（默认）' })
})

test('a system that follows holidays rests on them and works on a makeup day', async () => {
  expect(Object.keys(await lostOn('2025-10-08'))).not.toContain('赵敏')
  expect(await lostOn('2025-10-09')).toMatchObject({ 赵敏: '下班后不足 30 分钟（班组）' })
  expect(await lostOn('2025-09-28')).toMatchObject({ 赵敏: '下班后不足 30 分钟（节假日）' })
})

describe('what stands above the team', () => {
  const date = '2025-11-12'
  beforeEach(async () => {
    clearDays()
    expect(Object.keys(await lostOn(date))).toEqual(['赵敏'])
    await planner.enterprises.savePeriod({
      enterpriseId: plant.id,
      kind: 'overtime',
      effect: 'burden',
      startsOn: date,
      endsOn: date,
      shiftChange: { change: 'add', shifts: [{ name: '加班', startMinute: 1080, endMinute: 1320 }] },
    })
  })
  const setTeam = (shifts: (typeof nightShift)[]) =>
    planner.enterprises.setTeamDays({
      enterpriseId: plant.id,
      teamIds: [plant.teams.a],
      from: date,
      to: date,
      shifts,
    })
  const setOwn = (shifts: (typeof nightShift)[]) =>
    planner.enterprises.setWorkerDays({ workerId: plant.workers.own, from: date, to: date, shifts })

  test('a production period changes what everybody works', async () => {
    const overtime = '加班 18:00–22:00（生产时段）'
    expect(await lostOn(date)).toEqual({ 张远: overtime, 李明: overtime, 王强: overtime, 赵敏: overtime })
  })

  test('the actual day of a team goes before the period', async () => {
    await setTeam([nightShift])
    expect(await lostOn(date)).toMatchObject({
      张远: `${night}（实际排班）`,
      王强: '加班 18:00–22:00（生产时段）',
    })
    await setTeam([])
    expect(Object.keys(await lostOn(date)).toSorted()).toEqual(['王强', '赵敏'])
  })

  test('a day of their own goes before all else', async () => {
    await setTeam([])
    await setOwn([nightShift])
    expect(await lostOn(date)).toMatchObject({ 李明: `${night}（个人）` })
    await setTeam([nightShift])
    await setOwn([])
    expect(Object.keys(await lostOn(date))).not.toContain('李明')
  })

  test('a day of their own at another workplace does not count', async () => {
    await setTeam([])
    await setOwn([nightShift])
    palace.house.db.connection.raw.prepare('UPDATE worker_day SET enterprise_id = ?').run(plant.agencyId)
    expect(Object.keys(await lostOn(date))).not.toContain('李明')
  })

  test('a block of the workplace keeps everybody away, known shifts or not', async () => {
    await planner.enterprises.savePeriod({
      enterpriseId: plant.id,
      kind: 'shutdown',
      effect: 'block',
      startsOn: date,
      endsOn: date,
      note: '年度大修',
    })
    const lost = await lostOn(date)
    expect(lost).toMatchObject({
      张远: '停产检修（年度大修）（生产时段）',
      王强: '停产检修（年度大修）（生产时段）',
    })
  })
})

describe('rest and ways', () => {
  beforeEach(() => clearDays())

  test('the enterprise’s own rest goes before the palace’s', async () => {
    expect(Object.keys(await lostOn('2025-11-13'))).not.toContain('张远')
    const rest = { restAfterWork: null, restAfterNight: null, restBeforeWork: 720, dayStartsMinute: 0 }
    await planner.enterprises.saveRhythm({ enterpriseId: plant.id, ...rest, ways: [] })
    expect(await lostOn('2025-11-13')).toMatchObject({ 张远: '上班前不足 12 小时（班组）' })
    await planner.enterprises.saveRhythm({ enterpriseId: plant.id, ...rest, restBeforeWork: null, ways: [] })
  })

  test('the way to a room counts on both sides', async () => {
    const site = await planner.network.saveSite({
      name: '文化宫',
      kind: 'college',
      parentId: null,
      address: '',
      note: '',
    })
    const { id: roomId } = await planner.network.saveRoom({
      ...anyRoom,
      siteId: site.id,
    })
    const reachable = async () => {
      const time = { date: '2025-11-12', startMinute: 840, minutes: 90, roomId }
      return (await planner.timetable.fit({ enterpriseIds: [plant.id], ...time })).reach.reachable
    }
    const rest = { restAfterWork: null, restAfterNight: null, restBeforeWork: null, dayStartsMinute: 0 }
    const saveWay = (minutes: number) =>
      planner.enterprises.saveRhythm({
        enterpriseId: plant.id,
        ...rest,
        ways: [{ placeId: site.id, minutes }],
      })
    // 甲 comes off its night at 08:00 and may be called from 14:00 on: 0 minutes of way just do, one is too many.
    await saveWay(0)
    const near = await reachable()
    await saveWay(1)
    expect(near - (await reachable())).toBe(2)
  })
})

test('people with days of their own are a cohort of their own in the plan, and the plan rests on them', async () => {
  clearDays()
  const season = await planner.timetable.saveSeason({
    id: null,
    name: '秋季',
    startsOn: '2025-11-01',
    endsOn: '2025-12-31',
  })
  const course = await planner.courses.save(anyCourse)
  const { id: classId } = await planner.classes.open({
    seasonId: season.id,
    courseId: course.id,
    enterpriseIds: [plant.id],
    name: '一班',
    capacity: 30,
    weekdays: [],
    startMinute: null,
    lessonsPerWeek: 1,
    roomId: null,
    trainerId: null,
    startsOn: null,
    endsOn: null,
    note: '',
  })
  await planner.classes.enrol({ classId, workerIds: Object.values(plant.workers) })
  const read = () => readSeasonFacts(palace.house.db, season.id, { today: '2025-11-12' })
  const before = read()
  const cohortsIn = (facts: typeof before) =>
    problemOf(facts).classes[0]?.cohorts.map(({ name, heads }) => `${name} ${heads}`)
  expect(cohortsIn(before)).toEqual(['东海模具 1', '东海模具 甲班 2', '东海模具 科室 1'])
  await planner.enterprises.setWorkerDays({
    workerId: plant.workers.own,
    from: '2025-12-01',
    to: '2025-12-01',
    shifts: [],
  })
  const after = read()
  expect(cohortsIn(after)).toEqual([
    '东海模具 1',
    '东海模具 甲班 1',
    '东海模具 甲班 个人排班 1',
    '东海模具 科室 1',
  ])
  expect(digestOf(after)).not.toBe(digestOf(before))
  expect(JSON.parse(JSON.stringify(after))).toEqual(after)
})

test('a burden reaches the problem with the weight that the enterprise gave it', async () => {
  clearDays()
  const day = { startsOn: '2025-12-10', endsOn: '2025-12-10' }
  await planner.enterprises.savePeriod({
    enterpriseId: plant.id,
    kind: 'payday',
    effect: 'burden',
    weight: 4,
    ...day,
  })
  const { id } = await seasonNow(planner)
  const { periods } = problemOf(readSeasonFacts(palace.house.db, id, { today }))
  expect(periods).toMatchObject([{ kind: 'payday', enterpriseId: plant.id, weight: 4, ...day }])
})
