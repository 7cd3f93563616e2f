import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { type EmptyPalace, openEmptyPalace, refusalOf } from '../../support/empty-palace.ts'
import { insertPlannedSitting } from '../../support/planned-sitting.ts'

let palace: EmptyPalace
let client: ContractClient
let english = ''

const details = {
  title: '高级讲师',
  employer: '宁波职业技术学院',
  phone: '+86 138-0000-0001',
  feeFenPerHour: 15_000,
  maxSittingsPerWeek: 4,
  note: '',
  courseIds: [] as string[],
  windows: [
    { weekday: 3, startMinute: 1080, endMinute: 1290 },
    { weekday: 1, startMinute: 1080, endMinute: 1290 },
  ],
  absences: [{ startsOn: '2025-11-12', endsOn: '2025-11-14', reason: '出差' }],
}

beforeAll(async () => {
  palace = await openEmptyPalace()
  client = palace.admin
  english = (await client.courses.adopt({ code: 'SW', level: '' })).id
})
afterAll(() => palace.house.close())

describe('a trainer', () => {
  test('is kept with courses, windows and absences, and found by name, pinyin, initials, employer and course', async () => {
    const { id } = await client.trainers.save({ ...details, name: '吕 晓燕', courseIds: [english] })
    for (const search of ['吕晓', 'lvxiao', 'lxy', '职业技术']) {
      expect([search, (await client.trainers.list({ search })).rows.map((row) => row.id)]).toEqual([
        search,
        [id],
      ])
    }
    expect((await client.trainers.list({ search: 'zhang' })).total).toBe(0)
    const [row] = (await client.trainers.list({ courseId: english })).rows
    expect(row).toMatchObject({
      name: '吕晓燕',
      isOnLeaveToday: true,
      sittingsThisWeek: 0,
      courses: [{ id: english, name: '商务英语' }],
    })
    expect(row?.windows.map((window) => window.weekday)).toEqual([1, 3])
  })

  test('has a phone that is masked in lists, whole in the detail, and sealed in the file', async () => {
    const [row] = (await client.trainers.list({ search: 'lxy' })).rows
    expect(row?.phoneMasked).toBe('138****0001')
    expect((await client.trainers.get({ id: row?.id ?? '' })).phone).toBe('13800000001')
    const kept = palace.house.db.connection.raw.prepare('SELECT phone_sealed AS sealed FROM trainer').get()
    expect(JSON.stringify(kept)).not.toContain('13800000001')
  })

  test('is refused with a phone that is none, a window without length, or an absence that ends before it starts', async () => {
    const save = async (wrong: object) =>
      (await refusalOf(client.trainers.save({ ...details, name: '张三', ...wrong }))).data
    expect(await save({ phone: '12345' })).toEqual({ what: '手机号应为 1 开头的 11 位数字' })
    expect(await save({ windows: [{ weekday: 1, startMinute: 1290, endMinute: 1080 }] })).toEqual({
      what: '可用时间的结束要晚于开始',
    })
    expect(await save({ absences: [{ startsOn: '2025-11-14', endsOn: '2025-11-12', reason: '' }] })).toEqual({
      what: '请假的结束日期早于开始日期',
    })
    expect((await client.trainers.list({ search: '张三' })).total).toBe(0)
  })

  test('saved again without a change leaves nothing to undo, and with one it can be taken back', async () => {
    const { rows } = await client.trainers.list({ search: 'lxy' })
    const { isActive: _isActive, ...kept } = await client.trainers.get({ id: rows[0]?.id ?? '' })
    const steps = (await client.accounts.undoable()).steps.length
    await client.trainers.save(kept)
    expect((await client.accounts.undoable()).steps).toHaveLength(steps)
    await client.trainers.save({
      ...kept,
      windows: [],
      absences: [],
      courseIds: [],
      phone: '',
      feeFenPerHour: 1,
    })
    await client.accounts.undo({})
    const { isActive: _again, ...back } = await client.trainers.get({ id: kept.id })
    expect(back).toEqual(kept)
  })

  test('with sittings ahead is not taken out of use, and one whom a plan names is not removed', async () => {
    const { id } = await client.trainers.save({ ...details, name: '陈志强' })
    insertPlannedSitting(palace.house.db, { roomId: null, trainerId: id, date: '2025-11-13' })
    insertPlannedSitting(palace.house.db, { roomId: null, trainerId: id, date: '2025-11-11' })
    const refused = await refusalOf(client.trainers.setActive({ id, isActive: false }))
    expect(refused).toEqual({ code: 'STILL_PLANNED', data: { what: '讲师陈志强', sittings: 1 } })
    expect(await refusalOf(client.trainers.remove({ id }))).toEqual({
      code: 'STILL_IN_USE',
      data: { what: '讲师陈志强', by: '2 个场次' },
    })
    expect((await client.trainers.list({ search: '陈' })).rows[0]?.sittingsThisWeek).toBe(2)
  })

  test('whom nothing names can be switched off, on again, and removed', async () => {
    const { id } = await client.trainers.save({ ...details, name: '何小明' })
    await client.trainers.setActive({ id, isActive: false })
    expect((await client.trainers.list({ isActive: true, search: '何小明' })).total).toBe(0)
    expect((await client.trainers.get({ id })).phone).toBe('13800000001')
    await client.trainers.setActive({ id, isActive: true })
    await client.trainers.remove({ id })
    expect((await refusalOf(client.trainers.get({ id }))).code).toBe('NOT_FOUND')
  })
})

test('a trainer sees only the own record', async () => {
  const { id } = await client.trainers.save({ ...details, name: '孙丽' })
  const self = await palace.join('trainer', id)
  expect((await self.trainers.list({})).rows.map((row) => row.name)).toEqual(['孙丽'])
  expect((await self.trainers.options()).rows.map((row) => row.name)).toEqual(['孙丽'])
  const other = (await client.trainers.list({ search: 'lxy' })).rows[0]?.id ?? ''
  expect((await refusalOf(self.trainers.get({ id: other }))).code).toBe('NOT_FOUND')
  expect((await refusalOf(self.trainers.save({ ...details, id, name: '孙丽' }))).code).toBe('FORBIDDEN')
  const nobody = await palace.join('trainer')
  expect((await nobody.trainers.list({})).total).toBe(0)
})

test('the audit trail names the trainer and keeps no phone number', async () => {
  const { rows } = await client.accounts.audit({ search: 'trainers.save' })
  expect(rows.map((row) => row.sentence)).toContain('保存讲师 孙丽')
  expect(JSON.stringify(rows)).not.toContain('138')
})
