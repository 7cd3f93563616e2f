// The rosters of tests/data as the browser sends them, an enterprise to import them into, and people of nobody.
import { readFileSync } from 'node:fs'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import type { RosterSource } from '../../../src-main/contract/rosters.ts'
import { idCheckCharacter } from '../../../src-main/domain/people/id-number.ts'
import type { ReadHandle } from '../../../src-main/storage/base/handle.ts'

const folder = new URL('../../data/rosters/', import.meta.url)

export const rosterTruth = JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8')) as Record<
  string,
  { good: number; duplicates?: number }
> // the file of the test data has this shape

export function rosterFile(name: string): RosterSource {
  return { kind: 'file', name, base64: readFileSync(new URL(name, folder)).toString('base64') }
}

export const bytesFile = (name: string, bytes: Uint8Array): RosterSource => ({
  kind: 'file',
  name,
  base64: Buffer.from(bytes).toString('base64'),
})

export const pasted = (rows: readonly (readonly string[])[]): RosterSource => ({
  kind: 'paste',
  text: rows.map((row) => row.join('\t')).join('\n'),
})

/** 东海模具 with the teams 甲班 to 丁班. */
export async function addEnterprise(
  planner: ContractClient,
  name = '宁波东海模具有限公司',
  shortName = '东海模具',
) {
  const { id } = await planner.enterprises.save({ name, shortName })
  const day = { name: '白班', startMinute: 480, endMinute: 1200 }
  const teams = ['甲班', '乙班', '丙班', '丁班'].map((team, offsetDays) => ({ name: team, offsetDays }))
  const system = { enterpriseId: id, name: '四班两倒', patternCode: null, anchorDate: '2025-11-10', teams }
  await planner.enterprises.saveShiftSystem({
    ...system,
    cycle: [[day], [day], [], []],
    followsHolidays: false,
  })
  return id
}

/** A valid ID number of nobody; serial 0–399 per birth date. */
export function idNumberOf(serial: number, birthDate = '19900615'): string {
  const first17 = `330225${birthDate}${String(100 + serial).padStart(3, '0')}`
  return first17 + idCheckCharacter(first17)
}

/** Every row of the tables that an import writes. */
export function tablesOf({ connection: { raw } }: ReadHandle): string {
  const all = (table: string) => raw.prepare(`SELECT * FROM ${table} ORDER BY id`).all()
  return JSON.stringify({ worker: all('worker'), employment: all('employment') })
}
