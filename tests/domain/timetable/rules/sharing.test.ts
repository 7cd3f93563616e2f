// Rules on what two sittings may not share: trainers, rooms, equipment, people.
import { describe, expect, it } from 'vitest'
import { at, breaches, lessons, planClass, problem } from '../sample-problem.ts'

describe('trainer-clash', () => {
  it('two sittings never share a trainer at one time', () => {
    const found = breaches('trainer-clash', problem(), [
      at(),
      at('robots-1-a', { roomId: 'canteen', startMinute: 1215 }),
    ])
    expect(found.map((each) => each.sittingIds)).toEqual([['english-1-a', 'robots-1-a']])
    expect(found[0]?.sentence).toBe(
      '讲师王海波在 9月12日 周五 20:15–21:45 同时要上「商务英语一班」第 1 课次和「robots班」第 1 课次',
    )
  })

  it('a trainer may begin the minute that they end, and another trainer may teach at once', () => {
    expect(breaches('trainer-clash', problem(), [at(), at('robots-1-a', { startMinute: 1230 })])).toEqual([])
    expect(breaches('trainer-clash', problem(), [at(), at('robots-1-a', { trainerId: 'li' })])).toEqual([])
  })

  it('three at once are three clashes', () => {
    const given = problem({ classes: ['english', 'robots', 'drones'].map((id) => planClass(id)) })
    expect(breaches('trainer-clash', given, [at(), at('robots-1-a'), at('drones-1-a')])).toHaveLength(3)
  })
})

describe('room-clash', () => {
  it('two sittings never share a room at one time', () => {
    const found = breaches('room-clash', problem(), [
      at(),
      at('robots-1-a', { trainerId: 'li', startMinute: 1065 }),
    ])
    expect(found.map((each) => each.sittingIds)).toEqual([['robots-1-a', 'english-1-a']])
    expect(found[0]?.sentence).toContain('文化宫101在 9月12日 周五 19:00–20:30 同时排了')
  })

  it('another room, another day or the minute after are no clash', () => {
    const others = [at('robots-1-a', { roomId: 'canteen' }), at('robots-2-a', { startMinute: 1230 })]
    expect(
      breaches('room-clash', problem(), [at(), ...others, at('english-2-a', { date: '2025-09-13' })]),
    ).toEqual([])
  })
})

describe('class-clash', () => {
  it('a class never sits twice at once', () => {
    const second = at('english-2-a', { roomId: 'canteen', trainerId: 'li' })
    expect(breaches('class-clash', problem(), [at(), second])).toHaveLength(1)
    expect(breaches('class-clash', problem(), [at(), { ...second, startMinute: 1230 }])).toEqual([])
  })
})

describe('travel-time', () => {
  const next = at('robots-1-a', { roomId: 'canteen', startMinute: 1245 })

  it('a trainer gets travel time between places', () => {
    const found = breaches('travel-time', problem(), [at(), next])
    expect(found[0]?.sentence).toContain('要 30 分钟，只有 15 分钟')
    expect(breaches('travel-time', problem(), [at(), { ...next, startMinute: 1260 }])).toEqual([])
  })

  it('the minutes kept for two places count both ways, and none within one place', () => {
    const near = problem({
      travel: { defaultMinutes: 30, pairs: [{ from: 'plant', to: 'palace', minutes: 15 }] },
    })
    expect(breaches('travel-time', near, [at(), next])).toEqual([])
    expect(breaches('travel-time', problem(), [at(), { ...next, roomId: '101' }])).toEqual([])
  })

  it('being in two places at once is a clash, not a way too long', () => {
    expect(breaches('travel-time', problem(), [at(), { ...next, startMinute: 1140 }])).toEqual([])
  })
})

