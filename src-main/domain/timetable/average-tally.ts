// Many evenings as one: how many come on average and why the others do not, in whole heads that still sum up.
import type { HeadsTally } from './reach-tally.ts'

/** All tallies are of the same people; null for none. */
export function averageTally(tallies: readonly HeadsTally[]): HeadsTally | null {
  const [first] = tallies
  if (first === undefined) return null
  const sums = new Map<string, number>()
  for (const { reasons } of tallies)
    for (const { label, heads } of reasons) sums.set(label, (sums.get(label) ?? 0) + heads)
  const days = tallies.length
  const reachable = Math.round(tallies.reduce((sum, one) => sum + one.reachable, 0) / days)
  const shares = wholeShares([...sums.values()], days, first.heads - reachable)
  return {
    heads: first.heads,
    reachable,
    reasons: [...sums.keys()]
      .map((label, index) => ({ label, heads: shares[index] ?? 0 }))
      .filter(({ heads }) => heads > 0)
      .toSorted((one, other) => other.heads - one.heads),
  }
}

/** Each sum ÷ days in whole numbers that make up the total: the largest remainders are rounded up. */
function wholeShares(sums: readonly number[], days: number, total: number): number[] {
  const shares = sums.map((sum) => Math.floor(sum / days))
  const missing = total - shares.reduce((one, other) => one + other, 0)
  const byRemainder = sums.map((sum, index) => ({ index, remainder: sum % days }))
  byRemainder.sort((one, other) => other.remainder - one.remainder || one.index - other.index)
  for (const { index } of byRemainder.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1
  return shares
}
