import { expect, test } from 'vitest'
import { engine } from '../../../../src-main/domain/timetable/engine.ts'
import { at, breaches, planClass, problem, room } from '../sample-problem.ts'

const closure = { startsOn: '2025-09-10', endsOn: '2025-09-12', reason: '漏水' }

test('a sitting never lies in a room on a day on which that room is lost, and other rooms of its place stay open', () => {
  const given = problem({ rooms: [room('101', { closures: [closure] }), room('102')] })
  const found = breaches('closed-site', given, [at(), at('robots-1-a', { roomId: '102' })])
  expect(found.map((each) => each.sentence)).toEqual([
    '「商务英语一班」第 1 课次 9月12日 周五 19:00–20:30：文化宫101停用（漏水）',
  ])
  expect(breaches('closed-site', given, [at('english-1-a', { date: '2025-09-13' })])).toEqual([])
})

test('the planner puts nothing into a room while it is lost', () => {
  const given = problem({
    season: { startsOn: '2025-09-10', endsOn: '2025-09-14' },
    classes: [planClass('english')],
    rooms: [room('101', { closures: [closure] })],
  })
  const { placements } = engine.plan(given, { seed: 1, shouldStop: () => false, moves: 2_000 })
  expect(placements.length).toBeGreaterThan(0)
  for (const { date } of placements) expect(date > '2025-09-12').toBe(true)
})
