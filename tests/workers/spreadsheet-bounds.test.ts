// Bad files end in a named outcome within 5 seconds and 400 MB; each is read in a child process and measured there.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { Worker } from 'node:worker_threads'
import { afterAll, describe, expect, test } from 'vitest'
import { spreadsheetLimits } from '../../src-main/workers/sheet-grid.ts'
import { readSpreadsheet } from '../../src-main/workers/spreadsheet-runner.ts'
import {
  encryptedWorkbook,
  heavySheetWorkbook,
  rosterWorkbook,
  rowsWithFarCells,
  sharedStringsWorkbook,
  sheetOf,
  styledEmptyRowsWorkbook,
  wholeColumnDropDownWorkbook,
  workbookOf,
  zipBomb,
} from '../support/make-spreadsheet-fixtures.ts'
import { zipEntry, zipOf } from '../support/zip-writer.ts'

const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'))
const meter = fileURLToPath(new URL('../support/measure-spreadsheet.ts', import.meta.url))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function measure(fileName: string, bytes: Uint8Array) {
  const file = join(folder, fileName)
  writeFileSync(file, bytes)
  const { stdout } = await promisify(execFile)(process.execPath, [meter, file])
  // The meter is ours and prints exactly this.
  return JSON.parse(stdout) as { outcome: string; rows: number; milliseconds: number; grownMegabytes: number }
}

const text = new TextEncoder()
const pair = ['姓名', '身份证号']
const nested = () => zipOf([zipEntry('inner.xlsx', zipBomb(300)), zipEntry('readme.txt', 'x')])
const manyParts = () => {
  const parts = Array.from({ length: spreadsheetLimits.zipEntries }, (_, i) =>
    zipEntry(`xl/media/${i}.png`, ''),
  )
  return workbookOf([{ name: 'a', part: sheetOf([pair]) }], [], parts)
}

const badFiles: readonly [string, string, string, () => Uint8Array][] = [
  ['a text renamed .xlsx', 'text.xlsx', 'NOT_A_SPREADSHEET', () => text.encode('姓名,身份证号\n')],
  ['an empty file', 'empty.xlsx', 'EMPTY_FILE', () => new Uint8Array()],
  [
    'a workbook with nothing in it',
    'blank.xlsx',
    'EMPTY_FILE',
    () => workbookOf([{ name: 'a', part: sheetOf([]) }]),
  ],
  ['a file beyond 20 MB', 'big.csv', 'FILE_TOO_LARGE', () => new Uint8Array(20 * 1024 * 1024 + 1).fill(65)],
  ['a zip bomb of 900 MB', 'bomb.xlsx', 'ZIP_BOMB', () => zipBomb(900)],
  ['a bomb whose headers lie about its size', 'lying.xlsx', 'ZIP_BOMB', () => zipBomb(900, 1000)],
  ['a bomb of 100 MB that only the ratio gives away', 'ratio.xlsx', 'ZIP_BOMB', () => zipBomb(100)],
  ['a zip that holds a workbook', 'nested.xlsx', 'NOT_A_SPREADSHEET', nested],
  ['an archive of too many parts', 'parts.xlsx', 'ZIP_BOMB', manyParts],
  ['a workbook cut off', 'cut.xlsx', 'SPREADSHEET_BROKEN', () => rosterWorkbook(50).slice(0, 2000)],
  ['a password', 'locked.xlsx', 'ENCRYPTED_FILE', encryptedWorkbook],
  ['20,001 rows', 'rows.xlsx', 'TOO_MANY_ROWS', () => rosterWorkbook(20_001)],
  ['20,001 lines of text', 'rows.csv', 'TOO_MANY_ROWS', () => text.encode('王芳,1\n'.repeat(20_001))],
  ['201 columns', 'wide.csv', 'TOO_MANY_COLUMNS', () => text.encode('王,'.repeat(200).concat('王'))],
  [
    'cells in the last column of 200,000 rows',
    'far.xlsx',
    'TOO_MANY_COLUMNS',
    () => rowsWithFarCells(200_000),
  ],
  ['four million filled cells', 'cells.xlsx', 'FILE_TOO_LARGE', () => heavySheetWorkbook(120, 200, 7)],
  ['100 MB of long texts', 'texts.xlsx', 'FILE_TOO_LARGE', () => heavySheetWorkbook(100, 7, 300)],
  [
    'texts beyond the cap of a part read whole',
    'strings.xlsx',
    'FILE_TOO_LARGE',
    () => sharedStringsWorkbook(600_000),
  ],
]

const heavyGoodFiles: readonly [string, string, number, () => Uint8Array][] = [
  ['20,000 rows', 'roster.xlsx', 20_000, () => rosterWorkbook(20_000)],
  ['a drop-down on whole columns', 'drop-down.xlsx', 2, wholeColumnDropDownWorkbook],
  ['1,048,576 rows of which all but two are only coloured', 'styled.xlsx', 2, styledEmptyRowsWorkbook],
  ['nearly half a million filled cells', 'full.xlsx', 18_877, () => heavySheetWorkbook(20, 25, 7)],
  ['250,000 different texts', 'texts-250.xlsx', 2, () => sharedStringsWorkbook(250_000)],
]

describe('bounds of the spreadsheet reader', () => {
  test.each(badFiles)('%s (%s) ends as %s', { timeout: 60_000 }, async (_, fileName, outcome, make) => {
    const cost = await measure(fileName, make())
    expect(cost).toMatchObject({ outcome })
    expect(cost.milliseconds).toBeLessThanOrEqual(5_000)
    expect(cost.grownMegabytes).toBeLessThanOrEqual(400)
  })

  test.each(heavyGoodFiles)(
    '%s (%s) are read in time and memory',
    { timeout: 60_000 },
    async (_, fileName, rows, make) => {
      const cost = await measure(fileName, make())
      expect(cost).toMatchObject({ outcome: 'ok', rows })
      expect(cost.milliseconds).toBeLessThanOrEqual(5_000)
      expect(cost.grownMegabytes).toBeLessThanOrEqual(400)
    },
  )
})

test('whatever goes wrong in the reader after its first error is heard too, and does not end the program', async () => {
  const { promise: started, resolve: start } = Promise.withResolvers<Worker>()
  process.once('worker', start)
  const outcome = readSpreadsheet({ kind: 'pasted', text: '姓名,身份证号' })
  const worker = await started
  worker.emit('error', new Error('the first'))
  expect(() => worker.emit('error', new Error('the second'))).not.toThrow()
  expect(await outcome).toMatchObject({ code: 'SPREADSHEET_BROKEN', detail: 'the first' })
})
