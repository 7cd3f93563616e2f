// Rotations are hidden in grids by seed and must be found again: cycle up to the day it begins on, and every offset.
import { expect, it } from 'vitest'
import { addDays, weekdayOf } from '../../../../src-main/domain/calendar/dates.ts'
import { inferCycle } from '../../../../src-main/domain/enterprises/infer-cycle/index.ts'
import { SampleRandom } from '../../../../src-main/features/settings/sample/random.ts'
import {
  clean,
  isFound,
  isUndecidable,
  keyed,
  plant,
  plantedOf,
  type Spoiling,
  shippedPatterns,
  shuffled,
} from './planted-grid.ts'

const fixed = shippedPatterns().filter(({ turn }) => turn === null)

function foundRate(grids: number, spoiling: Spoiling) {
  let found = 0
  let undecidable = 0
  for (let seed = 1; seed <= grids; seed += 1) {
    const planted = plantedOf(seed, spoiling, fixed)
    const rotation = inferCycle(planted.grid)
    if (isFound(planted, rotation)) found += 1
    else if (isUndecidable(planted, rotation)) undecidable += 1
  }
  const rate = found / grids
  process.stdout.write(
    `${(100 * (spoiling.wrong + spoiling.missing)).toFixed(0)} % spoilt: ${found} of ${grids} found` +
      ` (${(100 * rate).toFixed(1)} %), ${undecidable} undecidable\n`,
  )
  return { rate, missed: grids - found - undecidable }
}

it('finds at least 99 % of 500 planted rotations when 3 % of the cells are wrong or missing', () => {
  const { rate, missed } = foundRate(500, { wrong: 0.015, missing: 0.015 })
  expect(rate).toBeGreaterThanOrEqual(0.99)
  expect(missed).toBeLessThanOrEqual(2)
})

it('finds at least 95 % when 3 % of the cells are all wrong, and when 8 % are wrong or missing', () => {
  expect(foundRate(100, { wrong: 0.03, missing: 0 }).rate).toBeGreaterThanOrEqual(0.95)
  expect(foundRate(100, { wrong: 0.04, missing: 0.04 }).rate).toBeGreaterThanOrEqual(0.95)
})

it('reports exactly the cells that were changed in a clean grid', () => {
  for (const pattern of fixed) {
    const random = new SampleRandom(pattern.cycle.length)
    const planted = plant(keyed(pattern), { teams: 3, people: 6, days: 61 }, clean, random)
    const changed = new Map<string, string>()
    const rows = planted.grid.rows.map((row) => {
      const at = random.whole(0, 60)
      const was = row.cells[at] ?? ''
      const now = was === '' ? '换班' : ''
      changed.set(`${row.key} ${planted.grid.dates[at]}`, `${was}>${now}`)
      return { ...row, cells: row.cells.with(at, now) }
    })
    const found = inferCycle({ ...planted.grid, rows })
    const reported = found?.exceptions.map((each) => [
      `${each.rowKey} ${each.date}`,
      `${each.expected}>${each.found}`,
    ])
    expect(new Map(reported as [string, string][]), pattern.name).toEqual(changed)
    expect(found?.match, pattern.name).toBeCloseTo(1 - rows.length / (rows.length * 61), 10)
  }
})

it('takes leave of a week for an exception, not for another rotation', () => {
  const eightDays = fixed.find(({ code }) => code === 'four-crew-three-shift-8')
  if (!eightDays) throw new Error('no pattern')
  const planted = plant(keyed(eightDays), { teams: 4, people: 5, days: 31 }, clean, new SampleRandom(5))
  const [first, ...rest] = planted.grid.rows
  if (!first) throw new Error('no row')
  const onLeave = { ...first, cells: first.cells.map((cell, at) => (at >= 10 && at < 17 ? '' : cell)) }
  const found = inferCycle({ ...planted.grid, rows: [onLeave, ...rest] })
  expect(isFound(planted, found)).toBe(true)
  expect(found?.exceptions.every(({ rowKey }) => rowKey === first.key)).toBe(true)
})

it('days on which the whole works stands still do not change the rotation', () => {
  const fourDays = fixed.find(({ code }) => code === 'four-crew-two-shift')
  if (!fourDays) throw new Error('no pattern')
  const planted = plant(keyed(fourDays), { teams: 4, people: 12, days: 31 }, clean, new SampleRandom(9))
  const rows = planted.grid.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell, at) => (at >= 12 && at < 15 ? '' : cell)),
  }))
  expect(isFound(planted, inferCycle({ ...planted.grid, rows }))).toBe(true)
})

it('gives the same answer to the same grid, and the same rotation whatever the order of the rows', () => {
  for (let seed = 1; seed <= 20; seed += 1) {
    const planted = plantedOf(seed, { wrong: 0.02, missing: 0.02 }, fixed)
    const found = inferCycle(planted.grid)
    expect(inferCycle(planted.grid)).toEqual(found)
    const rows = shuffled(planted.grid.rows, new SampleRandom(seed))
    expect(isFound(planted, inferCycle({ ...planted.grid, rows }))).toBe(isFound(planted, found))
  }
})

it('answers with the shortest cycle: a week is never written as two', () => {
  const week = fixed.find(({ code }) => code === 'long-day')
  if (!week) throw new Error('no pattern')
  for (const days of [28, 42, 56, 62]) {
    const found = inferCycle(
      plant(keyed(week), { teams: 1, people: 5, days }, clean, new SampleRandom(days)).grid,
    )
    expect(found?.length).toBe(7)
    expect(weekdayOf(found?.anchorDate ?? '')).toBe(1)
  }
})

it('finds the 28-day rotation in a single month, from four teams a week apart', () => {
  const dupont = fixed.find(({ code }) => code === 'dupont')
  if (!dupont) throw new Error('no pattern')
  const rotation = keyed(dupont)
  const dates = Array.from({ length: 31 }, (_, day) => addDays('2025-10-01', day))
  const rows = [0, 7, 14, 21].map((offset) => ({
    key: `${offset}`,
    teamName: `${offset}`,
    cells: dates.map((_, day) => rotation.cycle[(day + offset) % 28] ?? ''),
  }))
  const found = inferCycle({ dates, rows })
  expect(found?.length).toBe(28)
  expect(found?.match).toBe(1)
  const first = found?.groups[0]?.offset ?? 0
  expect(found?.groups.map(({ offset }) => (offset - first + 28) % 28)).toEqual([0, 7, 14, 21])
})

it('says that nothing is regular where nothing is', () => {
  for (let seed = 1; seed <= 15; seed += 1) {
    const random = new SampleRandom(seed)
    const dates = Array.from({ length: 31 }, (_, day) => addDays('2025-10-01', day))
    const rows = Array.from({ length: random.whole(1, 10) }, (_, row) => ({
      key: `${row}`,
      teamName: null,
      cells: dates.map(() => random.pick(['', '早', '中', '夜'])),
    }))
    expect(inferCycle({ dates, rows })).toBeNull()
  }
  expect(inferCycle({ dates: [], rows: [] })).toBeNull()
  expect(
    inferCycle({ dates: ['2025-10-01'], rows: [{ key: 'a', teamName: null, cells: ['早'] }] }),
  ).toBeNull()
  const unread = Array.from({ length: 31 }, () => null)
  const dates = unread.map((_, day) => addDays('2025-10-01', day))
  expect(inferCycle({ dates, rows: [{ key: 'a', teamName: '甲', cells: unread }] })).toBeNull()
})
