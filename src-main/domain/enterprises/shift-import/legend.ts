// Legends of shift tables: 白=8:00-20:00, 夜：20:00-次日8:00, D=白班 8:00-20:00, beside the grid or below it.
import { rangesIn, shiftOf } from './clock-ranges.ts'
import { commonMeaning, dayOff, plainWord, type WordMeaning } from './shift-words.ts'
import { type TableCell, textOf } from './table-cell.ts'

const entry = /([\p{L}][\p{L}\d#]{0,7}?)\s*(?:班次|时间|为|是)?\s*[=:(（—-]*\s*(?=\d{1,2}[^\d])/gu
const pair = /^([\p{L}][\p{L}\d]{0,3})\s*[=:—-]\s*([\p{L}]{1,6})/u
const lead = /^(?:备注|说明|班次说明|班次时间|班次|图例|注|其中)\s*[:：]?\s*/

/** What the cells of one row that are no part of the grid say; neighbours may hold name and times apart. */
export function legendOf(cells: readonly TableCell[]): ReadonlyMap<string, WordMeaning> {
  const found = new Map<string, WordMeaning>()
  const texts = cells.map(textOf)
  for (const [index, text] of texts.entries()) {
    if (text === '' || text.length > 200) continue
    for (const part of partsOf(text)) readPart(part, found)
    const next = texts[index + 1] ?? ''
    const isNameAlone = /^[\p{L}][\p{L}\d]{0,5}$/u.test(text) && rangesIn(text).length === 0
    if (isNameAlone && /^\d/.test(next) && rangesIn(next).length > 0) readPart(`${text}=${next}`, found)
  }
  return found
}

const partsOf = (text: string): readonly string[] =>
  text.replace(lead, '').split(/[;；,，、。\n]|\s{2,}|\s(?=[\p{L}][\p{L}\d]{0,5}\s*[=:])/u)

function readPart(part: string, found: Map<string, WordMeaning>): void {
  const ranges = rangesIn(part)
  const both = pair.exec(part.trim())
  if (ranges.length === 0) {
    const isRest = both !== null && commonMeaning(plainWord(both[2] ?? '')) !== null
    if (isRest) put(found, both[1] ?? '', commonMeaning(plainWord(both[2] ?? '')) ?? dayOff)
    return
  }
  const names = [...part.matchAll(entry)].map((match) => match[1] ?? '')
  const first = names[0] ?? ''
  if (first === '') return
  const shifts = ranges.map((range) => shiftOf(range, first))
  put(found, first, { shifts, note: '', isSilent: false })
  const alias = both?.[1] ?? ''
  if (alias !== '' && alias !== first) put(found, alias, { shifts, note: '', isSilent: false })
}

function put(found: Map<string, WordMeaning>, name: string, meaning: WordMeaning): void {
  const word = plainWord(name)
  if (word !== '' && !found.has(word)) found.set(word, meaning)
}
