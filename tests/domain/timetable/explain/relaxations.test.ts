import { describe, expect, it } from 'vitest'
import { checkPlan } from '../../../../src-main/domain/timetable/check-plan.ts'
import { engine } from '../../../../src-main/domain/timetable/engine.ts'
import { type Concession, withConcession } from '../../../../src-main/domain/timetable/explain/concession.ts'
import { findRelaxations } from '../../../../src-main/domain/timetable/explain/relaxations.ts'
import type { OpeningWindow, PlanProblem } from '../../../../src-main/domain/timetable/problem.ts'
import { scorePlan } from '../../../../src-main/domain/timetable/score-plan.ts'
import {
  at,
  fourDayRoster,
  lessons,
  planClass,
  problem,
  room,
  trainer,
  usualRest,
} from '../sample-problem.ts'
import { quickly } from './some-plan.ts'

const never = () => false

function evenings(...weekdays: readonly OpeningWindow['weekday'][]): OpeningWindow[] {
  return weekdays.map((weekday) => ({ weekday, startMinute: 1080, endMinute: 1260 }))
}

/** Four lessons in two weeks, one evening a week. */
const tight = problem({
  season: { startsOn: '2025-09-08', endsOn: '2025-09-21' },
  dayWindow: { startMinute: 1080, endMinute: 1260 },
  classes: [planClass('english', { lessons: lessons('english', 4, { minutes: 150 }) })],
  rooms: [room('101', { openings: evenings(2, 4) })],
  trainers: [trainer('wang', { availability: evenings(2, 6) }), trainer('li', { availability: evenings(1) })],
})

