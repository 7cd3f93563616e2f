// A zip of a few small text files without compression: enough for a workbook made in the browser.

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

interface Entry {
  readonly name: Uint8Array
  readonly body: Uint8Array
  readonly offset: number
}

/** @param files XML texts by path, without their declaration. */
export function storedZip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const utf8 = new TextEncoder()
  const parts: Uint8Array[] = []
  const entries: Entry[] = []
  let size = 0
  const write = (part: Uint8Array) => {
    parts.push(part)
    size += part.length
  }
  for (const [path, text] of Object.entries(files)) {
    const entry = { name: utf8.encode(path), body: utf8.encode(declaration + text), offset: size }
    entries.push(entry)
    write(header(entry, false))
    write(entry.body)
  }
  const directory = size
  for (const entry of entries) write(header(entry, true))
  write(ending(entries.length, directory, size - directory))
  const bytes = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** The local header of an entry, or its line in the central directory (APPNOTE 4.3.7 and 4.3.12). */
function header({ name, body, offset }: Entry, isCentral: boolean): Uint8Array {
  const fixed = isCentral ? 46 : 30
  const view = new DataView(new ArrayBuffer(fixed + name.length))
  const shift = isCentral ? 2 : 0
  view.setUint32(0, isCentral ? 0x02014b50 : 0x04034b50, true)
  if (isCentral) view.setUint16(4, 20, true)
  view.setUint16(4 + shift, 20, true)
  view.setUint16(6 + shift, 0x0800, true) // names are UTF-8
  view.setUint16(12 + shift, 0x0021, true) // 1980-01-01: what was written does not depend on the clock
  view.setUint32(14 + shift, crc32(body), true)
  view.setUint32(18 + shift, body.length, true)
  view.setUint32(22 + shift, body.length, true)
  view.setUint16(26 + shift, name.length, true)
  if (isCentral) view.setUint32(42, offset, true)
  const bytes = new Uint8Array(view.buffer)
  bytes.set(name, fixed)
  return bytes
}

function ending(count: number, directoryAt: number, directorySize: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(22))
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, directorySize, true)
  view.setUint32(16, directoryAt, true)
  return new Uint8Array(view.buffer)
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}
