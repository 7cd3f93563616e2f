// A roster or a shift table as it comes to hand in the browser: a file picked or dropped, or cells copied out of a spreadsheet.
import { errorSentences } from '../../src-main/contract/error-sentences.ts'
import type { RosterSource } from '../../src-main/contract/rosters.ts'

const LARGEST_BYTES = 20 * 1024 * 1024

/** For the file dialog and the words beside it. */
export const acceptedFiles = '.xlsx,.xls,.csv,.txt,.tsv'

export interface NamedSource {
  readonly name: string
  readonly source: RosterSource
}

/** @throws Error with the sentence to show. */
export async function readFile(file: File): Promise<NamedSource> {
  if (file.size > LARGEST_BYTES) throw new Error(errorSentences.FILE_TOO_LARGE(undefined))
  const address = await dataAddress(file)
  const base64 = address.slice(address.indexOf(',') + 1)
  return { name: file.name, source: { kind: 'file', name: file.name, base64: file.size === 0 ? '' : base64 } }
}

/** @returns null where the text is one cell or a word. */
export function fromPaste(text: string): NamedSource | null {
  if (!/[\t\n]/.test(text.trim())) return null
  return { name: '粘贴的内容', source: { kind: 'paste', text } }
}

function dataAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(new Error('这个文件读不出来，可能正被别的程序占用；请关闭后重试。'))
    reader.readAsDataURL(file)
  })
}
