import { expect, it } from 'vitest'
import { dayNumber } from '../../../../src-main/domain/calendar/dates.ts'
import type { PlanProblem } from '../../../../src-main/domain/timetable/problem.ts'
import { reachByCohort } from '../../../../src-main/domain/timetable/reach-report.ts'
import { recommendationOf } from '../../../../src-main/domain/timetable/recommendation/from-plan.ts'
import { reachOfTeams } from '../../../../src-main/domain/timetable/recommendation/lesson-reach.ts'
import { recommendSittings } from '../../../../src-main/domain/timetable/recommendation/recommend-sittings.ts'
import { inRoomsOfWay } from '../../../../src-main/domain/timetable/recommendation/rooms-of-way.ts'
import type { Placement } from '../../../../src-main/domain/timetable/solution.ts'
import { at, planClass, problem, room, usualRest } from '../sample-problem.ts'

/** Off at 18:30: at 19:00 they are in the canteen of their own plant, not at the palace half an hour away. */
const day = { name: '白班', startMinute: 480, endMinute: 1110 }
const roster = { system: { cycle: [[day]], followsHolidays: false, anchorDate: '2025-09-01' }, offset: 0 }
const english = planClass('english', {
  requiredLessons: 2,
  wishes: { weekdays: [5], startMinutes: [1140] },
  cohorts: [{ id: 'day', name: '白班', heads: 30, roster, rest: usualRest, placeId: 'plant' }],
})
const first = at('english-1-a')
const later = [
  at('english-2-a', { date: '2025-09-19', roomId: 'canteen' }),
  at('english-3-a', { date: '2025-09-26', roomId: 'canteen' }),
]

function asked(
  moving: readonly Placement[],
  change: Partial<PlanProblem> = {},
  staying: readonly Placement[] = [],
) {
  const given = { problem: problem({ classes: [english], ...change }), classId: 'english', staying, moving }
  const found = recommendationOf({ ...given, feeFenPerHour: null })
  if (found === null) throw new Error('no such class')
  return { found, given }
}

it('what is planned is counted as the class page counts it, each sitting with the way to its own room', () => {
  const { found, given } = asked([first, ...later])
  const [team] = reachOfTeams(given.problem, english, given.moving)
  const [report] = reachByCohort(given.problem, given.moving)
  expect(team).toMatchObject({ reachableLessons: 2, isOver: true })
  expect(report?.reachableLessons).toBe(2)
  const { basis, present, ways } = recommendSittings(found)
  expect({ basis, ways }).toEqual({ basis: 'planned', ways: [] })
  expect(present).toMatchObject({ headsOver: 30, cohorts: [{ reachableLessons: 2, isOver: true }] })
})

it('what has begun is counted with the way to the room that it was held in', () => {
  const held = at('english-1-a', { roomId: 'canteen' })
  const { found } = asked([at('english-2-a', { date: '2025-09-19' })], {}, [held])
  expect(found.cohorts[0]?.settings.travelMinutes).toBe(30)
  expect(recommendSittings({ ...found, planned: [] }).present.cohorts[0]?.reachableLessons).toBe(1)
})

const friday = dayNumber('2025-09-12')
const taken = (roomId: string) => at('robots-1-a', { roomId })
const robots = planClass('robots', { lessons: planClass('robots').lessons })

it('new sittings are only put where a room is free that is as far as the one that was counted with', () => {
  const { found } = asked([first, ...later], { classes: [english, robots] }, [taken('101')])
  expect(found.cohorts[0]?.settings.travelMinutes).toBe(30)
  expect(found.hasSeat?.(friday, 1140, 90)).toBe(false)
  expect(found.hasSeat?.(friday + 1, 1140, 90)).toBe(true)
})

it('a room of another place that is just as far will do', () => {
  const rooms = [room('101'), room('canteen', { placeId: 'plant' }), room('library', { placeId: 'library' })]
  const { found, given } = asked([first], { classes: [english, robots], rooms }, [taken('101')])
  expect(found.hasSeat?.(friday, 1140, 90)).toBe(true)
  expect(inRoomsOfWay(given).classes[0]?.allowedRoomIds).toEqual(['101', 'library'])
})

it('new sittings keep to where the class is taught, then to where it was, then to the first room that would do', () => {
  const wayOf = (...given: Parameters<typeof asked>) =>
    asked(...given).found.cohorts[0]?.settings.travelMinutes
  expect(wayOf(later)).toBe(0)
  expect(wayOf([], {}, [first, ...later])).toBe(0)
  expect(wayOf([])).toBe(30)
  // A room that the class may not use any more is no guide.
  const rooms = [room('101'), room('canteen', { placeId: 'plant', kind: 'hall' })]
  expect(wayOf(later, { rooms })).toBe(30)
})
