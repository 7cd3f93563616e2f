// Finds things the way people type them: Chinese, full pinyin, initials, or a mixture of the start of each.

export interface Findable {
  readonly label: string
  readonly pinyin: string
  readonly initials: string
}

/**
 * How well a query fits: 0 is the best, null does not fit. An empty query fits everything.
 * Order: exact, starts with, initials, contains; the query's case, spaces and full-width letters do not count.
 */
export function matchRank(query: string, { label, pinyin, initials }: Findable): number | null {
  const wanted = plain(query)
  const name = plain(label)
  if (wanted === '' || wanted === name) return 0
  if (name.startsWith(wanted)) return 1
  if (wanted === initials) return 2
  if (pinyin.startsWith(wanted)) return 3
  if (initials.startsWith(wanted)) return 4
  if (name.includes(wanted)) return 5
  return pinyin.includes(wanted) || initials.includes(wanted) ? 6 : null
}

/** Those that fit, best first; equals keep their order. */
export function findByText<Item extends Findable>(query: string, items: readonly Item[]): readonly Item[] {
  const ranked = items.flatMap((item) => {
    const rank = matchRank(query, item)
    return rank === null ? [] : [{ item, rank }]
  })
  return ranked.sort((one, other) => one.rank - other.rank).map(({ item }) => item)
}

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/[\s']/g, '')
