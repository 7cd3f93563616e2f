// What holds for all soft rules together, whatever the season and the plan.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addDays } from '../../../../../src-main/domain/calendar/dates.ts'
import type { PlanProblem } from '../../../../../src-main/domain/timetable/problem.ts'
import { softRules } from '../../../../../src-main/domain/timetable/rules/soft/index.ts'
import { scorePlan, shortParts, softParts } from '../../../../../src-main/domain/timetable/score-plan.ts'
import { defaultScoring, softCodes } from '../../../../../src-main/domain/timetable/scoring.ts'
import type { Placement } from '../../../../../src-main/domain/timetable/solution.ts'
import { anyProblem } from '../../random-problem.ts'

const day = fc.nat(46).map((days) => addDays('2025-09-15', days))
const startMinute = fc.constantFrom(480, 840, 1065, 1140, 1155)
const place = fc.record({
  date: day,
  startMinute,
  roomId: fc.constantFrom('101', 'lab', 'canteen'),
  trainerId: fc.constantFrom('wang', 'li', 'zhao'),
})

const entry = fc.record({ daysAfter: fc.nat(4), startMinute })

/** Random seasons with spare sittings, patterns, wanted evenings and an announcement besides, and a plan for each. */
const seasonAndPlan = fc
  .tuple(
    anyProblem,
    fc.array(entry, { maxLength: 3 }),
    fc.array(fc.option(place), { minLength: 60, maxLength: 60 }),
  )
  .map(([given, sittingPattern, places]): readonly [PlanProblem, readonly Placement[]] => {
    const classes = given.classes.map((planClass, position) => ({
      ...planClass,
      lessons: planClass.lessons.map((lesson) => ({ ...lesson, spareSittingIds: [`${lesson.id}-spare`] })),
      sittingPattern: position === 0 ? sittingPattern : [],
      wanted: [{ sittingId: `${planClass.id}-1-a`, date: '2025-09-16', startMinute: 1140 }],
    }))
    const ids = classes.flatMap(({ lessons }) =>
      lessons.flatMap(({ sittingIds, spareSittingIds }) => [...sittingIds, ...spareSittingIds]),
    )
    const plan = ids.flatMap((sittingId, index) => {
      const where = places[index]
      return where ? [{ sittingId, ...where }] : []
    })
    return [{ ...given, classes, announced: plan.slice(0, 2) }, plan]
  })

it('every soft rule that has a code is in the list once, in the same order', () => {
  expect(softRules.map((rule) => rule.code)).toEqual(softCodes)
})

it('amounts are whole numbers above 0, and they add up to the score', () => {
  fc.assert(
    fc.property(seasonAndPlan, ([given, plan]) => {
      const parts = softParts(given, plan)
      const score = scorePlan(given, plan)
      expect(parts.every(({ amount }) => Number.isInteger(amount) && amount > 0)).toBe(true)
      expect(
        parts.every(({ sentence, sittingIds }) => sentence !== '' && sittingIds.every((id) => id !== '')),
      ).toBe(true)
      const sum = parts.reduce((total, { code, amount }) => total + amount * defaultScoring.weights[code], 0)
      expect(score.soft).toBe(sum)
      expect(score.short).toBe(shortParts(given, plan).reduce((total, { amount }) => total + amount, 0))
    }),
    { numRuns: 60 },
  )
})

it('the order in which a plan is written down changes nothing', () => {
  fc.assert(
    fc.property(seasonAndPlan, ([given, plan]) => {
      expect(scorePlan(given, plan.toReversed())).toEqual(scorePlan(given, plan))
    }),
    { numRuns: 30 },
  )
})

it('an empty plan breaks no soft rule, unless people have been told of another', () => {
  fc.assert(
    fc.property(seasonAndPlan, ([given]) => {
      expect(softParts({ ...given, announced: [] }, [])).toEqual([])
    }),
    { numRuns: 30 },
  )
})
