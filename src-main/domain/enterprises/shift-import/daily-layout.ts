// Lists with a row a person and day, as 钉钉 and 企业微信 export them: the planned shift where one is named, else the punches.
// long file: one way of writing a table, from its head to its last row

import { dayNumber, type IsoDate, isoDateOf } from '../../calendar/dates.ts'
import type { Shift } from '../../calendar/shift-system.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import { normaliseName } from '../../people/name.ts'
import { realDate } from '../../people/real-date.ts'
import { type DailyColumns, type DailyHeading, dailyHeadingOf } from './daily-heads.ts'
import { dayHeadOf } from './day-heads.ts'
import { personKey, withShared } from './person-rows.ts'
import { punchTimeOf } from './punch-time.ts'
import type { DayCell, FlaggedCell, FoundTable, TableContext } from './shift-table.ts'
import { isBlankWord, leaveIn, plainWord, silentIn } from './shift-words.ts'
import { type TableCell, type TableGrid, textAt } from './table-cell.ts'
import { factoryDay, isWork, joinedStretches, type Punch, pairPunches, workOf } from './worked-spans.ts'

/** Where a cell stands, for the preview. */
interface Place {
  readonly row: number
  readonly column: number
  readonly text: string
  readonly date: IsoDate
}

interface Person {
  readonly key: string
  readonly row: number
  readonly name: string
  readonly employeeNumber: string
  readonly department: string
  readonly teamName: string
  readonly cells: DayCell[]
  readonly spans: { start: number; end: number; source: Place }[]
  readonly punches: Punch<Place>[]
}

export function readDaily(
  grid: TableGrid,
  context: TableContext,
  shifts: readonly Shift[],
): FoundTable | null {
  const heading = dailyHeadingOf(grid)
  if (heading === null) return null
  const people = new Map<string, Person>()
  const flags: FlaggedCell[] = []
  for (let row = heading.firstDataRow; row < grid.length; row += 1)
    readRow(grid[row] ?? [], row, { heading, context, people, flags })
  for (const person of people.values()) settle(person, context, shifts, flags)
  const rows = withShared([...people.values()])
  const dates = new Set(rows.flatMap(({ cells }) => cells.map(({ date }) => date)))
  const layout = heading.columns.punch !== null && isPunchList(heading.columns) ? 'punches' : 'daily'
  const table = { layout, rowsAre: 'people', headingRow: heading.row, rows, flags } as const
  return { ok: true, table: { ...table, dates: [...dates].toSorted(), skipped: [], legend: new Map() } }
}

const isPunchList = ({ shift, pairs, earliest }: DailyColumns): boolean =>
  shift === null && pairs.length === 0 && earliest === null

interface ListReading {
  readonly heading: DailyHeading
  readonly context: TableContext
  readonly people: Map<string, Person>
  readonly flags: FlaggedCell[]
}

function readRow(cells: readonly TableCell[], row: number, reading: ListReading): void {
  const { columns } = reading.heading
  const name = normaliseName(textAt(cells, columns.name))
  const dateText = textAt(cells, columns.date)
  const filled = cells.findIndex((cell) => cell.kind !== 'empty' && cell.text.trim() !== '')
  if (filled === -1 || name === '姓名') return
  const date = dateIn(cells[columns.date])
  const at = date === null ? columns.date : columns.name
  if (name === '' || date === null) {
    const reason = name === '' ? '这一行没有姓名' : '这一行的日期读不懂'
    const text = textAt(cells, at)
    reading.flags.push({ rowKey: null, date, row, column: at, text: text === '' ? dateText : text, reason })
    return
  }
  const person = personOf(reading, name, cells, row)
  readDay(person, cells, row, date, reading)
}

function personOf(reading: ListReading, name: string, cells: readonly TableCell[], row: number): Person {
  const { columns } = reading.heading
  const employeeNumber = textAt(cells, columns.employeeNumber)
  const department = textAt(cells, columns.department)
  const key = personKey({ name, employeeNumber, teamName: '', department })
  const known = reading.people.get(key)
  if (known !== undefined) return known
  const person: Person = {
    key,
    row,
    name,
    employeeNumber,
    department,
    teamName: textAt(cells, columns.team),
    cells: [],
    spans: [],
    punches: [],
  }
  reading.people.set(key, person)
  return person
}

function readDay(
  person: Person,
  cells: readonly TableCell[],
  row: number,
  date: IsoDate,
  { heading, context, flags }: ListReading,
): void {
  const { columns } = heading
  const shiftText = textAt(cells, columns.shift)
  const column = columns.shift ?? columns.earliest ?? columns.pairs[0]?.on ?? columns.punch ?? columns.date
  const place = { row, column, text: shiftText === '' ? textAt(cells, column) : shiftText, date }
  const times = timesOf(cells, columns, date, context.dayStartsMinute)
  const word = wordOf(cells, columns, shiftText, times.length > 0)
  if (word !== null) {
    const twin = person.cells.find((cell) => cell.date === date)
    if (twin === undefined) person.cells.push({ ...place, says: { kind: 'word', word } })
    else if (twin.says.kind !== 'word' || twin.says.word !== word)
      flags.push({ ...place, rowKey: person.key, reason: `这个人这一天已在第 ${twin.row + 1} 行写过` })
    // The small hours of a rest day may hold the end of the day before.
    const begins = dayNumber(date) * minutesPerDay + context.dayStartsMinute
    for (const [at, ...more] of times)
      if (at !== undefined && at < begins && more.length === 0) person.punches.push({ at, source: place })
    return
  }
  for (const time of times) {
    if (time.length === 2) person.spans.push({ start: time[0] ?? 0, end: time[1] ?? 0, source: place })
    else person.punches.push({ at: time[0] ?? 0, source: place })
  }
  if (times.length === 0 && !isBlankWord(plainWord(place.text)))
    flags.push({ ...place, rowKey: person.key, reason: '没有班次，也没有打卡时间' })
}

