// Rosters that no factory has but any could: every length of cycle and shift, exceptions and periods around one day.
import fc from 'fast-check'
import type { KindOfDay } from '../../../src-main/domain/calendar/kinds-of-day.ts'
import type { ProductionPeriod } from '../../../src-main/domain/calendar/production-periods.ts'
import type { ReachSettings } from '../../../src-main/domain/calendar/reach.ts'
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import type { Roster } from '../../../src-main/domain/calendar/worked-day.ts'
import { dayAt, type Kinds } from './oracle.ts'

/** Some day of 2025, as its place among the oracle's days. */
export const someDay = fc.integer({ min: 366, max: 366 + 364 })

/** Minutes, half of the time on the full or half hours that people write: only there do ends often just touch. */
function minutesUpTo(max: number, min = 0): fc.Arbitrary<number> {
  const halfHours = fc
    .integer({ min: Math.ceil(min / 30), max: Math.floor(max / 30) })
    .map((count) => count * 30)
  return fc.oneof(fc.integer({ min, max }), halfHours)
}

const minuteOfDay = minutesUpTo(1439)

export const someShift: fc.Arbitrary<Shift> = fc
  .tuple(minuteOfDay, fc.oneof(minutesUpTo(720, 1), minutesUpTo(2880, 1)))
  .map(([startMinute, length]) => ({
    name: `${startMinute}+${length}`,
    startMinute,
    endMinute: Math.min(2880, startMinute + length),
  }))

const shiftsOfDay = fc.array(someShift, { maxLength: 2 })

const plainCycle = fc
  .array(shiftsOfDay, { minLength: 1, maxLength: 12 })
  .map((cycle) => ({ cycle, turn: null as null | 'half-month' | 'month' }))
const turningCycle = fc
  .tuple(fc.array(shiftsOfDay, { minLength: 3, maxLength: 3 }), fc.integer({ min: 1, max: 3 }))
  .chain(([days, weeks]) =>
    fc.constantFrom('half-month' as const, 'month' as const).map((turn) => ({
      // Each week of the cycle is told from the others by where its days begin.
      cycle: Array.from({ length: weeks * 7 }, (_, day) => days[(day + Math.floor(day / 7)) % 3] ?? []),
      turn,
    })),
  )

const somePeriod = (near: number): fc.Arbitrary<ProductionPeriod> =>
  fc
    .record({
      first: fc.integer({ min: -4, max: 3 }),
      days: fc.integer({ min: 0, max: 4 }),
      effect: fc.constantFrom('block' as const, 'burden' as const),
      startMinute: minuteOfDay,
      length: minutesUpTo(1500, 1),
      shiftChange: fc.option(
        fc.record({ change: fc.constantFrom('replace' as const, 'add' as const), shifts: shiftsOfDay }),
      ),
    })
    .map(({ first, days, length, startMinute, ...rest }) => ({
      ...rest,
      kind: 'peak',
      note: '',
      startMinute,
      endMinute: Math.min(2880, startMinute + length),
      startsOn: dayAt(near + first).date,
      endsOn: dayAt(near + first + days).date,
    }))

const datedShifts = (near: number) =>
  fc
    .array(fc.tuple(fc.integer({ min: -4, max: 4 }), shiftsOfDay), { maxLength: 3 })
    .map((days) => Object.fromEntries(days.map(([day, shifts]) => [dayAt(near + day).date, shifts])))

/** A roster whose exceptions and periods lie around a day. */
export const rosterAround = (near: number): fc.Arbitrary<Roster> =>
  fc
    .record({
      cycle: fc.oneof(plainCycle, turningCycle),
      anchor: fc.integer({ min: near - 80, max: near + 80 }),
      followsHolidays: fc.boolean(),
      step: fc.nat(11),
      teamDays: fc.option(datedShifts(near), { nil: undefined }),
      personDays: fc.option(datedShifts(near), { nil: undefined }),
      periods: fc.array(somePeriod(near), { maxLength: 3 }),
    })
    .map(({ cycle: { cycle, turn }, anchor, followsHolidays, step, teamDays, personDays, periods }) => ({
      system: { cycle, turn, followsHolidays, anchorDate: dayAt(anchor).date },
      offset: turn ? (step * 7) % cycle.length : step % cycle.length,
      ...(teamDays && { teamDays }),
      ...(personDays && { personDays }),
      periods,
    }))

const someKind = fc.constantFrom<KindOfDay[]>(
  'statutory-holiday',
  'swapped-rest',
  'makeup-workday',
  'weekend',
  'workday',
)

export const kindsAround = (near: number): fc.Arbitrary<Kinds> =>
  fc
    .array(fc.tuple(fc.integer({ min: -5, max: 5 }), someKind), { maxLength: 4 })
    .map((days) => Object.fromEntries(days.map(([day, kind]) => [dayAt(near + day).date, kind])))

const settingsUpTo = (rest: number, way: number): fc.Arbitrary<ReachSettings> =>
  fc.record({
    restAfterWork: minutesUpTo(rest),
    restAfterNight: minutesUpTo(rest),
    restBeforeWork: minutesUpTo(rest),
    travelMinutes: minutesUpTo(way),
  })

/** None, usual ones, and the most that an enterprise may set. */
export const someSettings = fc.oneof(settingsUpTo(0, 0), settingsUpTo(480, 120), settingsUpTo(1440, 600))

export const someSitting = (day: number) =>
  fc.record({
    date: fc.constant(dayAt(day).date),
    startMinute: minuteOfDay,
    minutes: minutesUpTo(240, 1),
  })
