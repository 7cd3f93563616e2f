import { afterEach, beforeEach, expect, test } from 'vitest'
import { refusalOf } from '../../support/empty-palace.ts'
import { ids, workerId } from '../classes/world.ts'
import { documents, fillPools, openSubsidyWorld, type SubsidyWorld } from './world.ts'

let world: SubsidyWorld
beforeEach(async () => {
  world = await openSubsidyWorld()
  await fillPools(world, { places: 9, fen: 900_000 }, { places: 5, fen: 300_000 })
})
afterEach(() => world.house.close())

test('the last day in a job still belongs to it: the claim is charged above the old employer', async () => {
  // Worker 1 leaves the mill (east) after the training's last day and begins in the yard (west) on the next.
  await world.admin.workers.changeEmployment({
    workerId: workerId(1),
    employerId: ids.yard,
    workplaceId: ids.yard,
    shiftTeamId: null,
    department: '',
    employeeNumber: '',
    position: '',
    hiredOn: '2025-11-05',
    startsOn: '2025-11-05',
  })
  const { rows } = await world.admin.subsidies.earned({ policyId: world.policyId, search: '赵一鸣' })
  expect(rows[0]).toMatchObject({ unitName: '海星有限公司', pool: { unionName: '丹东街道总工会' } })
})

test('录入, 初审 and 终审 stay three persons when the clock was set back between them', async () => {
  const two = await world.signIn('two', ['subsidies.review', 'subsidies.approve'])
  await world.hands.clerk.subsidies.enterClaims({
    policyId: world.policyId,
    enrolmentIds: [world.enrolments[1] ?? ''],
    documents,
  })
  const { rows } = await world.admin.subsidies.claims({ search: '钱二妹' })
  const id = rows[0]?.id ?? ''
  world.house.pass(-60_000)
  await two.subsidies.stepClaims({ ids: [id], act: 'review' })
  expect(await refusalOf(two.subsidies.stepClaims({ ids: [id], act: 'approve' }))).toMatchObject({
    code: 'SAME_PERSON_SIGNED',
    data: { earlier: 'review' },
  })
})

test('the stamped list names the unit that was judged, wherever the person works by now', async () => {
  await world.hands.clerk.subsidies.enterClaims({
    policyId: world.policyId,
    enrolmentIds: [world.enrolments[2] ?? ''],
    documents,
  })
  await world.admin.workers.endEmployment({ workerId: workerId(3), lastDay: '2025-11-12' })
  const { rows } = await world.admin.subsidies.claims({ search: '孙三立' })
  expect(rows[0]?.unitName).toBe('海星有限公司')
  const list = await world.admin.reports.subsidyList({ policyId: world.policyId, states: ['entered'] })
  expect(list.units).toMatchObject([{ unitName: '海星有限公司', claims: 1 }])
})
