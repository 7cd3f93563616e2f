// A plan as hands leave it: the engine's, with some sittings thrown elsewhere, rules or not, and one sitting to be asked about.
import fc from 'fast-check'
import { addDays } from '../../../../src-main/domain/calendar/dates.ts'
import type { PlanProblem } from '../../../../src-main/domain/timetable/problem.ts'
import type { Placement } from '../../../../src-main/domain/timetable/solution.ts'
import { anyPlace, placementAt, somePlan } from '../explain/some-plan.ts'
import { at, lessons, planClass, problem } from '../sample-problem.ts'

export interface AskedSitting {
  readonly problem: PlanProblem
  readonly plan: readonly Placement[]
  readonly sittingId: string
}

const offGrid = fc.constantFrom(0, 0, 0, 5)

export const unsettled: fc.Arbitrary<AskedSitting> = fc
  .tuple(
    somePlan,
    fc.array(fc.tuple(anyPlace, offGrid), { maxLength: 4 }),
    fc.record({
      nth: fc.nat(40),
      isThrown: fc.boolean(),
      isTakenOff: fc.boolean(),
      frozen: fc.subarray(['2025-09-15', '2025-09-22', '2025-10-06']),
      travel: fc.constantFrom(30, 75),
      isPatterned: fc.boolean(),
      isAnnounced: fc.boolean(),
    }),
  )
  .map(([some, thrown, asked]) => {
    const isFixed = (id: string) => some.problem.fixed.some(({ sittingId }) => sittingId === id)
    const moved = thrown
      .map(([place, off]) => {
        const placement = placementAt(some, place)
        return { ...placement, startMinute: placement.startMinute + off }
      })
      .filter(({ sittingId }) => !isFixed(sittingId))
    const movedIds = new Set(moved.map(({ sittingId }) => sittingId))
    const once = [...new Map(moved.map((one) => [one.sittingId, one])).values()]
    const plan = [...some.plan.filter(({ sittingId }) => !movedIds.has(sittingId)), ...once]
    const changed = {
      ...some.problem,
      frozenWeeks: asked.frozen,
      travel: { ...some.problem.travel, defaultMinutes: asked.travel },
      announced: asked.isAnnounced ? some.plan : [],
      classes: some.problem.classes.map((one) =>
        asked.isPatterned
          ? {
              ...one,
              sittingPattern: [
                { daysAfter: 0, startMinute: 600 },
                { daysAfter: 1, startMinute: 1140 },
              ],
            }
          : one,
      ),
    }
    const ids = changed.classes.flatMap((each) => each.lessons.flatMap(({ sittingIds }) => sittingIds))
    const sittingId = (asked.isThrown ? once[0]?.sittingId : undefined) ?? ids[asked.nth % ids.length] ?? ''
    return {
      problem: changed,
      plan: asked.isTakenOff ? plan.filter((one) => one.sittingId !== sittingId) : plan,
      sittingId,
    }
  })

/** Two classes of two lessons, each held twice, with workers in common, all thrown into three evenings. */
export const crowded: fc.Arbitrary<AskedSitting> = fc
  .record({
    places: fc.array(fc.tuple(fc.nat(2), fc.nat(10)), { minLength: 8, maxLength: 8 }),
    asked: fc.nat(7),
    isSwapped: fc.boolean(),
    minutes: fc.constantFrom(45, 90),
  })
  .map(({ places, asked, isSwapped, minutes }) => {
    const classes = ['one', 'other'].map((id) =>
      planClass(id, {
        lessons: lessons(id, 2, { minutes }).map((lesson) => ({
          ...lesson,
          sittingIds: [`${lesson.id}-a`, `${lesson.id}-b`],
        })),
      }),
    )
    const ids = classes.flatMap((each) => each.lessons.flatMap(({ sittingIds }) => sittingIds))
    const plan = ids.map((id, nth) => {
      const [day = 0, quarter = 0] = places[nth] ?? []
      const startMinute = 1080 + 15 * quarter
      const trainerId = nth % 2 === 0 ? 'wang' : 'li'
      return at(id, { date: addDays('2025-09-15', day), startMinute, trainerId })
    })
    const classIds: [string, string] = isSwapped ? ['other', 'one'] : ['one', 'other']
    const given = problem({
      season: { startsOn: '2025-09-15', endsOn: '2025-09-17' },
      dayWindow: { startMinute: 1050, endMinute: 1290 },
      classes,
      sharedWorkers: [{ classIds, heads: 3 }],
    })
    return { problem: given, plan, sittingId: ids[asked] ?? '' }
  })
