import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../../src-main/domain/calendar/dates.ts'
import { checkPlan } from '../../../../src-main/domain/timetable/check-plan.ts'
import { engine } from '../../../../src-main/domain/timetable/engine.ts'
import { explainPlacement } from '../../../../src-main/domain/timetable/moves.ts'
import type { PlanProblem } from '../../../../src-main/domain/timetable/problem.ts'
import type { Placement } from '../../../../src-main/domain/timetable/solution.ts'
import { anyProblem } from '../random-problem.ts'
import { changesOf, mend, orderOf } from './mend.ts'

const shouldStop = () => false
const disruption = fc.record({
  what: fc.constantFrom('trainer', 'room', 'rush'),
  who: fc.nat(2),
  after: fc.nat(10),
  days: fc.nat(30),
})

function disrupted(
  given: PlanProblem,
  { what, who, after, days }: typeof disruption extends fc.Arbitrary<infer T> ? T : never,
): PlanProblem {
  const startsOn = addDays(given.season.startsOn, after)
  const span = { startsOn, endsOn: addDays(startsOn, days), reason: '请假' }
  if (what === 'trainer') {
    const trainers = given.trainers.map((one, index) =>
      index === who ? { ...one, absences: [...one.absences, span] } : one,
    )
    return { ...given, trainers }
  }
  if (what === 'room') {
    return {
      ...given,
      rooms: given.rooms.map((one, index) => (index === who ? { ...one, closures: [span] } : one)),
    }
  }
  const rush = {
    ...span,
    kind: 'peak' as const,
    effect: 'block' as const,
    enterpriseId: `c${who}-plant`,
    enterpriseName: '厂',
    startMinute: 960,
    endMinute: 1320,
    note: '',
  }
  return { ...given, periods: [...given.periods, rush] }
}

const sentences = (problem: PlanProblem, plan: readonly Placement[]) =>
  checkPlan(problem, plan).violations.map(({ sentence }) => sentence)

/** Two things happen at once: of one alone hardly any reaches a sitting that was not hit. */
const cases = fc
  .tuple(anyProblem, disruption, disruption)
  .map(([given, one, other]) => {
    const before = engine.plan(given, { seed: 1, shouldStop, moves: 2_000 }).placements
    const problem = disrupted(disrupted(given, one), other)
    return { problem, before, order: orderOf(problem, before) }
  })
  .filter(({ order }) => order.broken.size > 0)
  .map((one) => ({ ...one, found: mend(one.order, 2_000) }))

test('nothing broken remains, the list of changes is all that differs, and each change has its reason', () => {
  fc.assert(
    fc.property(cases, ({ problem, before, order, found }) => {
      // What is fixed may itself be hit; it is nobody's to move.
      expect(sentences(problem, found.placements)).toEqual(sentences(problem, problem.fixed))
      const changes = changesOf(before, found.placements, problem)
      const patched = new Map(before.map((one) => [one.sittingId, one]))
      for (const { sittingId, to } of changes) {
        if (to === null) patched.delete(sittingId)
        else patched.set(sittingId, to)
      }
      expect(new Set(patched.values())).toEqual(new Set(found.placements))
      for (const { sittingId, isDirect, reason, kinds } of changes) {
        expect(reason).not.toBe('')
        expect(kinds.length).toBeGreaterThan(0)
        expect(isDirect).toBe(order.broken.has(sittingId))
      }
    }),
    { numRuns: 25, seed: 7 },
  )
})

test('what is not broken stays where a narrow mend exists, and else moves only where it cannot go back', () => {
  const seen = { narrow: 0, wide: 0, moved: 0, left: 0 }
  fc.assert(
    fc.property(cases, ({ problem, before, order, found }) => {
      const moved = changesOf(before, found.placements, problem).filter(
        ({ sittingId }) => !order.broken.has(sittingId),
      )
      seen[found.width === 'broken' ? 'narrow' : 'wide'] += 1
      seen.moved += moved.length
      seen.left += found.unplaced.size
      if (found.width === 'broken') expect(moved).toEqual([])
      for (const { from, reason } of moved) {
        if (from === null) throw new Error('only broken sittings are given a place')
        const breaks = explainPlacement(problem, found.placements, from)
        if (breaks.length === 0) expect(reason).toContain('够得着')
      }
      for (const id of found.unplaced.keys()) expect(order.broken.has(id) || moved.length > 0).toBe(true)
    }),
    { numRuns: 160, seed: 11 },
  )
  expect(Object.entries(seen).filter(([, times]) => times < 3)).toEqual([])
})
