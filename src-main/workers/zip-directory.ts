// The archive's own list of parts, read the way the spreadsheet reader reads it: what is measured before parsing
// must be the very bytes that are parsed.
import { SpreadsheetRefusal, spreadsheetLimits } from './sheet-grid.ts'

export type ZipPart = { readonly name: string; readonly isDeflated: boolean; readonly bytes: Uint8Array }

const endSignature = 0x06054b50
const centralSignature = 0x02014b50
const localSignature = 0x04034b50
const longestEnd = 22 + 0xffff
const inZip64 = 0xffffffff

/** All parts with their packed bytes. A broken or encrypted archive is refused by name. */
export function listZipParts(bytes: Uint8Array): ZipPart[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readDirectory(bytes, view)
  } catch (error) {
    if (error instanceof RangeError)
      throw new SpreadsheetRefusal('SPREADSHEET_BROKEN', 'zip: offset outside the file')
    throw error
  }
}

function readDirectory(bytes: Uint8Array, view: DataView): ZipPart[] {
  const end = findEnd(view)
  const count = view.getUint16(end + 10, true)
  if (count > spreadsheetLimits.zipEntries)
    throw new SpreadsheetRefusal('ZIP_BOMB', `${count} parts in the archive`)
  const parts: ZipPart[] = []
  let offset = view.getUint32(end + 16, true)
  for (let i = 0; i < count; i++) {
    if (view.getUint32(offset, true) !== centralSignature)
      throw broken('no directory entry where one should be')
    const lengths = [28, 30, 32].map((field) => view.getUint16(offset + field, true))
    const [nameLength = 0, extraLength = 0, commentLength = 0] = lengths
    parts.push(readPart(bytes, view, offset, nameLength, extraLength))
    offset += 46 + nameLength + extraLength + commentLength
  }
  return parts
}

function readPart(
  bytes: Uint8Array,
  view: DataView,
  offset: number,
  nameLength: number,
  extraLength: number,
): ZipPart {
  const method = view.getUint16(offset + 10, true)
  if ((view.getUint16(offset + 8, true) & 1) === 1)
    throw new SpreadsheetRefusal('ENCRYPTED_FILE', 'zip encryption')
  if (method !== 0 && method !== 8) throw broken(`packing method ${method}`)
  const extra = { start: offset + 46 + nameLength, length: extraLength }
  const wide = wideFields(
    view,
    extra,
    [24, 20, 42].map((field) => view.getUint32(offset + field, true)),
  )
  const [, packedSize = 0, localOffset = 0] = wide
  if (view.getUint32(localOffset, true) !== localSignature) throw broken('no part where one should be')
  const start =
    localOffset + 30 + view.getUint16(localOffset + 26, true) + view.getUint16(localOffset + 28, true)
  if (start + packedSize > bytes.length) throw broken('a part reaches beyond the file')
  return {
    name: new TextDecoder().decode(bytes.subarray(offset + 46, offset + 46 + nameLength)),
    isDeflated: method === 8,
    bytes: bytes.subarray(start, start + packedSize),
  }
}

/** Fields that read 0xffffffff stand in the zip64 extra field, in this order. */
function wideFields(
  view: DataView,
  extra: { start: number; length: number },
  fields: readonly number[],
): number[] {
  if (!fields.includes(inZip64)) return [...fields]
  for (let at = extra.start; at + 4 <= extra.start + extra.length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue
    let next = at + 4
    return fields.map((field) => {
      if (field !== inZip64) return field
      next += 8
      return Number(view.getBigUint64(next - 8, true))
    })
  }
  throw broken('zip64 sizes are missing')
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - longestEnd)
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  throw broken('no directory, the file is cut off')
}

function broken(detail: string): SpreadsheetRefusal {
  return new SpreadsheetRefusal('SPREADSHEET_BROKEN', `zip: ${detail}`)
}
