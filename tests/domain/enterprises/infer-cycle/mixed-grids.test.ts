// What real tables hold beside one clean rotation: offices, holidays, half-empty rows, people lent to another team.
import { expect, it } from 'vitest'
import { addDays, weekdayOf } from '../../../../src-main/domain/calendar/dates.ts'
import {
  inferCycle,
  inferRotations,
  type ShiftGridRow,
} from '../../../../src-main/domain/enterprises/infer-cycle/index.ts'

const october = Array.from({ length: 31 }, (_, day) => addDays('2025-10-01', day))
const eightDays = ['早', '早', '中', '中', '夜', '夜', '', '']

const row = (
  key: string,
  teamName: string | null,
  cellOn: (date: string, day: number) => string | null,
): ShiftGridRow => ({
  key,
  teamName,
  cells: october.map(cellOn),
})

const rotating = (key: string, offset: number, teamName: string | null = null) =>
  row(key, teamName, (_, day) => eightDays[(day + offset) % 8] ?? '')

const weekly = (key: string, restDays: readonly number[]) =>
  row(key, null, (date) => (restDays.includes(weekdayOf(date)) ? '' : '白'))

const crew = [0, 2, 4, 6].flatMap((offset) =>
  [1, 2, 3].map((person) => rotating(`${offset}-${person}`, offset)),
)

it('tells office people from the four crews beside them', () => {
  const office = ['甲', '乙', '丙'].map((key) => weekly(key, [6, 7]))
  const [first, second, ...more] = inferRotations({ dates: october, rows: [...crew, ...office] })
  expect(first?.cycle).toEqual(eightDays)
  expect(first?.others).toEqual(['甲', '乙', '丙'])
  expect(first?.groups.map(({ rowKeys }) => rowKeys.length)).toEqual([3, 3, 3, 3])
  expect(second?.cycle).toEqual(['白', '白', '白', '白', '白', '', ''])
  expect(second?.others).toHaveLength(12)
  expect(more).toEqual([])
})

it('tells a week of six days from one of five', () => {
  const six = Array.from({ length: 10 }, (_, index) => weekly(`六${index}`, [7]))
  const five = Array.from({ length: 5 }, (_, index) => weekly(`五${index}`, [6, 7]))
  const found = inferRotations({ dates: october, rows: [...six, ...five] })
  expect(found.map(({ cycle, match }) => [cycle.join('|'), match])).toEqual([
    ['白|白|白|白|白|白|', 1],
    ['白|白|白|白|白||', 1],
  ])
})

it('the rotation of most rows comes first', () => {
  const office = Array.from({ length: 20 }, (_, index) => weekly(`室${index}`, [6, 7]))
  expect(inferCycle({ dates: october, rows: [...crew, ...office] })?.length).toBe(7)
})

it('a week that follows holidays stays a week, off on 法定节假日 and at work on 补班日', () => {
  const holidays = new Set(october.slice(0, 8))
  const makeupWorkdays = new Set(['2025-10-11'])
  const rows = ['甲', '乙'].map((key) =>
    row(key, null, (date) => {
      if (holidays.has(date)) return ''
      return weekdayOf(date) < 6 || makeupWorkdays.has(date) ? '白' : ''
    }),
  )
  const found = inferCycle({ dates: october, rows, holidays, makeupWorkdays })
  expect(found).toMatchObject({
    cycle: ['白', '白', '白', '白', '白', '', ''],
    followsHolidays: true,
    match: 1,
    exceptions: [],
  })
})

it('on 补班日 people who change shifts by the week work what they worked before it', () => {
  const dates = Array.from({ length: 42 }, (_, day) => addDays('2025-09-08', day))
  const cycle = ['早', '早', '早', '早', '早', '', '', '中', '中', '中', '中', '中', '', '']
  const holidays = new Set(Array.from({ length: 8 }, (_, day) => addDays('2025-10-01', day)))
  const makeupWorkdays = new Set(['2025-09-28', '2025-10-11'])
  const rows = [0, 7].map((offset) => ({
    key: `${offset}`,
    teamName: null,
    cells: dates.map((date, day) => {
      if (holidays.has(date)) return ''
      const week = Math.floor(day / 7) + offset / 7
      return makeupWorkdays.has(date) ? (week % 2 === 0 ? '早' : '中') : (cycle[(day + offset) % 14] ?? '')
    }),
  }))
  const found = inferCycle({ dates, rows, holidays, makeupWorkdays })
  expect(found).toMatchObject({ length: 14, followsHolidays: true, match: 1, exceptions: [] })
})

it('a continuous plant that stood still over a holiday does not follow holidays', () => {
  const holidays = new Set(october.slice(0, 8))
  const rows = crew.map((each) => ({ ...each, cells: each.cells.map((cell, day) => (day < 8 ? '' : cell)) }))
  const found = inferCycle({ dates: october, rows, holidays })
  expect(found).toMatchObject({ length: 8, followsHolidays: false })
  expect(found?.exceptions).toHaveLength(12 * 6)
})

it('crews that work through holidays do not follow them', () => {
  const found = inferCycle({ dates: october, rows: crew, holidays: new Set(october.slice(0, 8)) })
  expect(found).toMatchObject({ length: 8, followsHolidays: false, match: 1 })
})

it('teams carry their names, also two at one offset; one who is lent out stands with the team they work with', () => {
  const rows = [
    ...[1, 2, 3].map((person) => rotating(`a${person}`, 0, '甲班')),
    ...[1, 2].map((person) => rotating(`b${person}`, 2, '乙班')),
    ...[1, 2].map((person) => rotating(`e${person}`, 2, '戊班')),
    rotating('lent', 2, '甲班'),
    rotating('unnamed', 0),
  ]
  const groups = inferCycle({ dates: october, rows })?.groups ?? []
  expect(groups.map(({ teamName, rowKeys }) => [teamName, rowKeys])).toEqual([
    ['甲班', ['a1', 'a2', 'a3', 'unnamed']],
    ['乙班', ['b1', 'b2', 'lent']],
    ['戊班', ['e1', 'e2']],
  ])
  expect(((groups[1]?.offset ?? 0) - (groups[0]?.offset ?? 0) + 8) % 8).toBe(2)
})

it('a row of few cells stands where they fit, or with its team; one that fits in two places is left out', () => {
  const few = (key: string, offset: number, days: readonly number[], teamName: string | null) =>
    row(key, teamName, (_, day) => (days.includes(day) ? (eightDays[(day + offset) % 8] ?? '') : null))
  const crewOf = (name: string, offset: number) =>
    [1, 2, 3].map((person) => rotating(`${name}${person}`, offset, name))
  const rows = [
    ...crewOf('甲班', 0),
    ...crewOf('乙班', 2),
    few('fits', 2, [0, 1, 2, 3, 4, 5], null),
    few('with its team', 2, [0], '乙班'),
    few('empty', 2, [], '乙班'),
    ...crewOf('丙班', 3),
    few('anywhere', 2, [0], null),
  ]
  const found = inferCycle({ dates: october, rows })
  const second = found?.groups.find(({ teamName }) => teamName === '乙班')
  expect(second?.rowKeys).toEqual(expect.arrayContaining(['fits', 'with its team', 'empty']))
  expect(found?.others).toEqual(['anywhere'])
})

it('people who are always off belong to no rotation', () => {
  const found = inferCycle({ dates: october, rows: [...crew, row('离职', null, () => '')] })
  expect(found?.others).toEqual(['离职'])
})
