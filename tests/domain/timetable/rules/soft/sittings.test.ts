// Soft rules on the sittings themselves: how many, in which rooms and with whom, who loses by them, what people were told.
import { describe, expect, it } from 'vitest'
import { at, fourDayRoster, planClass, problem, room, usualRest } from '../../sample-problem.ts'
import { amountOf, doubled, english, onDays, partsOf, september } from './soft-samples.ts'

describe('heads-lost', () => {
  const team = (name: string, heads: number, offset: number) => ({
    id: name,
    name,
    heads,
    roster: fourDayRoster(offset),
    rest: usualRest,
    placeId: 'palace',
  })
  // 甲班 is off on 09-03 and 09-04, 乙班 on 09-02 and 09-03, each again every four days.
  const given = english({ lessons: doubled, cohorts: [team('甲班', 10, 0), team('乙班', 12, 1)] })

  it('each head of a cohort that can come to none of a placed lesson’s sittings counts 1', () => {
    const found = partsOf('heads-lost', given, onDays(4, 5))
    expect(found.map(({ amount, sentence }) => [amount, sentence])).toEqual([
      [12, '「商务英语一班」第 1 课次（9月4日 周四 19:00）乙班 12 人来不了'],
      [22, '「商务英语一班」第 2 课次（9月5日 周五 19:00）甲班 10 人、乙班 12 人来不了'],
    ])
  })

  it.each([
    ['an evening on which all are off', onDays(3), 0],
    [
      'a second sitting on which the other team is off',
      [...onDays(4), at('english-1-b', { date: september(6) })],
      0,
    ],
    ['a second sitting that helps nobody', [...onDays(4), at('english-1-b', { date: september(8) })], 12],
    ['a lesson without a sitting', [], 0],
  ])('%s', (_, plan, amount) => {
    expect(amountOf('heads-lost', given, plan)).toBe(amount)
  })

  it('people whose shifts are not known are never lost', () => {
    expect(amountOf('heads-lost', english(), onDays([1, 480], 2))).toBe(0)
  })
})

describe('burdened-evening', () => {
  const period = {
    enterpriseId: 'english-plant',
    enterpriseName: '运生工贸',
    kind: 'payday' as const,
    effect: 'burden' as const,
    startsOn: september(9),
    endsOn: september(10),
    startMinute: 1020,
    endMinute: 1440,
    note: '',
  }

  it('a sitting that touches a burden of its class’s enterprises counts the burden’s weight', () => {
    const rush = { ...period, kind: 'peak' as const, note: '赶单', weight: 4 }
    const found = partsOf('burdened-evening', english({}, { periods: [period, rush] }), onDays(2, 9))
    expect(found.map(({ amount, sittingIds, sentence }) => [amount, sittingIds, sentence])).toEqual([
      [
        5,
        ['english-2-a'],
        '「商务英语一班」第 2 课次 9月9日 周二 19:00 赶上运生工贸的发薪日、运生工贸的旺季（赶单）',
      ],
    ])
  })

  it.each([
    ['a sitting that ends as it begins', period, onDays([9, 930]), 0],
    ['a block is another rule’s', { ...period, effect: 'block' as const }, onDays(9), 0],
    ['another enterprise’s', { ...period, enterpriseId: 'other' }, onDays(9), 0],
    ['one without weight', { ...period, weight: 0 }, onDays(9), 0],
    ['each sitting counts', { ...period, weight: 3 }, onDays(9, 10, 11), 6],
  ])('%s', (_, own, plan, amount) => {
    expect(amountOf('burdened-evening', english({}, { periods: [own] }), plan)).toBe(amount)
  })
})

describe('missing-sitting and extra-sitting', () => {
  const given = english({ lessons: doubled })
  const sittings = (...ids: readonly string[]) => ids.map((id, day) => at(id, { date: september(day + 1) }))

  it('a sitting that a placed lesson asks for and has not counts 1', () => {
    const found = partsOf('missing-sitting', given, sittings('english-1-a', 'english-3-b'))
    expect(found.map(({ amount, sentence }) => [amount, sentence])).toEqual([
      [2, '「商务英语一班」少 2 场：第 1 课次少 1 场、第 3 课次少 1 场'],
    ])
  })

  it('a placed sitting beyond those asked for, by the class’s pattern or by ids, counts 1', () => {
    const plan = sittings('english-1-a', 'english-1-b', 'english-1-c', 'english-2-a')
    expect(partsOf('extra-sitting', given, plan).map(({ amount, sentence }) => [amount, sentence])).toEqual([
      [1, '「商务英语一班」加开了 1 场：第 1 课次 3 场'],
    ])
    const sittingPattern = [0, 3, 5].map((daysAfter) => ({ daysAfter, startMinute: 1140 }))
    expect(amountOf('extra-sitting', english({ lessons: doubled, sittingPattern }), plan)).toBe(0)
  })

  it.each([
    ['all there', ['english-1-a', 'english-1-b'], 0, 0],
    ['a spare makes up for a missing one', ['english-1-a', 'english-1-c'], 0, 0],
    [
      'a spare too many makes up for nothing',
      ['english-1-a', 'english-1-b', 'english-1-c', 'english-2-a'],
      1,
      1,
    ],
    ['a spare alone', ['english-1-c'], 1, 0],
    ['a lesson not placed lacks nothing', [], 0, 0],
  ])('%s', (_, ids, missing, extra) => {
    expect(amountOf('missing-sitting', given, sittings(...ids))).toBe(missing)
    expect(amountOf('extra-sitting', given, sittings(...ids))).toBe(extra)
  })
})

