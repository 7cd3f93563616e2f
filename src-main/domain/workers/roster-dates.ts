// Dates as personnel offices write them; a month without a day is its first day.
import { accepted, type Checked, refused } from '../people/checked.ts'
import { realDate } from '../people/real-date.ts'
import { toHalfWidth } from '../people/typed-text.ts'

export type DateIssue = 'missing' | 'date'

const millisecondsPerDay = 86_400_000
/** Serial number 1 is 1900-01-01; Excel counts a 29 February 1900 that never was, hence the day before. */
const serialZero = Date.UTC(1899, 11, 30)
/** 1950-01-01 and 2100-01-01: other numbers are years, months or mistakes */
const firstSerial = 18_264
const endSerial = 73_051

/** 2019-03-01, 2019/3/1, 2019.3.1, 2019年3月1日, 2019年3月, 201903, 20190301 or an Excel serial number → 'YYYY-MM-DD'. */
export function parseRosterDate(text: string): Checked<string, DateIssue> {
  const bare = toHalfWidth(text)
    .replace(/\s+\d{1,2}:\d{2}(:\d{2})?$/, '')
    .replace(/\s/g, '')
  if (bare === '') return refused('missing')
  const date = fromSerial(bare) ?? fromParts(bare)
  return date === null ? refused('date') : accepted(date)
}

function fromParts(bare: string): string | null {
  const parts =
    /^(\d{4})(\d{2})(\d{2})?$/.exec(bare) ??
    /^(\d{4})[-/.年](\d{1,2})(?:[-/.月](\d{1,2})?[日号]?)?$/.exec(bare)
  if (parts === null) return null
  return realDate(Number(parts[1]), Number(parts[2]), Number(parts[3] ?? 1))
}

function fromSerial(bare: string): string | null {
  if (!/^\d{5}(\.\d+)?$/.test(bare)) return null
  const serial = Math.floor(Number(bare))
  if (serial < firstSerial || serial >= endSerial) return null
  return new Date(serialZero + serial * millisecondsPerDay).toISOString().slice(0, 10)
}
