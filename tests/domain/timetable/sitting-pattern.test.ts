import { expect, it } from 'vitest'
import { daysBetween, weekdayOf } from '../../../src-main/domain/calendar/dates.ts'
import { checkPlan } from '../../../src-main/domain/timetable/check-plan.ts'
import { engine } from '../../../src-main/domain/timetable/engine.ts'
import type { PlanClass } from '../../../src-main/domain/timetable/problem.ts'
import { at, eightDayRoster, lessons, planClass, problem } from './sample-problem.ts'

const twice = lessons('english', 6).map((each) => ({ ...each, sittingIds: [`${each.id}-a`, `${each.id}-b`] }))
const patterned = (change: Partial<PlanClass> = {}) =>
  planClass('english', {
    lessons: twice,
    wishes: { weekdays: [2], startMinutes: [1140] },
    sittingPattern: [
      { daysAfter: 0, startMinute: 1140 },
      { daysAfter: 3, startMinute: 840 },
    ],
    ...change,
  })
const plan = (change: Parameters<typeof problem>[0]) => {
  const given = problem(change)
  const solution = engine.plan(given, { seed: 1, moves: 200_000, shouldStop: () => false })
  expect(checkPlan(given, solution.placements).violations).toEqual([])
  return solution
}

it('each lesson of a class with a pattern is held again as many days later as the pattern says', () => {
  const { placements, unplaced } = plan({ classes: [patterned()] })
  expect(unplaced).toEqual([])
  for (const { sittingIds } of twice) {
    const [first, second] = sittingIds.map((id) => placements.find((one) => one.sittingId === id))
    expect([first && weekdayOf(first.date), first?.startMinute, second?.startMinute]).toEqual([2, 1140, 840])
    expect(daysBetween(first?.date ?? '', second?.date ?? '')).toBe(3)
  }
})

it('lessons of a pattern come week after week, whoever cannot come to the first sitting of one', () => {
  const cohorts = planClass('english').cohorts.map((cohort) => ({ ...cohort, roster: eightDayRoster(0) }))
  const afterTheHoliday = { startsOn: '2025-10-13', endsOn: '2025-12-31' }
  const { placements } = plan({ season: afterTheHoliday, classes: [patterned({ cohorts })] })
  const firsts = placements.filter((one) => one.sittingId.endsWith('-a')).map((one) => one.date)
  const gaps = firsts.slice(1).map((date, index) => daysBetween(firsts[index] ?? '', date))
  expect(gaps).toEqual([7, 7, 7, 7, 7])
})

it('a sitting that was asked for lies where it was asked for, and at the nearest time where that is taken', () => {
  const wanted = [
    { sittingId: 'english-1-a', date: '2025-11-06', startMinute: 900 },
    { sittingId: 'english-2-a', date: '2025-11-12', startMinute: 1140 },
  ]
  const fixed = ['robots-1-a', 'robots-2-a'].map((sittingId, index) =>
    at(sittingId, {
      date: '2025-11-12',
      startMinute: index === 0 ? 1095 : 1200,
      roomId: index === 0 ? '101' : 'canteen',
    }),
  )
  const rooms = problem().rooms.filter((one) => one.id === '101')
  const classes = [planClass('english', { lessons: lessons('english', 2), wanted }), planClass('robots')]
  const { placements } = plan({
    classes,
    rooms: [...rooms, ...problem().rooms.slice(1)],
    fixed: fixed.slice(0, 1),
  })
  const place = (id: string) => placements.find((one) => one.sittingId === id)
  expect(place('english-1-a')).toMatchObject({ date: '2025-11-06', startMinute: 900 })
  expect(place('english-2-a')).toMatchObject({ date: '2025-11-12', startMinute: 1140, roomId: 'canteen' })
  const narrow = plan({ classes, rooms, fixed: fixed.slice(0, 1) })
  const moved = narrow.placements.find((one) => one.sittingId === 'english-2-a')
  // From 18:15 to 19:45 the room is taken: half an hour and a quarter later is nearer than another day.
  expect(moved).toMatchObject({ date: '2025-11-12', startMinute: 1185 })
})
