import { expect, it } from 'vitest'
import { quickenedClasses } from '../../../src-main/domain/timetable/pace-report.ts'
import type { PlanClass } from '../../../src-main/domain/timetable/problem.ts'
import { lessons, planClass, problem } from './sample-problem.ts'

const season = { startsOn: '2025-11-10', endsOn: '2025-12-28' }
const given = (change: Partial<PlanClass> = {}) =>
  problem({
    season,
    classes: [planClass('k', { lessons: lessons('k', 3), lessonsPerWeek: 1, ...change })],
  })
const on = (number: number, date: string) => ({
  sittingId: `k-${number}-a`,
  date,
  startMinute: 1140,
  roomId: 'r',
  trainerId: 't',
})
const doubled = [on(1, '2025-11-12'), on(2, '2025-11-15'), on(3, '2025-11-26')]

it('says in which weeks more lessons begin than were asked for, and in which none, and nothing of too few weeks', () => {
  expect(quickenedClasses(given(), doubled, season.startsOn)).toEqual([
    {
      classId: 'k',
      sentence: '应每周 1 课次，11月10日起的一周排了 2 课次，11月17日起的一周没有排',
    },
  ])
})

it('says that the weeks are too few only where the lessons left do not fit into those that can be taught', () => {
  const short = given({ deadline: '2025-11-23' })
  const plan = [on(1, '2025-11-12'), on(2, '2025-11-15'), on(3, '2025-11-19')]
  expect(quickenedClasses(short, plan, season.startsOn)[0]?.sentence).toBe(
    '余下能上课的只有 2 周，不够每周 1 课次，11月10日起的一周排了 2 课次',
  )
  const held = { ...short, fixed: [on(1, '2025-11-12')] }
  expect(quickenedClasses(held, plan, '2025-11-13')[0]?.sentence).toContain('不够每周 1 课次')
  const ahead = { ...short, fixed: [on(1, '2025-11-05')], season: { ...season, startsOn: '2025-11-03' } }
  const twice = [on(1, '2025-11-05'), on(2, '2025-11-12'), on(3, '2025-11-15')]
  expect(quickenedClasses(ahead, twice, season.startsOn)[0]?.sentence).toMatch(/^应每周 1 课次/)
})

it('says nothing of weeks that are over', () => {
  expect(quickenedClasses(given(), doubled, '2025-11-18')).toEqual([])
})

it('says nothing of a class at its own pace, Sunday and Monday apart', () => {
  const plan = [on(1, '2025-11-16'), on(2, '2025-11-17'), on(3, '2025-11-24')]
  expect(quickenedClasses(given(), plan, season.startsOn)).toEqual([])
})

it('counts a lesson held twice in a week (双场) once', () => {
  const twice = given({ lessons: lessons('k', 1, { sittingIds: ['k-1-a', 'k-1-b'] }) })
  const again = { ...on(1, '2025-11-14'), sittingId: 'k-1-b' }
  expect(quickenedClasses(twice, [on(1, '2025-11-12'), again], season.startsOn)).toEqual([])
})
