// The month that a table is about, as its title says it: 2025年11月排班表, 统计时间:2025.11.01~2025.11.30, 11月份.

export interface NamedMonth {
  /** null: the title has no year. */
  readonly year: number | null
  readonly month: number
  /** The day with which a stated period begins; null where only a month is named. */
  readonly firstDay: number | null
}

const dated = /(20\d{2})\s*[年./-]\s*(\d{1,2})\s*(?:[月./-]\s*(\d{1,2})?)?/
const compact = /(?<!\d)(20\d{2})(0[1-9]|1[0-2])([0-3]\d)?(?!\d)/
const monthOnly = /(?<![\d.])(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号])?/

export function monthIn(text: string): NamedMonth | null {
  const found = dated.exec(text) ?? compact.exec(text)
  if (found !== null) return named(Number(found[1]), Number(found[2]), found[3])
  const bare = monthOnly.exec(text)
  return bare === null ? null : named(null, Number(bare[1]), bare[2])
}

function named(year: number | null, month: number, day: string | undefined): NamedMonth | null {
  if (month < 1 || month > 12) return null
  return { year, month, firstDay: day === undefined ? null : Number(day) }
}
