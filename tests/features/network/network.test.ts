import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { type EmptyPalace, openEmptyPalace, refusalOf } from '../../support/empty-palace.ts'
import { insertPlannedSitting } from '../../support/planned-sitting.ts'

let palace: EmptyPalace
let client: ContractClient

beforeAll(async () => {
  palace = await openEmptyPalace()
  client = palace.admin
})
afterAll(() => palace.house.close())

const siteInput = { address: '', note: '' }
const roomInput = {
  siteId: null,
  enterpriseId: null,
  kind: 'classroom' as const,
  seats: 40,
  opensMinute: 480,
  closesMinute: 1320,
  openWeekdays: [1, 2, 3, 4, 5],
  note: '',
}

const sites = { college: '', branch: '', point: '' }

describe('the college tree', () => {
  test('is kept with one college, its branches and its teaching points, in reading order', async () => {
    sites.college = (
      await client.network.saveSite({ ...siteInput, parentId: null, kind: 'college', name: '工匠学院总院' })
    ).id
    sites.branch = (
      await client.network.saveSite({
        ...siteInput,
        parentId: sites.college,
        kind: 'branch',
        name: '象山分院',
      })
    ).id
    sites.point = (
      await client.network.saveSite({
        ...siteInput,
        parentId: sites.branch,
        kind: 'site',
        name: '丹东街道教学点',
      })
    ).id
    const { rows } = await client.network.sites()
    expect(rows.map((row) => row.name)).toEqual(['工匠学院总院', '象山分院', '丹东街道教学点'])
    expect((await client.network.sites({ search: 'xsfy' })).rows.map((row) => row.name)).toEqual(['象山分院'])
  })

  test('refuses a node in the wrong place, a second of the same name, and one that is not there', async () => {
    const save = (input: object) =>
      refusalOf(client.network.saveSite({ ...siteInput, parentId: null, kind: 'site', name: '新', ...input }))
    expect((await save({ kind: 'branch' })).data).toEqual({ what: '分院要放在总院之下' })
    expect(await save({ parentId: sites.branch, name: '丹东街道教学点' })).toEqual({
      code: 'ALREADY_EXISTS',
      data: { what: '“丹东街道教学点”' },
    })
    expect((await save({ id: 'gone' })).code).toBe('NOT_FOUND')
  })

  test('a node that something hangs on is not removed, and the refusal names what', async () => {
    const refused = await refusalOf(client.network.removeSite({ id: sites.branch }))
    expect(refused).toEqual({ code: 'STILL_IN_USE', data: { what: '“象山分院”', by: '1 个下级单位' } })
  })
})

