import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays, dayNumber, weekdayOf } from '../../../../src-main/domain/calendar/dates.ts'
import { overlaps } from '../../../../src-main/domain/calendar/intervals.ts'
import type { ProductionPeriod } from '../../../../src-main/domain/calendar/production-periods.ts'
import { reachOf } from '../../../../src-main/domain/calendar/reach.ts'
import type { Roster, Shift } from '../../../../src-main/domain/calendar/shift-system.ts'
import { recommendSittings } from '../../../../src-main/domain/timetable/recommendation/recommend-sittings.ts'
import type {
  LessonSitting,
  Outcome,
  RecommendationProblem,
  Way,
} from '../../../../src-main/domain/timetable/recommendation/way.ts'
import { fourDayRoster } from '../sample-problem.ts'
import { cohortOf, dayShift, nightShift, rotatingClass, threeDayRoster } from './class-of.ts'

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
const anyRoster: fc.Arbitrary<Roster | null> = fc.option(
  fc
    .record({
      cycle: fc.array(anyShifts, { minLength: 1, maxLength: 14 }),
      offset: fc.nat(13),
      day: fc.nat(60),
      worked: anyShifts,
    })
    .map(({ cycle, offset, day, worked }) => ({
      system: { cycle, followsHolidays: false, anchorDate: '2025-09-01' },
      offset,
      personDays: { [addDays('2025-09-01', day)]: worked },
    })),
  { nil: null, freq: 8 },
)
const anyBlock: fc.Arbitrary<ProductionPeriod> = fc
  .record({ day: fc.nat(70), days: fc.nat(6), isWhole: fc.boolean() })
  .map(({ day, days, isWhole }) => ({
    kind: 'shutdown',
    effect: 'block',
    startsOn: addDays('2025-09-01', day),
    endsOn: addDays('2025-09-01', day + days),
    startMinute: isWhole ? 0 : 1080,
    endMinute: isWhole ? 1440 : 1560,
    note: '',
  }))
const anyClass: fc.Arbitrary<RecommendationProblem> = fc
  .record({
    rosters: fc.array(anyRoster, { minLength: 1, maxLength: 5 }),
    lessons: fc.integer({ min: 1, max: 9 }),
    required: fc.integer({ min: 1, max: 9 }),
    minutes: fc.constantFrom([90], [120], [90, 180]),
    blocks: fc.array(anyBlock, { maxLength: 3 }),
    perWeek: fc.integer({ min: 1, max: 2 }),
    weekdays: fc.uniqueArray(fc.constantFrom(1 as const, 2 as const, 4 as const, 7 as const), {
      maxLength: 2,
    }),
    begun: fc.nat(2),
    travelMinutes: fc.constantFrom(0, 45),
  })
  .map(({ rosters, lessons, required, minutes, begun, weekdays, perWeek, blocks, travelMinutes }) => {
    const given = rotatingClass()
    const settled: LessonSitting[] = Array.from({ length: Math.min(begun, lessons) }, (_, index) => ({
      lessonNumber: index + 1,
      date: addDays('2025-09-02', 7 * index),
      startMinute: 1140,
    }))
    return {
      ...given,
      cohorts: rosters.map((roster, index) => {
        const cohort = cohortOf(`${index}`, 3 + index, roster)
        return { ...cohort, settings: { ...cohort.settings, travelMinutes } }
      }),
      lessons: Array.from({ length: lessons }, (_, index) => ({
        number: index + 1,
        minutes: minutes[index % minutes.length] ?? 90,
      })),
      requiredLessons: Math.min(required, lessons),
      settled,
      firstDay: '2025-09-08',
      lastDay: '2025-12-07',
      wishes: { weekdays, startMinute: 1140, lessonsPerWeek: perWeek },
      blocks,
    }
  })

const minutesOf = (problem: RecommendationProblem, sitting: LessonSitting): number =>
  problem.lessons.find((lesson) => lesson.number === sitting.lessonNumber)?.minutes ?? 0

