import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'
import { fillWorld, ids, plainClass, plainWishes, publish, workerId } from './world.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
  fillWorld(house.db)
})
afterAll(() => house.close())

describe('opening a class', () => {
  test('a class without a name is called after its enterprise and course, and numbered in its season', async () => {
    const planner = await house.as('planner')
    const first = await planner.classes.open(plainClass)
    const second = await planner.classes.open(plainClass)
    expect([first.name, second.name]).toEqual(['海星·插花·一班', '海星·插花·二班'])
    expect([first.code, second.code]).toEqual(['ZZ-2025-01', 'ZZ-2025-02'])
    const both = await planner.classes.suggestName({ ...plainClass, enterpriseIds: [ids.yard, ids.mill] })
    expect(both.name).toBe('石浦、海星·插花·一班')
  })

  test('a class gets one lesson for every title of its course, each as long as the course says', async () => {
    const planner = await house.as('planner')
    const { id } = await planner.classes.open(plainClass)
    const { lessons } = await planner.classes.detail({ id })
    expect(lessons.map((lesson) => [lesson.number, lesson.title, lesson.minutes])).toEqual([
      [1, '认识花材', 90],
      [2, '螺旋手法', 90],
      [3, '桌花', 90],
      [4, '结业作品', 90],
    ])
  })

  test('wishes that cannot be met are refused: a small room, a trainer of other courses, a date outside the season', async () => {
    const planner = await house.as('planner')
    await expect(
      planner.classes.open({ ...plainClass, roomId: ids.room, capacity: 41 }),
    ).rejects.toMatchObject({ code: 'INVALID_VALUE' })
    await expect(planner.classes.open({ ...plainClass, startsOn: '2026-01-05' })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
    })
    house.db.connection.raw
      .prepare(
        "INSERT INTO trainer (id, name, name_pinyin, name_initials) VALUES ('other', '别人', 'bieren', 'br')",
      )
      .run()
    await expect(planner.classes.open({ ...plainClass, trainerId: 'other' })).rejects.toMatchObject({
      code: 'INVALID_VALUE',
    })
    await expect(
      planner.classes.open({ ...plainClass, roomId: ids.room, trainerId: ids.trainer }),
    ).resolves.toBeTruthy()
  })

  test('opening can be undone whole', async () => {
    const planner = await house.as('planner')
    const { id } = await planner.classes.open(plainClass)
    await planner.accounts.undo({})
    await expect(planner.classes.detail({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
    expect(
      house.db.connection.raw.prepare('SELECT count(*) AS n FROM lesson WHERE class_id = ?').get(id),
    ).toEqual({
      n: 0,
    })
  })
})

describe('changing and calling off', () => {
  test('a larger capacity gives seats to those who wait, a smaller one never takes one away', async () => {
    const planner = await house.as('planner')
    const { id, name } = await planner.classes.open({ ...plainClass, capacity: 2, name: '容量班' })
    await planner.classes.enrol({ classId: id, workerIds: [1, 2, 3].map(workerId) })
    const grown = await planner.classes.update({
      ...plainWishes,
      id,
      name,
      enterpriseIds: [ids.mill],
      capacity: 3,
    })
    expect(grown.promoted).toEqual(['孙三立'])
    const shrunk = planner.classes.update({
      ...plainWishes,
      id,
      name,
      enterpriseIds: [ids.mill],
      capacity: 2,
    })
    await expect(shrunk).rejects.toMatchObject({ code: 'CAPACITY_BELOW_SEATED', data: { seated: 3 } })
    await planner.classes.cancel({ id, reason: '企业抢单' })
  })

  test('calling off a class calls off its sittings to come and keeps those that were held', async () => {
    const planner = await house.as('planner')
    const { id } = await planner.classes.open({ ...plainClass, name: '停办班' })
    publish(house.db, id, ['2025-11-04', '2025-11-11', '2025-11-18', '2025-11-25'])
    await planner.classes.cancel({ id, reason: '企业停产' })
    const detail = await planner.classes.detail({ id })
    expect(detail.state).toBe('cancelled')
    expect(detail.lessons.map((lesson) => lesson.standing)).toEqual([
      'held',
      'held',
      'cancelled',
      'cancelled',
    ])
    expect(detail.lessons[3]?.sittings[0]?.cancelReason).toBe('班级停办：企业停产')
    await expect(planner.classes.enrol({ classId: id, workerIds: [workerId(9)] })).rejects.toMatchObject({
      code: 'CLASS_CLOSED',
    })
  })
})

describe('the list', () => {
  test('classes are found by name, pinyin and initials, and filtered by season, state and enterprise', async () => {
    const planner = await house.as('planner')
    const find = async (input: Parameters<typeof planner.classes.list>[0]) =>
      (await planner.classes.list({ seasonId: ids.season, ...input })).rows.map((row) => row.name)
    await planner.classes.open({ ...plainClass, enterpriseIds: [ids.yard], name: '渔港花艺' })
    expect(await find({ search: '渔港' })).toEqual(['渔港花艺'])
    expect(await find({ search: 'yugang' })).toEqual(['渔港花艺'])
    expect(await find({ search: 'YGHY' })).toEqual(['渔港花艺'])
    expect(await find({ enterpriseId: ids.yard })).toEqual(['渔港花艺'])
    expect(await find({ state: 'cancelled' })).toEqual(['容量班', '停办班'])
    expect(await find({ search: '没有这个班' })).toEqual([])
  })

  test('a class runs from its first published date on', async () => {
    const planner = await house.as('planner')
    const { id } = await planner.classes.open({ ...plainClass, name: '开课班' })
    const state = async () => (await planner.classes.list({ search: '开课班' })).rows[0]?.state
    expect(await state()).toBe('open')
    publish(house.db, id, ['2025-11-12'])
    expect(await state()).toBe('running')
    expect((await planner.classes.list({ search: '开课班', state: 'running' })).total).toBe(1)
  })
})
