// The roster of a class that is over stays as it was, whatever became of its people since.
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'
import { fillWorld, ids, mark, plainClass, publish, workerId } from './world.ts'

let house: TestHouse
let planner: ContractClient
let classId: string
let sittings: readonly string[]
beforeEach(async () => {
  house = await openTestHouse()
  fillWorld(house.db)
  planner = await house.as('planner')
  classId = (await planner.classes.open(plainClass)).id
  await planner.classes.enrol({ classId, workerIds: [1, 2, 3].map(workerId), enrolledOn: '2025-10-01' })
  sittings = publish(house.db, classId, ['2025-10-14', '2025-10-21', '2025-10-28', '2025-11-04'])
  for (const { enrolmentId } of (await planner.classes.detail({ id: classId })).roster)
    mark(house.db, sittings[0] ?? '', enrolmentId, 'present')
})
afterEach(() => house.close())

const places = async () =>
  (await planner.classes.detail({ id: classId })).roster.map(({ name, enterpriseName, teamName }) =>
    [name, enterpriseName, teamName].join(' '),
  )

/** Worker 1 goes to the yard, worker 2 leaves: on the day after this one. */
async function changeJobs(lastDay: string, startsOn: string) {
  await planner.workers.changeEmployment({
    workerId: workerId(1),
    employerId: ids.yard,
    workplaceId: ids.yard,
    shiftTeamId: null,
    department: '',
    employeeNumber: '',
    position: '',
    hiredOn: null,
    startsOn,
  })
  await planner.workers.endEmployment({ workerId: workerId(2), lastDay })
}

const asTheyWere = ['赵一鸣 海星 甲班', '钱二妹 海星 甲班', '孙三立 海星 甲班']
const asTheyAre = ['赵一鸣 石浦 ', '钱二妹  ', '孙三立 海星 甲班']

test('a concluded class lists its people where they worked on its last evening', async () => {
  await planner.classes.conclude({ classId, settlePending: true })
  await changeJobs('2025-11-04', '2025-11-05')
  expect(await places()).toEqual(asTheyWere)
})

test('who had changed their job by the last evening is listed as of that evening', async () => {
  await changeJobs('2025-11-03', '2025-11-04')
  await planner.classes.conclude({ classId, settlePending: true })
  expect(await places()).toEqual(asTheyAre)
})

test('a cancelled class keeps the evening on which it was last taught', async () => {
  house.db.connection.raw
    .prepare("UPDATE placement SET date = '2025-11-20' WHERE sitting_id = ?")
    .run(sittings[3])
  await planner.classes.cancel({ id: classId, reason: '设备检修' })
  await changeJobs('2025-10-28', '2025-10-29')
  expect(await places()).toEqual(asTheyWere)
})

test('a class that goes on lists its people where they work today', async () => {
  await changeJobs('2025-11-11', '2025-11-12')
  expect(await places()).toEqual(asTheyAre)
})

test('who may be added is told by the job of today', async () => {
  const before = await planner.classes.candidates({ classId })
  expect(before.rows.map((row) => row.name).toSorted()).toEqual(['吴六顺', '周武成', '李思远'])
  await planner.workers.endEmployment({ workerId: workerId(4), lastDay: '2025-11-11' })
  await planner.workers.endEmployment({ workerId: workerId(5), lastDay: '2025-11-12' })
  const after = await planner.classes.candidates({ classId })
  expect([after.total, after.rows.map((row) => row.name).toSorted()]).toEqual([2, ['吴六顺', '周武成']])
})
