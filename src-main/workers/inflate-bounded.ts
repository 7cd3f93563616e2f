// Before any parser sees a workbook, each part is inflated as a stream and thrown away again: only a running count
// can be believed, the sizes in the headers are the sender's word.
import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { countContentRows } from './content-row-counter.ts'
import { SpreadsheetRefusal, spreadsheetLimits } from './sheet-grid.ts'
import type { ZipPart } from './zip-directory.ts'

export type MeasuredWorkbook = {
  /** no sheet has a value after so many of its row elements */
  readonly contentRows: number
  /** the small parts that say which sheets there are, by lower-case name */
  readonly indexParts: ReadonlyMap<string, string>
}

const indexNames = new Set(['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'])
const longestIndexPart = 1024 * 1024
/** Below this size a high ratio is only an empty template. */
const ratioMatters = 8 * 1024 * 1024

/** Refuses with ZIP_BOMB or FILE_TOO_LARGE as soon as a running total passes its cap. */
export async function measureWorkbook(
  parts: readonly ZipPart[],
  fileSize: number,
): Promise<MeasuredWorkbook> {
  const indexParts = new Map<string, string>()
  let contentRows = 0
  let total = 0
  for (const part of parts) {
    const name = part.name.toLowerCase()
    const isSheet = /^xl\/worksheets\/[^/]+\.xml$/.test(name)
    const counter = isSheet ? countContentRows() : null
    const kept: Buffer[] = []
    let size = 0
    for await (const chunk of inflated(part)) {
      size += chunk.length
      total += chunk.length
      refuseBeyondCaps(total, isSheet || !name.endsWith('.xml') ? 0 : size, fileSize)
      counter?.push(chunk)
      if (indexNames.has(name)) kept.push(chunk)
    }
    // a few kilobytes in any real file; beyond a megabyte nobody wrote it by hand or by Excel
    if (indexNames.has(name) && size > longestIndexPart) throw new SpreadsheetRefusal('FILE_TOO_LARGE', name)
    contentRows = Math.max(contentRows, counter?.contentRows() ?? 0)
    if (indexNames.has(name)) indexParts.set(name, Buffer.concat(kept).toString('utf8'))
  }
  return { contentRows, indexParts }
}

function refuseBeyondCaps(total: number, wholePartSize: number, fileSize: number): void {
  const { inflatedBytes, inflationRatio, wholePartBytes } = spreadsheetLimits
  if (total > inflatedBytes)
    throw new SpreadsheetRefusal('ZIP_BOMB', `inflates beyond ${inflatedBytes} bytes`)
  if (total > ratioMatters && total > fileSize * inflationRatio) {
    throw new SpreadsheetRefusal('ZIP_BOMB', `inflates more than ${inflationRatio} to 1`)
  }
  if (wholePartSize > wholePartBytes) {
    throw new SpreadsheetRefusal(
      'FILE_TOO_LARGE',
      `a part that is read whole is beyond ${wholePartBytes} bytes`,
    )
  }
}

async function* inflated(part: ZipPart): AsyncGenerator<Buffer> {
  const packed = Buffer.from(part.bytes.buffer, part.bytes.byteOffset, part.bytes.byteLength)
  if (!part.isDeflated) {
    yield packed
    return
  }
  const inflate = createInflateRaw({ chunkSize: 128 * 1024 })
  const source = Readable.from([packed])
  source.on('error', (error) => inflate.destroy(error))
  source.pipe(inflate)
  try {
    for await (const chunk of inflate) yield chunk
  } catch (error) {
    throw new SpreadsheetRefusal(
      'SPREADSHEET_BROKEN',
      `zip: ${error instanceof Error ? error.message : 'inflate'}`,
    )
  } finally {
    source.destroy()
    inflate.destroy()
  }
}
