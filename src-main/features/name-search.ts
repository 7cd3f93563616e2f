// Search in memory for nouns of a few dozen rows, which keep no pinyin columns: by name, pinyin and initials.
import { pinyinOf } from './pinyin.ts'

/** True when the search, in Chinese, pinyin or initials, is found in one of the texts; an empty search finds all. */
export function matchesSearch(search: string, ...texts: readonly string[]): boolean {
  const wanted = search.trim().toLowerCase()
  if (wanted === '') return true
  if (texts.some((text) => text.toLowerCase().includes(wanted))) return true
  if (!/^[a-z0-9]+$/.test(wanted)) return false
  return texts.some((text) => {
    const { namePinyin, nameInitials } = pinyinOf(text)
    return namePinyin.startsWith(wanted) || nameInitials.includes(wanted)
  })
}

/** One page of a list that is held whole. */
export function pageOfRows<T>(
  rows: readonly T[],
  page: number,
  pageSize: number,
): { rows: T[]; total: number } {
  return { rows: rows.slice((page - 1) * pageSize, page * pageSize), total: rows.length }
}
