// Domain logic runs in three time zones where a date meets a clock, and only there.
import { expect, it } from 'vitest'
import { findClockTests } from '../support/clock-tests.ts'
import { sourcesBelow } from './sources.ts'

const { clocks, tests } = findClockTests()
const inDomain = clocks.filter((path) => path.startsWith('src-main/domain/'))

it('each module of the domain that names a clock is tested under three zones', () => {
  expect(inDomain).toContain('src-main/domain/calendar/civil-time.ts')
  const reached = new Set([...tests.values()].flat())
  expect(inDomain.filter((path) => !reached.has(path))).toEqual([])
})

it('what reaches no clock is run once', () => {
  expect(tests.has('tests/domain/calendar/civil-time.test.ts')).toBe(true)
  expect(tests.has('tests/domain/workers/roster-dates.test.ts')).toBe(true)
  expect(tests.has('tests/domain/timetable/engine.test.ts')).toBe(false)
  expect(tests.has('tests/domain/calendar/reach.test.ts')).toBe(false)
})

it('the core never asks for the parts of a date in the zone of the machine', () => {
  const localParts =
    /\.get(FullYear|Month|Date|Day|Hours|Minutes|Seconds|TimezoneOffset)\(|\.toLocale(Date|Time)String\(/
  const found = sourcesBelow('src-main').filter(({ text }) => localParts.test(text))
  expect(found.map(({ path }) => path)).toEqual([])
})
