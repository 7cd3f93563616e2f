// Where the marked row of a table goes when a key is pressed.

const keys = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'] as const
export type MoveKey = (typeof keys)[number]

const PAGE_ROWS = 10

export function isMoveKey(key: string): key is MoveKey {
  return (keys as readonly string[]).includes(key) // widened only to ask whether the text is one of them
}

/** @param current -1 when no row is marked yet. @returns the new row, within the table; -1 in an empty one. */
export function moveRow(current: number, key: MoveKey, rowCount: number): number {
  if (rowCount === 0) return -1
  const last = rowCount - 1
  if (key === 'Home') return 0
  if (key === 'End') return last
  if (current < 0) return key === 'ArrowUp' || key === 'PageUp' ? last : 0
  const step = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE_ROWS, PageDown: PAGE_ROWS }[key]
  return Math.min(last, Math.max(0, current + step))
}
