// Columns among the days whose heading is no day: what is filled in there is shown to the user, never lost in silence.
import type { DayRow } from './day-rows.ts'
import type { IdentityColumns } from './identity-columns.ts'
import { type TableGrid, textAt } from './table-cell.ts'

/** What tables have beside their days: sums and remarks. */
const besides = /计|数|备注|说明|签|工时|时长|小时|天|出勤|加班|缺|合|年|工号|编号|电话|序号|上月|NO/i
const hanDay = /^[一二三四五六七八九十廿卅]+[日号]?$/
const word = /\p{Script=Han}{2}|[A-Z]{3}/iu

export function undatedColumns(
  grid: TableGrid,
  { row, columns, heads }: DayRow,
  identity: IdentityColumns,
): readonly number[] {
  const [first = 0, last = 0] = [columns[0], columns.at(-1)]
  const before = (heads[0]?.day ?? 1) - 1
  const after = Math.max(1, 31 - (heads.at(-1)?.day ?? 31))
  const taken = new Set<number | null>([...columns, ...Object.values(identity)])
  const width = Math.max(grid[row]?.length ?? 0, last + after + 1)
  return Array.from({ length: width }, (_, column) => column).filter((column) => {
    if (taken.has(column)) return false
    const text = textAt(grid[row], column)
    if (besides.test(text)) return false
    if (column > first && column < last) return true
    if (hanDay.test(text) || /\d/.test(text)) return true
    // Before the first of a month and after its 31st there is no day to lose.
    const isNear = column > last ? column <= last + after : column >= first - before
    return isNear && !word.test(text)
  })
}
