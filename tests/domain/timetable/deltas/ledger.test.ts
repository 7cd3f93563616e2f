// What the search reckons step by step against a full reckoning that shares nothing with it, where numbers grow large.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, mondayOf } from '../../../../src-main/domain/calendar/dates.ts'
import { compileProblem } from '../../../../src-main/domain/timetable/compiled/compile.ts'
import { ledgerCodes } from '../../../../src-main/domain/timetable/deltas/ledger.ts'
import type { EnterprisePeriod, PlanProblem } from '../../../../src-main/domain/timetable/problem.ts'
import { scorePlan } from '../../../../src-main/domain/timetable/score-plan.ts'
import { seasonBoard } from '../../../../src-main/domain/timetable/season-board.ts'
import type { Placement } from '../../../../src-main/domain/timetable/solution.ts'
import { anyProblem } from '../random-problem.ts'
import {
  at,
  eightDayRoster,
  fourDayRoster,
  lessons,
  planClass,
  problem,
  room,
  trainer,
  usualRest,
} from '../sample-problem.ts'

/** Puts the sittings one by one, whatever rule that breaks, beside what is fixed; where the two reckonings differ. */
function differences(given: PlanProblem, plan: readonly Placement[]): readonly string[] {
  const { board, compiled, ledger, movable } = seasonBoard(compileProblem(given), { unplaced: 300, short: 5 })
  const { time, room: rooms, trainer: trainers } = compiled.placesOf(plan)
  const found: string[] = []
  for (const item of movable) {
    const [start = -1, inRoom = -1, withWhom = -1] = [time[item], rooms[item], trainers[item]]
    if (start === -1) continue
    const expected = ledger.cost() + board.price(item, start, inRoom, withWhom)
    board.put(item, start, inRoom, withWhom)
    if (ledger.cost() !== expected) found.push(`${compiled.itemIds[item]}: ${expected}, not ${ledger.cost()}`)
  }
  const score = scorePlan(given, [...given.fixed, ...plan])
  for (const [index, code] of ledgerCodes.entries()) {
    const full = code === 'unplaced' || code === 'short' ? score[code] : score.bySoft[code].amount
    if (ledger.amounts[index] !== full) found.push(`${code}: kept ${ledger.amounts[index]}, full ${full}`)
  }
  return found
}

const team = (id: string, roster: ReturnType<typeof fourDayRoster>) => ({
  id,
  name: id,
  heads: 7,
  roster,
  rest: usualRest,
  placeId: 'palace',
})

/** One lesson that is held so many times, two evenings after one another, now early, now late. */
function oneLesson(sittings: number) {
  const sittingIds = Array.from({ length: sittings }, (_, index) => `english-1-${index}`)
  const english = planClass('english', {
    lessons: lessons('english', 1, {
      sittingIds: sittingIds.slice(0, 2),
      spareSittingIds: sittingIds.slice(2),
    }),
    cohorts: [team('甲班', fourDayRoster(0)), team('乙班', eightDayRoster(3))],
  })
  const plan = sittingIds.map((sittingId, index) =>
    at(sittingId, { date: addDays('2025-09-01', index % 40), startMinute: 600 + 15 * (index % 37) }),
  )
  return { english, plan }
}

const burden = (weight: number): EnterprisePeriod => ({
  enterpriseId: 'english-plant',
  enterpriseName: '运生工贸',
  kind: 'peak',
  effect: 'burden',
  weight,
  startsOn: '2025-09-01',
  endsOn: '2025-09-30',
  startMinute: 1080,
  endMinute: 1320,
  note: '',
})

