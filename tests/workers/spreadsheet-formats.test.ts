import { readFileSync } from 'node:fs'
import { describe, expect, expectTypeOf, test } from 'vitest'
import type { RosterGrid } from '../../src-main/domain/workers/roster-cell.ts'
import type { SheetGrid, SpreadsheetInput } from '../../src-main/workers/sheet-grid.ts'
import { readSpreadsheet } from '../../src-main/workers/spreadsheet-runner.ts'
import { sheetOf, workbookOf } from '../support/make-spreadsheet-fixtures.ts'

async function read(input: SpreadsheetInput): Promise<readonly SheetGrid[]> {
  const outcome = await readSpreadsheet(input)
  if (!outcome.ok) throw new Error(`${outcome.code}: ${outcome.detail}`)
  return outcome.sheets
}

const file = (fileName: string, bytes: Uint8Array) => read({ kind: 'file', fileName, bytes })
const texts = (sheets: readonly SheetGrid[]) => sheets[0]?.rows.map((row) => row.map((cell) => cell.text))
const utf8 = (text: string) => new TextEncoder().encode(text)
const lines = [
  ['姓名', '身份证号'],
  ['王芳', '33022519961107999X'],
]

// A grid of the reader is a grid of the domain: held by the compiler.
expectTypeOf<SheetGrid['rows']>().toEqualTypeOf<RosterGrid>()

describe('.xlsx', () => {
  test('numbers, dates, texts and gaps keep their kinds', async () => {
    const rows = [
      ['姓名', '身份证号', '入职日期', '数'],
      [],
      ['王芳', null, { serial: 43525 }, 12.5],
      [{ shared: 0 }, Number('330225200308169998')],
    ]
    const sheets = await file('a.xlsx', workbookOf([{ name: '花名册', part: sheetOf(rows) }], ['共享']))
    expect(sheets[0]?.rows.slice(1)).toEqual([
      [],
      [
        { text: '王芳', kind: 'text' },
        { text: '', kind: 'empty' },
        { text: '2019-03-01', kind: 'date' },
        { text: '12.5', kind: 'number' },
      ],
      [
        { text: '共享', kind: 'text' },
        { text: '330225200308170000', kind: 'number' },
      ],
    ])
  })

  test('a merged cell has its value in the first cell', async () => {
    const part = sheetOf(
      [
        ['标题', null],
        ['姓名', '身份证号'],
      ],
      '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
    )
    expect(texts(await file('a.xlsx', workbookOf([{ name: 'a', part }])))).toEqual([
      ['标题'],
      ['姓名', '身份证号'],
    ])
  })

  test('every visible sheet with something in it is read, under its name', async () => {
    const sheets = await file(
      'a.xlsx',
      workbookOf([
        { name: '说明', part: sheetOf([]) },
        { name: '一车间&amp;二车间', part: sheetOf(lines) },
        { name: '三车间', part: sheetOf([['x']]) },
      ]),
    )
    expect(sheets.map((sheet) => sheet.name)).toEqual(['一车间&二车间', '三车间'])
  })

  test('a hidden sheet with the lists of the drop-downs is left out', async () => {
    const parts = [
      { name: '花名册', part: sheetOf(lines) },
      { name: '选项" state="hidden', part: sheetOf([['男'], ['女']]) },
    ]
    const sheets = await file('a.xlsx', workbookOf(parts))
    expect(sheets.map((sheet) => sheet.name)).toEqual(['花名册'])
  })

  test('a number under a date format that is no date stays a number', async () => {
    const sheets = await file('a.xlsx', workbookOf([{ name: 'a', part: sheetOf([[{ serial: 20190301 }]]) }]))
    expect(sheets[0]?.rows).toEqual([[{ text: '20190301', kind: 'number' }]])
  })

  test('values after a million coloured rows are not lost but refused', async () => {
    const part = sheetOf(lines).replace(
      '</sheetData>',
      '<row r="900000"><c r="A900000"><v>1</v></c></row></sheetData>',
    )
    const outcome = await readSpreadsheet({
      kind: 'file',
      fileName: 'a.xlsx',
      bytes: workbookOf([{ name: 'a', part }]),
    })
    expect(outcome).toMatchObject({ ok: false, code: 'TOO_MANY_ROWS' })
  })
})

