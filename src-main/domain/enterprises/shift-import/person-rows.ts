// Which rows of a table are one person: by name and 工号, else by name, team and department; the same day twice is never one.
import type { IsoDate } from '../../calendar/dates.ts'
import { comparableName } from '../../people/name.ts'
import type { DayCell, FlaggedCell, TableRow } from './shift-table.ts'

type KeptRow = Omit<TableRow, 'isShared'>

/** A row as it stands in the sheet, before the rows of one person are put together. */
export interface SheetRow extends KeptRow {
  /** Which stretch of the sheet, under one heading of days. */
  readonly block: number
}

const longestKey = 250

export function personKey(row: Pick<KeptRow, 'name' | 'employeeNumber' | 'teamName' | 'department'>): string {
  const { name, employeeNumber, teamName, department } = row
  const parts = employeeNumber === '' ? [name, '', teamName, department] : [name, employeeNumber]
  return parts.join('|').slice(0, longestKey)
}

/** @returns the rows with those marked that only the user can tell apart. */
export function withShared<Row extends KeptRow>(rows: readonly Row[]): (Row & TableRow)[] {
  const byName = Map.groupBy(
    rows.filter(({ name }) => name !== ''),
    ({ name }) => comparableName(name),
  )
  return rows.map((row) => {
    const namesakes = byName.get(comparableName(row.name))?.length ?? 0
    return { ...row, isShared: row.name !== '' && row.employeeNumber === '' && namesakes > 1 }
  })
}

/**
 * Blocks of several months are one row a person; a day that comes twice keeps its first cell. Where one block has two
 * rows of one name on the same day, they are two people: all of their rows stay apart.
 */
export function joinedRows(
  rows: readonly SheetRow[],
  flags: readonly FlaggedCell[],
): { readonly rows: readonly TableRow[]; readonly flags: readonly FlaggedCell[] } {
  const several = keysOfSeveral(rows)
  const keyIn = (key: string, row: number) => (several.has(key) ? `${key}|${row + 1}` : key)
  const twice: FlaggedCell[] = []
  const groups = [...Map.groupBy(rows, ({ key, row }) => keyIn(key, row))]
  const joined = groups.flatMap(([key, same]) =>
    same.slice(0, 1).map((first) => joinedRow({ ...first, key }, same, twice)),
  )
  const placed = flags.map((flag) =>
    flag.rowKey === null ? flag : { ...flag, rowKey: keyIn(flag.rowKey, flag.row) },
  )
  return { rows: withShared(joined), flags: [...placed, ...twice] }
}

function joinedRow(
  { block: _, ...first }: SheetRow,
  same: readonly SheetRow[],
  twice: FlaggedCell[],
): KeptRow {
  const taken = new Map<IsoDate, DayCell>()
  for (const cell of same.flatMap(({ cells }) => cells)) {
    const other = taken.get(cell.date)
    if (other === undefined) taken.set(cell.date, cell)
    else twice.push({ ...cell, rowKey: first.key, reason: `这个人这一天已在第 ${other.row + 1} 行写过` })
  }
  return { ...first, cells: [...taken.values()] }
}

/** Of people without a 工号: the keys under which one block has rows with cells of one date. */
function keysOfSeveral(rows: readonly SheetRow[]): ReadonlySet<string> {
  const people = rows.filter(({ name, employeeNumber }) => name !== '' && employeeNumber === '')
  const inBlocks = [...Map.groupBy(people, ({ block, key }) => `${block} ${key}`).values()]
  const several = inBlocks.filter((same) => {
    // A row on its own may say a day twice only where a heading repeats it: that is no other person.
    if (same.length === 1) return false
    const dates = same.flatMap(({ cells }) => [...new Set(cells.map(({ date }) => date))])
    return new Set(dates).size < dates.length
  })
  return new Set(several.flatMap((same) => same.slice(0, 1).map(({ key }) => key)))
}
