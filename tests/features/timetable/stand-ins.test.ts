// A trainer who stands in for a class's own keeps the sitting when the season is planned anew; one who was only replaced does not.
import { afterEach, beforeEach, expect, test } from 'vitest'
import { scopeOf } from '../../../src-main/features/timetable/plan-scope.ts'
import { readSeasonFacts, type SeasonFacts } from '../../../src-main/features/timetable/season-facts.ts'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'
import { seasonNow, today } from './support.ts'

let house: TestHouse
let facts: SeasonFacts
beforeEach(async () => {
  house = await openTestHouse()
  const season = await seasonNow(await house.as('planner'))
  facts = readSeasonFacts(house.db, season.id, { today })
})
afterEach(() => house.close())

/** The first coming sitting of a class that asks for its trainer is taught by another one who may teach the course. */
function stoodIn() {
  const placements = facts.published?.placements ?? []
  for (const one of facts.classes) {
    const ids = new Set(one.lessons.flatMap(({ sittings }) => sittings.map(({ id }) => id)))
    const sitting = placements.find(({ sittingId, date }) => ids.has(sittingId) && date > today)
    const [other] = facts.trainerCourses.flatMap(([id, courses]) =>
      id !== sitting?.trainerId && courses.includes(one.courseId) ? [id] : [],
    )
    if (sitting === undefined || other === undefined || facts.published === null) continue
    const asked = { ...one, trainerId: sitting.trainerId }
    const taught = placements.map((each) => (each === sitting ? { ...each, trainerId: other } : each))
    const changed = {
      ...facts,
      classes: facts.classes.map((each) => (each === one ? asked : each)),
      published: { ...facts.published, placements: taught },
    }
    return {
      changed,
      classId: one.id,
      own: sitting.trainerId,
      other,
      sittingId: sitting.sittingId,
      date: sitting.date,
    }
  }
  throw new Error('the sample has no class that a second trainer could teach')
}

function keptOf(given: SeasonFacts, classId: string) {
  return scopeOf(given, { classIds: [classId], weeks: null, replan: true }).kept
}

test("planning anew keeps what a substitute teaches in an absent trainer's stead", () => {
  const { changed, classId, own, other, sittingId, date } = stoodIn()
  const absences = [...changed.absences, { trainerId: own, startsOn: date, endsOn: date, reason: '' }]
  expect(keptOf({ ...changed, absences }, classId)).toContainEqual(
    expect.objectContaining({ sittingId, trainerId: other, date }),
  )
})

test('a trainer whom the class asked for before keeps nothing once it asks for another who is there', () => {
  const { changed, classId, sittingId } = stoodIn()
  expect(keptOf(changed, classId).some((one) => one.sittingId === sittingId)).toBe(false)
})
