import { expect, it } from 'vitest'
import { checkPlan } from '../../../src-main/domain/timetable/check-plan.ts'
import { explainPlacement, withPlacement } from '../../../src-main/domain/timetable/moves.ts'
import { ruleNames } from '../../../src-main/domain/timetable/rule-code.ts'
import { hardRules } from '../../../src-main/domain/timetable/rules/index.ts'
import { at, lessons, planClass, problem } from './sample-problem.ts'

it('every rule that has a name is in the list once', () => {
  expect(hardRules.map((rule) => rule.code).toSorted()).toEqual(Object.keys(ruleNames).toSorted())
})

it('the checker names the sittings that a plan leaves out', () => {
  const check = checkPlan(problem(), [at()])
  expect(check.violations).toEqual([])
  expect(check.unplacedSittingIds).toEqual([
    'english-2-a',
    'english-3-a',
    'robots-1-a',
    'robots-2-a',
    'robots-3-a',
  ])
})

it('a spare sitting may be placed, and is not missed where it is not', () => {
  const classes = [planClass('english', { lessons: lessons('english', 1, { spareSittingIds: ['spare'] }) })]
  const given = problem({ classes })
  expect(checkPlan(given, [at(), at('spare', { date: '2025-09-13' })])).toEqual({
    violations: [],
    unplacedSittingIds: [],
  })
  expect(checkPlan(given, [at()]).unplacedSittingIds).toEqual([])
})

it('a move is told the rules that it breaks, with both parties', () => {
  const plan = [at(), at('robots-1-a', { date: '2025-09-11' })]
  const found = explainPlacement(problem(), plan, at('robots-1-a'))
  expect(found.map((violation) => violation.code).toSorted()).toEqual(['room-clash', 'trainer-clash'])
  expect(found.every((violation) => violation.sittingIds.length === 2)).toBe(true)
})

it('a move is not blamed for what was broken before it, and its own old place does not stand in its way', () => {
  const broken = [at(), at('english-2-a', { trainerId: 'li' }), at('robots-1-a', { date: '2025-09-11' })]
  expect(explainPlacement(problem(), broken, at('robots-1-a', { date: '2025-09-10' }))).toEqual([])
  expect(explainPlacement(problem(), [at()], at('english-1-a', { startMinute: 1155 }))).toEqual([])
})

it('a sitting that is placed anew leaves its old place', () => {
  expect(withPlacement([at()], at('english-1-a', { startMinute: 600 }))).toEqual([
    at('english-1-a', { startMinute: 600 }),
  ])
})
