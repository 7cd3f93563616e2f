// Rules on one sitting alone: its day, its room, its trainer.
import { describe, expect, it } from 'vitest'
import { at, breaches, planClass, problem, room, trainer } from '../sample-problem.ts'

describe('holiday', () => {
  it('a sitting never lies on a 法定节假日 or a 调休休息日', () => {
    const found = breaches('holiday', problem(), [
      at('english-1-a', { date: '2025-10-01' }),
      at('english-2-a', { date: '2025-10-07' }),
    ])
    expect(found.map((each) => each.sentence)).toEqual([
      '「商务英语一班」第 1 课次 10月1日 周三 19:00–20:30 是法定节假日（国庆节）',
      '「商务英语一班」第 2 课次 10月7日 周二 19:00–20:30 是调休休息日（国庆节）',
    ])
  })

  it('a 补班日, a weekend and a day of a year not announced are no holidays', () => {
    for (const date of ['2025-10-11', '2025-10-12', '2027-10-01']) {
      expect(breaches('holiday', problem(), [at('english-1-a', { date })])).toEqual([])
    }
  })

  it('someone may permit the day by name, for one class or for all', () => {
    const date = '2025-10-07'
    const forOne = problem({ permissions: [{ date, classId: 'english', permittedBy: '陈科长' }] })
    expect(
      breaches('holiday', forOne, [at('english-1-a', { date }), at('robots-1-a', { date })]),
    ).toHaveLength(1)
    const forAll = problem({ permissions: [{ date, classId: null, permittedBy: '陈科长' }] })
    expect(breaches('holiday', forAll, [at('english-1-a', { date }), at('robots-1-a', { date })])).toEqual([])
  })
})

describe('enterprise-block', () => {
  const period = {
    enterpriseId: 'english-plant',
    enterpriseName: '运生工贸',
    kind: 'stocktaking' as const,
    effect: 'block' as const,
    startsOn: '2025-09-12',
    endsOn: '2025-09-12',
    startMinute: 1080,
    endMinute: 1320,
    note: '',
  }

  it('a sitting never lies in a block of its enterprise', () => {
    const found = breaches('enterprise-block', problem({ periods: [period] }), [at(), at('robots-1-a')])
    expect(found.map((each) => each.sittingIds)).toEqual([['english-1-a']])
    expect(found[0]?.sentence).toContain('在运生工贸的盘点之内')
  })

  it('a burden forbids nothing, and a sitting that ends as the block begins is outside it', () => {
    expect(
      breaches('enterprise-block', problem({ periods: [{ ...period, effect: 'burden' }] }), [at()]),
    ).toEqual([])
    expect(
      breaches('enterprise-block', problem({ periods: [period] }), [at('english-1-a', { startMinute: 990 })]),
    ).toEqual([])
  })
})

describe('closed-site', () => {
  it('a sitting never lies at a site on a day on which it is closed', () => {
    const closure = { placeId: 'palace', startsOn: '2025-09-10', endsOn: '2025-09-12', reason: '装修' }
    const given = problem({ closures: [closure] })
    const found = breaches('closed-site', given, [at(), at('robots-1-a', { roomId: 'canteen' })])
    expect(found.map((each) => each.sentence)).toEqual([
      '「商务英语一班」第 1 课次 9月12日 周五 19:00–20:30：文化宫停用（装修）',
    ])
    expect(breaches('closed-site', given, [at('english-1-a', { date: '2025-09-13' })])).toEqual([])
  })
})

describe('rooms', () => {
  it('a room has a seat for every head of the class', () => {
    const given = problem({
      classes: [planClass('english', { heads: 40 }), planClass('robots', { heads: 41 })],
    })
    const found = breaches('room-capacity', given, [at(), at('robots-1-a')])
    expect(found.map((each) => each.sentence)).toEqual(['「robots班」第 1 课次有 41 人，文化宫101只有 40 座'])
  })

  it('a sitting lies in a room of the kind that the class needs, and in one that it may use', () => {
    const given = problem({
      classes: [
        planClass('english', { roomKind: 'lab' }),
        planClass('robots', { allowedRoomIds: ['canteen'] }),
      ],
    })
    expect(breaches('room-kind', given, [at(), at('robots-1-a')])).toHaveLength(2)
    expect(breaches('room-kind', given, [at('robots-1-a', { roomId: 'canteen' })])).toEqual([])
  })

  it('a sitting lies wholly inside an opening time of its room', () => {
    const rooms = [room('101', { openings: [{ weekday: 5, startMinute: 1080, endMinute: 1230 }] })]
    expect(breaches('room-open', problem({ rooms }), [at()])).toEqual([])
    expect(
      breaches('room-open', problem({ rooms }), [at('english-1-a', { startMinute: 1155 })]),
    ).toHaveLength(1)
    expect(
      breaches('room-open', problem({ rooms }), [at('english-1-a', { date: '2025-09-11' })]),
    ).toHaveLength(1)
    const never = [room('101', { openings: [] })]
    expect(breaches('room-open', problem({ rooms: never }), [at()])).toHaveLength(1)
  })
})