describe('room-change and trainer-change', () => {
  const plan = onDays(2, 9, 16).map((each, index) =>
    index === 1 ? { ...each, roomId: 'canteen', trainerId: 'li' } : each,
  )

  it('each room and each trainer of a class beyond its first counts 1', () => {
    expect(partsOf('room-change', english(), plan)).toMatchObject([
      {
        amount: 1,
        sittingIds: ['english-2-a'],
        sentence: '「商务英语一班」用了 2 间教室：文化宫101 2 场、运生工贸canteen 1 场',
      },
    ])
    expect(partsOf('trainer-change', english(), plan)).toMatchObject([
      {
        amount: 1,
        sittingIds: ['english-2-a'],
        sentence: '「商务英语一班」有 2 位讲师：王海波 2 场、li 1 场',
      },
    ])
  })

  it('one room and one trainer change nothing, nor does nothing placed', () => {
    for (const same of [onDays(2, 9, 16), []]) {
      expect(amountOf('room-change', english(), same)).toBe(0)
      expect(amountOf('trainer-change', english(), same)).toBe(0)
    }
  })

  it('going back and forth counts each room once', () => {
    const back = onDays(2, 9, 16, 23).map((each, index) => ({
      ...each,
      roomId: index % 2 ? 'canteen' : '101',
    }))
    expect(amountOf('room-change', english(), back)).toBe(1)
  })
})

describe('empty-seats', () => {
  const rooms = [room('101', { seats: 49 }), room('hall', { seats: 75 })]

  it('every full ten seats of a sitting’s room that the class leaves empty count 1', () => {
    const plan = [
      ...onDays(2, 9),
      at('english-3-a', { roomId: 'hall' }),
      at('english-4-a', { roomId: 'hall' }),
    ]
    const found = partsOf('empty-seats', english({}, { rooms }), plan)
    expect(found.map(({ amount, sentence }) => [amount, sentence])).toEqual([
      [2, '「商务英语一班」30 人，2 场用 49 座的文化宫101，每场空 19 座'],
      [8, '「商务英语一班」30 人，2 场用 75 座的文化宫hall，每场空 45 座'],
    ])
  })

  it('nine empty seats and a room too small count nothing', () => {
    expect(amountOf('empty-seats', english({ heads: 40 }, { rooms }), onDays(2))).toBe(0)
    expect(amountOf('empty-seats', english({ heads: 80 }, { rooms }), onDays(2))).toBe(0)
  })
})

describe('announced-change', () => {
  const announced = onDays(2)
  const given = problem({ classes: [planClass('english')], announced })

  it('what people have been told costs by what has changed', () => {
    const [told] = announced
    const moved = {
      ...at(),
      ...told,
      date: september(3),
      startMinute: 1080,
      trainerId: 'li',
      roomId: 'canteen',
    }
    expect(partsOf('announced-change', given, [moved])).toEqual([
      {
        code: 'announced-change',
        amount: 6,
        classId: 'english',
        trainerId: null,
        sittingIds: ['english-1-a'],
        sentence:
          '「商务英语一班」第 1 课次已通知在 9月2日 周二 19:00，改到 9月3日 周三 18:00，讲师换成li，教室换成运生工贸canteen',
      },
    ])
  })

  it.each([
    ['another day', { date: september(3) }, 3],
    ['another start', { startMinute: 1080 }, 3],
    ['another trainer', { trainerId: 'li' }, 2],
    ['another room', { roomId: 'canteen' }, 1],
    ['nothing', {}, 0],
  ])('%s', (_, change, amount) => {
    const plan = announced.map((told) => ({ ...told, ...change }))
    expect(amountOf('announced-change', given, plan)).toBe(amount)
  })

  it('a sitting that is held no more counts 4, one that the problem does not know nothing', () => {
    expect(amountOf('announced-change', given, [at('english-2-a')])).toBe(4)
    expect(amountOf('announced-change', problem({ announced: [at('gone')] }), [])).toBe(0)
  })
})
