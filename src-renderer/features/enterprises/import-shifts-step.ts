// Which step an import has left: 撤销 must take back that one, and never the one before it.

interface Step {
  readonly id: number
}

/** @param steps newest first, before the import and after it. null: it left none. */
export function stepLeft(before: readonly Step[], after: readonly Step[]): number | null {
  const [newest] = after
  if (newest === undefined) return null
  return newest.id > (before[0]?.id ?? 0) ? newest.id : null
}