describe('what would let in what has no place', () => {
  it('a concession brings what is said when it is made and the season planned again', () => {
    const plan = quickly(tight)
    expect(scorePlan(tight, plan).unplaced).toBe(2)
    const { relaxations, unplaced } = findRelaxations({ problem: tight, plan, classId: null }, never)
    expect(unplaced).toBe(2)
    expect(relaxations.length).toBeGreaterThan(1)
    for (const { concession, placedMore, shortLess, sentence } of relaxations) {
      const eased = withConcession(tight, concession)
      const { placements } = engine.plan(eased, { seed: 7, moves: 8_000, from: plan, shouldStop: never })
      const [before, after] = [scorePlan(tight, plan), scorePlan(eased, placements)]
      expect(checkPlan(eased, placements).violations).toEqual([])
      expect([sentence, before.unplaced - after.unplaced, before.short - after.short]).toEqual([
        sentence,
        placedMore,
        shortLess,
      ])
    }
  })

  it('a second sitting that alone is missing (双场) is counted, and what would let it in is tried', () => {
    const [first] = lessons('english', 1, { minutes: 150, sittingIds: ['english-1-a', 'english-1-b'] })
    if (first === undefined) throw new Error('there is one lesson')
    const week = { startsOn: '2025-09-08', endsOn: '2025-09-14' }
    const english = planClass('english', { lessons: [first], requiredLessons: 1 })
    const given: PlanProblem = { ...tight, season: week, classes: [english] }
    const plan = [at('english-1-a', { date: '2025-09-09', startMinute: 1080 })]
    const report = findRelaxations({ problem: given, plan, classId: 'english' }, never)
    expect(report).toMatchObject({ unplaced: 0, missing: 1, short: 0 })
    expect(report.tried).toContain('若王海波周四晚上也有空')
    const said = report.relaxations.map(({ sentence, missingLess }) => [sentence, missingLess])
    expect(said).toContainEqual(['若王海波周四晚上也有空，可补上 1 场双场', 1])
  })

  it('what brings much for little comes first, in words', () => {
    const { relaxations } = findRelaxations({ problem: tight, plan: quickly(tight), classId: null }, never)
    expect(relaxations.map(({ sentence }) => sentence)).toEqual(
      expect.arrayContaining([
        '若文化宫101周六晚上也开放，可多排 2 课次，离结业要求（含预留 1 次）少差 30 人次',
        '若王海波周四晚上也有空，可多排 2 课次，离结业要求（含预留 1 次）少差 30 人次',
      ]),
    )
  })

  it.each<[string, Partial<PlanProblem>, Concession['kind']]>([
    ['a trainer who may give one more evening', weekly({ mostSittingsPerWeek: 1 }), 'trainer-limit'],
    [
      'another trainer who learns the course',
      {
        ...tightened('qualified'),
        trainers: [trainer('wang', { availability: evenings(2) }), trainer('zhao')],
      },
      'trainer-qualified',
    ],
    [
      'a room that the class could not use',
      { ...tightened('rooms'), rooms: [room('101', { openings: evenings(2) }), room('102')] },
      'room-allowed',
    ],
    [
      'more seats',
      {
        classes: [planClass('english', { heads: 45, lessons: lessons('english', 2) })],
        rooms: [room('101')],
      },
      'room-seats',
    ],
    [
      'a day off',
      {
        season: { startsOn: '2025-10-01', endsOn: '2025-10-02' },
        classes: [planClass('english', { lessons: lessons('english', 1) })],
      },
      'holiday',
    ],
    ['a block that is lifted', { ...oneWeek(), periods: [block()] }, 'block'],
    [
      'a week more',
      {
        ...oneWeek(),
        classes: [planClass('english', { lessons: lessons('english', 2), deadline: '2025-09-09' })],
        dayWindow: { startMinute: 1080, endMinute: 1200 },
        trainers: [trainer('wang', { availability: evenings(2) })],
      },
      'later-end',
    ],
    [
      'more equipment',
      {
        ...oneWeek(),
        classes: [
          planClass('english', {
            lessons: lessons('english', 1),
            equipment: [{ equipmentId: 'drone', count: 5 }],
          }),
        ],
        equipment: [{ id: 'drone', name: '无人机', count: 3 }],
      },
      'equipment',
    ],
  ])('%s is found and helps', (_name, change, kind) => {
    const given = problem(change)
    const plan = quickly(given)
    expect(scorePlan(given, plan).unplaced).toBeGreaterThan(0)
    const { relaxations } = findRelaxations({ problem: given, plan, classId: null }, never)
    const found = relaxations.find(({ concession }) => concession.kind === kind)
    expect(found?.placedMore).toBeGreaterThan(0)
  })

  it('a pinned sitting that stands in the way is asked to go', () => {
    const given = problem({
      ...oneWeek(),
      classes: [planClass('english', { lessons: lessons('english', 2) })],
      fixed: [at('english-2-a', { date: '2025-09-08', startMinute: 480 })],
    })
    const { relaxations } = findRelaxations({ problem: given, plan: given.fixed, classId: 'english' }, never)
    expect(relaxations[0]?.sentence).toBe(
      '若「商务英语一班」第 2 课次（9月8日 周一）可以挪动，可多排 1 课次，离结业要求（含预留 1 次）少差 30 人次',
    )
  })

  it('classes that share workers are parted where that helps', () => {
    const given = problem({
      season: { startsOn: '2025-09-09', endsOn: '2025-09-09' },
      dayWindow: { startMinute: 1140, endMinute: 1230 },
      classes: [
        planClass('english', { lessons: lessons('english', 1) }),
        planClass('robots', { lessons: lessons('robots', 1) }),
      ],
      rooms: [room('101'), room('102')],
      sharedWorkers: [{ classIds: ['english', 'robots'], heads: 3 }],
    })
    const plan = quickly(given)
    const { relaxations } = findRelaxations({ problem: given, plan, classId: null }, never)
    expect(relaxations.map(({ concession }) => concession.kind)).toContain('worker-clash')
  })

  it('workers who fall short get a second sitting where that helps', () => {
    const rosters = [0, 1, 2, 3].map((offset) => ({
      id: `${offset}`,
      name: `${offset + 1} 班`,
      heads: 8,
      roster: fourDayRoster(offset),
      rest: usualRest,
      placeId: 'palace',
    }))
    const given = problem({
      season: { startsOn: '2025-09-08', endsOn: '2025-10-31' },
      classes: [
        planClass('english', { lessons: lessons('english', 5), cohorts: rosters, requiredLessons: 5 }),
      ],
    })
    const plan = quickly(given, 20_000)
    expect(scorePlan(given, plan).short).toBeGreaterThan(0)
    const { relaxations } = findRelaxations({ problem: given, plan, classId: 'english' }, never)
    const doubled = relaxations.find(({ concession }) => concession.kind === 'second-sittings')
    expect(doubled?.shortLess).toBeGreaterThan(0)
  })

  it('a plan that lacks nothing needs nothing, and the same question has the same answer', () => {
    const given = problem({ classes: [planClass('english')] })
    const plan = quickly(given)
    expect(findRelaxations({ problem: given, plan, classId: null }, never)).toEqual({
      unplaced: 0,
      short: 0,
      relaxations: [],
      missing: 0,
      lost: 0,
      tried: [],
    })
    const request = { problem: tight, plan: quickly(tight), classId: null }
    expect(findRelaxations(request, never)).toEqual(findRelaxations(request, never))
  })

  it('stops when it is asked to and says what it has', () => {
    const report = findRelaxations({ problem: tight, plan: quickly(tight), classId: null }, () => true)
    expect(report.tried).toEqual([])
  })
})

function oneWeek(): Partial<PlanProblem> {
  return {
    season: { startsOn: '2025-09-08', endsOn: '2025-09-14' },
    classes: [planClass('english', { lessons: lessons('english', 1) })],
  }
}

function weekly(change: Partial<PlanProblem['trainers'][number]>): Partial<PlanProblem> {
  const { season } = tight
  return {
    season,
    classes: [planClass('english', { lessons: lessons('english', 4), qualifiedTrainerIds: ['wang'] })],
    trainers: [trainer('wang', change)],
  }
}

function tightened(what: 'qualified' | 'rooms'): Partial<PlanProblem> {
  const { season } = tight
  const choice = what === 'qualified' ? { qualifiedTrainerIds: ['wang'] } : { allowedRoomIds: ['101'] }
  const dayWindow = { startMinute: 1140, endMinute: 1230 }
  return { season, dayWindow, classes: [planClass('english', { lessons: lessons('english', 4), ...choice })] }
}

function block(): PlanProblem['periods'][number] {
  return {
    kind: 'stocktaking',
    effect: 'block',
    startsOn: '2025-09-08',
    endsOn: '2025-09-14',
    startMinute: 0,
    endMinute: 1440,
    note: '',
    enterpriseId: 'english-plant',
    enterpriseName: '东海模具',
  }
}
