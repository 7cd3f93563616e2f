// Soft rules on what was asked for: weekdays and times, the pattern of 双场, single evenings.
import { describe, expect, it } from 'vitest'
import { at } from '../../sample-problem.ts'
import { amountOf, doubled, english, onDays, partsOf, september } from './soft-samples.ts'

const tuesdays = { weekdays: [2 as const], startMinutes: [1140, 840] }
const pattern = [
  { daysAfter: 0, startMinute: 1140 },
  { daysAfter: 3, startMinute: 1140 },
]

describe('off-wish', () => {
  it('a sitting on a weekday that the class did not wish for counts 4, and each quarter hour from the nearest wished start 1', () => {
    const found = partsOf('off-wish', english({ wishes: tuesdays }), onDays(2, 10, [16, 1110], [24, 900]))
    expect(found.map(({ amount, sittingIds, sentence }) => [amount, sittingIds, sentence])).toEqual([
      [
        14,
        ['english-2-a', 'english-3-a', 'english-4-a'],
        '「商务英语一班」愿在 周二 19:00、14:00，有 3 场不合：9月10日 周三 19:00、9月16日 周二 18:30、9月24日 周三 15:00',
      ],
    ])
  })

  it.each([
    ['as wished', tuesdays, onDays(2, [9, 840]), 0],
    ['less than a quarter hour', tuesdays, onDays([2, 1126]), 0],
    ['two hours and more count 8', tuesdays, onDays([2, 480]), 8],
    ['no wish means any weekday at 19:00', { weekdays: [], startMinutes: [] }, onDays(3, [4, 1080]), 4],
  ])('%s', (_, wishes, plan, amount) => {
    expect(amountOf('off-wish', english({ wishes }), plan)).toBe(amount)
  })

  it('a sitting that somebody asked for by name is not judged', () => {
    const wanted = [{ sittingId: 'english-1-a', date: september(3), startMinute: 600 }]
    expect(amountOf('off-wish', english({ wishes: tuesdays, wanted }), onDays([3, 600], 4))).toBe(4)
  })

  it('with a pattern of two only a lesson’s first sitting is judged, and only its weekday', () => {
    const given = { lessons: doubled, wishes: tuesdays, sittingPattern: pattern }
    const plan = [...onDays([2, 600], 10), at('english-1-b', { date: september(5) })]
    expect(amountOf('off-wish', english(given), plan)).toBe(4)
    const wanted = [{ sittingId: 'english-2-a', date: september(10), startMinute: 1140 }]
    const later = at('english-2-b', { date: september(13) })
    expect(amountOf('off-wish', english({ ...given, wanted }), [...plan, later])).toBe(0)
  })

  it('with a pattern of one every sitting is judged by its weekday', () => {
    const given = { lessons: doubled, wishes: tuesdays, sittingPattern: pattern.slice(0, 1) }
    const plan = [...onDays([2, 600]), at('english-1-b', { date: september(5) })]
    expect(amountOf('off-wish', english(given), plan)).toBe(4)
  })
})

describe('off-pattern', () => {
  const given = english({ lessons: doubled, sittingPattern: pattern })

  it('a lesson’s sittings count 4 for each day and 1 for each quarter hour that they lie off the pattern', () => {
    const second = at('english-1-b', { date: september(4), startMinute: 1110 })
    const found = partsOf('off-pattern', given, [...onDays([2, 1155]), second])
    expect(found.map(({ amount, sentence }) => [amount, sentence])).toEqual([
      [7, '「商务英语一班」有 2 场不合场次安排：第 1 课次 9月2日 周二 19:15、第 1 课次 9月4日 周四 18:30'],
    ])
  })

  it.each([
    [
      'as the pattern says, whichever sitting is first',
      [at('english-1-a', { date: september(5) }), at('english-1-b', { date: september(2) })],
      0,
    ],
    ['four days and more count 16', [...onDays(2), at('english-1-b', { date: september(20) })], 16],
    ['two hours and more count 8', onDays([2, 600]), 8],
    [
      'a sitting beyond the pattern counts 16',
      [
        ...onDays(2),
        ...['b', 'c'].map((end, index) => at(`english-1-${end}`, { date: september(5 + index) })),
      ],
      16,
    ],
  ])('%s', (_, plan, amount) => {
    expect(amountOf('off-pattern', given, plan)).toBe(amount)
  })

  it('a class without a pattern has nothing to be off', () => {
    const second = at('english-1-b', { date: september(20) })
    expect(amountOf('off-pattern', english({ lessons: doubled }), [...onDays([2, 600]), second])).toBe(0)
  })
})

describe('off-wanted', () => {
  const wanted = [
    { sittingId: 'english-1-a', date: september(9), startMinute: 1140 },
    { sittingId: 'english-2-a', date: september(16), startMinute: 1140 },
  ]
  const given = english({ wanted })

  it('a sitting that was asked for counts 8 for each day and 1 for each quarter hour from there', () => {
    const found = partsOf('off-wanted', given, onDays([8, 1110], 18))
    expect(found.map(({ amount, sentence }) => [amount, sentence])).toEqual([
      [10, '「商务英语一班」第 1 课次指定在 9月9日 周二 19:00，排在 9月8日 周一 18:30'],
      [16, '「商务英语一班」第 2 课次指定在 9月16日 周二 19:00，排在 9月18日 周四 19:00'],
    ])
  })

  it.each([
    ['there', onDays(9, 16), 0],
    ['not placed, and others anywhere', [at('english-3-a')], 0],
    ['never more than 64', onDays(9, [28, 600]), 64],
  ])('%s', (_, plan, amount) => {
    expect(amountOf('off-wanted', given, plan)).toBe(amount)
  })
})
