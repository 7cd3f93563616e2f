// Lists are of today, and a person's days of the days asked for: a last day is still a day at work.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { type EmptyPalace, openEmptyPalace } from '../../support/empty-palace.ts'
import { chief } from '../../support/test-house.ts'
import { addEnterprise, idNumberOf } from './rosters.ts'

const today = '2025-11-12'
const oneDay = 86_400_000
let palace: EmptyPalace
let planner: ContractClient
let enterpriseId: string
let teams: readonly { readonly id: string; readonly name: string }[]
let workerId: string

beforeEach(async () => {
  palace = await openEmptyPalace(today)
  planner = await palace.join('planner')
  enterpriseId = await addEnterprise(planner)
  teams = (await planner.enterprises.teamOptions({ enterpriseId })).rows
  const person = { name: '张伟', idNumber: idNumberOf(1), isUnionMember: true, isFrontLine: true }
  const employment = { employerId: enterpriseId, workplaceId: enterpriseId, startsOn: '2025-11-03' }
  const added = await planner.workers.add({ ...person, employment: { ...employment, shiftTeamId: team(0) } })
  workerId = added.id
})
afterEach(() => palace.house.close())

const team = (index: number): string => teams[index]?.id ?? ''
const listed = async (narrowed: { readonly enterpriseId?: string; readonly teamId?: string }) =>
  (await planner.workers.list(narrowed)).rows.map(({ teamName }) => teamName)

async function passADay(): Promise<void> {
  palace.house.pass(oneDay)
  await planner.accounts.unlock({ password: chief.password })
}

it('whoever leaves is in the lists of their enterprise and team up to the last day, and in none after it', async () => {
  await planner.workers.endEmployment({ workerId, lastDay: today })
  expect(await listed({ enterpriseId })).toEqual(['甲班'])
  expect(await listed({ teamId: team(0) })).toEqual(['甲班'])
  await passADay()
  expect(await listed({ enterpriseId })).toEqual([])
  expect(await listed({ teamId: team(0) })).toEqual([])
  expect(await listed({})).toEqual([''])
})

it('the list of today names the team of today, whatever was before', async () => {
  const employment = { workerId, employerId: enterpriseId, workplaceId: enterpriseId }
  await planner.workers.changeEmployment({ ...employment, shiftTeamId: team(1), startsOn: today })
  expect(await listed({ enterpriseId })).toEqual(['乙班'])
  expect(await listed({ teamId: team(0) })).toEqual([])
  expect(await listed({ teamId: team(1) })).toEqual(['乙班'])
})

it("a person's days are those of the team and workplace of the days asked for", async () => {
  const before = await planner.enterprises.workerRoster({ workerId, from: '2025-11-05', days: 7 })
  const other = await addEnterprise(planner, '象山运生工贸有限公司', '运生工贸')
  const employment = { workerId, employerId: other, workplaceId: other }
  await planner.workers.changeEmployment({ ...employment, startsOn: today })
  expect(await planner.enterprises.workerRoster({ workerId, from: '2025-11-05', days: 7 })).toEqual(before)
  const after = await planner.enterprises.workerRoster({ workerId, days: 7 })
  expect(after.enterprise?.id).toBe(other)
  await planner.workers.endEmployment({ workerId, lastDay: today })
  await passADay()
  expect((await planner.enterprises.workerRoster({ workerId, days: 7 })).enterprise).toBeNull()
  expect(await planner.enterprises.workerRoster({ workerId, from: '2025-11-05', days: 7 })).toEqual(before)
})
