import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../../../src-main/contract/index.ts'
import { addDays, mondayOf } from '../../../../src-main/domain/calendar/dates.ts'
import { engine } from '../../../../src-main/domain/timetable/engine.ts'
import type { Placement } from '../../../../src-main/domain/timetable/solution.ts'
import { orderOf } from '../../../../src-main/features/timetable/plan/week-scope.ts'
import { problemOf } from '../../../../src-main/features/timetable/plan-problem.ts'
import {
  missingSittings,
  narrowed,
  withSittings,
} from '../../../../src-main/features/timetable/plan-scope.ts'
import { readSeasonFacts, type SeasonFacts } from '../../../../src-main/features/timetable/season-facts.ts'
import { openTestHouse, type TestHouse } from '../../../support/test-house.ts'
import { breachSentences, seasonNow, today } from '../support.ts'

const thisWeek = '2025-11-10'
let house: TestHouse
let planner: ContractClient
let seasonId: string
beforeAll(async () => {
  house = await openTestHouse()
  planner = await house.as('planner')
  seasonId = (await seasonNow(planner)).id
  for (const [name, lessonsPerWeek] of [
    ['恒泰晚课', 2],
    ['恒泰周课', 1],
  ] as const)
    await openClass(name, lessonsPerWeek)
})
afterAll(() => house.close())

async function openClass(name: string, lessonsPerWeek: number): Promise<void> {
  const { rows: courses } = await planner.courses.options()
  const { rows: enterprises } = await planner.enterprises.options()
  await planner.classes.open({
    seasonId,
    courseId: courses.find((one) => one.name.includes('互联网营销'))?.id ?? '',
    enterpriseIds: enterprises.filter((one) => one.name.includes('恒泰')).map((one) => one.id),
    name,
    capacity: 30,
    weekdays: [],
    startMinute: null,
    lessonsPerWeek,
    roomId: null,
    trainerId: null,
    startsOn: null,
    endsOn: null,
    note: '',
  })
}

const weeksFrom = (week: number, more: number) => ({
  firstMonday: addDays(thisWeek, week * 7),
  lastMonday: addDays(thisWeek, (week + more) * 7),
})

/** As a run plans it, without what would be tried further. */
function planned(season: SeasonFacts, choice: Parameters<typeof orderOf>[1]) {
  let made = 0
  const { facts, scope, isCalled } = orderOf(season, choice)
  const firsts = missingSittings(facts, scope.chosen, () => `new-${made++}`).filter(({ lessonId }) =>
    isCalled(lessonId),
  )
  const problem = withSittings(problemOf(facts), firsts)
  const planning = narrowed(facts, problem, scope)
  const solution = engine.plan(planning, { seed: 1, moves: 2_000, shouldStop: () => false })
  return { scope, planning, placements: solution.placements }
}

describe('planning some weeks of the sample season', () => {
  it('places nothing outside them, never more than the pace, and moves nothing that lies outside', () => {
    const season = readSeasonFacts(house.db, seasonId, { today })
    const ids = season.classes.map((one) => one.id)
    const lying = (season.draft ?? season.published)?.placements ?? []
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 9 }),
        fc.nat(2),
        fc.boolean(),
        fc.option(fc.subarray(ids), { nil: null }),
        fc.subarray([addDays(thisWeek, 14), addDays(thisWeek, 21)]),
        (week, more, replan, classIds, frozenWeeks) => {
          const weeks = weeksFrom(week, more)
          const isOutside = ({ date }: { readonly date: string }) =>
            mondayOf(date) < weeks.firstMonday ||
            mondayOf(date) > weeks.lastMonday ||
            frozenWeeks.includes(mondayOf(date))
          const { placements, planning } = planned({ ...season, frozenWeeks }, { weeks, replan, classIds })
          const outside = (list: readonly Placement[]) =>
            list
              .filter(isOutside)
              .map(({ sittingId, date, startMinute, roomId, trainerId }) =>
                [sittingId, date, startMinute, roomId, trainerId].join(' '),
              )
              .toSorted()
          expect(outside(placements)).toEqual(outside(lying))
          const lay = new Set(lying.map((one) => one.sittingId))
          const fresh = placements.filter((one) => !lay.has(one.sittingId))
          for (const planClass of planning.classes) {
            const own = new Set(planClass.lessons.flatMap((lesson) => lesson.sittingIds))
            if (!fresh.some((one) => own.has(one.sittingId))) continue
            const dates = new Map(placements.map((one) => [one.sittingId, one]))
            const begun = planClass.lessons.filter((lesson) => {
              const [first] = lesson.sittingIds
                .flatMap((id) => dates.get(id) ?? [])
                .toSorted((one, other) => (one.date < other.date ? -1 : 1))
              return first !== undefined && !isOutside(first)
            })
            expect(begun.length).toBeLessThanOrEqual(planClass.lessonsPerWeek * (more + 1))
          }
        },
      ),
      { numRuns: 12 },
    )
  })

  it('gives each class its next lessons in order, week after week, until the weeks are full', async () => {
    const numbers = async (monday: string, name: string) =>
      (await planner.timetable.week({ seasonId, version: 'draft', monday })).sittings
        .filter((one) => one.className === name)
        .map((one) => one.lessonNumber)
        .toSorted((one, other) => one - other)
    for (const week of [1, 2]) {
      const weeks = weeksFrom(week, 0)
      const answer = await planner.timetable.makePlan({ seasonId, weeks, addSecondSittings: false })
      expect(answer).toMatchObject({ placed: 3, unplaced: 0 })
      expect(await numbers(weeks.firstMonday, '恒泰晚课')).toEqual([week * 2 - 1, week * 2])
      expect(await numbers(weeks.firstMonday, '恒泰周课')).toEqual([week])
    }
    const again = await planner.timetable.makePlan({
      seasonId,
      weeks: weeksFrom(1, 1),
      addSecondSittings: false,
    })
    expect(again).toMatchObject({ unplaced: 0 })
    expect(await numbers(weeksFrom(1, 0).firstMonday, '恒泰晚课')).toHaveLength(2)
    expect(await numbers(weeksFrom(3, 0).firstMonday, '恒泰晚课')).toEqual([])
    expect(breachSentences(house, seasonId, 'draft')).toEqual([])
  })

  it('refuses weeks that are none, lie the wrong way round or outside the season', async () => {
    for (const weeks of [
      { firstMonday: '2025-11-31', lastMonday: '2025-12-01' },
      { firstMonday: '2025-12-01', lastMonday: '2025-11-24' },
      { firstMonday: '2030-01-07', lastMonday: '2030-01-07' },
    ])
      await expect(planner.timetable.makePlan({ seasonId, weeks })).rejects.toMatchObject({
        code: 'INVALID_VALUE',
      })
  })
})