describe('trainers', () => {
  it('a trainer is qualified for the course that they teach', () => {
    const given = problem({ classes: [planClass('english', { qualifiedTrainerIds: ['li'] })] })
    expect(breaches('trainer-qualified', given, [at()])[0]?.sentence).toContain('讲师王海波不具备')
    expect(breaches('trainer-qualified', given, [at('english-1-a', { trainerId: 'li' })])).toEqual([])
  })

  it('a sitting lies inside the hours that its trainer gave, and on no day of an absence', () => {
    const absence = { startsOn: '2025-09-12', endsOn: '2025-09-14', reason: '出差' }
    const away = problem({ trainers: [trainer('wang', { absences: [absence] })] })
    expect(breaches('trainer-available', away, [at()])[0]?.sentence).toContain('没有时间（出差）')
    expect(breaches('trainer-available', away, [at('english-1-a', { date: '2025-09-15' })])).toEqual([])
    const mondays = [trainer('wang', { availability: [{ weekday: 1, startMinute: 1080, endMinute: 1260 }] })]
    expect(breaches('trainer-available', problem({ trainers: mondays }), [at()])).toHaveLength(1)
    expect(
      breaches('trainer-available', problem({ trainers: mondays }), [
        at('english-1-a', { date: '2025-09-15' }),
      ]),
    ).toEqual([])
  })

  it('a trainer never has more sittings from Monday to Sunday than they said', () => {
    const given = problem({ trainers: [trainer('wang', { mostSittingsPerWeek: 1 }), trainer('li')] })
    const sunday = at('english-2-a', { date: '2025-09-14' })
    const found = breaches('trainer-limit', given, [at(), sunday])
    expect(found[0]?.sentence).toBe('讲师王海波在 9月8日 周一 起的一周有 2 课次，最多 1 课次')
    expect(breaches('trainer-limit', given, [at(), { ...sunday, date: '2025-09-15' }])).toEqual([])
  })
})

describe('season-bounds', () => {
  it('a sitting lies within its season, not after its deadline, within the hours of the day and on the grid', () => {
    const given = problem({ classes: [planClass('english', { deadline: '2025-10-31' })] })
    const outside = [
      at('english-1-a', { date: '2025-08-31' }),
      at('english-1-a', { date: '2026-01-01' }),
      at('english-1-a', { date: '2025-11-01' }),
      at('english-1-a', { startMinute: 465 }),
      at('english-1-a', { startMinute: 1215 }),
      at('english-1-a', { startMinute: 1145 }),
    ]
    for (const placement of outside) expect(breaches('season-bounds', given, [placement])).toHaveLength(1)
    const inside = [
      at('english-1-a', { date: '2025-10-31' }),
      at('english-1-a', { startMinute: 480 }),
      at('english-1-a', { startMinute: 1200 }),
    ]
    for (const placement of inside) expect(breaches('season-bounds', given, [placement])).toEqual([])
  })
})

describe('frozen-week', () => {
  const frozenWeeks = ['2025-09-08']

  it('a sitting that is not pinned or published never lies in a frozen week', () => {
    const found = breaches('frozen-week', problem({ frozenWeeks }), [
      at('english-1-a', { date: '2025-09-08' }),
      at('english-2-a', { date: '2025-09-14' }),
    ])
    expect(found.map((each) => each.sittingIds)).toEqual([['english-1-a'], ['english-2-a']])
    expect(found[0]?.sentence).toBe(
      '「商务英语一班」第 1 课次 9月8日 周一 19:00–20:30：9月8日 周一起的一周已冻结',
    )
  })

  it('what is fixed may lie there, and the weeks around it are free', () => {
    const around = [at(), at('english-2-a', { date: '2025-09-15' }), at('robots-1-a', { date: '2025-09-07' })]
    expect(breaches('frozen-week', problem({ frozenWeeks, fixed: [at()] }), around)).toEqual([])
    expect(breaches('frozen-week', problem(), around)).toEqual([])
  })
})

describe('the plan as a whole', () => {
  it('a placement names a sitting, a room and a trainer that exist', () => {
    expect(
      breaches('unknown-reference', problem(), [
        at('gone'),
        at('english-1-a', { roomId: 'x', trainerId: 'y' }),
      ]),
    ).toHaveLength(2)
    expect(breaches('unknown-reference', problem(), [at()])).toEqual([])
  })

  it('a sitting is placed once', () => {
    expect(
      breaches('duplicate-sitting', problem(), [at(), at('english-1-a', { date: '2025-09-19' })]),
    ).toHaveLength(1)
    expect(
      breaches('duplicate-sitting', problem(), [at(), at('english-2-a', { date: '2025-09-19' })]),
    ).toEqual([])
  })

  it('a pinned or published sitting stays where it is', () => {
    const given = problem({ fixed: [at()] })
    expect(breaches('fixed-moved', given, [at('english-1-a', { trainerId: 'li' })])).toHaveLength(1)
    expect(breaches('fixed-moved', given, [])).toHaveLength(1)
    expect(breaches('fixed-moved', given, [at()])).toEqual([])
  })
})
