// Headings of the lists that 钉钉 (每日统计, 原始记录) and 企业微信 (概况统计与打卡明细) export: a row a person and day, or a punch.
import { identityFieldOf } from './identity-columns.ts'
import { type TableGrid, textAt } from './table-cell.ts'

export interface DailyColumns {
  readonly name: number
  readonly date: number
  /** true: the date is the factory's day (考勤日期), not the calendar's. */
  readonly isWorkDate: boolean
  readonly employeeNumber: number | null
  readonly department: number | null
  readonly team: number | null
  readonly shift: number | null
  readonly result: number | null
  readonly leave: number | null
  /** 上班n and 下班n, in pairs; of a list of punches, the one column of times. */
  readonly pairs: readonly { readonly on: number | null; readonly off: number | null }[]
  readonly earliest: number | null
  readonly latest: number | null
  readonly punch: number | null
}

export interface DailyHeading {
  /** Index of the (first) row of headings, from 0. */
  readonly row: number
  readonly firstDataRow: number
  readonly columns: DailyColumns
}

const rowsLookedAt = 20
const dateWords = ['日期', '考勤日期', '打卡日期', '时间', '出勤日期', '统计日期', '排班日期', '班次日期']
const shiftWords = [
  '班次',
  '班次名称',
  '班次信息',
  '排班',
  '排班班次',
  '考勤概况班次',
  '当日班次',
  '出勤班次',
]
const resultWords = ['考勤结果', '考勤概况考勤结果', '考勤状态', '状态']
const leaveWords = ['关联的审批单', '假勤申请', '考勤概况假勤申请', '请假', '审批单', '请假类型']
const earliestWords = ['最早', '考勤概况最早', '最早打卡', '最早打卡时间', '首次打卡', '第一次打卡']
const latestWords = ['最晚', '考勤概况最晚', '最晚打卡', '最晚打卡时间', '末次打卡', '最后一次打卡']
const punchWords = ['打卡时间', '实际打卡时间', '打卡详情实际打卡时间']
const numbered = /^(上班|下班)(\d)?(?:打卡时间|打卡)?$/

export function dailyHeadingOf(grid: TableGrid): DailyHeading | null {
  for (let row = 0; row < Math.min(grid.length, rowsLookedAt); row += 1) {
    const isDouble = isSubHeading(grid, row + 1)
    const headings = headingsOf(grid, row, isDouble)
    const columns = columnsOf(headings)
    if (columns !== null) return { row, firstDataRow: row + (isDouble ? 2 : 1), columns }
  }
  return null
}

/** The second row of merged headings (企业微信: 上班1 over 打卡时间): words only, and nothing under 时间 and 姓名. */
function isSubHeading(grid: TableGrid, row: number): boolean {
  const texts = (grid[row] ?? []).map((_, column) => textAt(grid[row], column))
  const filled = texts.filter((text) => text !== '')
  return filled.length > 0 && (texts[0] ?? '') === '' && filled.every((text) => !/\d{1,2}:\d{2}/.test(text))
}

/** A merged heading reaches over the columns to its right. */
function headingsOf(grid: TableGrid, row: number, isDouble: boolean): readonly string[] {
  const bare = (at: number, column: number) => textAt(grid[at], column).replace(/\s/g, '')
  const width = Math.max(grid[row]?.length ?? 0, isDouble ? (grid[row + 1]?.length ?? 0) : 0)
  let group = ''
  return Array.from({ length: width }, (_, column) => {
    const own = bare(row, column)
    if (own !== '') group = own
    const sub = isDouble ? bare(row + 1, column) : ''
    return sub === '' ? own : `${group}${sub}`
  })
}

function columnsOf(headings: readonly string[]): DailyColumns | null {
  const one = (words: readonly string[]) => {
    const column = headings.findIndex((heading) => words.includes(heading))
    return column === -1 ? null : column
  }
  const identity = (field: string) => {
    const column = headings.findIndex((heading) => identityFieldOf(heading) === field)
    return column === -1 ? null : column
  }
  const [name, date] = [identity('name'), one(dateWords)]
  if (name === null || date === null) return null
  const columns: DailyColumns = {
    name,
    date,
    isWorkDate: headings[date] === '考勤日期',
    employeeNumber: identity('employeeNumber'),
    department: identity('department'),
    team: identity('team'),
    shift: one(shiftWords),
    result: one(resultWords),
    leave: one(leaveWords),
    pairs: pairsOf(headings),
    earliest: one(earliestWords),
    latest: one(latestWords),
    punch: one(punchWords),
  }
  const { shift, pairs, earliest, punch } = columns
  return shift === null && pairs.length === 0 && earliest === null && punch === null ? null : columns
}

function pairsOf(headings: readonly string[]): DailyColumns['pairs'] {
  const pairs = new Map<string, { on: number | null; off: number | null }>()
  for (const [column, heading] of headings.entries()) {
    const found = numbered.exec(heading)
    if (found === null) continue
    const number = found[2] ?? '1'
    const pair = pairs.get(number) ?? { on: null, off: null }
    pair[found[1] === '上班' ? 'on' : 'off'] ??= column
    pairs.set(number, pair)
  }
  return [...pairs.values()]
}
