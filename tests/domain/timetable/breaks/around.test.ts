import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../../src-main/domain/calendar/dates.ts'
import { breachesAround } from '../../../../src-main/domain/timetable/breaks/around.ts'
import { engine } from '../../../../src-main/domain/timetable/engine.ts'
import { explainPlacement } from '../../../../src-main/domain/timetable/moves.ts'
import { indexProblem } from '../../../../src-main/domain/timetable/plan-view.ts'
import { findSubstitutes } from '../../../../src-main/domain/timetable/replan/substitutes.ts'
import { planScorer } from '../../../../src-main/domain/timetable/score-plan.ts'
import { anyProblem } from '../random-problem.ts'

const planned = anyProblem.map((problem) => ({
  problem,
  plan: engine.plan(problem, { seed: 1, shouldStop: () => false, moves: 2_000 }).placements,
}))
const somewhere = fc.record({
  which: fc.nat(60),
  days: fc.nat(40),
  quarters: fc.nat(60),
  room: fc.nat(5),
  trainer: fc.nat(5),
})

test('the rules asked among what can stand in the way find what they find over the whole plan', () => {
  fc.assert(
    fc.property(planned, fc.array(somewhere, { minLength: 8, maxLength: 8 }), ({ problem, plan }, places) => {
      const index = indexProblem(problem)
      for (const { which, days, quarters, room, trainer } of places) {
        const was = plan[which % Math.max(1, plan.length)]
        if (was === undefined) return
        const place = {
          sittingId: was.sittingId,
          date: addDays(problem.season.startsOn, days),
          startMinute: 360 + 15 * quarters,
          roomId: problem.rooms[room % problem.rooms.length]?.id ?? '',
          trainerId: problem.trainers[trainer % problem.trainers.length]?.id ?? '',
        }
        expect(breachesAround(index, plan, place)).toEqual(explainPlacement(problem, plan, place))
      }
    }),
    { numRuns: 25, seed: 3 },
  )
})

test('a substitute is refused by the rules of the whole plan, and costs what the whole plan is then worse', () => {
  fc.assert(
    fc.property(planned, fc.nat(60), ({ problem: given, plan }, which) => {
      const was = plan[which % Math.max(1, plan.length)]
      if (was === undefined) return
      const problem = { ...given, announced: plan }
      const [found] = findSubstitutes({ problem, plan, asked: [was], earliest: given.season.startsOn })
      const scorer = planScorer(problem)
      const others = plan.filter((one) => one !== was)
      const now = scorer.score(plan).soft
      for (const { trainerId, why, isQualified, cost } of found?.trainers ?? []) {
        const place = { ...was, trainerId }
        const sentences = explainPlacement(problem, plan, place).map(({ sentence }) => sentence)
        if (isQualified) expect(why).toEqual([...new Set(sentences)])
        expect(cost).toBe(why.length > 0 ? 0 : scorer.score([...others, place]).soft - now)
      }
    }),
    { numRuns: 25, seed: 5 },
  )
})
