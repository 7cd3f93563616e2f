import { afterAll, beforeAll, expect, it } from 'vitest'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { type EmptyPalace, openEmptyPalace, refusalOf } from '../../support/empty-palace.ts'
import {
  encryptedWorkbook,
  rosterWorkbook,
  rowsWithFarCells,
  sheetOf,
  wholeColumnDropDownWorkbook,
  workbookOf,
  zipBomb,
} from '../../support/make-spreadsheet-fixtures.ts'
import { addEnterprise, bytesFile, tablesOf } from './rosters.ts'

let palace: EmptyPalace
let planner: ContractClient
let enterpriseId: string
beforeAll(async () => {
  palace = await openEmptyPalace()
  planner = await palace.join('planner')
  enterpriseId = await addEnterprise(planner)
})
afterAll(() => palace.house.close())

const text = (words: string) => new TextEncoder().encode(words)
const nobody = { new: 0, changed: 0, unchanged: 0, duplicate: 0, refused: 0 }

const bad: readonly (readonly [string, string, string, () => Uint8Array])[] = [
  [
    'a text renamed .xlsx',
    'NOT_A_SPREADSHEET',
    'a.xlsx',
    () => text('姓名,身份证号\n陈静超,330225200308169998'),
  ],
  ['an empty file', 'EMPTY_FILE', 'a.xlsx', () => new Uint8Array()],
  [
    'a workbook of empty sheets',
    'EMPTY_FILE',
    'a.xlsx',
    () => workbookOf([{ name: '空', part: sheetOf([]) }]),
  ],
  ['a zip bomb of 900 MB', 'ZIP_BOMB', 'a.xlsx', () => zipBomb()],
  ['a file with a password', 'ENCRYPTED_FILE', 'a.xlsx', encryptedWorkbook],
  ['more than 20,000 rows', 'TOO_MANY_ROWS', 'a.xlsx', () => rosterWorkbook(20_500)],
  ['cells in column XFD', 'TOO_MANY_COLUMNS', 'a.xlsx', () => rowsWithFarCells(2_000)],
  ['more than 20 MB', 'FILE_TOO_LARGE', 'a.csv', () => new Uint8Array(21 * 1024 * 1024).fill(65)],
]

it.each(bad)('%s ends in the named error %s and writes nothing', async (_, code, name, bytes) => {
  const before = tablesOf(palace.house.db)
  const source = bytesFile(name, bytes())
  expect(await refusalOf(planner.workers.readRoster({ source, enterpriseId }))).toMatchObject({ code })
  expect(
    await refusalOf(planner.workers.importRoster({ source, enterpriseId, counts: nobody })),
  ).toMatchObject({ code })
  expect(tablesOf(palace.house.db)).toBe(before)
})

it('20,000 rows are read and judged', async () => {
  const source = bytesFile('a.xlsx', rosterWorkbook(20_000))
  const { rows } = await planner.workers.readRoster({ source, enterpriseId })
  expect(rows).toHaveLength(19_999)
})

it('a drop-down over whole columns does not keep a template from being read', async () => {
  const source = bytesFile('a.xlsx', wholeColumnDropDownWorkbook())
  const { counts } = await planner.workers.readRoster({ source, enterpriseId })
  expect(counts).toEqual({ ...nobody, new: 1 })
})
