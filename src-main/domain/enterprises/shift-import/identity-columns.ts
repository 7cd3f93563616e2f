// Which columns say whose row it is: by their headings, else by what stands below them.
import { parseName } from '../../people/name.ts'
import { type TableGrid, textAt } from './table-cell.ts'

export interface IdentityColumns {
  readonly name: number | null
  readonly employeeNumber: number | null
  readonly department: number | null
  readonly team: number | null
}

type IdentityField = keyof IdentityColumns

const words: Readonly<Record<IdentityField, readonly string[]>> = {
  name: ['姓名', '员工姓名', '名字', '人员', '员工', '职工姓名', '人员姓名', '姓 名', 'NAME'],
  employeeNumber: ['工号', '员工编号', '员工号', '员工工号', '编号', '职工号', '人员编号', 'EMPLOYEENO'],
  department: ['部门', '所属部门', '车间', '基础信息部门', '部门/车间', '科室', '工段', '岗位部门'],
  team: ['班组', '班别', '组别', '班组名称', '所属班组', '班次组', '轮班组', '值别', '考勤组', '班级'],
}

/** What a heading stands for; the tools' own columns of punches and totals are none of these. */
export function identityFieldOf(heading: string): IdentityField | null {
  const bare = heading.replace(/\s/g, '').toUpperCase()
  const fields = Object.keys(words) as IdentityField[] // the keys of the record above
  return fields.find((field) => words[field].some((word) => bare === word)) ?? null
}

/** Looks in the heading row and those beside it, at the columns that hold no days. */
export function identityColumns(
  grid: TableGrid,
  headingRows: readonly number[],
  dataRows: readonly number[],
  isDayColumn: (column: number) => boolean,
): IdentityColumns {
  const found: Record<IdentityField, number | null> = {
    name: null,
    employeeNumber: null,
    department: null,
    team: null,
  }
  for (const row of headingRows) {
    for (const column of (grid[row] ?? []).keys()) {
      const field = isDayColumn(column) ? null : identityFieldOf(textAt(grid[row], column))
      if (field !== null) found[field] ??= column
    }
  }
  if (found.name === null && found.team === null) return guessed(grid, dataRows, isDayColumn, found)
  return found
}

const teamName = /^.{0,6}(?:[甲乙丙丁戊己庚辛]|[A-H]|[一二三四五六七八]|\d)\s*(?:班|组|值|班组|倒)$/i
const teamSign = /^[甲乙丙丁戊己庚辛]$/

export const looksLikeTeam = (text: string): boolean => teamName.test(text) || teamSign.test(text)

/** Without any heading the first column of names or of teams is it. */
function guessed(
  grid: TableGrid,
  dataRows: readonly number[],
  isDayColumn: (column: number) => boolean,
  found: IdentityColumns,
): IdentityColumns {
  const width = Math.max(0, ...dataRows.map((row) => grid[row]?.length ?? 0))
  for (let column = 0; column < width; column += 1) {
    if (isDayColumn(column)) continue
    const texts = dataRows.map((row) => textAt(grid[row], column)).filter((text) => text !== '')
    if (texts.length < Math.max(1, dataRows.length / 2)) continue
    if (texts.every(looksLikeTeam)) return { ...found, team: column }
    if (texts.filter((text) => parseName(text).ok).length >= texts.length * 0.6)
      return { ...found, name: column }
  }
  return found
}
