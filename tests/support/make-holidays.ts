// Makes resources/holidays.json from the chinese-days library; run `npm exec node tests/support/make-holidays.ts`
// after the library knows a new year, and raise lastYear to it: for years it does not know it answers by weekday alone.
import { writeFileSync } from 'node:fs'
import { addDays, type IsoDate, isoDatesFrom } from '../../src-main/domain/calendar/dates.ts'
import type { HolidayRow } from '../../src-main/domain/calendar/kinds-of-day.ts'

// The library counts in the machine's zone, from the moment it is loaded, and west of London is a day out.
process.env.TZ = 'UTC'
const { default: chineseDays } = await import('chinese-days')

const firstYear = 2016
const lastYear = 2026
const target = new URL('../../resources/holidays.json', import.meta.url)

interface HolidayFile {
  readonly source: string
  readonly rule: string
  readonly knownFrom: IsoDate
  readonly knownUpTo: IsoDate
  readonly days: readonly HolidayRow[]
}

/** Every day that a State Council notice took out of its week, each with its kind. */
function makeHolidays(): HolidayFile {
  const knownFrom = `${firstYear}-01-01`
  const knownUpTo = `${lastYear}-12-31`
  return {
    source: '国务院办公厅关于部分节假日安排的通知, by way of chinese-days (MIT)',
    rule: '全国年节及纪念日放假办法 says which days are statutory; the other days off of a notice are swapped rest',
    knownFrom,
    knownUpTo,
    days: isoDatesFrom(knownFrom, knownUpTo).flatMap(noticeRow),
  }
}

function noticeRow(date: IsoDate): HolidayRow[] {
  const detail = chineseDays.getDayDetail(date)
  const [, festival] = detail.name.split(',')
  if (festival === undefined) return []
  const festivals = statutoryFestivals(date)
  const name = festivals.length > 0 ? festivals.join('、') : fullName(festival)
  if (detail.work) return [{ date, kind: 'makeup-workday', name }]
  return [{ date, kind: festivals.length > 0 ? 'statutory-holiday' : 'swapped-rest', name }]
}

/** The festivals whose own days off fall on this date: the 2013 wording up to 2024, that of 2024 from 2025 on. */
function statutoryFestivals(date: IsoDate): readonly string[] {
  const year = Number(date.slice(0, 4))
  const solar = date.slice(5)
  const found: string[] = []
  if (solar === '01-01') found.push('元旦')
  if (isSpringFestival(date, year)) found.push('春节')
  if (date === chineseDays.getSolarTermDate(year, 4, 'pure_brightness')) found.push('清明节')
  if (solar === '05-01' || (solar === '05-02' && year >= 2025)) found.push('劳动节')
  if (lunar(date) === '5-5') found.push('端午节')
  if (solar === '10-01' || solar === '10-02' || solar === '10-03') found.push('国庆节')
  if (lunar(date) === '8-15') found.push('中秋节')
  return found
}

function isSpringFestival(date: IsoDate, year: number): boolean {
  if (['1-1', '1-2', '1-3'].includes(lunar(date))) return true
  return year >= 2025 && lunar(addDays(date, 1)) === '1-1'
}

/** '8-15'; a leap month has no festivals and answers with its own mark. */
function lunar(date: IsoDate): string {
  const day = chineseDays.getLunarDate(date)
  return `${day.isLeap ? 'leap ' : ''}${day.lunarMon}-${day.lunarDay}`
}

function fullName(name: string): string {
  return ['清明', '端午', '中秋'].includes(name) ? `${name}节` : name
}

/** One day a line, so that a new year reads well in a diff. */
function holidaysText(file: HolidayFile): string {
  const { days, ...head } = file
  const lines = days.map((row) => `    ${JSON.stringify(row)}`).join(',\n')
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "days": [\n${lines}\n  ]\n}\n`
}

const text = holidaysText(makeHolidays())
if (process.argv.includes('--print')) process.stdout.write(text)
else writeFileSync(target, text)
