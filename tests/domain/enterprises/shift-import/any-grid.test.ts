import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findTable } from '../../../../src-main/domain/enterprises/shift-import/find-table.ts'
import { nameBook } from '../../../../src-main/domain/enterprises/shift-import/name-book.ts'
import { readDays } from '../../../../src-main/domain/enterprises/shift-import/read-days.ts'
import type { TableCell } from '../../../../src-main/domain/enterprises/shift-import/table-cell.ts'

const context = { today: '2025-11-12', chosenMonth: null, titles: [], dayStartsMinute: 0 }
const read = (rows: readonly (readonly TableCell[])[]) => {
  const found = findTable(rows, context, [])
  if (!found.ok) return null
  const { legend } = found.table
  const book = nameBook({ given: new Map(), remembered: new Map(), legend, own: [] })
  return { table: found.table, ...readDays(found.table, book) }
}

const text = (value: string): TableCell => ({ text: value, kind: value === '' ? 'empty' : 'text' })
const word = fc.constantFrom(
  '白',
  '夜',
  '休',
  'D',
  'N',
  'O',
  '早 8-16',
  '20:00-次日8:00',
  '年假',
  '',
  '',
  '未排班',
)
const garbage = fc.oneof(
  fc.string({ maxLength: 12, unit: 'binary' }),
  fc.constantFrom(
    '#REF!',
    '？',
    '8-16',
    '25:99-99:00',
    '=',
    '9'.repeat(40),
    '次日',
    '\u0000',
    '2025-02-30',
    '1.5E+17',
  ),
)
const cell: fc.Arbitrary<TableCell> = fc.oneof(
  { weight: 6, arbitrary: word.map(text) },
  { weight: 3, arbitrary: garbage.map(text) },
  { weight: 1, arbitrary: fc.double().map((number) => ({ text: String(number), kind: 'number' as const })) },
  { weight: 1, arbitrary: fc.constant({ text: '2025-08-16', kind: 'date' as const }) },
)

/** All days or workdays only, as 3, 3日, 3.0 or 11/3, and up to three headings that nobody can read. */
const headings: fc.Arbitrary<readonly string[]> = fc
  .record({
    isWorkdays: fc.boolean(),
    write: fc.constantFrom(
      (day: number) => `${day}`,
      (day: number) => `${day}日`,
      (day: number) => `${day}.0`,
      (day: number) => `11/${day}`,
    ),
    broken: fc.array(fc.tuple(fc.nat(29), fc.constantFrom('l4', '', '十四', '？', 'I', '1４号班')), {
      maxLength: 3,
    }),
  })
  .map(({ isWorkdays, write, broken }) => {
    const all = Array.from({ length: 30 }, (_, index) => index + 1)
    // 2025-11-01 is a Saturday.
    const heads = all.filter((day) => !isWorkdays || day % 7 > 2 || day % 7 === 0).map(write)
    for (const [index, sign] of broken) if (index < heads.length) heads[index] = sign
    return heads
  })

describe('any grid of cells', () => {
  it('under any heading of days every filled cell of a person is either read or flagged, whatever is in it', () => {
    const row = fc.array(cell, { minLength: 30, maxLength: 30 })
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), headings, (wide, heads) => {
        const body = wide.map((cells) => cells.slice(0, heads.length))
        const people = body.map((cells, index) => [text(`员工${'甲乙丙丁戊己庚辛'[index] ?? ''}`), ...cells])
        const answer = read([[text('2025年11月')], [text('姓名'), ...heads.map(text)], ...people])
        if (answer === null) throw new Error('the heading was not found')
        const places = new Set([
          ...answer.rows.flatMap((one) => one.days.map((day) => `${day.row} ${day.column}`)),
          ...answer.flags.map((flag) => `${flag.row} ${flag.column}`),
        ])
        for (const [index, cells] of body.entries()) {
          for (const [day, { text: written }] of cells.entries()) {
            const isFilled =
              written.replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff\u00ad]/g, '').trim() !== ''
            if (isFilled) expect(places.has(`${index + 2} ${day + 1}`), JSON.stringify(written)).toBe(true)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a sheet of anything at all never throws', () => {
    const anyCell = fc.oneof(
      cell,
      fc
        .constantFrom('姓名', '日期', '班次', '上班1打卡时间', '2025-11-03', '3', '11/4', '一', '2025年11月')
        .map(text),
      fc.integer({ min: 1, max: 31 }).map((day) => text(String(day))),
    )
    fc.assert(
      fc.property(fc.array(fc.array(anyCell, { maxLength: 12 }), { maxLength: 12 }), (rows) => {
        expect(() => read(rows)).not.toThrow()
      }),
      { numRuns: 600 },
    )
  })
})
