// The plant of tests/data/shift-tables: 东海模具 with its twelve people, as the shift tables name them.
import { readFileSync } from 'node:fs'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import type { RosterSource } from '../../../src-main/contract/rosters.ts'
import { idCheckCharacter } from '../../../src-main/domain/people/id-number.ts'
import { people } from '../../support/make-shift-tables.ts'

const folder = new URL('../../data/shift-tables/', import.meta.url)

export const tableFile = (name: string): RosterSource => ({
  kind: 'file',
  name,
  base64: readFileSync(new URL(name, folder)).toString('base64'),
})

export const pastedTable = (rows: readonly (readonly (string | number)[])[]): RosterSource => ({
  kind: 'paste',
  text: rows.map((row) => row.join('\t')).join('\n'),
})

const day = { name: '白班', startMinute: 480, endMinute: 1200 }
const night = { name: '夜班', startMinute: 1200, endMinute: 1920 }
export const shifts = { day, night }

/** 四班两倒 as the tables have it, with 甲班 at day 0 on 2025-11-01 and each team a day further on. */
export async function addTwoShiftSystem(planner: ContractClient, enterpriseId: string) {
  const teams = ['甲班', '乙班', '丙班', '丁班'].map((name, offsetDays) => ({ name, offsetDays }))
  const system = {
    enterpriseId,
    name: '四班两倒',
    patternCode: 'four-crew-two-shift',
    anchorDate: '2025-11-01',
  }
  return planner.enterprises.saveShiftSystem({
    ...system,
    cycle: [[day], [night], [], []],
    followsHolidays: false,
    teams,
  })
}

/** @returns the enterprise's id. */
export async function addPlant(planner: ContractClient, { hasSystem = true, inTeams = true } = {}) {
  const { id } = await planner.enterprises.save({ name: '宁波东海模具有限公司', shortName: '东海模具' })
  if (hasSystem) await addTwoShiftSystem(planner, id)
  await addPeople(
    planner,
    id,
    people.map(([name, number, team]) => [name, number, inTeams ? team : '']),
  )
  return id
}

export async function addPeople(
  planner: ContractClient,
  enterpriseId: string,
  rows: readonly (readonly [string, string, string])[],
) {
  const body = rows.map(([name, number, team]) => [name, idNumberOf(Number(number)), number, team])
  const source = pastedTable([['姓名', '身份证号', '工号', '班组'], ...body])
  const { counts } = await planner.workers.readRoster({ source, enterpriseId })
  await planner.workers.importRoster({ source, enterpriseId, counts })
}

function idNumberOf(serial: number): string {
  const first17 = `33022519900615${String(serial % 1000).padStart(3, '0')}`
  return first17 + idCheckCharacter(first17)
}
