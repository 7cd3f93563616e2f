// Soft rules on trainers: the way, the lonely evening, the fair share.
import { describe, expect, it } from 'vitest'
import { at, lessons, planClass, problem, room, trainer } from '../../sample-problem.ts'
import { amountOf, onDays, partsOf, september } from './soft-samples.ts'

describe('trainer-travel', () => {
  const given = problem({
    rooms: [room('101'), room('102'), room('canteen', { placeId: 'plant', placeName: '运生工贸' })],
    travel: { defaultMinutes: 30, pairs: [{ from: 'plant', to: 'palace', minutes: 20 }] },
  })
  const morning = at('english-1-a', { startMinute: 540 })
  const noon = at('english-2-a', { startMinute: 720, roomId: 'canteen' })
  const evening = at('english-3-a', { startMinute: 1140 })

  it('each begun quarter hour of the way between a trainer’s sittings of one day counts 1', () => {
    expect(partsOf('trainer-travel', given, [evening, morning, noon])).toEqual([
      {
        code: 'trainer-travel',
        amount: 4,
        classId: null,
        trainerId: 'wang',
        sittingIds: ['english-1-a', 'english-2-a', 'english-3-a'],
        sentence: '讲师王海波 9月12日 周五 路上要 40 分钟：文化宫到运生工贸、运生工贸到文化宫',
      },
    ])
  })

  it.each([
    ['within one place', [morning, { ...evening, roomId: '102' }], 0],
    ['on two days', [morning, { ...noon, date: september(13) }], 0],
    ['two trainers', [morning, { ...noon, trainerId: 'li' }], 0],
    ['one way', [morning, noon], 2],
  ])('%s', (_, plan, amount) => {
    expect(amountOf('trainer-travel', given, plan)).toBe(amount)
  })
})

describe('lonely-evening', () => {
  it('each day on which a trainer has exactly one sitting counts 1', () => {
    const plan = [...onDays(2, 9), at('english-3-a', { trainerId: 'li' })]
    const found = partsOf('lonely-evening', problem(), plan)
    expect(found.map(({ amount, trainerId, sentence }) => [amount, trainerId, sentence])).toEqual([
      [2, 'wang', '讲师王海波有 2 天只为一场出门：9月2日 周二、9月9日 周二'],
      [1, 'li', '讲师li有 1 天只为一场出门：9月12日 周五'],
    ])
  })

  it('two sittings of one day are worth the way, of whatever classes and wherever they are', () => {
    const two = [at(), at('robots-1-a', { startMinute: 900, roomId: 'canteen' })]
    expect(amountOf('lonely-evening', problem(), two)).toBe(0)
  })
})

describe('unfair-load', () => {
  // english: 4 sittings for two, robots: 3 for three, so wang and li have 3 each and zhao has 1.
  const given = problem({
    classes: [
      planClass('english', { lessons: lessons('english', 4), qualifiedTrainerIds: ['wang', 'li', 'gone'] }),
      planClass('robots', { qualifiedTrainerIds: ['wang', 'li', 'zhao'] }),
    ],
    trainers: ['wang', 'li', 'zhao', 'new'].map((id) => trainer(id)),
  })
  const taught = (trainerId: string, ...ids: readonly string[]) => ids.map((id) => at(id, { trainerId }))

  it('each placed sitting of a trainer above their fair share counts 1', () => {
    const plan = taught('wang', 'english-1-a', 'english-2-a', 'english-3-a', 'english-4-a', 'robots-1-a')
    expect(partsOf('unfair-load', given, plan)).toMatchObject([
      { amount: 2, trainerId: 'wang', sentence: '讲师王海波有 5 场，按资格均摊是 3 场，多 2 场' },
    ])
  })

  it.each([
    ['the fair share itself', taught('li', 'english-1-a', 'english-2-a', 'robots-1-a'), 0],
    ['three thirds are one', taught('zhao', 'robots-1-a'), 0],
    ['a small share', taught('zhao', 'robots-1-a', 'robots-2-a'), 1],
    ['nobody’s share, taught all the same', taught('new', 'robots-1-a'), 1],
    ['nothing taught', [], 0],
  ])('%s', (_, plan, amount) => {
    expect(amountOf('unfair-load', given, plan)).toBe(amount)
  })

  it('a share that is no whole number is rounded up', () => {
    const five = problem({ classes: [planClass('english', { lessons: lessons('english', 5) })] })
    const ids = [1, 2, 3, 4].map((number) => `english-${number}-a`)
    expect(amountOf('unfair-load', five, taught('wang', ...ids.slice(0, 3)))).toBe(0)
    expect(amountOf('unfair-load', five, taught('wang', ...ids))).toBe(1)
  })
})
