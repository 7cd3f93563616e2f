import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isoDateOf } from '../../../../src-main/domain/calendar/dates.ts'
import { countMissed, layOut } from '../../../../src-main/domain/timetable/recommendation/lay-out.ts'
import { headsAtStart } from '../../../../src-main/domain/timetable/recommendation/reach-grid.ts'
import { type Search, setUp } from '../../../../src-main/domain/timetable/recommendation/search.ts'
import { type Slot, weeklyRhythms } from '../../../../src-main/domain/timetable/recommendation/shapes.ts'
import type { RecommendationProblem } from '../../../../src-main/domain/timetable/recommendation/way.ts'
import { anyClassOf, anyRoster } from './any-class.ts'
import { lessonsReached } from './recount.ts'

// More cohorts than one word of a mask holds, up to three words.
const manyCohorts = anyClassOf({ minLength: 31, maxLength: 65 }, anyRoster)
const slots: readonly Slot[] = [
  { daysAfter: 0, start: 0 },
  { daysAfter: 2, start: 0 },
]

/** The open lessons two sittings each, laid out by the first weekly rhythm that fits; null where none does. */
function laidOut(problem: RecommendationProblem) {
  const search = setUp(problem)
  if (search === null) return null
  const cells = new Int32Array(slots.length * search.grids.length)
  const fits = weeklyRhythms(1, 1).some((rhythm) => layOut(search.grids, rhythm, slots, cells))
  return fits ? { search, cells } : null
}

function sittingsAt({ grids, open }: Search, cells: Int32Array) {
  return [...cells].map((cell, place) => {
    const lesson = Math.floor(place / slots.length)
    const { starts, firstDay } = grids[lesson] ?? { starts: [0], firstDay: 0 }
    return {
      lessonNumber: open[lesson]?.number ?? 0,
      date: isoDateOf(firstDay + Math.floor(cell / starts.length)),
      startMinute: starts[cell % starts.length] ?? 0,
    }
  })
}

it('what each of 31 to 65 cohorts misses is what a recount gives', () => {
  let counted = 0
  fc.assert(
    fc.property(manyCohorts, (problem) => {
      const laid = laidOut(problem)
      if (laid === null) return
      const { search, cells } = laid
      countMissed(search.grids, cells, slots.length, search.everyone, search.missed)
      const reached = lessonsReached(problem, sittingsAt(search, cells))
      expect([...search.missed]).toEqual(reached.map((lessons) => search.open.length - lessons))
      counted += 1
    }),
    { numRuns: 25 },
  )
  expect(counted).toBeGreaterThan(10)
})

it('the heads that can come at a start are those of all cohorts, of whichever word', () => {
  fc.assert(
    fc.property(manyCohorts, (problem) => {
      const search = setUp({ ...problem, settled: [], lessons: [{ number: 1, minutes: 90 }] })
      const [grid] = search?.grids ?? []
      if (search === null || grid === undefined) return
      const asked = { ...problem, lessons: [{ number: 1, minutes: 90 }] }
      let heads = 0
      for (let row = 0; row < grid.days; row += 1) {
        if (grid.open[row * grid.starts.length] !== 1) continue
        const date = isoDateOf(grid.firstDay + row)
        const reached = lessonsReached(asked, [{ lessonNumber: 1, date, startMinute: grid.starts[0] ?? 0 }])
        for (const [index, lessons] of reached.entries())
          heads += lessons * (problem.cohorts[index]?.heads ?? 0)
      }
      expect(headsAtStart(grid, 0, search.cohortHeads)).toBe(heads)
    }),
    { numRuns: 10 },
  )
})
