// What is no rotation must not be called one, and must not cost more time than one.
import { expect, it } from 'vitest'
import { addDays } from '../../../../src-main/domain/calendar/dates.ts'
import { inferCycle, inferRotations } from '../../../../src-main/domain/enterprises/infer-cycle/index.ts'
import { SampleRandom } from '../../../../src-main/features/settings/sample/random.ts'
import { keyed, plant, shippedPatterns } from './planted-grid.ts'

function gridOf(rows: number, days: number, cellOf: (row: number, day: number) => string | null) {
  const dates = Array.from({ length: days }, (_, day) => addDays('2025-10-01', day))
  return {
    dates,
    rows: Array.from({ length: rows }, (_, row) => ({
      key: `${row}`,
      teamName: null,
      cells: dates.map((_date, day) => cellOf(row, day)),
    })),
  }
}

const keys = ['', '早', '中', '夜', '白']
const eightDays = ['早', '早', '中', '中', '夜', '夜', '', '']
const week = ['白', '白', '白', '白', '白', '', '']

const noisyGrid = (rows: number, days: number, seed: number) => {
  const random = new SampleRandom(seed)
  return gridOf(rows, days, () => random.pick(keys))
}

it('finds nothing in two months of noise of 800 people, though four of them resemble each other', () => {
  const random = new SampleRandom(1)
  const cycle = Array.from({ length: 60 }, () => random.pick(keys))
  const grid = gridOf(800, 62, (row, day) =>
    row < 4 && random.chance(0.9) ? (cycle[(day + 13 * row) % 60] ?? '') : random.pick(keys),
  )
  expect(inferRotations(grid)).toEqual([])
})

it('looks no longer at 3,000 rows of which none is like another than at a few hundred', () => {
  expect(inferRotations(noisyGrid(3000, 62, 2))).toEqual([])
})

it('finds nothing in a month of noise of 1,000 people', () => {
  expect(inferRotations(noisyGrid(1000, 31, 4))).toEqual([])
})

it('what few stray rows leave over beside a rotation is not called another one', () => {
  const random = new SampleRandom(5)
  const grid = gridOf(300, 62, (row, day) =>
    random.chance(0.25) ? random.pick(keys) : (eightDays[(day + row) % 8] ?? ''),
  )
  expect(inferRotations(grid).map(({ length }) => length)).toEqual([8])
})

it('four office people among 200 in crews are a rotation of their own, few as they are', () => {
  const grid = gridOf(204, 31, (row, day) =>
    row < 200 ? (eightDays[(day + row) % 8] ?? '') : (week[(day + 2) % 7] ?? ''),
  )
  expect(inferRotations(grid).map(({ length, others }) => [length, 204 - others.length])).toEqual([
    [8, 200],
    [7, 4],
  ])
})

it('finds the rotation and each offset of a thousand rows and more from a part of them, whatever their order', () => {
  const fourDays = shippedPatterns().find(({ code }) => code === 'four-crew-two-shift')
  if (!fourDays) throw new Error('no pattern')
  const size = { teams: 4, people: 900, days: 62 }
  const planted = plant(keyed(fourDays), size, { wrong: 0.02, missing: 0.02 }, new SampleRandom(6))
  expect(planted.grid.rows.length).toBeGreaterThan(1000)
  const found = inferCycle(planted.grid)
  expect(found?.length).toBe(4)
  expect(found?.others).toEqual([])
  for (const { rowKeys } of found?.groups ?? []) {
    expect(new Set(rowKeys.map((key) => planted.offsetOf.get(key))).size).toBe(1)
  }
})

it('random days off leave no cycle of one day', () => {
  let daily = 0
  let found = 0
  for (let seed = 1; seed <= 300; seed += 1) {
    const random = new SampleRandom(seed)
    const share = random.whole(10, 35) / 100
    const grid = gridOf(random.whole(1, 6), 30, () => (random.chance(share) ? '' : '白'))
    const rotation = inferCycle(grid)
    if (rotation !== null) found += 1
    if (rotation?.length !== 1) continue
    daily += 1
    expect(rotation.match).toBeGreaterThanOrEqual(0.97)
  }
  expect(daily).toBeLessThanOrEqual(3)
  expect(found).toBeLessThanOrEqual(10)
})

it('those who work the same every day run a cycle of one day; in less than a fortnight nobody can tell', () => {
  const everyDay = (rows: number, days: number) => inferCycle(gridOf(rows, days, () => '白'))
  expect(everyDay(5, 30)).toMatchObject({ cycle: ['白'], match: 1, others: [], followsHolidays: false })
  expect(everyDay(1, 30)).toMatchObject({ cycle: ['白'], match: 1 })
  expect(inferCycle(gridOf(5, 30, (row, day) => (row === 2 && day === 9 ? '' : '白')))?.exceptions).toEqual([
    { rowKey: '2', date: '2025-10-10', expected: '白', found: '' },
  ])
  expect(everyDay(5, 10)).toBeNull()
  expect(inferCycle(gridOf(5, 30, () => ''))).toBeNull()
})

it('a cycle that a single row shows one and a half times is no rotation yet; two rows that agree on it are', () => {
  const random = new SampleRandom(8)
  const cycle = Array.from({ length: 20 }, () => random.pick(keys))
  expect(inferCycle(gridOf(1, 36, (_, day) => cycle[day % 20] ?? ''))).toBeNull()
  expect(inferCycle(gridOf(2, 36, (row, day) => cycle[(day + 7 * row) % 20] ?? ''))?.length).toBe(20)
})
