// Soft rules on when a class's lessons lie: weekday, time, pace, distance.
import { describe, expect, it } from 'vitest'
import type { PlanClass, PlanProblem } from '../../../../../src-main/domain/timetable/problem.ts'
import { at, lessons } from '../../sample-problem.ts'
import { amountOf, doubled, english, onDays, partsOf, september } from './soft-samples.ts'

/** english's enterprise lets nobody come on these days of September, at these hours. */
const blocked = (from: number, to: number, startMinute = 0, endMinute = 1440): Partial<PlanProblem> => ({
  periods: [
    {
      enterpriseId: 'english-plant',
      enterpriseName: '运生工贸',
      kind: 'shutdown',
      effect: 'block',
      startsOn: september(from),
      endsOn: september(to),
      startMinute,
      endMinute,
      note: '',
    },
  ],
})

/** What makes the week of the 8th one in which english cannot be taught, or nearly so. */
const secondWeeks: readonly (readonly [string, boolean, Partial<PlanProblem>, Partial<PlanClass>])[] = [
  ['an ordinary week', true, {}, {}],
  ['a block from its Monday to its Sunday', false, blocked(8, 14), {}],
  ['a block that leaves its Sunday', true, blocked(8, 13), {}],
  ['a block that ends early enough for one lesson', true, blocked(8, 14, 0, 1200), {}],
  ['a block that ends too late for any lesson', false, blocked(8, 14, 0, 1201), {}],
  ['the same for a class with one shorter lesson', true, blocked(8, 14, 0, 1201), { lessons: oneShort() }],
  ['a block of another enterprise', true, blocked(8, 14), { enterpriseIds: ['other'] }],
  ['a frozen week', false, { frozenWeeks: ['2025-09-08'] }, {}],
  ['days off all through', false, daysOff(), {}],
  [
    'days off, and somebody allows one of them',
    true,
    { ...daysOff(), permissions: [{ date: september(10), classId: 'english', permittedBy: '主席' }] },
    {},
  ],
  [
    'days off, one of them allowed to another class',
    false,
    { ...daysOff(), permissions: [{ date: september(10), classId: 'robots', permittedBy: '主席' }] },
    {},
  ],
]

function oneShort() {
  return lessons('english', 8).map((lesson) => (lesson.number === 8 ? { ...lesson, minutes: 75 } : lesson))
}

function daysOff(): Partial<PlanProblem> {
  const days = [8, 9, 10, 11, 12, 13, 14]
  return {
    holidays: days.map((day) => ({ date: september(day), kind: 'statutory-holiday', name: '厂庆' })),
  }
}

describe('irregular-weekday', () => {
  it('a sitting outside its class’s most frequent weekday counts 1', () => {
    const found = partsOf('irregular-weekday', english(), onDays(2, 9, 18, 23, 26))
    expect(found).toEqual([
      {
        code: 'irregular-weekday',
        amount: 2,
        classId: 'english',
        trainerId: null,
        sittingIds: ['english-3-a', 'english-5-a'],
        sentence: '「商务英语一班」有 2 场不在惯常的周二：9月18日 周四、9月26日 周五',
      },
    ])
  })

  it.each([
    ['one weekday throughout', 1, onDays(2, 9, 16), 0],
    ['two weekdays at two lessons a week', 2, onDays(2, 4, 9, 11), 0],
    ['a third weekday at two lessons a week', 2, onDays(2, 4, 9, 12), 1],
    ['a pace below one counts as one', 0.5, onDays(2, 11), 1],
    ['ten lessons a week still leave seven weekdays', 10, onDays(1, 2, 3, 4, 5, 6, 7), 0],
    ['nothing placed', 1, [], 0],
  ])('%s', (_, lessonsPerWeek, plan, amount) => {
    expect(amountOf('irregular-weekday', english({ lessonsPerWeek }), plan)).toBe(amount)
  })

  it('two sittings a lesson may have two weekdays, and the number is rounded up', () => {
    const twice = english({ lessons: doubled })
    const second = at('english-1-b', { date: september(5) })
    expect(amountOf('irregular-weekday', twice, [...onDays(2, 9), second])).toBe(0)
    expect(
      amountOf('irregular-weekday', twice, [
        ...onDays(2, 9),
        second,
        at('english-2-b', { date: september(11) }),
      ]),
    ).toBe(1)
  })
})

describe('irregular-time', () => {
  it('a sitting outside its class’s most frequent start counts 1', () => {
    const found = partsOf('irregular-time', english(), onDays(2, [9, 1080], 16, [23, 840]))
    expect(found.map(({ amount, sentence }) => [amount, sentence])).toEqual([
      [2, '「商务英语一班」有 2 场不在惯常的 19:00 开始：9月9日 周二 18:00、9月23日 周二 14:00'],
    ])
  })

  it.each([
    ['one start throughout', onDays(2, 9, 16), 0],
    ['of equally frequent starts one is usual', onDays(2, [9, 1080]), 1],
  ])('%s', (_, plan, amount) => {
    expect(amountOf('irregular-time', english(), plan)).toBe(amount)
  })

  it('two sittings a lesson may have two starts, however many lessons a week', () => {
    const twice = english({ lessons: doubled, lessonsPerWeek: 2 })
    const seconds = [at('english-1-b', { startMinute: 840 }), at('english-2-b', { startMinute: 600 })]
    expect(amountOf('irregular-time', twice, [...onDays(2, 9), ...seconds.slice(0, 1)])).toBe(0)
    expect(amountOf('irregular-time', twice, [...onDays(2, 9), ...seconds])).toBe(1)
  })
})

