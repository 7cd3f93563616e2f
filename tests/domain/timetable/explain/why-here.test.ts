import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDatesFrom } from '../../../../src-main/domain/calendar/dates.ts'
import { whyHere } from '../../../../src-main/domain/timetable/explain/why-here.ts'
import { explainPlacement, withPlacement } from '../../../../src-main/domain/timetable/moves.ts'
import { indexProblem, viewPlan } from '../../../../src-main/domain/timetable/plan-view.ts'
import {
  type PlacesAsked,
  possiblePlacesOf,
} from '../../../../src-main/domain/timetable/possible-places/possible-places.ts'
import { planScorer, scorePlan } from '../../../../src-main/domain/timetable/score-plan.ts'
import { softCodes } from '../../../../src-main/domain/timetable/scoring.ts'
import type { Placement } from '../../../../src-main/domain/timetable/solution.ts'
import { at, planClass, problem, room, trainer } from '../sample-problem.ts'
import { somePlan } from './some-plan.ts'

describe('why a sitting lies here', () => {
  it('what its place costs and saves is the difference to the plan without it', () => {
    fc.assert(
      fc.property(somePlan, fc.nat(), ({ problem: given, plan }, nth) => {
        fc.pre(plan.length > 0)
        const { sittingId } = plan[nth % plan.length] ?? at()
        const found = why({ view: viewPlan(indexProblem(given), plan), sittingId })
        const after = scorePlan(given, plan)
        const before = scorePlan(
          given,
          plan.filter((one) => one.sittingId !== sittingId),
        )
        expect(found?.here.unplaced).toBe(after.unplaced - before.unplaced)
        expect(found?.here.short).toBe(after.short - before.short)
        for (const code of softCodes) {
          const cost = found?.here.byRule.find((one) => one.code === code)?.cost ?? 0
          expect([code, cost]).toEqual([code, after.bySoft[code].cost - before.bySoft[code].cost])
        }
      }),
      { numRuns: 10 },
    )
  })

  it('the alternatives break no rule, lie on different days and cost what they say', () => {
    fc.assert(
      fc.property(somePlan, fc.nat(), ({ problem: given, plan }, nth) => {
        fc.pre(plan.length > 0)
        const { sittingId } = plan[nth % plan.length] ?? at()
        const { alternatives = [] } = why({ view: viewPlan(indexProblem(given), plan), sittingId }) ?? {}
        expect(new Set(alternatives.map(({ placement }) => placement.date)).size).toBe(alternatives.length)
        for (const { placement, change } of alternatives) {
          expect(plan).not.toContainEqual(placement)
          expect(explainPlacement(given, plan, placement)).toEqual([])
          const soft = scorePlan(given, withPlacement(plan, placement)).soft - scorePlan(given, plan).soft
          expect(change.soft).toBe(soft)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('no place of the whole season is better than the first alternative', () => {
    const own = planClass('english', { lessons: planClass('english').lessons.slice(0, 2) })
    const given = problem({
      season: { startsOn: '2025-09-08', endsOn: '2025-09-21' },
      dayWindow: { startMinute: 1020, endMinute: 1260 },
      classes: [own, planClass('robots')],
      rooms: [room('101'), room('102', { seats: 60 }), room('canteen', { placeId: 'plant' })],
      trainers: [trainer('wang', { mostSittingsPerWeek: 2 }), trainer('li')],
    })
    const plan = [
      at('english-1-a', { date: '2025-09-09' }),
      at('english-2-a', { date: '2025-09-16' }),
      at('robots-1-a', { date: '2025-09-16', roomId: 'canteen', trainerId: 'li', startMinute: 1080 }),
    ]
    const best = why({ view: viewPlan(indexProblem(given), plan), sittingId: 'english-2-a' })?.alternatives[0]
    const scorer = planScorer(given)
    const costs = everyPlace('english-2-a')
      .filter((one) => JSON.stringify(one) !== JSON.stringify(plan[1]))
      .filter((one) => explainPlacement(given, plan, one).length === 0)
      .map((one) => scorer.score(withPlacement(plan, one)).soft - scorer.score(plan).soft)
    expect(costs.length).toBeGreaterThan(100)
    expect(best?.change.soft).toBe(Math.min(...costs))
  })

  it('what is fixed has no alternatives, and what is not placed has no reasons', () => {
    const fixed = [at('english-1-a', { date: '2025-09-09' })]
    const given = problem({ fixed })
    expect(
      why({ view: viewPlan(indexProblem(given), fixed), sittingId: 'english-1-a' })?.alternatives,
    ).toEqual([])
    expect(why({ view: viewPlan(indexProblem(given), fixed), sittingId: 'english-2-a' })).toBeNull()
    expect(why({ view: viewPlan(indexProblem(given), fixed), sittingId: 'nobody' })).toBeNull()
  })
})

const why = (asked: PlacesAsked) => whyHere(asked, possiblePlacesOf(asked))

function everyPlace(sittingId: string): readonly Placement[] {
  const starts = Array.from({ length: 13 }, (_, index) => 1020 + index * 15)
  return isoDatesFrom('2025-09-08', addDays('2025-09-08', 13)).flatMap((date) =>
    starts.flatMap((startMinute) =>
      ['101', '102', 'canteen'].flatMap((roomId) =>
        ['wang', 'li'].map((trainerId) => ({ sittingId, date, startMinute, roomId, trainerId })),
      ),
    ),
  )
}