describe('rooms', () => {
  test('lie at a site or at an enterprise, never both', async () => {
    const refused = await refusalOf(client.network.saveRoom({ ...roomInput, name: '301' }))
    expect(refused).toEqual({ code: 'INVALID_VALUE', data: { what: '教室要么在一个教学点，要么在一家企业' } })
  })

  test('are found by their name or their place, in characters, pinyin or initials, and carry the place in options', async () => {
    await client.network.saveRoom({ ...roomInput, siteId: sites.point, name: '多功能厅', seats: 60 })
    await client.network.saveRoom({ ...roomInput, siteId: sites.branch, name: '301 教室' })
    for (const search of ['功能', 'dgn', 'duogong', 'ddjd']) {
      const { rows, total } = await client.network.rooms({ search })
      expect([search, total, rows[0]?.name]).toEqual([search, 1, '多功能厅'])
    }
    const { rows } = await client.network.roomOptions()
    expect(rows.map((row) => [row.placeName, row.name, row.seats])).toEqual([
      ['丹东街道教学点', '多功能厅', 60],
      ['象山分院', '301 教室', 40],
    ])
  })

  test('an enterprise lends one under its short name', async () => {
    palace.house.db.connection.raw.exec(`INSERT INTO enterprise (id, name, short_name, name_pinyin, name_initials, created_at)
      VALUES ('e1', '宁波海天精工机械有限公司', '海天精工', 'haitian', 'htjg', 0)`)
    await client.network.saveRoom({ ...roomInput, enterpriseId: 'e1', kind: 'lab', name: '机器人实训区' })
    const { rows } = await client.network.rooms({ kind: 'lab' })
    expect(rows.map((row) => [row.placeName, row.name, row.siteId])).toEqual([
      ['海天精工', '机器人实训区', null],
    ])
  })

  test('two of the same name at one place are refused, at two places they are not', async () => {
    const twin = await refusalOf(
      client.network.saveRoom({ ...roomInput, siteId: sites.branch, name: '301 教室' }),
    )
    expect(twin.code).toBe('ALREADY_EXISTS')
    await client.network.saveRoom({ ...roomInput, siteId: sites.college, name: '301 教室' })
  })

  test('an unused one is removed, and the removal can be taken back', async () => {
    const { id } = await client.network.saveRoom({ ...roomInput, siteId: sites.college, name: '临时教室' })
    await client.network.removeRoom({ id })
    expect((await client.network.rooms({ search: '临时教室' })).total).toBe(0)
    expect(await client.accounts.undo({})).toEqual({ sentence: '删除教室 临时教室' })
    expect((await client.network.rooms({ search: '临时教室' })).rows[0]?.openWeekdays).toEqual([
      1, 2, 3, 4, 5,
    ])
  })

  test('one with sittings ahead is neither taken out of use nor removed', async () => {
    const { rows } = await client.network.rooms({ search: '多功能厅' })
    const [room] = rows
    insertPlannedSitting(palace.house.db, { roomId: room?.id ?? '', trainerId: null, date: '2025-11-12' })
    const refused = await refusalOf(client.network.setRoomActive({ id: room?.id ?? '', isActive: false }))
    expect(refused).toEqual({ code: 'STILL_PLANNED', data: { what: '“多功能厅”', sittings: 1 } })
    expect((await refusalOf(client.network.removeRoom({ id: room?.id ?? '' }))).code).toBe('STILL_IN_USE')
  })

  test('one whose sittings are over can be taken out of use and stays in the options', async () => {
    const { id } = await client.network.saveRoom({ ...roomInput, siteId: sites.college, name: '旧教室' })
    await client.network.setRoomActive({ id, isActive: false })
    expect((await client.network.rooms({ search: '旧教室', isActive: true })).total).toBe(0)
    expect((await client.network.roomOptions()).rows.find((row) => row.id === id)?.isActive).toBe(false)
  })
})

describe('closures', () => {
  test('a closure says how many sittings of current plans lie in it', async () => {
    const closure = { siteId: sites.point, startsOn: '2025-11-10', endsOn: '2025-11-16', reason: '消防检修' }
    expect((await client.network.saveClosure(closure)).plannedSittings).toBe(1)
    const later = { ...closure, startsOn: '2025-11-13' }
    expect((await client.network.saveClosure(later)).plannedSittings).toBe(0)
    const { rows } = await client.network.sites()
    expect(rows.find((row) => row.id === sites.point)?.closures).toHaveLength(2)
  })

  test('a closure that ends before it starts is refused', async () => {
    const refused = await refusalOf(
      client.network.saveClosure({
        siteId: sites.point,
        startsOn: '2025-11-13',
        endsOn: '2025-11-12',
        reason: '消防检修',
      }),
    )
    expect(refused.code).toBe('INVALID_VALUE')
  })
})

describe('equipment', () => {
  test('is counted, found by initials, and its name is unique', async () => {
    await client.network.saveEquipment({ name: '多旋翼无人机', quantity: 10, note: '' })
    expect((await client.network.equipment({ search: 'wrj' })).rows.map((row) => row.quantity)).toEqual([10])
    expect(
      (await refusalOf(client.network.saveEquipment({ name: '多旋翼无人机', quantity: 1, note: '' }))).code,
    ).toBe('ALREADY_EXISTS')
  })

  test('what a course needs is not removed', async () => {
    await client.courses.adopt({ code: 'WR', level: '四级' })
    const { rows } = await client.network.equipment({})
    expect(rows[0]?.courseNames).toEqual(['无人机驾驶'])
    const refused = await refusalOf(client.network.removeEquipment({ id: rows[0]?.id ?? '' }))
    expect(refused).toEqual({ code: 'STILL_IN_USE', data: { what: '“多旋翼无人机”', by: '课程无人机驾驶' } })
  })
})

test('a trainer may look at rooms but not change them', async () => {
  const trainer = await palace.join('trainer')
  expect((await trainer.network.roomOptions()).rows.length).toBeGreaterThan(0)
  expect(
    (await refusalOf(trainer.network.saveRoom({ ...roomInput, siteId: sites.college, name: 'x' }))).code,
  ).toBe('FORBIDDEN')
})
