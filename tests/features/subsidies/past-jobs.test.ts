// Today's job decides no claim of the past: neither what it is charged to nor what is told or printed of it.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { chief } from '../../support/test-house.ts'
import { ids, workerId } from '../classes/world.ts'
import { documents, fillPools, openSubsidyWorld, type SubsidyWorld, unions } from './world.ts'

let world: SubsidyWorld
beforeEach(async () => {
  world = await openSubsidyWorld()
  await fillPools(world, { places: 20, fen: 2_000_000 }, { places: 5, fen: 300_000 })
})
afterEach(() => world.house.close())

async function passDays(days: number) {
  world.house.pass(days * 86_400_000)
  await world.admin.accounts.unlock({ password: chief.password })
}
const run = (sql: string, ...values: unknown[]) => world.house.db.connection.raw.prepare(sql).run(...values)
const earned = async (search: string) =>
  (await world.admin.subsidies.earned({ policyId: world.policyId, search, show: 'all' })).rows[0]
const enter = (number: number) =>
  world.hands.clerk.subsidies.enterClaims({
    policyId: world.policyId,
    enrolmentIds: [world.enrolments[number - 1] ?? ''],
    documents,
  })
const moveToYard = (number: number, startsOn: string) =>
  world.admin.workers.changeEmployment({
    workerId: workerId(number),
    employerId: ids.yard,
    workplaceId: ids.yard,
    shiftTeamId: null,
    department: '',
    employeeNumber: '',
    position: '',
    hiredOn: startsOn,
    startsOn,
  })
const judgeAsOf = (asOf: string) => run("UPDATE policy SET rules = json_set(rules, '$.asOf', ?)", asOf)

test('who had no job on the date that decides is not charged above the employer of today', async () => {
  // The training ended on November 4th, between two jobs.
  await world.admin.workers.endEmployment({ workerId: workerId(1), lastDay: '2025-10-20' })
  await moveToYard(1, '2025-11-10')
  expect(await earned('赵一鸣')).toMatchObject({ unitName: '', pool: null, isEligible: true })
})

test('who left after the date that decides is charged above the employer of that date', async () => {
  await world.admin.workers.endEmployment({ workerId: workerId(1), lastDay: '2025-11-05' })
  expect(await earned('赵一鸣')).toMatchObject({
    unitName: '海星有限公司',
    pool: { unionName: '丹东街道总工会' },
  })
})

test('a claim judged by its own day stays as it was judged when the person moves on and the window closes', async () => {
  judgeAsOf('application')
  await enter(3)
  const before = await earned('孙三立')
  expect(before).toMatchObject({ unitName: '海星有限公司', isEligible: true })
  await passDays(100) // applications ended in January
  await moveToYard(3, '2025-11-13')
  expect(await earned('孙三立')).toEqual(before)
  expect(await earned('钱二妹')).toMatchObject({ isEligible: false })
})

test('a claim stays with the pool it was charged with when the enterprise moves under another union', async () => {
  await enter(3)
  const before = await earned('孙三立')
  run('UPDATE enterprise SET union_id = ? WHERE id = ?', unions.yard, ids.mill)
  expect(await earned('孙三立')).toEqual(before)
  expect((await earned('钱二妹'))?.poolIssue).toContain('石浦镇总工会')
})

test('a claim that did not write its unit down is listed and printed with the unit of its own day', async () => {
  await enter(3)
  run("UPDATE claim SET evidence = json_remove(evidence, '$.unitName')")
  await passDays(2)
  await moveToYard(3, '2025-11-13')
  const { rows } = await world.admin.subsidies.claims({ search: '孙三立' })
  expect(rows[0]?.unitName).toBe('海星有限公司')
  const list = await world.admin.reports.subsidyList({ policyId: world.policyId, states: ['entered'] })
  expect(list.units).toMatchObject([{ unitName: '海星有限公司', claims: 1 }])
  expect((await earned('孙三立'))?.unitName).toBe('海星有限公司')
})

test('a list printed again after a certificate became void is the list that was printed', async () => {
  await enter(3)
  const asked = { policyId: world.policyId, states: ['entered' as const] }
  const { rows } = await world.admin.reports.subsidyList(asked)
  run("UPDATE enrolment SET state = 'failed' WHERE id = ?", world.enrolments[2])
  expect((await world.admin.reports.subsidyList(asked)).rows).toEqual(rows)
  expect(rows[0]?.certificateNumber).toMatch(/^XS-2025-ZZ-/)
})
