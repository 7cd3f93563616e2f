// Any class that a recommendation may be asked about: rotations, holidays, leave, blocks, rooms near and far.
import fc from 'fast-check'
import {
  addDays,
  dayNumber,
  type IsoDate,
  isoDateOf,
  weekdayOf,
} from '../../../../src-main/domain/calendar/dates.ts'
import type { KindOfDay } from '../../../../src-main/domain/calendar/kinds-of-day.ts'
import type { ProductionPeriod } from '../../../../src-main/domain/calendar/production-periods.ts'
import type { Shift } from '../../../../src-main/domain/calendar/shift-system.ts'
import type { Roster } from '../../../../src-main/domain/calendar/worked-day.ts'
import type {
  PlacedLessonSitting,
  RecommendationProblem,
} from '../../../../src-main/domain/timetable/recommendation/way.ts'
import { cohortOf, dayShift, nightShift, rotatingClass } from './class-of.ts'

const firstDate = '2025-09-01'
const rest: readonly Shift[] = []
const anyShifts = fc.constantFrom(
  rest,
  rest,
  [dayShift],
  [nightShift],
  [{ name: '早班', startMinute: 480, endMinute: 960 }],
  [{ name: '中班', startMinute: 960, endMinute: 1440 }],
  [{ name: '夜班', startMinute: 0, endMinute: 480 }],
)

const anyBlock: fc.Arbitrary<ProductionPeriod> = fc
  .record({ day: fc.nat(70), days: fc.nat(6), isWhole: fc.boolean() })
  .map(({ day, days, isWhole }) => ({
    kind: 'shutdown',
    effect: 'block',
    startsOn: addDays(firstDate, day),
    endsOn: addDays(firstDate, day + days),
    startMinute: isWhole ? 0 : 1080,
    endMinute: isWhole ? 1440 : 1560,
    note: '',
  }))

export const anyRoster: fc.Arbitrary<Roster | null> = fc.option(
  fc
    .record({
      cycle: fc.array(anyShifts, { minLength: 1, maxLength: 14 }),
      offset: fc.nat(13),
      followsHolidays: fc.boolean(),
      day: fc.nat(60),
      worked: anyShifts,
      periods: fc.array(anyBlock, { maxLength: 1 }),
    })
    .map(({ cycle, offset, followsHolidays, day, worked, periods }) => ({
      system: { cycle, followsHolidays, anchorDate: firstDate },
      offset,
      personDays: { [addDays(firstDate, day)]: worked },
      periods,
    })),
  { nil: null, freq: 8 },
)

type Announced = readonly { readonly date: IsoDate; readonly kind: KindOfDay }[]
const anyHolidays: fc.Arbitrary<Announced> = fc
  .array(
    fc.record({
      day: fc.nat(90),
      days: fc.integer({ min: 1, max: 8 }),
      kind: fc.constantFrom<KindOfDay>('statutory-holiday', 'swapped-rest', 'makeup-workday'),
    }),
    { maxLength: 4 },
  )
  .map((spans) =>
    spans.flatMap(({ day, days, kind }) =>
      Array.from({ length: days }, (_, index) => ({ date: addDays(firstDate, day + index), kind })),
    ),
  )

function calendarOf(announced: Announced) {
  const kinds = new Map(announced.map(({ date, kind }) => [date, kind]))
  const kindOf = (date: IsoDate): KindOfDay =>
    kinds.get(date) ?? (weekdayOf(date) > 5 ? 'weekend' : 'workday')
  const isDayOff = (date: IsoDate) => ['statutory-holiday', 'swapped-rest'].includes(kindOf(date))
  return { kindOf, isDayOff }
}

/** Sittings a week apart in rooms of their own distance. */
const weekly = (from: IsoDate, lessons: readonly number[], ways: readonly number[]): PlacedLessonSitting[] =>
  lessons.map((lessonNumber, index) => ({
    lessonNumber,
    date: isoDateOf(dayNumber(from) + 7 * index),
    startMinute: 1140,
    travelMinutes: ways,
  }))

export function anyClassOf(
  cohorts: { readonly minLength: number; readonly maxLength: number },
  roster = anyRoster,
): fc.Arbitrary<RecommendationProblem> {
  return fc
    .record({
      rosters: fc.array(roster, cohorts),
      holidays: anyHolidays,
      lessons: fc.integer({ min: 1, max: 9 }),
      required: fc.integer({ min: 1, max: 9 }),
      minutes: fc.constantFrom([90], [120], [90, 180]),
      blocks: fc.array(anyBlock, { maxLength: 3 }),
      perWeek: fc.constantFrom(1, 1, 1, 2, 2, 3, 7),
      weekdays: fc.uniqueArray(fc.constantFrom(1 as const, 2 as const, 4 as const, 7 as const), {
        maxLength: 2,
      }),
      begun: fc.nat(2),
      isPlanned: fc.boolean(),
      ways: fc.array(fc.constantFrom(0, 45, 90), {
        minLength: cohorts.maxLength,
        maxLength: cohorts.maxLength,
      }),
      travelMinutes: fc.constantFrom(0, 45),
    })
    .map((given) => {
      const lessons = Array.from({ length: given.lessons }, (_, index) => index + 1)
      const begun = Math.min(given.begun, given.lessons)
      return {
        ...rotatingClass(),
        ...calendarOf(given.holidays),
        cohorts: given.rosters.map((one, index) => {
          const cohort = cohortOf(`${index}`, 3 + index, one)
          return { ...cohort, settings: { ...cohort.settings, travelMinutes: given.travelMinutes } }
        }),
        lessons: lessons.map((number, index) => ({
          number,
          minutes: given.minutes[index % given.minutes.length] ?? 90,
        })),
        requiredLessons: Math.min(given.required, given.lessons),
        settled: weekly('2025-09-02', lessons.slice(0, begun), given.ways),
        planned: given.isPlanned ? weekly('2025-09-16', lessons.slice(begun), given.ways) : [],
        firstDay: '2025-09-08',
        lastDay: '2025-12-07',
        wishes: { weekdays: given.weekdays, startMinute: 1140, lessonsPerWeek: given.perWeek },
        blocks: given.blocks,
      }
    })
}

export const anyClass = anyClassOf({ minLength: 1, maxLength: 5 })
