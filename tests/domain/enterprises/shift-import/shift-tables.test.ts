import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Shift } from '../../../../src-main/domain/calendar/shift-system.ts'
import { findTable } from '../../../../src-main/domain/enterprises/shift-import/find-table.ts'
import { nameBook } from '../../../../src-main/domain/enterprises/shift-import/name-book.ts'
import { workKey } from '../../../../src-main/domain/enterprises/shift-import/plan-days.ts'
import { type ReadDay, readDays } from '../../../../src-main/domain/enterprises/shift-import/read-days.ts'
import { readSpreadsheetInput } from '../../../../src-main/workers/read-spreadsheet.ts'

interface Truth {
  readonly layout: string
  readonly rowsAre: 'people' | 'teams'
  readonly flagged: number
  readonly names: Readonly<Record<string, string>>
  readonly dayStartsMinute?: number
  readonly rows: Readonly<Record<string, Readonly<Record<string, string>>>>
}

const folder = new URL('../../../data/shift-tables/', import.meta.url)
const truths = JSON.parse(readFileSync(new URL('truth.json', folder), 'utf8')) as Record<string, Truth> // made with the files

/** The plant's own shifts, onto which punches are laid. */
const own: readonly Shift[] = [
  { name: '早班', startMinute: 480, endMinute: 960 },
  { name: '中班', startMinute: 960, endMinute: 1440 },
  { name: '白班', startMinute: 480, endMinute: 1200 },
  { name: '夜班', startMinute: 1200, endMinute: 1920 },
]

async function readFile(name: string, dayStartsMinute = 0) {
  const bytes = new Uint8Array(readFileSync(new URL(name, folder)))
  const outcome = await readSpreadsheetInput({ kind: 'file', fileName: name, bytes })
  if (!outcome.ok) throw new Error(outcome.detail)
  const [sheet] = outcome.sheets
  const context = {
    today: '2025-11-12',
    chosenMonth: null,
    titles: [sheet?.name ?? '', name],
    dayStartsMinute,
  }
  return findTable(sheet?.rows ?? [], context, own)
}

/** As truth.json writes it. */
function shown({ shifts, note, isSilent }: ReadDay): string {
  if (isSilent) return `~${note}`
  return note === '' ? workKey(shifts) : `|${note}`
}

describe('shift tables as they are kept and exported', () => {
  it.each(Object.entries(truths))('%s is read cell by cell as truth.json says', async (name, truth) => {
    const found = await readFile(name, truth.dayStartsMinute)
    if (!found.ok) throw new Error(found.issue)
    const { table } = found
    const given = new Map(
      Object.entries(truth.names).map(([word, work]) => {
        const [startMinute = 0, endMinute = 0] = work.split('-').map(Number)
        return [word, [{ name: word, startMinute, endMinute }]]
      }),
    )
    const read = readDays(table, nameBook({ given, remembered: new Map(), legend: table.legend, own: [] }))
    expect(table.layout).toBe(truth.layout)
    expect(table.rowsAre).toBe(truth.rowsAre)
    const days = Object.fromEntries(
      read.rows.map((row) => [
        row.name === '' ? row.teamName.replace(' ', '') : `${row.name}|${row.employeeNumber}`,
        Object.fromEntries(
          row.days
            .map((day) => [day.date, shown(day)])
            .toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1)),
        ),
      ]),
    )
    expect(days).toEqual(truth.rows)
    expect(read.flags.map(({ row, column, reason }) => ({ row, column, reason }))).toHaveLength(truth.flagged)
    expect(read.names.filter(({ source }) => source === 'unknown')).toEqual([])
  })

  it('a flagged cell says its row, its column and why (A2: one wrong cell never fails the file)', async () => {
    const found = await readFile('white-night.xlsx')
    if (!found.ok) throw new Error(found.issue)
    const book = nameBook({ given: new Map(), remembered: new Map(), legend: found.table.legend, own: [] })
    const { flags } = readDays(found.table, book)
    expect(flags.map(({ row, column, reason }) => [row, column, reason])).toEqual([
      [8, 6, '这一格成了日期，可能是“8-16”一类的时间被表格软件改的'],
      [4, 15, '读不懂“?”'],
    ])
  })
})
