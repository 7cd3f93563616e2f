import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ContractClient } from '../../src-main/contract/index.ts'
import type { RosterSource } from '../../src-main/contract/rosters.ts'
import { addEnterprise, idNumberOf, pasted, rosterFile, rosterTruth } from '../features/workers/rosters.ts'
import { type EmptyPalace, openEmptyPalace } from '../support/empty-palace.ts'

let palace: EmptyPalace
let planner: ContractClient
let enterpriseId: string

async function importAll(source: RosterSource) {
  const { counts } = await planner.workers.readRoster({ source, enterpriseId })
  await planner.workers.importRoster({ source, enterpriseId, counts })
}

beforeAll(async () => {
  palace = await openEmptyPalace()
  planner = await palace.join('planner')
  enterpriseId = await addEnterprise(planner)
  await importAll(
    pasted([
      ['姓名', '身份证号', '手机', '银行卡号'],
      ['陈静超', idNumberOf(1), '13911112222', '6222021234567890128'],
    ]),
  )
  for (const name of Object.keys(rosterTruth)) await importAll(rosterFile(name))
})
afterAll(() => palace.house.close())

async function numbersInTheClear(): Promise<string[]> {
  const { rows } = await planner.workers.list({ pageSize: 200 })
  const people = await Promise.all(rows.map(({ id }) => planner.workers.detail({ id })))
  return people
    .flatMap(({ idNumber, phone, bankCard }) => [idNumber, phone, bankCard])
    .filter((text) => text !== '')
}

/** The file and what SQLite keeps beside it, as bytes in one-byte characters. */
const filesNow = () =>
  ['', '-wal', '-shm'].map((suffix) => ({
    suffix,
    bytes: readFileSync(palace.house.db.connection.raw.name + suffix).toString('latin1'),
  }))

const found = (numbers: readonly string[]) =>
  filesNow().flatMap(({ suffix, bytes }) =>
    numbers.filter((number) => bytes.includes(number)).map((number) => `${suffix} ${number}`),
  )

it('the search itself finds what lies in the files in the clear', async () => {
  const { rows } = await planner.enterprises.list({})
  expect(
    filesNow().some(({ bytes }) => bytes.includes(Buffer.from(rows[0]?.name ?? '').toString('latin1'))),
  ).toBe(true)
})

it('no ID number, phone or bank card lies in the clear in the files of a filled database, WAL included', async () => {
  const numbers = await numbersInTheClear()
  expect(numbers.length).toBeGreaterThan(2 * 106)
  expect(found(numbers)).toEqual([])
  palace.house.db.connection.raw.pragma('wal_checkpoint(TRUNCATE)')
  expect(found(numbers)).toEqual([])
})

it('nor after changes, removals and undo, in free pages, undo rows or the audit trail', async () => {
  const numbers = await numbersInTheClear()
  const [first] = (await planner.workers.find({ search: idNumberOf(1) })).rows
  const person = { name: '陈静超', idNumber: idNumberOf(2), isUnionMember: true, isFrontLine: true }
  await planner.workers.update({
    ...person,
    id: first?.id ?? '',
    phone: '13933334444',
    bankCard: '6222021234567890128',
  })
  await planner.workers.remove({ id: first?.id ?? '' })
  for (let step = 0; step < 3; step += 1) await planner.accounts.undo({})
  const more = [...numbers, idNumberOf(2), '13933334444']
  expect(found(more)).toEqual([])
  palace.house.db.connection.raw.pragma('wal_checkpoint(TRUNCATE)')
  expect(found(more)).toEqual([])
})
