// The oracle is the State Council's notices as collected by NateScarlet/holiday-cn (MIT), in tests/data/holidays.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { isoDatesFrom, weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import {
  dayKindLabel,
  type HolidayRow,
  indexHolidays,
  isHolidayKind,
  kindOfDay,
} from '../../../src-main/domain/calendar/kinds-of-day.ts'

const resource = new URL('../../../resources/holidays.json', import.meta.url)
const script = fileURLToPath(new URL('../../support/make-holidays.ts', import.meta.url))
const oracleFolder = new URL('../../data/holidays/', import.meta.url)
// The file is our own script's output; the first test below proves that it still is.
const file = JSON.parse(readFileSync(resource, 'utf8')) as { knownUpTo: string; days: HolidayRow[] }
const rows = indexHolidays(file.days)

function kindOn(date: string) {
  return kindOfDay(date, rows, file.knownUpTo).kind
}

function noticeDays(): ReadonlyMap<string, boolean> {
  const days = new Map<string, boolean>()
  for (const name of readdirSync(oracleFolder).sort()) {
    // The oracle's format is fixed by its schema.
    const year = JSON.parse(readFileSync(new URL(name, oracleFolder), 'utf8')) as {
      days: { date: string; isOffDay: boolean }[]
    }
    for (const day of year.days) days.set(day.date, day.isOffDay)
  }
  return days
}

it('resources/holidays.json is what the script makes', () => {
  expect(readFileSync(resource, 'utf8')).toBe(
    execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' }),
  )
})

it('every day of 2019 to 2026 is off or worked exactly as the notices say', () => {
  const oracle = noticeDays()
  const wrong = isoDatesFrom('2019-01-01', '2026-12-31').filter((date) => {
    const isOff = oracle.get(date) ?? weekdayOf(date) >= 6
    const kind = kindOn(date)
    return isOff !== (isHolidayKind(kind) || kind === 'weekend')
  })
  expect(wrong).toEqual([])
})

it('every day that a notice takes out of its week has a row; the rest are weekends joined to a festival', () => {
  // The notice of 2020-01-27 also says that work begins on Monday 2020-02-03: no row is needed for that.
  const named = [...noticeDays()]
    .filter(([date, isOff]) => date <= '2026-12-31' && (isOff || weekdayOf(date) >= 6))
    .map(([date]) => date)
  const dates = file.days.map((row) => row.date)
  const missing = named.filter((date) => !rows.has(date))
  expect(missing).toEqual([])
  expect(
    dates.filter((date) => date >= '2019-01-01' && !named.includes(date) && weekdayOf(date) < 6),
  ).toEqual([])
})

it('11 days a year are statutory up to 2024 and 13 from 2025, one fewer where two festivals share a day', () => {
  const counts = Object.fromEntries(
    [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].map((year) => [
      year,
      file.days.filter((row) => row.date.startsWith(`${year}`) && row.kind === 'statutory-holiday').length,
    ]),
  )
  expect(counts).toEqual({ 2019: 11, 2020: 10, 2021: 11, 2022: 11, 2023: 11, 2024: 11, 2025: 13, 2026: 13 })
})

it('除夕 is statutory from 2025, and not before', () => {
  expect(kindOn('2025-01-28')).toBe('statutory-holiday')
  expect(kindOn('2026-02-16')).toBe('statutory-holiday')
  expect(kindOn('2024-02-09')).toBe('workday')
  expect(kindOn('2023-01-21')).toBe('swapped-rest')
})

it('statutory, swapped rest, made-up workday, workday and weekend are told apart', () => {
  expect(kindOn('2025-10-03')).toBe('statutory-holiday')
  expect(kindOn('2025-10-06')).toBe('statutory-holiday')
  expect(kindOn('2025-10-07')).toBe('swapped-rest')
  expect(kindOn('2025-10-11')).toBe('makeup-workday')
  expect(kindOn('2025-10-12')).toBe('weekend')
  expect(kindOn('2025-10-13')).toBe('workday')
  expect(kindOn('2024-05-02')).toBe('swapped-rest')
  expect(kindOn('2025-05-02')).toBe('statutory-holiday')
})

it('a year that is not announced is said so, and goes by weekday', () => {
  expect(kindOfDay('2027-10-01', rows, file.knownUpTo)).toEqual({ kind: 'workday', announced: false })
  expect(kindOfDay('2026-12-31', rows, file.knownUpTo)).toEqual({ kind: 'workday', announced: true })
  const added: HolidayRow = { date: '2027-10-01', kind: 'statutory-holiday', name: '国庆节' }
  expect(kindOfDay('2027-10-01', indexHolidays([added]), file.knownUpTo).announced).toBe(true)
})

it('no day of 2027 is announced: each goes by its weekday and says 尚未公布', () => {
  for (const date of isoDatesFrom('2027-01-01', '2027-12-31')) {
    const kind = weekdayOf(date) >= 6 ? 'weekend' : 'workday'
    const day = kindOfDay(date, rows, file.knownUpTo)
    expect(day).toEqual({ kind, announced: false })
    expect(dayKindLabel(day)).toBe(kind === 'weekend' ? '周末（尚未公布）' : '工作日（尚未公布）')
  }
})

it('a day is named by its kind and its festival', () => {
  expect(dayKindLabel(kindOfDay('2020-10-01', rows, file.knownUpTo))).toBe('法定节假日（国庆节、中秋节）')
  expect(dayKindLabel(kindOfDay('2025-11-12', rows, file.knownUpTo))).toBe('工作日')
})
