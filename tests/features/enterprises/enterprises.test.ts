// Enterprises through the real router: what is kept, found, refused and taken back.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { type EmptyPalace, openEmptyPalace, refusalOf } from '../../support/empty-palace.ts'

const creditCode = '91350100M000100Y43'
let palace: EmptyPalace
let planner: ContractClient
let yunshengId = ''

beforeAll(async () => {
  palace = await openEmptyPalace()
  planner = await palace.join('planner')
  const saved = await planner.enterprises.save({
    name: '宁波运生工贸有限公司',
    shortName: '运生工贸',
    creditCode: ' 91350100m000100y43 ',
    contactName: '王经理',
    contactPhone: '0574-6570 0001',
  })
  yunshengId = saved.id
})
afterAll(() => palace.house.close())

const search = async (typed: string) => {
  const { rows } = await planner.enterprises.list({ search: typed })
  return rows.map((row) => row.shortName)
}

describe('enterprises', () => {
  it('keeps the credit code in its one form and the telephone sealed', async () => {
    const detail = await planner.enterprises.detail({ id: yunshengId })
    expect(detail).toMatchObject({ creditCode, contactPhone: '0574-6570 0001', teamCount: 0, workerCount: 0 })
    const kept = palace.house.db.connection.raw.prepare('SELECT * FROM enterprise').all()
    expect(JSON.stringify(kept)).not.toContain('6570')
  })

  it.each(['运生', 'nbysgm', 'yunsheng', 'M000100', '91350100m'])('finds one by %s', async (typed) => {
    await planner.enterprises.save({ name: `象山水产（${typed}）`, shortName: '水产' }).catch(() => undefined)
    expect(await search(typed)).toContain('运生工贸')
  })

  it('finds nothing for a sign that LIKE would take for anything', async () => {
    expect(await search('%')).toEqual([])
  })

  it('refuses a mistyped credit code with what is wrong', async () => {
    const call = planner.enterprises.save({ name: '甲公司', creditCode: '91350100M000100Y4Z' })
    expect(await refusalOf(call)).toEqual({ code: 'CREDIT_CODE_WRONG', data: { issue: 'characters' } })
    const short = planner.enterprises.save({ name: '甲公司', creditCode: '91350100M000100Y4' })
    expect(await refusalOf(short)).toEqual({ code: 'CREDIT_CODE_WRONG', data: { issue: 'length' } })
  })

  it('refuses a credit code that another enterprise has, naming it', async () => {
    const call = planner.enterprises.save({ name: '乙公司', creditCode })
    expect(await refusalOf(call)).toEqual({ code: 'CREDIT_CODE_TAKEN', data: { by: '宁波运生工贸有限公司' } })
  })

  it('refuses a second enterprise of the same name', async () => {
    const call = planner.enterprises.save({ name: '宁波运生工贸有限公司' })
    expect(await refusalOf(call)).toMatchObject({ code: 'ALREADY_EXISTS' })
  })

  it('may be saved again under its own code and name', async () => {
    const { name, kind } = await planner.enterprises.detail({ id: yunshengId })
    const saved = await planner.enterprises.save({
      id: yunshengId,
      name,
      creditCode,
      address: '象山经济开发区',
    })
    expect(saved).toMatchObject({ id: yunshengId, kind, address: '象山经济开发区', creditCode })
  })

  it('is removed with its rotations and periods when nothing else names it, and comes back whole by undo', async () => {
    const { id } = await planner.enterprises.save({ name: '临时公司' })
    const cycle = [[{ name: '白班', startMinute: 480, endMinute: 1020 }], []]
    const system = { enterpriseId: id, name: '单休', patternCode: null, cycle, anchorDate: '2025-11-10' }
    await planner.enterprises.saveShiftSystem({
      ...system,
      followsHolidays: true,
      teams: [{ name: '白班', offsetDays: 0 }],
    })
    await planner.enterprises.savePeriod({
      enterpriseId: id,
      kind: 'peak',
      startsOn: '2025-11-12',
      endsOn: '2025-11-20',
      effect: 'burden',
    })
    const before = await planner.enterprises.detail({ id })
    expect(await planner.enterprises.remove({ id })).toEqual({ id, name: '临时公司' })
    expect(await refusalOf(planner.enterprises.detail({ id }))).toEqual({
      code: 'NOT_FOUND',
      data: { what: '企业' },
    })
    await planner.accounts.undo({})
    expect(await planner.enterprises.detail({ id })).toEqual(before)
    expect((await planner.enterprises.periods({ enterpriseId: id })).rows).toHaveLength(1)
  })

  it('stays while a room names it, and the refusal says so', async () => {
    const { id } = await planner.enterprises.save({ name: '有教室的公司' })
    palace.house.db.connection.raw
      .prepare(
        "INSERT INTO room (id, enterprise_id, name, kind, seats) VALUES ('r', ?, '食堂', 'classroom', 40)",
      )
      .run(id)
    expect(await refusalOf(planner.enterprises.remove({ id }))).toEqual({
      code: 'STILL_IN_USE',
      data: { what: '“有教室的公司”', by: '1 间教室场地' },
    })
  })

  it('is not changed by a trainer', async () => {
    const trainer = await palace.join('trainer')
    expect(await refusalOf(trainer.enterprises.save({ name: '讲师的公司' }))).toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
