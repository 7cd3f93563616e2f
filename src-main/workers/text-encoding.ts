// Text files come in three encodings in China, and none of them says which: UTF-8, UTF-16 (Excel's "Unicode text")
// and GB18030 (Excel's plain CSV).
import { SpreadsheetRefusal } from './sheet-grid.ts'

/** UTF-8 is hardly ever valid by accident, so it is tried first; what is neither is no text. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le') ?? notText()
  if (bytes.includes(0)) return notText()
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030') ?? notText()
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function notText(): never {
  throw new SpreadsheetRefusal('NOT_A_SPREADSHEET', 'neither a workbook nor text')
}
