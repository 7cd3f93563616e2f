// UUIDv7 (RFC 9562): ids that sort by the time they were made, so that indexes grow at one end.
import { randomBytes } from 'node:crypto'

/** @param now epoch ms @param random ten bytes */
export function newId(now: number, random: Uint8Array = randomBytes(10)): string {
  const time = now.toString(16).padStart(12, '0')
  const rest = [...random].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  const variant = (8 + (Number.parseInt(rest.slice(3, 4), 16) % 4)).toString(16)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${rest.slice(0, 3)}-${variant}${rest.slice(4, 7)}-${rest.slice(7, 19)}`
}
