// Which reader a file goes to is decided by its first bytes; its name only decides whether plain text may be a table.
import { readDelimitedText } from './read-delimited.ts'
import { readXlsSheets } from './read-xls.ts'
import { readXlsxSheets } from './read-xlsx.ts'
import {
  type SheetGrid,
  type SpreadsheetInput,
  type SpreadsheetOutcome,
  SpreadsheetRefusal,
} from './sheet-grid.ts'
import { decodeText } from './text-encoding.ts'

const zipMagic = [0x50, 0x4b]
const oleMagic = [0xd0, 0xcf, 0x11, 0xe0]

export async function readSpreadsheetInput(input: SpreadsheetInput): Promise<SpreadsheetOutcome> {
  try {
    const sheets = await readSheets(input)
    if (sheets.length === 0) return { ok: false, code: 'EMPTY_FILE', detail: 'no filled cell' }
    return { ok: true, sheets }
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) return { ok: false, code: error.code, detail: error.message }
    return {
      ok: false,
      code: 'SPREADSHEET_BROKEN',
      detail: error instanceof Error ? error.message : 'unknown',
    }
  }
}

async function readSheets(input: SpreadsheetInput): Promise<SheetGrid[]> {
  if (input.kind === 'pasted') return readDelimitedText(input.text, '粘贴的内容', '\t')
  const { bytes, fileName } = input
  if (bytes.length === 0) return []
  if (startsWith(bytes, zipMagic)) return readXlsxSheets(bytes)
  if (startsWith(bytes, oleMagic)) return readXlsSheets(bytes)
  if (!/\.(csv|tsv|txt)$/i.test(fileName)) {
    throw new SpreadsheetRefusal('NOT_A_SPREADSHEET', 'neither a workbook nor a text file by name')
  }
  return readDelimitedText(decodeText(bytes), fileName.replace(/\.[^.]*$/, ''))
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}
