import { expect, test } from 'vitest'
import { beyondReach } from '../../../../src-main/domain/timetable/explain/beyond-reach.ts'
import { shortParts } from '../../../../src-main/domain/timetable/score-plan.ts'
import { at, fourDayRoster, planClass, problem, usualRest } from '../sample-problem.ts'

const team = {
  id: 'a',
  name: '甲班',
  heads: 10,
  roster: fourDayRoster(0),
  rest: usualRest,
  placeId: 'palace',
}
/** 甲班 works days from 1 September on: days on the 1st, 5th, 9th and 13th, so that evenings at 18:00 are lost to them. */
const given = (notBefore: string) =>
  problem({ classes: [planClass('english', { cohorts: [team], requiredLessons: 2, notBefore })] })
const plan = [
  at('english-1-a', { date: '2025-09-05', startMinute: 1080 }),
  at('english-2-a', { date: '2025-09-09', startMinute: 1080 }),
  at('english-3-a', { date: '2025-09-13', startMinute: 1080 }),
]

function lostOf(notBefore: string): readonly number[] {
  const shorts = shortParts(given(notBefore), plan)
  return [shorts.reduce((sum, { amount }) => sum + amount, 0), beyondReach(given(notBefore), plan, shorts)]
}

test('what is lacked of lessons that are over is lost as far as those left cannot make up for it', () => {
  // Two are required and one is kept in reserve: all three are needed.
  expect(lostOf('2025-09-01')).toEqual([30, 0])
  expect(lostOf('2025-09-06')).toEqual([30, 10])
  expect(lostOf('2025-09-14')).toEqual([30, 30])
})