describe('off-pace', () => {
  it('a lesson above the pace of a week counts 1, and a lesson below it too', () => {
    const found = partsOf('off-pace', english(), onDays(2, 4, 23))
    expect(found.map(({ amount, sittingIds, sentence }) => [amount, sittingIds, sentence])).toEqual([
      [
        3,
        ['english-1-a', 'english-2-a'],
        '「商务英语一班」应每周开 1 课次，有 3 周不合：9月1日 周一起 2 课次、9月8日 周一起 0 课次、9月15日 周一起 0 课次',
      ],
    ])
  })

  it.each([
    ['one a week', 1, onDays(2, 9, 16), 0],
    ['Sunday belongs to the week before', 1, onDays(7, 8), 0],
    ['the last week may have too few', 2, onDays(2, 4, 9), 0],
    ['the last week may not have too many', 1, onDays(2, 8, 9, 10), 2],
    ['a first week that is too thin', 2, onDays(2, 9, 11), 1],
    ['nothing placed', 2, [], 0],
  ])('%s', (_, lessonsPerWeek, plan, amount) => {
    expect(amountOf('off-pace', english({ lessonsPerWeek }), plan)).toBe(amount)
  })

  it.each(secondWeeks)(
    'a week is too thin only if the class could be taught in it: %s',
    (_, isTeachable, season, own) => {
      const given = english({ lessonsPerWeek: 2, ...own }, season)
      expect(amountOf('off-pace', given, onDays(2, 4, 16, 18))).toBe(isTeachable ? 2 : 0)
    },
  )

  it('a week in which a lesson begins can be taught in, whatever the rules say', () => {
    const given = english({ lessonsPerWeek: 2 }, blocked(8, 14))
    expect(amountOf('off-pace', given, onDays(2, 4, 9, 16))).toBe(1)
  })

  it('a lesson begins with its first sitting, the others do not count', () => {
    const second = at('english-1-b', { date: september(5) })
    expect(amountOf('off-pace', english({ lessons: doubled }), [...onDays(2, 9), second])).toBe(0)
  })
})

describe('late-start', () => {
  it('each week before the first lesson’s counts 1, if the class could have been taught in it', () => {
    const found = partsOf('late-start', english(), onDays(18, 23))
    expect(found).toEqual([
      {
        code: 'late-start',
        amount: 2,
        classId: 'english',
        trainerId: null,
        sittingIds: ['english-1-a'],
        sentence: '「商务英语一班」9月18日 周四才开课，之前有 2 周可以上课：9月1日 周一起、9月8日 周一起',
      },
    ])
  })

  it.each([
    ['the season’s first week', {}, onDays(7), 0],
    [
      'another lesson than the first may begin the class',
      {},
      [at('english-3-a', { date: september(15) })],
      2,
    ],
    ['the first week that the class may begin in', { notBefore: september(10) }, onDays(12, 26), 0],
    ['weeks after the deadline', { deadline: september(10) }, onDays(24), 2],
    ['a fixed sitting before the season', {}, [at('english-1-a', { date: '2025-08-20' })], 0],
    ['nothing placed', {}, [], 0],
  ])('%s', (_, own, plan, amount) => {
    expect(amountOf('late-start', english(own), plan)).toBe(amount)
  })

  it('a week of which the season has only the Sunday counts too', () => {
    const season = { startsOn: september(7), endsOn: '2025-12-31' }
    expect(amountOf('late-start', english({}, { season }), onDays(8))).toBe(1)
  })

  it.each(secondWeeks)(
    'a week counts only if the class could be taught in it: %s',
    (_, isTeachable, season, own) => {
      expect(amountOf('late-start', english(own, season), onDays(16))).toBe(isTeachable ? 2 : 1)
    },
  )
})

describe('crowded-lessons', () => {
  it('two lessons in a row that begin too few days apart count 1 for each day that lacks', () => {
    const found = partsOf('crowded-lessons', english(), onDays(2, 3, 10, 12))
    expect(found.map(({ amount, sentence }) => [amount, sentence])).toEqual([
      [
        3,
        '「商务英语一班」的课次应隔 3 天以上，有 2 处太近：9月2日 周二与 9月3日 周三、9月10日 周三与 9月12日 周五',
      ],
    ])
  })

  it.each([
    ['three days at one a week', 1, onDays(2, 5), 0],
    ['two days at two a week', 2, onDays(2, 4, 5), 1],
    ['one day at three a week', 3, onDays(2, 3, 4), 0],
    ['one evening at five a week', 5, onDays(2, [2, 1230]), 1],
    ['one evening at one a week', 1, onDays(2, [2, 1230]), 3],
  ])('%s', (_, lessonsPerWeek, plan, amount) => {
    expect(amountOf('crowded-lessons', english({ lessonsPerWeek }), plan)).toBe(amount)
  })
})
