// Money is integer fen inside and yuan with two decimals on screen; this is the only crossing.

/** 123450 → '1,234.50'. Ledger lines may be negative. */
export function formatFen(amountFen: number): string {
  if (!Number.isSafeInteger(amountFen)) throw new RangeError(`not a whole number of fen: ${amountFen}`)
  const digits = String(Math.abs(amountFen)).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${amountFen < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`
}
