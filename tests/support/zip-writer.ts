// A zip writer that can lie: tests need archives whose headers promise other sizes than the data has,
// and bombs far bigger than the memory that makes them. No library writes those.
import { constants, crc32, deflateRawSync } from 'node:zlib'

export type ZipEntry = {
  readonly name: string
  /** raw deflate stream */
  readonly deflated: Uint8Array
  readonly size: number
  readonly crc: number
  /** what the headers claim instead of the true inflated size */
  readonly claimedSize?: number
}

export function zipEntry(name: string, content: string | Uint8Array): ZipEntry {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  return { name, deflated: deflateRawSync(bytes), size: bytes.length, crc: crc32(bytes) }
}

/** `megabytes` MB of one repeated text: a full flush makes blocks that may be written again and again. */
export function repeatedEntry(
  name: string,
  parts: { head: string; block: Uint8Array; times: number; tail: string },
): ZipEntry {
  const flush = (bytes: Uint8Array) =>
    deflateRawSync(bytes, { level: 9, finishFlush: constants.Z_FULL_FLUSH })
  const head = Buffer.from(parts.head, 'utf8')
  const tail = Buffer.from(parts.tail, 'utf8')
  const block = flush(parts.block)
  const deflated = Buffer.concat([flush(head), ...Array(parts.times).fill(block), deflateRawSync(tail)])
  let crc = crc32(head)
  for (let i = 0; i < parts.times; i++) crc = crc32(parts.block, crc)
  return {
    name,
    deflated,
    size: head.length + parts.block.length * parts.times + tail.length,
    crc: crc32(tail, crc),
  }
}

export function zipOf(entries: readonly ZipEntry[]): Uint8Array {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const local = Buffer.concat([header(entry, null), entry.deflated])
    locals.push(local)
    centrals.push(header(entry, offset))
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return new Uint8Array(Buffer.concat([...locals, central, end]))
}

/** A local header where `offset` is null, else an entry of the central directory. */
function header(entry: ZipEntry, offset: number | null): Buffer {
  const name = Buffer.from(entry.name, 'utf8')
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(0x0800, 2)
  fields.writeUInt16LE(8, 4)
  fields.writeUInt32LE(0x5a210000, 6)
  fields.writeUInt32LE(entry.crc, 10)
  fields.writeUInt32LE(entry.deflated.length, 14)
  fields.writeUInt32LE(entry.claimedSize ?? entry.size, 18)
  fields.writeUInt16LE(name.length, 22)
  const signature = Buffer.alloc(4)
  if (offset === null) {
    signature.writeUInt32LE(0x04034b50, 0)
    return Buffer.concat([signature, fields, name])
  }
  signature.writeUInt32LE(0x02014b50, 0)
  const more = Buffer.alloc(14)
  more.writeUInt32LE(offset, 10)
  return Buffer.concat([signature, Buffer.from([20, 0]), fields, more, name])
}
