// A season small enough to be reckoned by hand, and every figure of its score.
import { expect, it } from 'vitest'
import {
  planScorer,
  scorePlan,
  shortParts,
  softParts,
  unplacedLessons,
} from '../../../src-main/domain/timetable/score-plan.ts'
import { defaultScoring } from '../../../src-main/domain/timetable/scoring.ts'
import { at, fourDayRoster, lessons, planClass, problem, room, usualRest } from './sample-problem.ts'

const team = (name: string, heads: number, offset: number) => ({
  id: name,
  name,
  heads,
  roster: fourDayRoster(offset),
  rest: usualRest,
  placeId: 'palace',
})

const robotLessons = lessons('robots', 3).map((lesson) => ({
  ...lesson,
  sittingIds: lesson.number === 2 ? ['robots-2-a', 'robots-2-b'] : lesson.sittingIds,
  spareSittingIds: [`${lesson.id}-spare`],
}))

const season = problem({
  season: { startsOn: '2025-08-25', endsOn: '2025-12-31' },
  classes: [
    planClass('english', {
      lessons: lessons('english', 4),
      cohorts: [team('甲班', 10, 0), team('乙班', 12, 1)],
      wishes: { weekdays: [3], startMinutes: [1140] },
      sittingPattern: [{ daysAfter: 0, startMinute: 1140 }],
    }),
    planClass('robots', {
      lessons: robotLessons,
      qualifiedTrainerIds: ['li'],
      wanted: [{ sittingId: 'robots-2-a', date: '2025-09-11', startMinute: 1140 }],
    }),
  ],
  rooms: [
    room('101'),
    room('hall', { seats: 55 }),
    room('canteen', { placeId: 'plant', placeName: '运生工贸' }),
  ],
  periods: [
    {
      enterpriseId: 'robots-plant',
      enterpriseName: '运生工贸',
      kind: 'payday',
      effect: 'burden',
      weight: 3,
      startsOn: '2025-09-10',
      endsOn: '2025-09-10',
      startMinute: 1080,
      endMinute: 1440,
      note: '',
    },
  ],
  announced: [at('english-1-a', { date: '2025-09-03', trainerId: 'li' }), at('english-4-a')],
})

// 甲班 is off on the 3rd, 4th, 7th, 8th, 11th …, 乙班 on the 2nd, 3rd, 6th, 7th, 10th, 11th ….
const plan = [
  at('english-1-a', { date: '2025-09-03' }),
  at('english-2-a', { date: '2025-09-10' }),
  at('english-3-a', { date: '2025-09-11', startMinute: 1110, roomId: 'hall', trainerId: 'li' }),
  at('robots-1-a', { date: '2025-09-03', startMinute: 900, roomId: 'canteen' }),
  at('robots-1-spare', { date: '2025-09-04', roomId: 'canteen', trainerId: 'li' }),
  at('robots-2-a', { date: '2025-09-10', roomId: 'canteen', trainerId: 'li' }),
]

it('a plan’s score is the number of breaches, lessons left out, heads short and the weighed sum of the soft rules', () => {
  expect(scorePlan(season, plan)).toEqual({
    // wang may not teach robots.
    hard: 1,
    // english 4 and robots 3.
    unplaced: 2,
    // 甲班 reaches 2 lessons of 2 + 1, the 30 of robots 2 of 3.
    short: 10 * 1 + 30 * 1,
    soft: 356,
    bySoft: {
      // 甲班 on the 10th.
      'heads-lost': { amount: 10, cost: 10 },
      'burdened-evening': { amount: 3, cost: 18 },
      // robots-2-b; the spare sitting is lesson 1's.
      'missing-sitting': { amount: 1, cost: 60 },
      // english on a Thursday; robots may have two weekdays, for it has three sittings of two lessons.
      'irregular-weekday': { amount: 1, cost: 8 },
      'irregular-time': { amount: 1, cost: 6 },
      // english twice in the week of the 8th.
      'off-pace': { amount: 1, cost: 10 },
      // Both begin in the season's second week.
      'late-start': { amount: 2, cost: 6 },
      // One day instead of three.
      'crowded-lessons': { amount: 2, cost: 8 },
      'room-change': { amount: 1, cost: 6 },
      'trainer-change': { amount: 2, cost: 20 },
      // wang from the plant to the palace on the 3rd: 30 minutes.
      'trainer-travel': { amount: 2, cost: 2 },
      // wang on the 10th, li on the 4th, 10th and 11th.
      'lonely-evening': { amount: 4, cost: 4 },
      // wang: 3 sittings, 4 ÷ 2 are fair.
      'unfair-load': { amount: 1, cost: 1 },
      // english on a Thursday 4, robots at 15:00 8.
      'off-wish': { amount: 12, cost: 24 },
      // Half an hour before 19:00.
      'off-pattern': { amount: 2, cost: 6 },
      'off-wanted': { amount: 8, cost: 80 },
      'extra-sitting': { amount: 1, cost: 20 },
      // Ten seats of each of five, twenty-five of the hall.
      'empty-seats': { amount: 7, cost: 7 },
      // Another trainer 2, held no more 4.
      'announced-change': { amount: 6, cost: 60 },
    },
  })
})

it('weights and the reserve are the problem’s own', () => {
  const weights = { ...defaultScoring.weights, 'off-wanted': 0, 'heads-lost': 100 }
  const given = { ...season, scoring: { reserveLessons: 0, weights } }
  const { short, soft, bySoft } = scorePlan(given, plan)
  expect({ short, soft }).toEqual({ short: 0, soft: 356 - 80 + 990 })
  expect(bySoft['off-wanted']).toEqual({ amount: 8, cost: 0 })
})

it('who is short is told by name, with the lessons that they miss', () => {
  const found = shortParts(season, plan)
  expect(
    found.map(({ cohortName, amount, unreachedLessonIds }) => [cohortName, amount, unreachedLessonIds]),
  ).toEqual([
    ['甲班', 10, ['english-2', 'english-4']],
    ['长白班', 30, ['robots-3']],
  ])
  expect(found[0]?.sentence).toBe(
    '「商务英语一班」甲班 10 人只来得了 2 课次，应能来 3 课次（要求 2，预留 1），差 1 课次',
  )
})

it('nobody need reach more lessons than a class has', () => {
  const classes = [planClass('english', { lessons: lessons('english', 1), requiredLessons: 1 })]
  expect(shortParts(problem({ classes }), [at()])).toEqual([])
})

it('lessons left out are told by name, and a lesson with nothing to hold is none of them', () => {
  const found = unplacedLessons(season, plan)
  expect(found.map(({ lessonId, sentence }) => [lessonId, sentence])).toEqual([
    ['english-4', '「商务英语一班」第 4 课次（第 4 讲）没有排'],
    ['robots-3', '「robots班」第 3 课次（第 3 讲）没有排'],
  ])
  const nothing = problem({
    classes: [planClass('english', { lessons: lessons('english', 2, { sittingIds: [] }) })],
  })
  expect(unplacedLessons(nothing, [])).toEqual([])
})

it('a lesson of which only a spare sitting is held is not left out', () => {
  expect(unplacedLessons(season, [at('robots-3-spare')]).map(({ lessonId }) => lessonId)).not.toContain(
    'robots-3',
  )
})

it('several plans of one problem are scored as each alone', () => {
  const scorer = planScorer(season)
  for (const each of [plan, plan.slice(2), []]) {
    expect(scorer.score(each)).toEqual(scorePlan(season, each))
    expect(scorer.softParts(each)).toEqual(softParts(season, each))
  }
})
