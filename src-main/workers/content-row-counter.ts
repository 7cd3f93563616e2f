// Coloured empty sheets have a million rows. While a sheet streams past under the cap, this counts how many row
// elements come before its last value, so that the parser can stop there and still misses nothing.

const rowTag = Buffer.from('<row')
/** Every value lies in a v or an is element; a v of an empty text costs nothing but time. */
const valueTags = [Buffer.from('<v>'), Buffer.from('<v '), Buffer.from('<is>'), Buffer.from('<is ')]
const overlap = 4

export type ContentRowCounter = {
  readonly push: (chunk: Buffer) => void
  /** row elements up to the last value, rounded up to a chunk; Infinity where the tags carry a prefix */
  readonly contentRows: () => number
}

export function countContentRows(): ContentRowCounter {
  let rest: Buffer = Buffer.alloc(0)
  let rows = 0
  let contentRows = 0
  let hasPrefix = false
  return {
    push(chunk) {
      const text = Buffer.concat([rest, chunk])
      // The last bytes wait for the next chunk: a tag may be cut in two.
      const whole = text.subarray(0, Math.max(0, text.length - overlap))
      rest = text.subarray(whole.length)
      rows += countTags(text, whole.length)
      if (valueTags.some((tag) => text.includes(tag))) contentRows = rows
      if (text.includes(':sheetData')) hasPrefix = true
    },
    contentRows: () => (hasPrefix ? Number.POSITIVE_INFINITY : contentRows),
  }
}

/** Tags that start before `limit`; later ones are seen again with the next chunk. */
function countTags(text: Buffer, limit: number): number {
  let count = 0
  for (let at = text.indexOf(rowTag); at !== -1 && at < limit; at = text.indexOf(rowTag, at + rowTag.length))
    count += 1
  return count
}
