import { expect, test } from 'vitest'
import { effectsOf, shortfallOf } from '../../../../src-main/domain/timetable/replan/change-effects.ts'
import { planScorer } from '../../../../src-main/domain/timetable/score-plan.ts'
import { defaultScoring } from '../../../../src-main/domain/timetable/scoring.ts'
import type { Placement } from '../../../../src-main/domain/timetable/solution.ts'
import { at, fourDayRoster, lessons, planClass, problem, usualRest } from '../sample-problem.ts'
import { changesOf } from './mend.ts'

/** A plant's staff without shifts and its teams of 四班两倒, who are off on 9月26日 and 9月30日 and at work on 9月28日. */
const cohort = (id: string, heads: number, offset: number | null) => ({
  id,
  name: id,
  heads,
  roster: offset === null ? null : fourDayRoster(offset),
  rest: usualRest,
  placeId: 'palace',
})
const english = planClass('english', {
  lessons: lessons('english', 4),
  cohorts: [cohort('staff', 10, null), cohort('teams', 20, 1)],
  lessonsPerWeek: 1,
})
const given = problem({ classes: [english] })
const [first, second, third] = [
  at(),
  at('english-2-a', { date: '2025-09-19' }),
  at('english-3-a', { date: '2025-09-26' }),
]

function effectOf(to: Placement, known = given, now = given) {
  const before = [first, second, third]
  const after = before.map((one) => (one.sittingId === to.sittingId ? to : one))
  const changes = changesOf(before, after, now)
  return effectsOf({ known, problem: now, before, changes })
}

test('each change tells how many can come where it lay and where it goes', () => {
  const [effect, ...more] = effectOf({ ...third, date: '2025-09-28' })
  expect(more).toEqual([])
  expect(effect).toMatchObject({ heads: 30, reachableBefore: 30, reachableAfter: 10, warning: '' })
})

test('what an enterprise bars is not held against the old place but is against the new one', () => {
  const barred = fourDayRoster(1)
  const blocks = [
    {
      kind: 'peak' as const,
      effect: 'block' as const,
      startsOn: '2025-09-20',
      endsOn: '2025-09-30',
      startMinute: 0,
      endMinute: 1440,
      note: '',
    },
  ]
  const now = problem({
    classes: [
      {
        ...english,
        cohorts: [
          cohort('staff', 10, null),
          { ...cohort('teams', 20, 1), roster: { ...barred, periods: blocks } },
        ],
      },
    ],
  })
  const [effect] = effectOf({ ...third, date: '2025-09-30' }, given, now)
  expect(effect).toMatchObject({ reachableBefore: 30, reachableAfter: 10 })
  expect(effectOf({ ...third, date: '2025-09-30' })[0]?.reachableAfter).toBe(30)
})

test('a lesson that comes right after another of its class is warned of, 双场 of the same lesson is not', () => {
  const warningOf = (to: Placement) => effectOf(to)[0]?.warning
  expect(warningOf({ ...third, date: '2025-09-19', startMinute: 1230 })).toBe('同一晚连上两课次')
  expect(warningOf({ ...third, date: '2025-09-19', startMinute: 540 })).toBe('同一天有两课次')
  expect(warningOf({ ...third, date: '2025-09-18' })).toBe('这一周有 2 课次，平时每周 1 课次')
  expect(warningOf({ ...third, trainerId: 'li' })).toBe('')
  const twice = problem({
    classes: [planClass('english', { lessons: lessons('english', 1, { sittingIds: ['a', 'b'] }) })],
  })
  const before = [at('a'), at('b', { date: '2025-09-15' })]
  const changes = changesOf(before, [at('a'), at('b', { startMinute: 1020 })], twice)
  expect(effectsOf({ known: twice, problem: twice, before, changes }).map((one) => one.warning)).toEqual([''])
})

test('the shortfall is the heads times the lessons that they ought to come to and cannot', () => {
  const scored = problem({
    classes: [{ ...english, requiredLessons: 3 }],
    scoring: { ...defaultScoring, reserveLessons: 0 },
  })
  const missed = shortfallOf(scored, [first, second])
  expect(shortfallOf(scored, [])).toBe(90)
  expect(missed).toBeLessThan(90)
  expect(missed).toBe(planScorer(scored).costs([first, second]).short)
})
