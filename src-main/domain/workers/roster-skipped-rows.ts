// Rows of a roster that are not people: blank and pre-numbered ones, totals, signatures, headings printed again.
import { compactCode, toHalfWidth } from '../people/typed-text.ts'
import { columnOf } from './listed-person.ts'
import { cellAt, type RosterCell, type RosterColumn } from './roster-cell.ts'
import { fieldOfHeader } from './roster-synonyms.ts'

export type SkipReason = 'blank' | 'footer' | 'repeatedHeader'

const footer =
  /^(本页)?(合计|总计|小计|共计|总人数)|^(填表|填报|制表|审核|复核|经办|负责|联系|审批|报送)(人|单位|日期|时间)|^(单位)?(负责人|领导)?(签字|签名|盖章|签章)|^(备注|注|说明|填表说明|日期)\s*\d*[::]|^共\d+人/

/** A row with anything like an ID number is a person, whatever else it says; null: read it. */
export function reasonToSkip(
  row: readonly RosterCell[],
  columns: readonly RosterColumn[],
): SkipReason | null {
  const person = (['name', 'idNumber', 'phone'] as const).map((field) =>
    cellAt(row, columnOf(columns, field)),
  )
  const [name, idNumber] = person
  if (compactCode(idNumber?.text ?? '').replace(/\D/g, '').length >= 6) return null
  const filled = row.filter((cell) => cell.kind !== 'empty').map((cell) => toHalfWidth(cell.text))
  const heads = [filled[0] ?? '', toHalfWidth(name?.text ?? '')]
  if (heads.some((text) => footer.test(text.replace(/\s/g, '')))) return 'footer'
  if (columns.some((column) => repeatsHeading(row, column))) return 'repeatedHeader'
  return person.every((cell) => compactCode(cell.text) === '') ? 'blank' : null
}

function repeatsHeading(row: readonly RosterCell[], column: RosterColumn): boolean {
  if (column.field === null || column.field === 'note') return false
  const match = fieldOfHeader(cellAt(row, column.column).text)
  return match?.field === column.field && match.confidence === 1
}