describe('the ledger is what a full reckoning finds, however much there is', () => {
  it.each([63, 64, 65, 70, 255, 256, 257, 300])('%i sittings of one lesson', (count) => {
    const { english, plan } = oneLesson(count)
    const sittingPattern = Array.from({ length: 66 }, (_, index) => ({ daysAfter: index, startMinute: 1140 }))
    expect(differences(problem({ classes: [english] }), plan)).toEqual([])
    expect(differences(problem({ classes: [{ ...english, sittingPattern }] }), plan)).toEqual([])
    expect(differences(problem({ classes: [english], fixed: plan }), [])).toEqual([])
  })

  it.each([63, 64, 65, 70, 300])('%i sittings of one trainer on one day, to and fro', (count) => {
    const classes = [planClass('english', { lessons: lessons('english', count) })]
    const plan = classes.flatMap((one) =>
      one.lessons.map(({ number }) =>
        at(`english-${number}-a`, {
          startMinute: 480 + 15 * (number % 50),
          roomId: number % 3 === 0 ? 'canteen' : '101',
        }),
      ),
    )
    expect(differences(problem({ classes }), plan)).toEqual([])
    expect(differences(problem({ classes, fixed: plan }), [])).toEqual([])
    const half = plan.slice(0, Math.ceil(count / 2))
    expect(differences(problem({ classes, fixed: half }), plan.slice(half.length))).toEqual([])
  })

  it.each([25, 26, 60])('%i burdens of weight 10 at once', (count) => {
    const periods = Array.from({ length: count }, () => burden(10))
    expect(scorePlan(problem({ periods }), [at()]).bySoft['burdened-evening'].amount).toBe(count * 10)
    expect(differences(problem({ periods }), [at()])).toEqual([])
  })

  it('more trainers without a weekly limit and more rooms than a byte can count', () => {
    const trainers = Array.from({ length: 300 }, (_, index) => trainer(`t${index}`))
    const rooms = Array.from({ length: 300 }, (_, index) => room(`r${index}`, { placeId: `p${index}` }))
    const qualifiedTrainerIds = trainers.map(({ id }) => id)
    const classes = [planClass('english', { lessons: lessons('english', 300), qualifiedTrainerIds })]
    const plan = trainers.map(({ id }, index) =>
      at(`english-${index + 1}-a`, {
        date: addDays('2025-09-01', index % 100),
        trainerId: id,
        roomId: `r${index}`,
      }),
    )
    expect(differences(problem({ classes, trainers, rooms }), plan)).toEqual([])
  })
})

describe('the ledger is what a full reckoning finds, whatever people asked for and were told', () => {
  const told = [
    at('english-1-a', { date: '2025-09-10' }),
    at('english-1-a', { roomId: 'canteen' }),
    at('english-1-a', { trainerId: 'li' }),
    at('english-1-a', { roomId: 'torn down', trainerId: 'gone' }),
    at('robots-1-a'),
    at('robots-1-a'),
    at('nobody'),
  ]

  it.each([
    ['not placed', [], 4 * 4 + 2 * 4],
    ['placed as the second entry says but for the room', [at('english-1-a')], 3 + 1 + 2 + 3 + 2 * 4],
    ['told the same twice, and kept', [at('robots-1-a')], 4 * 4],
  ])('each announcement of one sitting counts: %s', (_, plan, amount) => {
    const given = problem({ announced: told })
    expect(scorePlan(given, plan).bySoft['announced-change'].amount).toBe(amount)
    expect(differences(given, plan)).toEqual([])
    expect(differences({ ...given, fixed: plan }, [])).toEqual([])
  })

  it('of several wishes for one sitting the last counts, and none that another class has for it', () => {
    const wish = (sittingId: string, date: string) => ({ sittingId, date, startMinute: 1140 })
    const classes = [
      planClass('english', {
        wanted: [
          wish('english-1-a', '2025-09-10'),
          wish('english-1-a', '2025-09-11'),
          wish('robots-1-a', '2025-09-01'),
          wish('robots-2-a', '2025-09-01'),
        ],
      }),
      planClass('robots', {
        wishes: { weekdays: [1], startMinutes: [600] },
        wanted: [wish('robots-2-a', '2025-09-17'), wish('english-2-a', '2025-09-01')],
      }),
    ]
    const plan = [
      at('english-1-a'),
      at('english-2-a', { date: '2025-09-19' }),
      at('robots-1-a', { trainerId: 'li', roomId: 'canteen' }),
      at('robots-2-a', { date: '2025-09-19', trainerId: 'li', roomId: 'canteen' }),
    ]
    const given = problem({ classes })
    const { bySoft } = scorePlan(given, plan)
    expect([bySoft['off-wanted'].amount, bySoft['off-wish'].amount]).toEqual([8 + 16, 12])
    expect(differences(given, plan)).toEqual([])
    expect(differences({ ...given, fixed: plan }, [])).toEqual([])
  })
})

