// Things that lie together in a list, told by where each run of them begins.

/** How long the longest run is; `firsts` has one more entry than there are runs. */
export function longestOf(firsts: Int32Array): number {
  let longest = 0
  for (let run = 0; run + 1 < firsts.length; run += 1) {
    longest = Math.max(longest, (firsts[run + 1] ?? 0) - (firsts[run] ?? 0))
  }
  return longest
}
