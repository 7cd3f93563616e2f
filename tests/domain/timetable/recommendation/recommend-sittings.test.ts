import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayNumber, weekdayOf } from '../../../../src-main/domain/calendar/dates.ts'
import type { Shift } from '../../../../src-main/domain/calendar/shift-system.ts'
import { recommendSittings } from '../../../../src-main/domain/timetable/recommendation/recommend-sittings.ts'
import type { Way } from '../../../../src-main/domain/timetable/recommendation/way.ts'
import { fourDayRoster } from '../sample-problem.ts'
import { anyClass } from './any-class.ts'
import { cohortOf, rotatingClass, threeDayRoster } from './class-of.ts'
import { faultsOf } from './faults.ts'
import { claimed, recount } from './recount.ts'

it('every figure that a way claims is what a recount of its own gives', () => {
  fc.assert(
    fc.property(anyClass, (problem) => {
      const { ways, present, heads, basis } = recommendSittings(problem)
      if (basis === 'planned') expect(claimed(present)).toEqual(recount(problem, problem.planned))
      for (const way of ways) {
        expect(claimed(way)).toEqual(recount(problem, way.sittings))
        expect(way.headsGained).toBe(way.headsOver - present.headsOver)
        expect(way.headsGained).toBeGreaterThan(0)
        expect(way.feeFen).toBe(way.extraHours * (problem.feeFenPerHour ?? 0))
      }
      expect(heads).toBe(problem.cohorts.reduce((sum, one) => sum + one.heads, 0))
    }),
    { numRuns: 100 },
  )
})

it('the sittings of a way lie within the days, on no holiday and in no block, and keep the order of lessons', () => {
  fc.assert(
    fc.property(anyClass, (problem) => {
      for (const way of recommendSittings(problem).ways) expect(faultsOf(problem, way)).toEqual([])
    }),
    { numRuns: 100 },
  )
})

it('the same class is given the same ways, the most heads first and of equal ones the cheapest', () => {
  fc.assert(
    fc.property(anyClass, (problem) => {
      const { ways } = recommendSittings(problem)
      expect(recommendSittings(problem).ways).toEqual(ways)
      expect(ways.length).toBeLessThanOrEqual(8)
      const ranks = ways.map((way) => [-way.headsOver, way.extraSittings] as const)
      const ordered = ranks.toSorted((one, other) => one[0] - other[0] || one[1] - other[1])
      expect(ranks).toEqual(ordered)
    }),
    { numRuns: 60 },
  )
})

const starts = (way: Way | undefined) => way?.sittingPattern.map((one) => one.startMinute)
const apart = (way: Way | undefined) => way?.sittingPattern.map((one) => one.daysAfter)

it('an eight-day rotation needs two sittings of each lesson, and then everybody reaches what is required', () => {
  const { ways, present, heads, basis } = recommendSittings(rotatingClass())
  expect(basis).toBe('wished')
  expect(present.headsOver).toBeLessThan(heads)
  const [first] = ways
  expect(first).toMatchObject({ headsOver: 46, extraSittings: 12, extraHours: 24, feeFen: 288_000 })
  expect(first?.sittingPattern).toHaveLength(2)
  expect(first?.weekdays).toEqual([2])
  expect(ways.filter((way) => way.sittingPattern.length === 1).every((way) => way.headsOver < 46)).toBe(true)
})

it('three teams of 三班两运转 are over with two sittings where one of them may lie in the afternoon', () => {
  const cohorts = [0, 1, 2].map((team) => cohortOf(`${team}`, 15, threeDayRoster(team)))
  const { ways } = recommendSittings(rotatingClass({ cohorts }))
  const sameDay = ways.find((way) => way.everyDays === null && apart(way)?.join() === '0,0')
  expect(sameDay?.headsOver).toBe(45)
  expect(starts(sameDay)?.[0]).toBeLessThan(1080)
})

it('three evening sittings are needed where the afternoon is closed', () => {
  const cohorts = [0, 1, 2].map((team) => cohortOf(`${team}`, 15, threeDayRoster(team)))
  const dayWindow = { startMinute: 1110, endMinute: 1260 }
  const { ways } = recommendSittings(rotatingClass({ cohorts, dayWindow, requiredLessons: 12 }))
  expect(ways[0]).toMatchObject({ headsOver: 45, extraSittings: 24 })
  expect(apart(ways[0])).toEqual([0, 1, 2])
})

