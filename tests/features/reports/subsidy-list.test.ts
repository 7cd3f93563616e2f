import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { documents, fillPools, openSubsidyWorld, type SubsidyWorld, unions } from '../subsidies/world.ts'

let world: SubsidyWorld
beforeAll(async () => {
  world = await openSubsidyWorld()
  await fillPools(world, { places: 9, fen: null }, { places: 4, fen: null })
  const { clerk, reviewer, approver } = world.hands
  await clerk.subsidies.enterClaims({
    policyId: world.policyId,
    enrolmentIds: world.enrolments.slice(0, 3),
    documents,
  })
  const ids = (await clerk.subsidies.claims({})).rows.map((row) => row.id)
  await reviewer.subsidies.stepClaims({ ids, act: 'review' })
  const [last, ...rest] = ids
  await approver.subsidies.stepClaims({ ids: [last ?? ''], act: 'approve', approvedFen: 1 })
  await approver.subsidies.stepClaims({ ids: rest, act: 'approve' })
})
afterAll(() => world.house.close())

describe('补贴人员花名册', () => {
  test('the inner list names everybody in full, with certificate, attendance, standard and approved amount', async () => {
    const list = await world.admin.reports.subsidyList({ policyId: world.policyId })
    expect(list.rows[0]).toMatchObject({
      name: '赵一鸣',
      sex: '男',
      idNumber: '330225199001011001',
      unitName: '海星有限公司',
      certificateNumber: expect.stringMatching(/^XS-2025-ZZ-/),
      attendanceText: '4/4 100%',
      standardText: '600.00',
      amountFen: 60_000,
    })
    expect(list).toMatchObject({
      palaceName: '象山县工人文化宫',
      policyName: '职工夜校补贴',
      variant: 'internal',
      scope: '终审、公示、拨付、完成',
    })
  })

  test('its foot counts heads and claims, sums to the fen and says the sum in words', async () => {
    const { totals, units } = await world.admin.reports.subsidyList({ policyId: world.policyId })
    expect(totals).toEqual({ claims: 3, persons: 3, amountFen: 120_001, inWords: '人民币壹仟贰佰元零壹分' })
    expect(units).toEqual([{ unitName: '海星有限公司', claims: 3, persons: 3, amountFen: 120_001 }])
  })

  test('the public list shows name, unit, first two and last three of the ID, item and amount, and nothing else of a person', async () => {
    const { rows } = await world.admin.reports.subsidyList({ policyId: world.policyId, variant: 'publicity' })
    expect(rows[0]).toMatchObject({
      name: '赵一鸣',
      idNumber: '33*************001',
      unitName: '海星有限公司',
      amountFen: 60_000,
      sex: '',
      certificateNumber: null,
      attendanceText: '',
    })
    expect(JSON.stringify(rows)).not.toMatch(/\d{17}[\dX]|1[3-9]\d{9}/)
  })

  test('the serial stays while the list stays, and changes with one more claim; the audit head moves with every act', async () => {
    const first = await world.admin.reports.subsidyList({ policyId: world.policyId })
    const same = await world.admin.reports.subsidyList({ policyId: world.policyId })
    expect(same.serial).toBe(first.serial)
    expect(first.serial).toMatch(/^BTHMC-20251112-[0-9A-F]{6}$/)
    expect(first.auditHead).toMatch(/^[0-9A-F]{8}$/)
    const { rows } = await world.hands.approver.subsidies.claims({ search: '钱二妹' })
    await world.hands.approver.subsidies.stepClaims({ ids: [rows[0]?.id ?? ''], act: 'publicise' })
    const later = await world.admin.reports.subsidyList({ policyId: world.policyId })
    expect(later.serial).not.toBe(first.serial)
    expect(later.auditHead).not.toBe(first.auditHead)
    expect(later.publicity).toEqual({ startOn: '2025-11-12', until: '2025-11-19' })
  })

  test('narrows down to states, a class and a union with all below it', async () => {
    const count = async (more: object) =>
      (await world.admin.reports.subsidyList({ policyId: world.policyId, ...more })).rows.length
    expect(await count({ states: ['publicised'] })).toBe(1)
    expect(await count({ classId: world.classId, unionId: unions.county })).toBe(3)
    expect(await count({ unionId: unions.west })).toBe(0)
  })
})
