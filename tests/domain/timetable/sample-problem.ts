// A small season that a test bends to its rule: two classes, two rooms at two places, two trainers.
import { readFileSync } from 'node:fs'
import type { HolidayRow } from '../../../src-main/domain/calendar/kinds-of-day.ts'
import type { Shift } from '../../../src-main/domain/calendar/shift-system.ts'
import type { Roster } from '../../../src-main/domain/calendar/worked-day.ts'
import { checkPlan } from '../../../src-main/domain/timetable/check-plan.ts'
import type {
  PlanClass,
  PlanLesson,
  PlanProblem,
  PlanRoom,
  PlanTrainer,
} from '../../../src-main/domain/timetable/problem.ts'
import type { Violation } from '../../../src-main/domain/timetable/rule.ts'
import type { RuleCode } from '../../../src-main/domain/timetable/rule-code.ts'
import type { Placement } from '../../../src-main/domain/timetable/solution.ts'

const holidayFile = JSON.parse(
  readFileSync(new URL('../../../resources/holidays.json', import.meta.url), 'utf8'),
  // Our own resource; its shape is proven by the calendar tests.
) as { knownUpTo: string; days: HolidayRow[] }

const day: Shift = { name: '白班', startMinute: 480, endMinute: 1200 }
const night: Shift = { name: '夜班', startMinute: 1200, endMinute: 1920 }
const early: Shift = { name: '早班', startMinute: 480, endMinute: 960 }
const middle: Shift = { name: '中班', startMinute: 960, endMinute: 1440 }
const late: Shift = { name: '夜班', startMinute: 0, endMinute: 480 }
const anchorDate = '2025-09-01'

/** 四班两倒: two days of twelve hours, two off. */
export function fourDayRoster(offset: number): Roster {
  return { system: { cycle: [[day], [night], [], []], followsHolidays: false, anchorDate }, offset }
}

/** 四班三倒 of eight days. */
export function eightDayRoster(offset: number): Roster {
  const cycle = [[early], [early], [middle], [middle], [late], [late], [], []]
  return { system: { cycle, followsHolidays: false, anchorDate }, offset }
}

export function lessons(
  classId: string,
  count: number,
  change: Partial<PlanLesson> = {},
): readonly PlanLesson[] {
  return Array.from({ length: count }, (_, index) => {
    const id = `${classId}-${index + 1}`
    return {
      id,
      number: index + 1,
      title: `第 ${index + 1} 讲`,
      minutes: 90,
      sittingIds: [`${id}-a`],
      ...change,
    }
  })
}

export const usualRest = { restAfterWork: 30, restAfterNight: 360, restBeforeWork: 240 }

export function planClass(id: string, change: Partial<PlanClass> = {}): PlanClass {
  return {
    id,
    name: id === 'english' ? '商务英语一班' : `${id}班`,
    enterpriseIds: [`${id}-plant`],
    lessons: lessons(id, 3),
    heads: 30,
    cohorts: [
      { id: `${id}-all`, name: '长白班', heads: 30, roster: null, rest: usualRest, placeId: 'palace' },
    ],
    roomKind: 'classroom',
    allowedRoomIds: null,
    equipment: [],
    qualifiedTrainerIds: ['wang', 'li'],
    wishes: { weekdays: [], startMinutes: [] },
    lessonsPerWeek: 1,
    deadline: null,
    freeOrder: false,
    requiredLessons: 2,
    ...change,
  }
}

export function room(id: string, change: Partial<PlanRoom> = {}): PlanRoom {
  const place = { kind: 'classroom', seats: 40, placeId: 'palace', placeName: '文化宫' }
  return { id, name: id, ...place, openings: null, ...change }
}

export function trainer(id: string, change: Partial<PlanTrainer> = {}): PlanTrainer {
  return {
    id,
    name: id === 'wang' ? '王海波' : id,
    availability: null,
    absences: [],
    mostSittingsPerWeek: null,
    ...change,
  }
}

export function problem(change: Partial<PlanProblem> = {}): PlanProblem {
  return {
    season: { startsOn: '2025-09-01', endsOn: '2025-12-31' },
    dayWindow: { startMinute: 480, endMinute: 1290 },
    classes: [planClass('english'), planClass('robots')],
    rooms: [room('101'), room('canteen', { placeId: 'plant', placeName: '运生工贸' })],
    equipment: [],
    trainers: [trainer('wang'), trainer('li')],
    periods: [],
    closures: [],
    holidays: holidayFile.days,
    holidaysKnownUpTo: holidayFile.knownUpTo,
    permissions: [],
    travel: { defaultMinutes: 30, pairs: [] },
    fixed: [],
    sharedWorkers: [],
    ...change,
  }
}

/** A sitting at a time; by default lesson 1 of english on Friday 2025-09-12 at 19:00 in 101 with wang. */
export function at(sittingId = 'english-1-a', change: Partial<Placement> = {}): Placement {
  return { sittingId, date: '2025-09-12', startMinute: 1140, roomId: '101', trainerId: 'wang', ...change }
}

/** The breaches of one rule, whatever else is wrong. */
export function breaches(
  code: RuleCode,
  given: PlanProblem,
  placements: readonly Placement[],
): readonly Violation[] {
  return checkPlan(given, placements).violations.filter((violation) => violation.code === code)
}