const week = fc.nat(6).map((weeks) => mondayOf(addDays('2025-09-15', 7 * weeks)))

/** Weeks that cannot be taught in for every reason there is: frozen, blocked, days off, before the beginning, after the end. */
const anyWeeks = fc
  .record({
    given: anyProblem,
    frozenWeeks: fc.uniqueArray(week, { maxLength: 3 }),
    notBefore: fc.option(fc.nat(30).map((days) => addDays('2025-09-15', days))),
    blocked: fc.uniqueArray(week, { maxLength: 3 }),
    blockEnds: fc.constantFrom(1155, 1170, 1200, 1215, 1290, 1320, 1440),
    dayOff: fc.uniqueArray(fc.nat(46), { maxLength: 30 }),
    permitted: fc.uniqueArray(fc.tuple(fc.nat(46), fc.constantFrom('c0', 'c1', null)), { maxLength: 6 }),
    spots: fc.array(fc.option(fc.tuple(fc.nat(46), fc.constantFrom(480, 840, 1065, 1140, 1155))), {
      minLength: 40,
      maxLength: 40,
    }),
    fixedCount: fc.nat(20),
  })
  .map(({ given, frozenWeeks, notBefore, blocked, blockEnds, dayOff, permitted, spots, fixedCount }) => {
    const day = (days: number) => addDays('2025-09-15', days)
    const block = (monday: string): EnterprisePeriod => ({
      ...burden(1),
      enterpriseId: 'c0-plant',
      effect: 'block',
      startsOn: monday,
      endsOn: addDays(monday, 6),
      startMinute: 0,
      endMinute: blockEnds,
    })
    const ids = given.classes.flatMap((one) => one.lessons.flatMap(({ sittingIds }) => sittingIds))
    const places = ['101', 'lab', 'canteen']
    const persons = ['wang', 'li', 'zhao']
    const plan = ids.flatMap((sittingId, index) => {
      const spot = spots[index]
      const isFixed = given.fixed.some((one) => one.sittingId === sittingId)
      if (!spot || isFixed) return []
      const startMinute = index < fixedCount ? spot[1] + (index % 4) : spot[1]
      const [roomId = '101', trainerId = 'wang'] = [places[index % 3], persons[(index * 7) % 3]]
      return [{ sittingId, date: day(spot[0]), startMinute, roomId, trainerId }]
    })
    const season: PlanProblem = {
      ...given,
      classes: given.classes.map((one, index) => ({
        ...one,
        ...(index === 1 ? { notBefore } : {}),
        lessons: one.lessons.map((each) => (each.number === 2 ? { ...each, minutes: 60 } : each)),
      })),
      frozenWeeks,
      periods: [...given.periods, ...blocked.map(block)],
      holidays: dayOff.map((days) => ({ date: day(days), kind: 'statutory-holiday', name: '厂庆' })),
      permissions: permitted.map(([days, classId]) => ({ date: day(days), classId, permittedBy: '主席' })),
      fixed: [...given.fixed, ...plan.slice(0, fixedCount)],
    }
    return { season, plan: plan.slice(fixedCount) }
  })

describe('the ledger is what a full reckoning finds, whichever weeks cannot be taught in', () => {
  it('in seasons of every shape, and what lies off the grid too', () => {
    fc.assert(
      fc.property(anyWeeks, ({ season, plan }) => {
        // Only what is fixed may lie off the grid, and only on days of the season can anything be put.
        const { endsOn } = season.season
        expect(
          differences(
            season,
            plan.filter(({ date, startMinute }) => date <= endsOn && startMinute % 15 === 0),
          ),
        ).toEqual([])
      }),
      { numRuns: 150 },
    )
  })
})
