// The number printed on a sheet: the random tail of its sitting's id, so that it needs no counter and no network.
const PREFIX = 'QD'
const TAIL = 10

export const serialOf = (sittingId: string): string => PREFIX + sittingId.slice(-TAIL).toUpperCase()

/** What was typed from paper, as the tail of an id; null where it can't be one. */
export function tailOfSerial(typed: string): string | null {
  const compact = typed.replace(/[\s-]/g, '').toLowerCase()
  const tail = compact.startsWith(PREFIX.toLowerCase()) ? compact.slice(PREFIX.length) : compact
  return /^[0-9a-f]{10}$/.test(tail) ? tail : null
}
