import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { type EmptyPalace, openEmptyPalace, refusalOf } from '../../support/empty-palace.ts'

let palace: EmptyPalace
let client: ContractClient

beforeAll(async () => {
  palace = await openEmptyPalace()
  client = palace.admin
})
afterAll(() => palace.house.close())

const input = {
  code: 'CA',
  name: '咖啡制作',
  isSubsidised: false,
  level: '' as const,
  occupationName: '',
  occupationCodeStandard: null,
  occupationCode2022: null,
  lessonMinutes: 100,
  lessonTitles: ['豆与磨', '手冲', '拉花'],
  practicePercent: 70,
  roomKind: 'classroom' as const,
  attendancePercent: 75,
  passTheory: null,
  passPractice: null,
  isOrderFree: true,
  note: '',
  equipment: [],
}

describe('the catalogue', () => {
  test('offers the four courses with their occupation codes in both editions', async () => {
    const { rows } = await client.courses.catalogue()
    expect(rows.map((row) => [row.name, row.occupationCodeStandard, row.occupationCode2022])).toEqual([
      ['商务英语', null, null],
      ['工业机器人系统操作', '6-30-99-00', '6-31-07-03'],
      ['无人机驾驶', '4-99-00-00', '4-02-04-06'],
      ['互联网营销', '4-01-02-07', '4-01-06-02'],
    ])
  })

  test('an entry becomes a course at one of its levels, with its lessons, its 学时 and its equipment', async () => {
    const { id, name } = await client.courses.adopt({ code: 'JQ', level: '四级' })
    expect(name).toBe('工业机器人系统操作四级')
    const course = await client.courses.get({ id })
    expect(course).toMatchObject({
      code: 'JQ4',
      level: '四级',
      isSubsidised: true,
      hours: 28,
      roomKind: 'lab',
      passPractice: 60,
    })
    expect(course.lessonTitles).toHaveLength(14)
    expect(course.equipment).toMatchObject([{ name: '工业机器人工作站', quantity: 4 }])
    const entry = (await client.courses.catalogue()).rows.find((row) => row.code === 'JQ')
    expect(entry?.adoptedLevels).toEqual(['四级'])
  })

  test('another level of it is another course, and shares the equipment', async () => {
    await client.courses.adopt({ code: 'JQ', level: '三级' })
    expect((await client.courses.list({ search: 'JQ' })).rows.map((row) => row.code)).toEqual(['JQ3', 'JQ4'])
    expect((await client.network.equipmentOptions()).rows).toMatchObject([
      { name: '工业机器人工作站', quantity: 4 },
    ])
  })

  test('the same level twice is refused, as is a level that the occupation does not have', async () => {
    expect((await refusalOf(client.courses.adopt({ code: 'JQ', level: '四级' }))).code).toBe('ALREADY_EXISTS')
    const missing = await refusalOf(client.courses.adopt({ code: 'JQ', level: '五级' }))
    expect(missing.data).toEqual({ what: '工业机器人系统操作没有五级' })
  })
})

describe('a course', () => {
  test('has its 学时 from its lessons: floor of all minutes by 45', async () => {
    const { id } = await client.courses.save(input)
    expect((await client.courses.get({ id })).hours).toBe(6)
    await client.courses.save({ ...input, id, lessonTitles: [...input.lessonTitles, '出品'] })
    expect((await client.courses.get({ id })).hours).toBe(8)
  })

  test('is found by name, pinyin, initials, code and occupation code, and by kind', async () => {
    for (const search of ['咖啡', 'kafei', 'kfzz', 'ca']) {
      expect([
        search,
        (await client.courses.list({ search, isSubsidised: false })).rows.map((row) => row.code),
      ]).toEqual([search, ['CA']])
    }
    expect((await client.courses.list({ search: '6-31-07' })).total).toBe(2)
    expect((await client.courses.list({ isSubsidised: false })).total).toBe(1)
  })

  test('is refused with a code that another course has, with a level as an interest course, or with less than one 学时', async () => {
    const save = (wrong: object) => refusalOf(client.courses.save({ ...input, code: 'XX', ...wrong }))
    expect(await save({ code: 'CA' })).toEqual({
      code: 'ALREADY_EXISTS',
      data: { what: '课程代码 CA（咖啡制作）' },
    })
    expect((await save({ level: '五级' })).data).toEqual({ what: '兴趣性课程不设技能等级' })
    expect((await save({ lessonMinutes: 30, lessonTitles: ['一'] })).data).toEqual({
      what: '总时长不足 45 分钟，折不成 1 学时',
    })
    expect((await save({ equipment: [{ equipmentId: 'gone', quantity: 1 }] })).code).toBe('NOT_FOUND')
  })

  test('may change its kind before a class of it has run, and never after', async () => {
    const { rows } = await client.courses.list({ search: 'CA' })
    const id = rows[0]?.id ?? ''
    await client.courses.save({ ...input, id, isSubsidised: true })
    const { raw } = palace.house.db.connection
    raw.exec(
      "INSERT INTO season (id, name, starts_on, ends_on) VALUES ('s', '秋季', '2025-09-01', '2026-01-31')",
    )
    raw
      .prepare(`INSERT INTO class (id, season_id, course_id, code, name, name_pinyin, name_initials, capacity, state, created_at)
      VALUES ('k', 's', ?, 'K1', '咖啡一班', 'x', 'x', 30, 'open', 0)`)
      .run(id)
    await client.courses.save({ ...input, id, isSubsidised: false })
    raw.exec("UPDATE class SET state = 'running' WHERE id = 'k'")
    const refused = await refusalOf(client.courses.save({ ...input, id, isSubsidised: true }))
    expect(refused).toEqual({
      code: 'COURSE_KIND_FIXED',
      data: { course: '“咖啡制作”', kind: '兴趣性', classes: 1 },
    })
    expect((await client.courses.get({ id })).isSubsidised).toBe(false)
    await client.courses.save({ ...input, id, name: '咖啡制作入门' })
  })

  test('with classes or trainers is not removed; another is, and that can be taken back', async () => {
    const { rows } = await client.courses.list({ search: 'CA' })
    const refused = await refusalOf(client.courses.remove({ id: rows[0]?.id ?? '' }))
    expect(refused.data).toEqual({ what: '课程“咖啡制作入门”', by: '1 个班级' })
    const [other] = (await client.courses.list({ search: 'JQ3' })).rows
    await client.courses.remove({ id: other?.id ?? '' })
    expect((await client.courses.list({ search: 'JQ3' })).total).toBe(0)
    await client.accounts.undo({})
    expect((await client.courses.get({ id: other?.id ?? '' })).equipment).toHaveLength(1)
  })
})

test('a manager reads courses and does not change them', async () => {
  const manager = await palace.join('manager')
  expect((await manager.courses.options()).rows.map((row) => row.code)).toEqual(['CA', 'JQ3', 'JQ4'])
  expect((await refusalOf(manager.courses.save(input))).code).toBe('FORBIDDEN')
})
