// The months that the lines above a heading name; the day on which a table was printed, and cells of other blocks, name none.
import { type TableGrid, textOf } from './table-cell.ts'
import { monthIn, type NamedMonth } from './table-month.ts'

const made = '(?:制表|编制|打印|导出|更新|审核)'
const fullDate = '(?:20)?\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?'
const madeOn = new RegExp(`${made}\\D{0,12}${fullDate}|${fullDate}\\s*${made}`, 'g')
const isMade = new RegExp(made)
const endsMade = new RegExp(`${made}\\D{0,6}$`)
const remark = /^(?:备注|说明|注|图例|合计|小计|总计)/
/** More titles than anybody writes over one table. */
const mostNamed = 12

/**
 * @param above the rows between the heading before (or the top of the sheet) and this one
 * @returns the months that are named, the nearest to the heading first
 */
export function monthsAbove(
  grid: TableGrid,
  above: { readonly from: number; readonly to: number },
  isFirst: boolean,
): readonly NamedMonth[] {
  const found: NamedMonth[] = []
  const lead = textOf(grid[above.to]?.[0] ?? { text: '', kind: 'empty' })
  found.push(...monthsIn([lead]))
  for (let row = above.to - 1; row >= above.from && found.length < mostNamed; row -= 1) {
    const texts = (grid[row] ?? []).map(textOf).filter((text) => text !== '')
    if (isFirst) found.push(...monthsIn(titlesOf(texts)))
    else if (isTitle(texts)) found.push(...monthsIn(titlesOf(texts)))
    else if (texts.length > 1) break
  }
  return found
}

/** What sheet and file are called. */
export const monthsIn = (texts: readonly string[]): readonly NamedMonth[] =>
  texts.flatMap((text) => monthIn(withoutMaking(text)) ?? [])

/** Between two blocks only a line that begins with its month is a title; people and teams begin with their names. */
function isTitle(texts: readonly string[]): boolean {
  const [first = ''] = texts
  return !remark.test(first) && (/^20\d{2}$/.test(first) || monthsIn([first]).length > 0)
}

/** The cells of a line and all of them as one, since 2025 年 11 月 may stand in four; without what follows 制表日期. */
function titlesOf(texts: readonly string[]): readonly string[] {
  const kept = texts.filter((_, index) => !endsMade.test(texts[index - 1] ?? ''))
  return kept.length > 1 ? [...kept, kept.filter((text) => !isMade.test(text)).join('')] : kept
}

function withoutMaking(text: string): string {
  const rest = text.replace(madeOn, ' ')
  return rest === text && isMade.test(text) ? '' : rest
}