/** What decides the day without its punches: leave, the planned shift, a rest said in the result. */
function wordOf(
  cells: readonly TableCell[],
  columns: DailyColumns,
  shiftText: string,
  hasPunches: boolean,
): string | null {
  const [result, leaveText] = [textAt(cells, columns.result), textAt(cells, columns.leave)]
  const leave = leaveIn(leaveText) ?? leaveIn(result)
  if (leave !== null && !hasPunches) return leave
  const shift = plainWord(shiftText)
  if (!isBlankWord(shift)) return shift
  if (hasPunches) return null
  if (result.includes('休息')) return '休息'
  return silentIn(result) ?? silentIn(leaveText)
}

/** Pairs of one row stay together; a single time stands alone. All in minutes since 1970-01-01. */
function timesOf(
  cells: readonly TableCell[],
  columns: DailyColumns,
  date: IsoDate,
  dayStartsMinute: number,
): readonly (readonly number[])[] {
  const time = (column: number | null) => punchTimeOf(textAt(cells, column), date)
  const pairs = columns.pairs.map(({ on, off }) => [time(on), time(off)] as const)
  const found = pairs.some(([on, off]) => on !== null || off !== null)
    ? pairs.flatMap(([on, off]) => pairOf(on, off))
    : firstAndLast(time(columns.earliest), time(columns.latest), date, dayStartsMinute)
  const single = time(columns.punch)
  if (found.length > 0 || single === null) return found
  const isSmallHours = single.at - dayNumber(date) * minutesPerDay < dayStartsMinute
  const isNextDay = columns.isWorkDate && !single.isDated && isSmallHours
  return [[single.at + (isNextDay ? minutesPerDay : 0)]]
}

type Time = ReturnType<typeof punchTimeOf>

/** 上班 and 下班 of one row are one stretch of work; an end before its start lies on the next day. */
function pairOf(on: Time, off: Time): readonly (readonly number[])[] {
  if (on === null || off === null) return [on, off].flatMap((time) => (time === null ? [] : [[time.at]]))
  const end = off.at < on.at && !off.isDated ? off.at + minutesPerDay : off.at
  return isWork(on.at, end) ? [[on.at, end]] : [[on.at], [end]]
}

/** A first punch in the small hours may be the end of the day before: then both stand alone and look for partners. */
function firstAndLast(
  first: Time,
  last: Time,
  date: IsoDate,
  dayStartsMinute: number,
): readonly (readonly number[])[] {
  if (first === null || last === null || first.at === last.at)
    return [first ?? last].flatMap((time) => (time === null ? [] : [[time.at]]))
  const isOfDayBefore = !first.isDated && first.at - dayNumber(date) * minutesPerDay < dayStartsMinute
  return isOfDayBefore ? [[first.at], [last.at]] : pairOf(first, last)
}

/** Loose punches find their partners across the rows; then each stretch of work goes to its day. */
function settle(person: Person, context: TableContext, shifts: readonly Shift[], flags: FlaggedCell[]): void {
  const covered = (punch: Punch<Place>) =>
    person.spans.some(({ start, end }) => punch.at >= start - 60 && punch.at <= end + 60)
  const { spans, alone } = pairPunches(person.punches.filter((punch) => !covered(punch)))
  const all = [...person.spans, ...spans].toSorted((one, other) => one.start - other.start)
  for (const { start, end, source } of joinedStretches(all, shifts)) {
    const { day, ...span } = workOf(start, end, shifts)
    const date = isoDateOf(day)
    const twin = person.cells.findIndex((cell) => cell.date === date)
    const before = person.cells[twin]
    if (before?.says.kind === 'word') continue
    const text = [before?.text ?? '', spanText(start, end)].filter((each) => each !== '').join(' ')
    const says = { kind: 'punched', spans: [...(before?.says.spans ?? []), span] } as const
    if (before === undefined) person.cells.push({ ...source, text, date, says })
    else person.cells[twin] = { ...before, text, says }
  }
  for (const { at, source } of alone) {
    const date = isoDateOf(factoryDay(at, context.dayStartsMinute))
    if (person.cells.some((cell) => cell.date === date)) continue
    flags.push({ ...source, date, rowKey: person.key, reason: '只有一次打卡，看不出班次' })
  }
}

/** '19:52–次日 08:05' */
function spanText(start: number, end: number): string {
  const day = Math.floor(start / minutesPerDay) * minutesPerDay
  const clock = (minute: number) =>
    `${String(Math.floor((minute % minutesPerDay) / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  const mark = end - day >= minutesPerDay ? '次日 ' : ''
  return `${clock(start - day)}–${mark}${clock(end - day)}`
}

/** 2025-11-03, 25-11-03 星期一, 2025/11/03 星期一, a date cell or a serial number; the year must be there. */
function dateIn(cell: TableCell | undefined): IsoDate | null {
  const head = cell === undefined ? null : dayHeadOf(cell)
  if (head === null || head.year === null || head.month === null) return null
  return realDate(head.year, head.month, head.day)
}
