// 适配 beside any time, through the real router: of a class, of enterprises without one, on a day and over a season.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import { type EmptyPalace, openEmptyPalace, refusalOf } from '../../../support/empty-palace.ts'
import { openTestHouse } from '../../../support/test-house.ts'
import { anyCourse, buildPlant, type Plant } from '../plant.ts'
import { seasonNow } from '../support.ts'

let palace: EmptyPalace
let planner: ContractClient
let plant: Plant
let seasonId = ''
beforeAll(async () => {
  palace = await openEmptyPalace()
  planner = await palace.join('planner')
  plant = await buildPlant(planner)
  const season = { id: null, name: '秋季', startsOn: '2025-11-01', endsOn: '2025-12-28' }
  seasonId = (await planner.timetable.saveSeason(season)).id
})
afterAll(() => palace.house.close())

const evening = { startMinute: 1140, minutes: 90 }

test('the whole staff is asked, counted by reason, and named only where names are wanted', async () => {
  const asked = { enterpriseIds: [plant.id], date: '2025-11-11', ...evening }
  const { reach, isWholeStaff, people } = await planner.timetable.fit(asked)
  expect({ isWholeStaff, people }).toEqual({ isWholeStaff: true, people: [] })
  expect(reach).toEqual({
    heads: 4,
    reachable: 1,
    reasons: [
      { label: '夜班', heads: 2 },
      { label: '刚下班', heads: 1 },
    ],
  })
  const named = await planner.timetable.fit({ ...asked, withPeople: true })
  expect(named.people.map(({ name, teamName, label }) => [name, teamName, label])).toEqual([
    ['李明', '甲班', '夜班'],
    ['张远', '甲班', '夜班'],
    ['赵敏', '科室', '刚下班'],
  ])
})

test('a class is asked by its seat holders, and by the staff of its enterprises while it has none', async () => {
  const course = await planner.courses.save(anyCourse)
  const wishes = {
    capacity: 30,
    weekdays: [],
    startMinute: null,
    lessonsPerWeek: 1,
    roomId: null,
    trainerId: null,
  }
  const { id: classId } = await planner.classes.open({
    ...wishes,
    seasonId,
    courseId: course.id,
    enterpriseIds: [plant.id],
    name: '一班',
    startsOn: null,
    endsOn: null,
    note: '',
  })
  const asked = { classId, date: '2025-11-11', ...evening }
  expect(await planner.timetable.fit(asked)).toMatchObject({ isWholeStaff: true, reach: { heads: 4 } })
  await planner.classes.enrol({ classId, workerIds: [plant.workers.dispatched] })
  expect(await planner.timetable.fit(asked)).toMatchObject({
    isWholeStaff: false,
    reach: { heads: 1, reachable: 0, reasons: [{ label: '夜班', heads: 1 }] },
  })
  const season = await planner.timetable.seasonFit({ classId, seasonId, courseId: course.id, ...evening })
  expect(season.rows.map((one) => one.reach.heads)).toEqual([1, 1, 1, 1, 1, 1, 1])
})

test('over a season a cycle of four days makes every weekday the same, and only days left are counted', async () => {
  const { rows } = await planner.timetable.seasonFit({
    enterpriseIds: [plant.id],
    seasonId,
    startsOn: '2025-11-17',
    endsOn: '2025-12-14',
    ...evening,
  })
  // Four Mondays in a row meet each day of the cycle once: 甲 and the default team are free on two of four, which is one
  // and a half heads on average; the office adds its one on weekends.
  expect(rows.map(({ weekday, days, least, most }) => [weekday, days, least, most])[0]).toEqual([1, 4, 0, 3])
  expect(rows.map((one) => one.reach.reachable)).toEqual([2, 2, 2, 2, 2, 3, 3])
  const left = await planner.timetable.seasonFit({ enterpriseIds: [plant.id], seasonId, ...evening })
  // From Wednesday 12 November to Sunday 28 December.
  expect(left.rows.map((one) => one.days)).toEqual([6, 6, 7, 7, 7, 7, 7])
})

test('days off are left out unless lessons are allowed on them', async () => {
  const autumn = { id: null, name: '国庆', startsOn: '2025-10-01', endsOn: '2025-10-08' }
  const { id } = await planner.timetable.saveSeason(autumn)
  const ask = () => planner.timetable.seasonFit({ enterpriseIds: [plant.id], seasonId: id, ...evening })
  expect((await ask()).rows).toEqual([])
  const admin = palace.admin
  await admin.settings.saveDay({
    date: '2025-10-07',
    kind: 'swapped-rest',
    name: '国庆节',
    isTeachingAllowed: true,
  })
  expect((await ask()).rows.map(({ weekday, days }) => [weekday, days])).toEqual([[2, 1]])
})

test('what does not exist is refused by name, and trainers are not told of other people’s shifts', async () => {
  const asked = { date: '2025-11-11', ...evening }
  expect(await refusalOf(planner.timetable.fit({ ...asked, classId: 'none' }))).toMatchObject({
    code: 'NOT_FOUND',
  })
  expect(await refusalOf(planner.timetable.fit({ ...asked, roomId: 'none' }))).toMatchObject({
    code: 'NOT_FOUND',
  })
  const wrong = planner.timetable.fit({ ...asked, date: '2025-02-30' })
  expect(await refusalOf(wrong)).toMatchObject({ code: 'INVALID_VALUE' })
  const trainer = await palace.join('trainer')
  expect(await refusalOf(trainer.timetable.fit(asked))).toMatchObject({ code: 'FORBIDDEN' })
})

test('a sitting says the same in the week, tonight, before a move and beside its time', async () => {
  const house = await openTestHouse()
  const client = await house.as('planner')
  const { sittings } = await client.timetable.tonight({})
  const { id } = await seasonNow(client)
  const week = await client.timetable.week({ seasonId: id, version: 'published', monday: '2025-11-10' })
  for (const { sittingId, classId, date, startMinute, minutes, reach } of sittings) {
    const shown = week.sittings.find((one) => one.sittingId === sittingId)
    const { roomId = '', trainerId = '' } = shown ?? {}
    const place = { date, startMinute, roomId }
    const moved = await client.timetable.explainMove({ seasonId: id, sittingId, ...place, trainerId })
    const { reach: beside, people } = await client.timetable.fit({
      classId,
      minutes,
      ...place,
      withPeople: true,
    })
    const { rows } = await client.timetable.absentees({ sittingId })
    expect([shown?.reach, moved.reach, beside]).toEqual([reach, reach, reach])
    expect(people.map((one) => one.name).toSorted()).toEqual(rows.map((one) => one.name).toSorted())
  }
  house.close()
})