describe('equipment-overuse', () => {
  const classes = ['english', 'robots', 'drones'].map((id) =>
    planClass(id, { equipment: [{ equipmentId: 'drone', count: 4 }] }),
  )
  const given = problem({ classes, equipment: [{ id: 'drone', name: '无人机', count: 8 }] })

  it('the sittings held at one time never use more of a piece of equipment than there is', () => {
    const two = [at(), at('robots-1-a', { startMinute: 1200 })]
    expect(breaches('equipment-overuse', given, two)).toEqual([])
    const found = breaches('equipment-overuse', given, [...two, at('drones-1-a', { startMinute: 1215 })])
    expect(found[0]?.sentence).toContain('无人机共需 12，只有 8')
    expect(found[0]?.sittingIds).toHaveLength(3)
  })

  it('sittings one after another may use the same pieces', () => {
    const inTurn = [at(), at('robots-1-a', { startMinute: 1200 }), at('drones-1-a', { startMinute: 1230 })]
    expect(breaches('equipment-overuse', given, inTurn)).toEqual([])
  })
})

describe('worker-clash', () => {
  const twice = lessons('english', 3).map((lesson) => ({
    ...lesson,
    sittingIds: [`${lesson.id}-a`, `${lesson.id}-b`],
  }))
  const given = problem({
    classes: [planClass('english', { lessons: twice }), planClass('robots')],
    sharedWorkers: [{ classIds: ['robots', 'english'], heads: 5 }],
  })
  const clash = [at(), at('robots-1-a', { roomId: 'canteen', trainerId: 'li', startMinute: 1200 })]

  it('a worker in two classes never has both at once', () => {
    const found = breaches('worker-clash', given, clash)
    expect(found).toHaveLength(1)
    expect(found[0]?.sentence).toMatch(/^5 名学员在 9月12日 周五 /)
    expect(breaches('worker-clash', problem(), clash)).toEqual([])
  })

  it('another sitting of the lesson that is open to them lifts the clash', () => {
    const other = at('english-1-b', { date: '2025-09-15' })
    expect(breaches('worker-clash', given, [...clash, other])).toEqual([])
    const alsoTaken = at('robots-2-a', { date: '2025-09-15', roomId: 'canteen', trainerId: 'li' })
    expect(breaches('worker-clash', given, [...clash, other, alsoTaken])).toHaveLength(2)
  })
})

describe('lesson-order', () => {
  const first = at('english-1-a', { date: '2025-09-19' })

  it('lesson k of a class is never taught before lesson k−1 has had all its sittings', () => {
    const found = breaches('lesson-order', problem(), [first, at('english-2-a')])
    expect(found[0]?.sittingIds).toEqual(['english-1-a', 'english-2-a'])
    expect(breaches('lesson-order', problem(), [first, at('english-2-a', { date: '2025-09-20' })])).toEqual(
      [],
    )
  })

  it('a second sitting of lesson k−1 counts too, the sittings of one lesson have no order', () => {
    const twice = [
      { id: 'e1', number: 1, title: '', minutes: 90, sittingIds: ['e1a', 'e1b'] },
      ...lessons('english', 3).slice(1),
    ]
    const given = problem({ classes: [planClass('english', { lessons: twice })] })
    const sittings = [at('e1a', { date: '2025-09-10' }), at('english-2-a'), at('e1b', { date: '2025-09-15' })]
    expect(breaches('lesson-order', given, sittings).map((each) => each.sittingIds)).toEqual([
      ['e1b', 'english-2-a'],
    ])
    expect(breaches('lesson-order', given, [at('e1b'), at('e1a', { date: '2025-09-10' })])).toEqual([])
  })

  it('a course may say that order is free, and classes do not wait for one another', () => {
    const free = problem({ classes: [planClass('english', { freeOrder: true })] })
    expect(breaches('lesson-order', free, [first, at('english-2-a')])).toEqual([])
    expect(breaches('lesson-order', problem(), [first, at('robots-2-a')])).toEqual([])
  })

  it('every lesson that comes too soon is counted', () => {
    const tooSoon = [first, at('english-2-a'), at('english-3-a', { date: '2025-09-15' })]
    expect(breaches('lesson-order', problem(), tooSoon)).toHaveLength(2)
  })
})