// tests/data/spreadsheets/legacy.xls was written with SheetJS 0.20.3 (BIFF8). The reader cannot tell hidden sheets there.
test('.xls of Excel 97–2003 is read like .xlsx', async () => {
  const sheets = await file(
    'a.xls',
    readFileSync(new URL('../data/spreadsheets/legacy.xls', import.meta.url)),
  )
  expect(sheets.map((sheet) => sheet.name)).toEqual(['花名册', '选项'])
  expect(sheets[0]?.rows).toEqual([
    [{ text: '职工花名册', kind: 'text' }],
    ['姓名', '身份证号', '入职日期', '手机'].map((text) => ({ text, kind: 'text' })),
    [
      { text: '陈静超', kind: 'text' },
      { text: '330225200308169998', kind: 'text' },
      { text: '2019-03-01', kind: 'date' },
      { text: '19900000000', kind: 'number' },
    ],
    [
      { text: '王芳', kind: 'text' },
      { text: '330225200308170000', kind: 'number' },
      { text: '', kind: 'empty' },
      { text: '19900000001', kind: 'text' },
    ],
  ])
})

describe('text files', () => {
  // 姓名,身份证号 CRLF 王芳,33022519961107999X in GB18030
  const gb18030 = Buffer.from(
    'd0d5c3fb2cc9edb7ddd6a4bac50d0acdf5b7bc2c3333303232353139393631313037393939580d0a',
    'hex',
  )

  test.each([
    ['UTF-8', utf8('姓名,身份证号\n王芳,33022519961107999X')],
    ['UTF-8 with a BOM', utf8('\ufeff姓名,身份证号\r\n王芳,33022519961107999X\r\n')],
    ['GB18030', new Uint8Array(gb18030)],
    [
      'UTF-16, as Excel writes Unicode text',
      new Uint8Array(Buffer.from('\ufeff姓名\t身份证号\r\n王芳\t33022519961107999X', 'utf16le')),
    ],
    ['semicolons', utf8('姓名;身份证号\n王芳;33022519961107999X\n')],
    ['tabs', utf8('姓名\t身份证号\r王芳\t33022519961107999X')],
    ['a stray tab in a field', utf8('姓名,身份证号\n王芳,33022519961107999X\t\n')],
    ['quotes and ="…"', utf8('"姓名","身份证号"\n王芳,"=""33022519961107999X"""\n')],
  ])('%s', async (_, bytes) => {
    expect(texts(await file('a.csv', bytes))).toEqual(lines)
  })

  test('a quoted field may hold separators, line breaks and quotes', async () => {
    expect(texts(await file('a.csv', utf8('"a,""b""\nc",d\n"e"')))).toEqual([['a,"b"\nc', 'd'], ['e']])
  })

  test('a quote that is never closed does not swallow the file', async () => {
    expect(texts(await file('a.csv', utf8('姓名,备注\n王芳,"好\n李丽,x')))).toEqual([
      ['姓名', '备注'],
      ['王芳', '"好'],
      ['李丽', 'x'],
    ])
  })

  test('blank lines keep their place, so that row numbers are those of the file', async () => {
    expect(texts(await file('a.csv', utf8('a\n\n\nb\n')))).toEqual([['a'], [], [], ['b']])
  })

  test('bytes that are no text are no spreadsheet', async () => {
    const bytes = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919) % 256)
    expect(await readSpreadsheet({ kind: 'file', fileName: 'a.csv', bytes })).toMatchObject({
      code: 'NOT_A_SPREADSHEET',
    })
  })
})

test('cells pasted from a spreadsheet are read with their tabs and quotes', async () => {
  const sheets = await read({ kind: 'pasted', text: '姓名\t备注\r\n王芳\t"第一行\n第二,行"\r\n' })
  expect(texts(sheets)).toEqual([
    ['姓名', '备注'],
    ['王芳', '第一行\n第二,行'],
  ])
})

test('a reader that runs out of its time is ended by name', async () => {
  const bytes = workbookOf([{ name: 'a', part: sheetOf(lines) }])
  expect(await readSpreadsheet({ kind: 'file', fileName: 'a.xlsx', bytes }, { timeLimit: 1 })).toMatchObject({
    code: 'SPREADSHEET_TIMEOUT',
  })
})

test('nothing pasted is an empty file', async () => {
  expect(await readSpreadsheet({ kind: 'pasted', text: '' })).toMatchObject({ code: 'EMPTY_FILE' })
  expect(await readSpreadsheet({ kind: 'pasted', text: ' \n\t\n' })).toMatchObject({ code: 'EMPTY_FILE' })
})
