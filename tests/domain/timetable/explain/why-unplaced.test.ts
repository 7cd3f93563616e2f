import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isoDatesFrom } from '../../../../src-main/domain/calendar/dates.ts'
import { explainUnplaced } from '../../../../src-main/domain/timetable/explain/why-unplaced.ts'
import { explainPlacement } from '../../../../src-main/domain/timetable/moves.ts'
import type { PlanProblem } from '../../../../src-main/domain/timetable/problem.ts'
import type { Placement } from '../../../../src-main/domain/timetable/solution.ts'
import { at, planClass, problem, room, trainer } from '../sample-problem.ts'
import { somePlan } from './some-plan.ts'

const evenings = { startMinute: 1080, endMinute: 1260 }

describe('why a sitting found no place', () => {
  it('every start that the rules leave no room and trainer for is counted once', () => {
    fc.assert(
      fc.property(somePlan, ({ problem: given, plan }) => {
        const short = { ...given, dayWindow: evenings }
        const kept = plan.filter(({ startMinute }) => startMinute >= 1080 && startMinute <= 1125)
        for (const { sittingId, blockers } of explainUnplaced(short, kept).slice(0, 1)) {
          const counted = blockers.reduce((sum, { count }) => sum + count, 0)
          const starts = startsOf(short, sittingId)
          const free = starts.filter(([date, startMinute]) =>
            isFree(short, kept, { sittingId, date, startMinute }),
          )
          expect(counted).toBe(starts.length - free.length)
        }
      }),
      { numRuns: 5 },
    )
  })

  it('each start is laid to the first rule that stands against it', () => {
    const given = problem({
      season: { startsOn: '2025-09-29', endsOn: '2025-10-12' },
      dayWindow: { startMinute: 1140, endMinute: 1230 },
      classes: [
        planClass('english', { lessons: planClass('english').lessons.slice(0, 2) }),
        planClass('robots'),
      ],
      rooms: [room('301', { seats: 60 })],
      trainers: [trainer('wang', { availability: [{ weekday: 2, startMinute: 1080, endMinute: 1260 }] })],
    })
    const plan = [
      at('english-1-a', { date: '2025-09-30', roomId: '301' }),
      at('robots-1-a', { date: '2025-10-10', roomId: '301', trainerId: 'wang' }),
    ]
    const [found] = explainUnplaced(given, plan)
    expect(found?.sittingId).toBe('english-2-a')
    // 8 days off; 29 September, and the 30th itself, come too early; 301 is taken on the 10th; of the rest no Tuesday is left.
    expect(Object.fromEntries(found?.blockers.map(({ code, count }) => [code, count]) ?? [])).toEqual({
      holiday: 8,
      'lesson-order': 2,
      'room-clash': 1,
      'trainer-available': 3,
    })
    expect(found?.sentence).toBe(
      '要排在第 1 课次（9月30日 周二）之后，其间有 8 天放假；王海波是唯一有资格的讲师，只有周二有空',
    )
  })

  it('a trainer on leave is said to be on leave, with the days, and is not called the only one where the class asked for them', () => {
    const everyDay = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, ...evenings }))
    const leave = { startsOn: '2025-09-08', endsOn: '2025-09-21', reason: '请假' }
    const given = problem({
      season: { startsOn: '2025-09-01', endsOn: '2025-09-21' },
      classes: [
        planClass('english', {
          lessons: planClass('english').lessons.slice(0, 2),
          qualifiedTrainerIds: ['wang'],
          ownTrainerId: 'wang',
        }),
      ],
      trainers: [trainer('wang', { availability: everyDay, absences: [leave] }), trainer('li')],
    })
    const plan = [at('english-1-a', { date: '2025-09-08' })]
    expect(explainUnplaced(given, plan)[0]?.sentence).toBe(
      '要排在第 1 课次（9月8日 周一）之后，其间本班指定由王海波讲课，9月8日至9月21日请假',
    )
  })

  it('names the only room that is large enough, and when it is taken', () => {
    const days = ['2025-09-09', '2025-09-10', '2025-09-11']
    const given = problem({
      season: { startsOn: '2025-09-09', endsOn: '2025-09-11' },
      dayWindow: { startMinute: 1140, endMinute: 1230 },
      classes: [
        planClass('english', { heads: 60, lessons: planClass('english').lessons.slice(0, 1) }),
        planClass('robots'),
      ],
      rooms: [room('301', { seats: 60 }), room('101')],
    })
    const plan = days.map((date, index) =>
      at(`robots-${index + 1}-a`, { date, roomId: '301', trainerId: 'li' }),
    )
    expect(explainUnplaced(given, plan)[0]?.sentence).toBe(
      '文化宫301是唯一能坐 60 人的教室，周二至周四晚已有课',
    )
  })

  it('what no time would change is said first', () => {
    const own = planClass('english', { heads: 90, qualifiedTrainerIds: [] })
    const said = explainUnplaced(problem({ classes: [own] }), [])[0]?.sentence ?? ''
    expect(said).toContain('最大的文化宫101只有 40 座，坐不下 90 人')
    const nobody = planClass('english', { qualifiedTrainerIds: [] })
    expect(explainUnplaced(problem({ classes: [nobody] }), [])[0]?.sentence).toContain(
      '没有讲师具备这门课的授课资格',
    )
  })

  it('says so where nothing stands against some times', () => {
    const [found] = explainUnplaced(problem(), [])
    expect(found?.sentence).toMatch(/^有 \d+ 个时间不违反规则，可以手动安排$/)
  })

  it('asks nothing of a plan that lacks nothing', () => {
    const given = problem({ classes: [planClass('english')] })
    const plan = [1, 2, 3].map((week) => at(`english-${week}-a`, { date: `2025-09-0${week + 2}` }))
    expect(explainUnplaced(given, plan)).toEqual([])
  })
})

function startsOf({ season, dayWindow, classes }: PlanProblem, sittingId: string) {
  const minutes =
    classes.flatMap(({ lessons }) => lessons).find(({ sittingIds }) => sittingIds.includes(sittingId))
      ?.minutes ?? 0
  const starts: number[] = []
  for (let start = dayWindow.startMinute; start + minutes <= dayWindow.endMinute; start += 15)
    starts.push(start)
  return isoDatesFrom(season.startsOn, season.endsOn).flatMap((date) =>
    starts.map((start) => [date, start] as const),
  )
}

function isFree(
  given: PlanProblem,
  plan: readonly Placement[],
  time: Pick<Placement, 'sittingId' | 'date' | 'startMinute'>,
): boolean {
  return given.rooms.some(({ id: roomId }) =>
    given.trainers.some(
      ({ id: trainerId }) => explainPlacement(given, plan, { ...time, roomId, trainerId }).length === 0,
    ),
  )
}