/** Counted again the long way round: every sitting, every cohort, one reachOf each. */
function recount(problem: RecommendationProblem, open: readonly LessonSitting[]) {
  const sittings = [...problem.settled, ...open]
  const cohorts = problem.cohorts.map(({ heads, roster, settings }) => {
    const reached = problem.lessons.filter((lesson) =>
      sittings.some(
        (sitting) =>
          sitting.lessonNumber === lesson.number &&
          reachOf({ ...sitting, minutes: lesson.minutes }, roster, settings, problem.kindOf).reachable,
      ),
    )
    return { heads, reachableLessons: reached.length }
  })
  const over = cohorts.filter((one) => one.reachableLessons >= problem.requiredLessons)
  const taughtTwice = sittings.filter((one, index) =>
    sittings.slice(0, index).some((other) => other.lessonNumber === one.lessonNumber),
  )
  const minutes = taughtTwice.reduce((sum, one) => sum + minutesOf(problem, one), 0)
  return {
    reachable: cohorts.map((one) => one.reachableLessons),
    headsOver: over.reduce((sum, one) => sum + one.heads, 0),
    extraSittings: taughtTwice.length,
    extraHours: Math.floor(minutes / 45),
  }
}

const claimed = ({ cohorts, headsOver, extraSittings, extraHours }: Outcome) => ({
  reachable: cohorts.map((one) => one.reachableLessons),
  headsOver,
  extraSittings,
  extraHours,
})

it('every figure that a way claims is what a recount by reachOf gives', () => {
  fc.assert(
    fc.property(anyClass, (problem) => {
      const { ways, present, heads } = recommendSittings(problem)
      for (const way of ways) {
        expect(claimed(way)).toEqual(recount(problem, way.sittings))
        expect(way.headsGained).toBe(way.headsOver - present.headsOver)
        expect(way.headsGained).toBeGreaterThan(0)
        expect(way.feeFen).toBe(way.extraHours * (problem.feeFenPerHour ?? 0))
      }
      expect(heads).toBe(problem.cohorts.reduce((sum, one) => sum + one.heads, 0))
    }),
    { numRuns: 150 },
  )
})

it('the sittings of a way lie within the days, on no holiday and in no block, and keep the order of lessons', () => {
  fc.assert(
    fc.property(anyClass, (problem) => {
      for (const way of recommendSittings(problem).ways) expect(faultsOf(problem, way)).toEqual([])
    }),
    { numRuns: 150 },
  )
})

function faultsOf(problem: RecommendationProblem, { sittings, sittingPattern }: Way): string[] {
  const startOf = (one: LessonSitting) => dayNumber(one.date) * 1440 + one.startMinute
  const endOf = (one: LessonSitting) => startOf(one) + minutesOf(problem, one)
  const lastBegun = Math.max(...problem.settled.map(endOf), Number.NEGATIVE_INFINITY)
  const faults = sittings.flatMap((one) => {
    const isBlocked = problem.blocks.some((block) => isIn(block, startOf(one), endOf(one)))
    return [
      one.date < problem.firstDay || one.date > problem.lastDay ? `${one.date} outside` : '',
      one.startMinute < 480 || one.startMinute + minutesOf(problem, one) > 1320 ? `${one.startMinute}` : '',
      problem.isDayOff(one.date) ? `${one.date} is a day off` : '',
      isBlocked ? `${one.date} is blocked` : '',
      startOf(one) < lastBegun ? `${one.date} before what has begun is over` : '',
    ]
  })
  const open = problem.lessons.filter(
    (lesson) => !problem.settled.some((one) => one.lessonNumber === lesson.number),
  )
  const byLesson = open.map((lesson) => sittings.filter((one) => one.lessonNumber === lesson.number))
  for (const [index, lesson] of byLesson.entries()) {
    if (lesson.length !== sittingPattern.length) faults.push(`lesson ${index} has ${lesson.length} sittings`)
    const next = byLesson[index + 1] ?? []
    const end = Math.max(...lesson.map(endOf))
    if (next.some((one) => startOf(one) < end)) faults.push(`lesson ${index + 1} begins too early`)
    for (const [place, one] of lesson.entries()) {
      const after = lesson[place + 1]
      if (after && startOf(after) < endOf(one)) faults.push(`sittings of lesson ${index} overlap`)
    }
  }
  return faults.filter((fault) => fault !== '')
}

function isIn(block: ProductionPeriod, start: number, end: number): boolean {
  const days = dayNumber(block.endsOn) - dayNumber(block.startsOn)
  return Array.from({ length: days + 1 }, (_, day) => (dayNumber(block.startsOn) + day) * 1440).some(
    (midnight) =>
      overlaps({ start, end }, { start: midnight + block.startMinute, end: midnight + block.endMinute }),
  )
}

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
