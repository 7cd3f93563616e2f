// Files that are broken, hostile or large, and what reading each must end as: for the tests of the bounds and for the bench.
import { spreadsheetLimits } from '../../src-main/workers/sheet-grid.ts'
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
} from './make-spreadsheet-fixtures.ts'
import { zipEntry, zipOf } from './zip-writer.ts'

/** What it is, its name, 'ok' or the named error, and how it is made. */
type HardFile = readonly [what: string, fileName: string, outcome: string, make: () => Uint8Array]
/** And how many rows of it are read. */
type GoodFile = readonly [...HardFile, rows: number]

const text = new TextEncoder()
const pair = ['姓名', '身份证号']
const nested = () => zipOf([zipEntry('inner.xlsx', zipBomb(300)), zipEntry('readme.txt', 'x')])
const manyParts = () => {
  const parts = Array.from({ length: spreadsheetLimits.zipEntries }, (_, i) =>
    zipEntry(`xl/media/${i}.png`, ''),
  )
  return workbookOf([{ name: 'a', part: sheetOf([pair]) }], [], parts)
}

export const badFiles: readonly HardFile[] = [
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

export const heavyGoodFiles: readonly GoodFile[] = [
  ['20,000 rows', 'roster.xlsx', 'ok', () => rosterWorkbook(20_000), 20_000],
  ['a drop-down on whole columns', 'drop-down.xlsx', 'ok', wholeColumnDropDownWorkbook, 2],
  ['1,048,576 rows of which all but two are only coloured', 'styled.xlsx', 'ok', styledEmptyRowsWorkbook, 2],
  ['nearly half a million filled cells', 'full.xlsx', 'ok', () => heavySheetWorkbook(20, 25, 7), 18_877],
  ['250,000 different texts', 'texts-250.xlsx', 'ok', () => sharedStringsWorkbook(250_000), 2],
]
