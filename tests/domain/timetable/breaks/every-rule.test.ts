import fc from 'fast-check'
import { expect, test } from 'vitest'
import { breaksOf, setAt, setOfStart } from '../../../../src-main/domain/timetable/breaks/breaks.ts'
import { asksFor, breakCodes, codesOf } from '../../../../src-main/domain/timetable/breaks/rule-bits.ts'
import { standingOf } from '../../../../src-main/domain/timetable/breaks/standing.ts'
import { indexProblem, type PlanView, viewPlan } from '../../../../src-main/domain/timetable/plan-view.ts'
import type { PlanProblem } from '../../../../src-main/domain/timetable/problem.ts'
import { hardRules } from '../../../../src-main/domain/timetable/rules/index.ts'
import { crowded, unsettled } from '../possible-places/unsettled-plan.ts'

test('every hard rule has its line among the breaks', () => {
  expect(new Set(Object.keys(asksFor))).toEqual(new Set(hardRules.map(({ code }) => code)))
})

test('of every rule that a place can break some place is found that breaks it', () => {
  const seen = new Set<string>()
  for (const one of fc.sample(fc.oneof(unsettled, crowded), { numRuns: 60, seed: 1 })) {
    const problem = withFewRooms(one.problem)
    const view = viewPlan(indexProblem(problem), one.plan)
    for (const sittingId of [one.sittingId, ...problem.fixed.slice(0, 1).map((fixed) => fixed.sittingId)])
      for (const code of brokenSomewhere(view, sittingId)) seen.add(code)
  }
  expect([...seen].toSorted()).toEqual([...breakCodes].toSorted())
})

const withFewRooms = (problem: PlanProblem): PlanProblem => ({
  ...problem,
  classes: problem.classes.map((one) => ({
    ...one,
    allowedRoomIds: problem.rooms.slice(1).map(({ id }) => id),
  })),
})

function brokenSomewhere(view: PlanView, sittingId: string): readonly string[] {
  const on = standingOf(view, sittingId)
  if (on === null) return []
  const breaks = breaksOf(on)
  const starts = Array.from({ length: Math.floor(on.starts.count / 7) }, (_, nth) => nth * 7)
  return starts.flatMap((start) => {
    const places = [...on.rooms.keys()].flatMap((room) =>
      [...on.trainers.keys()].map((trainer) => setAt(on, breaks, start, room, trainer)),
    )
    return codesOf(places.reduce((all, set) => all | set, setOfStart(on, breaks, start)))
  })
}
