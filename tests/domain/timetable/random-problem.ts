// Seasons of every shape for property tests: tight and loose, with blocks, absences, shared workers and pinned sittings.
import fc from 'fast-check'
import { addDays, type Weekday } from '../../../src-main/domain/calendar/dates.ts'
import type { PlanProblem } from '../../../src-main/domain/timetable/problem.ts'
import {
  eightDayRoster,
  fourDayRoster,
  lessons,
  planClass,
  problem,
  room,
  trainer,
  usualRest,
} from './sample-problem.ts'

const date = fc.nat(45).map((days) => addDays('2025-09-15', days))
const weekday = fc.constantFrom<Weekday[]>(1, 2, 3, 4, 5, 6, 7)
const window = fc.record({
  weekday,
  startMinute: fc.constantFrom(480, 840, 1080),
  endMinute: fc.constantFrom(1200, 1260, 1290),
})
const windows = fc.option(fc.array(window, { maxLength: 8 }))
const span = fc
  .tuple(date, fc.nat(10))
  .map(([startsOn, days]) => ({ startsOn, endsOn: addDays(startsOn, days) }))

function classOf(id: string) {
  return fc
    .record({
      count: fc.integer({ min: 1, max: 6 }),
      minutes: fc.constantFrom(45, 90, 135),
      doubled: fc.boolean(),
      heads: fc.constantFrom(10, 30, 50),
      roomKind: fc.constantFrom('classroom', 'classroom', 'lab'),
      qualifiedTrainerIds: fc.subarray(['wang', 'li', 'zhao'], { minLength: 0 }),
      lessonsPerWeek: fc.constantFrom(0.5, 1, 2, 4),
      deadline: fc.option(date),
      freeOrder: fc.boolean(),
      weekdays: fc.uniqueArray(weekday, { maxLength: 3 }),
      startMinutes: fc.uniqueArray(fc.constantFrom(600, 1080, 1125, 1140), { maxLength: 2 }),
      needsDrones: fc.boolean(),
      offset: fc.nat(7),
    })
    .map(({ count, minutes, doubled, weekdays, startMinutes, needsDrones, offset, ...given }) =>
      planClass(id, {
        ...given,
        lessons: lessons(id, count, { minutes }).map((lesson) =>
          doubled ? { ...lesson, sittingIds: [`${lesson.id}-a`, `${lesson.id}-b`] } : lesson,
        ),
        cohorts: [
          {
            id: `${id}-1`,
            name: '甲班',
            heads: 6,
            roster: eightDayRoster(offset),
            rest: usualRest,
            placeId: 'palace',
          },
          {
            id: `${id}-2`,
            name: '乙班',
            heads: 4,
            roster: fourDayRoster(offset),
            rest: usualRest,
            placeId: 'plant',
          },
        ],
        wishes: { weekdays, startMinutes },
        equipment: needsDrones ? [{ equipmentId: 'drone', count: 5 }] : [],
      }),
    )
}

const period = fc
  .record({
    span,
    enterpriseId: fc.constantFrom('c0-plant', 'c1-plant'),
    effect: fc.constantFrom<('block' | 'burden')[]>('block', 'burden'),
    startMinute: fc.constantFrom(0, 1080),
    endMinute: fc.constantFrom(1200, 1440, 1500),
  })
  .map(({ span: days, ...given }) => ({
    ...given,
    ...days,
    enterpriseName: '厂',
    kind: 'overtime' as const,
    note: '',
  }))

export const anyProblem: fc.Arbitrary<PlanProblem> = fc
  .record({
    classes: fc.tuple(classOf('c0'), classOf('c1'), classOf('c2')),
    lastDay: fc.constantFrom('2025-09-21', '2025-10-12', '2025-10-31'),
    openings: windows,
    availability: windows,
    absence: span,
    limit: fc.option(fc.integer({ min: 1, max: 3 })),
    closure: span,
    periods: fc.array(period, { maxLength: 3 }),
    isShared: fc.boolean(),
    isPinned: fc.boolean(),
  })
  .map(({ classes, lastDay, openings, availability, absence, limit, closure, periods, isShared, isPinned }) =>
    problem({
      season: { startsOn: '2025-09-15', endsOn: lastDay },
      classes,
      rooms: [
        room('101', { openings }),
        room('lab', { kind: 'lab', seats: 30 }),
        room('canteen', { placeId: 'plant', placeName: '厂', seats: 60 }),
      ],
      equipment: [{ id: 'drone', name: '无人机', count: 8 }],
      trainers: [
        trainer('wang', { availability, mostSittingsPerWeek: limit }),
        trainer('li', { absences: [{ ...absence, reason: '出差' }] }),
        trainer('zhao'),
      ],
      closures: [{ ...closure, placeId: 'palace', reason: '装修' }],
      periods,
      sharedWorkers: isShared ? [{ classIds: ['c0', 'c1'], heads: 3 }] : [],
      fixed:
        isPinned && classes[2].deadline === null
          ? [pinnedAt(classes[2].lessons.at(-1)?.sittingIds[0] ?? '')]
          : [],
    }),
  )

function pinnedAt(sittingId: string) {
  return { sittingId, date: '2025-09-18', startMinute: 1140, roomId: 'canteen', trainerId: 'zhao' }
}
