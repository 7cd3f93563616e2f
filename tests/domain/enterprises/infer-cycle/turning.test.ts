// 半月倒 and 月倒 follow the calendar's months; no number of days repeats them.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, weekdayOf } from '../../../../src-main/domain/calendar/dates.ts'
import type { CycleTurn } from '../../../../src-main/domain/calendar/shift-system.ts'
import {
  type InferredRotation,
  inferCycle,
} from '../../../../src-main/domain/enterprises/infer-cycle/index.ts'
import { SampleRandom } from '../../../../src-main/features/settings/sample/random.ts'
import { rotationDay } from './planted-grid.ts'

/** Two kinds of week, rest days by weekday; the teams are half a round apart. */
function turningGrid(
  turn: CycleTurn,
  firstOn: string,
  days: number,
  restDays: readonly number[],
  noise: number,
  seed: number,
) {
  const random = new SampleRandom(seed)
  const week = (key: string) =>
    [1, 2, 3, 4, 5, 6, 7].map((weekday) => (restDays.includes(weekday) ? '' : key))
  const cycle = [...week('白'), ...week('夜')]
  const frame = { length: cycle.length, turn, anchorDate: '2025-01-06' }
  const dates = Array.from({ length: days }, (_, day) => addDays(firstOn, day))
  const works = (offset: number) => dates.map((date) => cycle[rotationDay(frame, offset, date)] ?? '')
  const rows = [0, 7].flatMap((offset) =>
    [1, 2, 3].map((person) => ({
      key: `${offset}-${person}`,
      teamName: null,
      cells: works(offset).map((cell) => (random.chance(noise) ? random.pick(['', '白', '夜', null]) : cell)),
    })),
  )
  return { grid: { dates, rows }, works }
}

function worksAsFound(
  { cycle, turn, anchorDate, groups }: InferredRotation,
  key: string,
  dates: readonly string[],
) {
  const offset = groups.find(({ rowKeys }) => rowKeys.includes(key))?.offset ?? -1
  const frame = { length: cycle.length, turn, anchorDate }
  return dates.map((date) => cycle[rotationDay(frame, offset, date)])
}

const startOn = fc.integer({ min: 0, max: 700 }).map((day) => addDays('2024-01-01', day))
const restDays = fc.constantFrom<readonly number[]>([7], [6, 7], [])
const seeds = fc.integer({ min: 1, max: 1_000_000 })

it('finds a rotation that turns with the half-month in two months of a table with 3 % spoilt', () => {
  fc.assert(
    fc.property(startOn, restDays, seeds, (firstOn, rest, seed) => {
      const { grid, works } = turningGrid('half-month', firstOn, 61, rest, 0.03, seed)
      const found = inferCycle(grid)
      expect(found).toMatchObject({ turn: 'half-month', length: 14, others: [] })
      if (found) expect(worksAsFound(found, '7-2', grid.dates)).toEqual(works(7))
    }),
    { numRuns: 25 },
  )
})

it('finds a rotation that turns with the month in four months of a table with 3 % spoilt', () => {
  fc.assert(
    fc.property(startOn, restDays, seeds, (firstOn, rest, seed) => {
      const { grid, works } = turningGrid('month', firstOn, 122, rest, 0.03, seed)
      const found = inferCycle(grid)
      expect(found).toMatchObject({ turn: 'month', length: 14, others: [] })
      if (found) expect(worksAsFound(found, '0-1', grid.dates)).toEqual(works(0))
    }),
    { numRuns: 15 },
  )
})

it('a turning rotation is anchored on a Monday and its offsets are whole weeks', () => {
  const { grid } = turningGrid('half-month', '2025-10-01', 61, [7], 0, 1)
  const found = inferCycle(grid)
  expect(weekdayOf(found?.anchorDate ?? '')).toBe(1)
  expect(found?.groups.map(({ offset }) => offset % 7)).toEqual([0, 0])
  expect(found?.match).toBe(1)
})

it('a rotation that turns with the week is not mistaken for one that turns with the half-month', () => {
  fc.assert(
    fc.property(startOn, seeds, (firstOn, seed) => {
      const random = new SampleRandom(seed)
      const dates = Array.from({ length: 61 }, (_, day) => addDays(firstOn, day))
      const cycle = ['早', '早', '早', '早', '早', '早', '', '中', '中', '中', '中', '中', '中', '']
      const rows = [0, 7].map((offset) => ({
        key: `${offset}`,
        teamName: null,
        cells: dates.map((_, day) => (random.chance(0.03) ? null : (cycle[(day + offset) % 14] ?? ''))),
      }))
      expect(inferCycle({ dates, rows })).toMatchObject({ turn: null, length: 14, match: 1 })
    }),
    { numRuns: 20 },
  )
})
