import fc from 'fast-check'
import { expect, it } from 'vitest'
import { recommendSittings } from '../../../../src-main/domain/timetable/recommendation/recommend-sittings.ts'
import { firstOpenDay } from '../../../../src-main/domain/timetable/recommendation/search.ts'
import { wayLabel } from '../../../../src-main/domain/timetable/recommendation/way-label.ts'
import { anyClass } from './any-class.ts'
import { cohortOf, rotatingClass, threeDayRoster } from './class-of.ts'

it('no two ways put every lesson at the same times, and no two are told by the same words', () => {
  fc.assert(
    fc.property(anyClass, (problem) => {
      const { ways } = recommendSittings(problem)
      const labels = ways.map((way) => wayLabel(way, firstOpenDay(problem)))
      expect(new Set(ways.map((way) => JSON.stringify(way.sittings))).size).toBe(ways.length)
      expect(new Set(labels).size).toBe(labels.length)
    }),
    { numRuns: 150 },
  )
})

it('ways on one weekday that begin in different weeks say when they begin', () => {
  const cohorts = [0, 1].map((team) => cohortOf(`${team}`, 10, threeDayRoster(team)))
  const [only, ...others] = ['2025-09-01', '2025-09-02', '2025-09-03'].flatMap((date) => {
    const problem = rotatingClass({
      cohorts,
      lessons: [{ number: 1, minutes: 90 }],
      requiredLessons: 1,
      dayWindow: { startMinute: 1140, endMinute: 1230 },
      planned: [{ lessonNumber: 1, date, startMinute: 1140 }],
    })
    return recommendSittings(problem).present.headsOver === 0 ? [problem] : []
  })
  if (only === undefined || others.length > 0) throw new Error('each day of the three suits another team')
  const { ways } = recommendSittings(only)
  expect(new Set(ways.map((way) => wayLabel(way, null))).size).toBeLessThan(ways.length)
  expect(new Set(ways.map((way) => wayLabel(way, firstOpenDay(only)))).size).toBe(ways.length)
})
