// A class of rotating teams for the tests and the measuring of recommendations; a test bends it to its rule.
import type { Shift } from '../../../../src-main/domain/calendar/shift-system.ts'
import type { Roster } from '../../../../src-main/domain/calendar/worked-day.ts'
import type {
  ReachingCohort,
  RecommendationProblem,
} from '../../../../src-main/domain/timetable/recommendation/way.ts'
import { eightDayRoster } from '../sample-problem.ts'

const rest = { restAfterWork: 30, restAfterNight: 360, restBeforeWork: 240, travelMinutes: 0 }

export function cohortOf(
  id: string,
  heads: number,
  roster: Roster | null,
  change: Partial<ReachingCohort> = {},
): ReachingCohort {
  return { id, name: `${id}班`, heads, roster, settings: rest, ...change }
}

/** 46 people in four teams of an eight-day 四班三倒, twelve weekly lessons, 80 % required, sixteen weeks. */
export function rotatingClass(change: Partial<RecommendationProblem> = {}): RecommendationProblem {
  const heads = [12, 12, 11, 11]
  return {
    cohorts: heads.map((count, team) => cohortOf('甲乙丙丁'[team] ?? '', count, eightDayRoster(2 * team))),
    lessons: Array.from({ length: 12 }, (_, index) => ({ number: index + 1, minutes: 90 })),
    requiredLessons: 10,
    settled: [],
    planned: [],
    firstDay: '2025-09-01',
    lastDay: '2025-12-21',
    dayWindow: { startMinute: 480, endMinute: 1320 },
    kindOf: () => 'workday',
    isDayOff: (date) => date >= '2025-10-01' && date <= '2025-10-08',
    blocks: [],
    wishes: { weekdays: [2], startMinute: 1140, lessonsPerWeek: 1 },
    feeFenPerHour: 12_000,
    ...change,
  }
}

export const dayShift: Shift = { name: '白班', startMinute: 480, endMinute: 1200 }
export const nightShift: Shift = { name: '夜班', startMinute: 1200, endMinute: 1920 }

/** 三班两运转: day, night, off. */
export function threeDayRoster(offset: number): Roster {
  const cycle = [[dayShift], [nightShift], []]
  return { system: { cycle, followsHolidays: false, anchorDate: '2025-09-01' }, offset }
}
