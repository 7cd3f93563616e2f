// Every answer about who can come equals the oracle's; the suites run this under three time zones.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { dayNumber } from '../../../src-main/domain/calendar/dates.ts'
import { compileObstacles, isFree } from '../../../src-main/domain/calendar/obstacles.ts'
import { type Reach, reachOf } from '../../../src-main/domain/calendar/reach.ts'
import { reachAt } from '../../../src-main/domain/calendar/reach-many.ts'
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import { type KindLookup, type Roster, workedShifts } from '../../../src-main/domain/calendar/worked-day.ts'
import {
  dayAt,
  daysBeforeOracle,
  isFreeAt,
  type Kinds,
  kindAt,
  paint,
  shiftsWorked,
  whyNot,
} from './oracle.ts'
import { kindsAround, rosterAround, someDay, someSettings, someSitting } from './random-rosters.ts'

const lookup =
  (kinds: Kinds): KindLookup =>
  (date) =>
    kindAt(kinds, date)

const question = someDay.chain((day) =>
  fc.record({
    day: fc.constant(day),
    roster: rosterAround(day),
    other: rosterAround(day),
    kinds: kindsAround(day),
    settings: someSettings,
    sitting: someSitting(day),
  }),
)

const byTime = (one: Shift, other: Shift) =>
  one.startMinute - other.startMinute || one.endMinute - other.endMinute

function expectAnswer(reach: Reach, expected: ReturnType<typeof whyNot>, roster: Roster): void {
  if (reach.reachable || expected === null) {
    expect(reach.reachable).toBe(expected === null)
  } else if (reach.reason === 'production-block') {
    expect(expected.reason).toBe('production-block')
    expect(roster.periods).toContain(reach.period)
  } else {
    expect(reach.reason).toBe(expected.reason)
    expect(expected.shifts).toContain(reach.shift)
  }
}

it('what is worked on a day is what the oracle finds by walking there day by day', () => {
  fc.assert(
    fc.property(question, fc.integer({ min: -100, max: 100 }), ({ day, roster, kinds }, away) => {
      for (const index of [day, day + 1, day + away]) {
        const { date } = dayAt(index)
        const worked = workedShifts(roster, date, kindAt(kinds, date))
        expect(worked.toSorted(byTime)).toEqual(shiftsWorked(roster, index, kinds).toSorted(byTime))
      }
    }),
    { numRuns: 2000 },
  )
})

it('a sitting can be reached, or not for this reason, exactly as minute by minute', () => {
  fc.assert(
    fc.property(question, ({ day, roster, other, kinds, settings, sitting }) => {
      const kindOf = lookup(kinds)
      const expected = whyNot(paint(roster, settings, day, 2, kinds), sitting)
      expectAnswer(reachOf(sitting, roster, settings, kindOf), expected, roster)

      const many = reachAt(sitting, kindOf)
      const { system, teamDays = {}, periods = [] } = other
      const alike: Roster[] = [
        { ...roster, personDays: {} },
        { ...roster, offset: (roster.offset + 7) % roster.system.cycle.length },
        { ...roster, teamDays },
        { ...roster, periods },
        { ...roster, system },
      ]
      for (const each of [...alike, roster, ...alike]) {
        expect(many(each, settings)).toEqual(reachOf(sitting, each, settings, kindOf))
      }

      const { date } = dayAt(day)
      const start = (daysBeforeOracle + day) * 1440 + sitting.startMinute
      const obstacles = compileObstacles(roster, settings, date, date, kindOf)
      expect(isFree(obstacles, start, start + sitting.minutes)).toBe(expected === null)
    }),
    { numRuns: 3000 },
  )
})

it('obstacles lie in order, and none touches the next', () => {
  fc.assert(
    fc.property(question, ({ day, roster, kinds, settings }) => {
      const from = dayAt(day).date
      const { starts, ends } = compileObstacles(roster, settings, from, dayAt(day + 10).date, lookup(kinds))
      expect(starts.length).toBe(ends.length)
      for (const [index, start] of starts.entries()) {
        expect(start).toBeLessThan(ends[index] ?? 0)
        if (index > 0) expect(start).toBeGreaterThan(ends[index - 1] ?? 0)
      }
    }),
    { numRuns: 300 },
  )
})

it('heads at every quarter hour of a span are those whom the oracle finds free, cohort by cohort', () => {
  const span = 3
  fc.assert(
    fc.property(
      question,
      fc.integer({ min: 1, max: 240 }),
      ({ day, roster, other, kinds, settings }, minutes) => {
        const [from, to] = [dayAt(day - 1).date, dayAt(day - 2 + span).date]
        const rosters = [
          { heads: 5, roster },
          { heads: 7, roster: other },
          { heads: 2, roster: null },
        ]
        const compiled = rosters.map(({ heads, roster: each }) => ({
          heads,
          obstacles: compileObstacles(each, settings, from, to, lookup(kinds)),
        }))
        const painted = rosters.map((each) => ({
          heads: each.heads,
          painted: paint(each.roster, settings, day - 1, span + 1, kinds),
        }))
        const expected = Array.from({ length: span * 96 }, (_, quarter) => {
          let heads = 0
          for (const each of painted) if (isFreeAt(each.painted, quarter * 15, minutes)) heads += each.heads
          return heads
        })
        const first = dayNumber(from) * 1440
        const told = expected.map((_, quarter) => {
          const start = first + quarter * 15
          const free = compiled.filter(({ obstacles }) => isFree(obstacles, start, start + minutes))
          return free.reduce((sum, { heads }) => sum + heads, 0)
        })
        expect(told).toEqual(expected)
      },
    ),
    { numRuns: 500 },
  )
})

it('whose shifts are not known can reach any time', () => {
  fc.assert(
    fc.property(question, ({ kinds, settings, sitting }) => {
      expect(reachOf(sitting, null, settings, lookup(kinds))).toEqual({ reachable: true })
      expect(reachAt(sitting, lookup(kinds))(null, settings)).toEqual({ reachable: true })
      const none = compileObstacles(null, settings, sitting.date, sitting.date, lookup(kinds))
      expect(isFree(none, 0, 40_000_000)).toBe(true)
    }),
    { numRuns: 50 },
  )
})
