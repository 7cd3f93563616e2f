import { expect, it } from 'vitest'
import { reachByCohort } from '../../../src-main/domain/timetable/reach-report.ts'
import { at, fourDayRoster, planClass, problem, usualRest } from './sample-problem.ts'

const cohorts = [
  { id: 'a', name: '甲班', heads: 10, roster: fourDayRoster(0), rest: usualRest, placeId: 'palace' },
  { id: 'b', name: '乙班', heads: 12, roster: fourDayRoster(1), rest: usualRest, placeId: 'palace' },
]
// 2025-09-01 is day 0 of 白夜休休 for 甲班, so 09-03 and 09-04 are its days off.
const given = problem({ classes: [planClass('english', { cohorts })] })

it('a cohort reaches the lessons of which it can reach at least one sitting', () => {
  const plan = [at('english-1-a', { date: '2025-09-03' }), at('english-2-a', { date: '2025-09-04' })]
  const found = reachByCohort(given, plan)
  expect(found.map(({ cohortName, reachableLessons }) => [cohortName, reachableLessons])).toEqual([
    ['甲班', 2],
    ['乙班', 1],
  ])
  expect(found[0]).toMatchObject({ heads: 10, lessons: 3, requiredLessons: 2 })
})

it('the way to another place takes from what can be reached', () => {
  const rested = cohorts.map((one) => ({ ...one, rest: { ...usualRest, restBeforeWork: 690 } }))
  const tight = problem({ classes: [planClass('english', { cohorts: rested })] })
  // 甲班 begins at 08:00 on 09-05: 11 h 30 min after 20:30 on 09-04, and less by the half hour home from the plant.
  const near = at('english-1-a', { date: '2025-09-04' })
  expect(reachByCohort(tight, [near])[0]?.reachableLessons).toBe(1)
  expect(reachByCohort(tight, [{ ...near, roomId: 'canteen' }])[0]?.reachableLessons).toBe(0)
})

it('where shifts are not known nothing is held against a time', () => {
  expect(reachByCohort(problem(), [at()])[0]?.reachableLessons).toBe(1)
})
