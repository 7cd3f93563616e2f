// The foot of every list of money: 人次, 人数 and the sum, cross-footed by the units above it.

export interface TotalledRow {
  readonly workerId: string
  readonly unitName: string
  readonly amountFen: number
}

export interface ListTotals {
  /** Rows (人次) and distinct persons (人数). */
  readonly claims: number
  readonly persons: number
  readonly amountFen: number
}

export function totalsOf(rows: readonly TotalledRow[]): ListTotals {
  return {
    claims: rows.length,
    persons: new Set(rows.map((row) => row.workerId)).size,
    amountFen: rows.reduce((sum, row) => sum + row.amountFen, 0),
  }
}

/** Totals per unit in the order in which units first appear; claims and fen add up to totalsOf, persons may not. */
export function totalsByUnit(
  rows: readonly TotalledRow[],
): readonly (ListTotals & { readonly unitName: string })[] {
  const groups = Map.groupBy(rows, (row) => row.unitName)
  return [...groups].map(([unitName, own]) => ({ unitName, ...totalsOf(own) }))
}