it('a rotation of whole weeks is helped by weekday alone, and costs nothing', () => {
  const late: Shift = { name: '中班', startMinute: 960, endMinute: 1440 }
  const early: Shift = { name: '早班', startMinute: 480, endMinute: 960 }
  const week = (shift: Shift) => [...Array<readonly Shift[]>(6).fill([shift]), []]
  const system = { cycle: [...week(early), ...week(late)], followsHolidays: false, anchorDate: '2025-09-01' }
  const cohorts = [0, 7].map((offset) => cohortOf(`${offset}`, 20, { system, offset }))
  const { ways, present } = recommendSittings(rotatingClass({ cohorts }))
  expect(present.headsOver).toBe(0)
  expect(ways[0]).toMatchObject({ headsOver: 40, extraSittings: 0, feeFen: 0 })
  expect(ways[0]?.sittings.every((one) => weekdayOf(one.date) === 7)).toBe(true)
})

it('one team alone is reached by lessons that follow its rotation', () => {
  const cohorts = [cohortOf('甲', 20, fourDayRoster(0))]
  const { ways } = recommendSittings(rotatingClass({ cohorts, requiredLessons: 12 }))
  const [first] = ways
  expect(first).toMatchObject({ headsOver: 20, extraSittings: 0, everyDays: 8, weekdays: [] })
  const days = first?.sittings.map((one) => dayNumber(one.date)) ?? []
  expect(days.slice(1).every((day, index) => (day - (days[index] ?? 0)) % 8 === 0)).toBe(true)
})

it('nothing is recommended where everybody reaches enough already', () => {
  const cohorts = [cohortOf('长白班', 30, null)]
  expect(recommendSittings(rotatingClass({ cohorts }))).toMatchObject({
    heads: 30,
    basis: 'wished',
    present: { headsOver: 30, extraSittings: 0 },
    ways: [],
  })
})

it('what is planned is compared with, sitting by sitting', () => {
  const planned = Array.from({ length: 12 }, (_, index) => ({
    lessonNumber: index + 1,
    date: addDays('2025-09-02', 7 * index),
    startMinute: 1140,
  }))
  const problem = rotatingClass({ planned })
  const { basis, present } = recommendSittings(problem)
  expect(basis).toBe('planned')
  expect(claimed(present)).toEqual(recount(problem, planned))
})

it('times without a free room or trainer are not recommended', () => {
  const hasSeat = (day: number, startMinute: number) => startMinute >= 1110 && day % 7 !== 5
  const { ways } = recommendSittings(rotatingClass({ hasSeat }))
  expect(ways.length).toBeGreaterThan(0)
  for (const one of ways.flatMap((way) => way.sittings)) {
    expect(hasSeat(dayNumber(one.date), one.startMinute)).toBe(true)
  }
})

it('a season too short for all lessons has no way at all', () => {
  const problem = rotatingClass({ lastDay: '2025-09-07' })
  expect(recommendSittings(problem)).toMatchObject({ basis: 'none', ways: [] })
})

it('seven lessons a week, as many as a class may wish, are laid out on every day', () => {
  const cohorts = [cohortOf('常日班', 20, null), cohortOf('甲', 20, fourDayRoster(0))]
  const wishes = { weekdays: [], startMinute: 1140, lessonsPerWeek: 7 }
  const { basis, present, ways } = recommendSittings(rotatingClass({ cohorts, wishes }))
  expect(basis).toBe('wished')
  expect(present.headsOver).toBe(20)
  expect(ways[0]).toMatchObject({ headsOver: 40 })
})

it('a weekly lesson is over before the next one is due, and teams that change weekly in turn are still helped', () => {
  const late: Shift = { name: '中班', startMinute: 960, endMinute: 1440 }
  const early: Shift = { name: '早班', startMinute: 480, endMinute: 960 }
  const cycle = [...Array(7).fill([early]), ...Array(7).fill([late])]
  const system = { cycle, followsHolidays: false, anchorDate: '2025-09-01' }
  const cohorts = [0, 7].map((offset) => cohortOf(`${offset}`, 20, { system, offset }))
  const dayWindow = { startMinute: 1080, endMinute: 1260 }
  const lessons = rotatingClass().lessons.slice(0, 4)
  const { ways } = recommendSittings(rotatingClass({ cohorts, dayWindow, lessons, requiredLessons: 4 }))
  const weekly = ways.filter((way) => way.everyDays === null)
  expect(weekly[0]).toMatchObject({ headsOver: 40, lessonsPerWeek: 1 })
  for (const way of weekly) expect(way.sittingPattern.at(-1)?.daysAfter).toBeLessThan(7)
})
