// How fast it is told who can come: one sitting for a whole enterprise, and every quarter-hour of a season for one class.
import { readFileSync } from 'node:fs'
import { addDays, dayNumber, type IsoDate } from '../../src-main/domain/calendar/dates.ts'
import { type HolidayRow, indexHolidays, kindOfDay } from '../../src-main/domain/calendar/kinds-of-day.ts'
import { compileObstacles, isFree, type Obstacles } from '../../src-main/domain/calendar/obstacles.ts'
import { parsePatterns, shiftSystemFrom } from '../../src-main/domain/calendar/patterns.ts'
import type { ProductionPeriod } from '../../src-main/domain/calendar/production-periods.ts'
import { defaultReachSettings as settings } from '../../src-main/domain/calendar/reach.ts'
import type { ShiftSystem } from '../../src-main/domain/calendar/shift-system.ts'
import type { DatedShifts, Roster } from '../../src-main/domain/calendar/worked-day.ts'
import { tallyReach } from '../../src-main/domain/timetable/reach-tally.ts'
import { type Figure, latencies } from './figures.ts'

const SITTING_LIMIT_MS = 1
const SEASON_LIMIT_MS = 50
const workers = 3000
const classSize = 46
const firstOn = '2025-09-01'
const lastOn = addDays(firstOn, 16 * 7 - 1)

const resource = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../resources/${name}`, import.meta.url), 'utf8'))

/** With holidays, periods and days of the team: nothing that a real enterprise has is left out. */
export async function reachFigures(runs: number): Promise<Figure[]> {
  // Our own script's output; tests hold it to the notices.
  const { days, knownUpTo } = resource('holidays.json') as { days: HolidayRow[]; knownUpTo: string }
  const holidays = indexHolidays(days)
  const kindOf = (date: IsoDate) => kindOfDay(date, holidays, knownUpTo).kind
  const teams = rostersOfTeams()
  const evening = { date: '2025-11-12', startMinute: 1140, minutes: 90 }
  const byTeam = spread(teams, workers).map((group) => ({
    heads: group.length,
    roster: group[0] ?? null,
    settings,
  }))
  const byPerson = spread(teams, workers).flatMap((group) =>
    group.map((roster, index) => ({ heads: 1, roster: ownDays(roster, index), settings })),
  )
  const season = (rosters: readonly { heads: number; roster: Roster }[]) => {
    const cohorts = rosters.map(({ heads, roster }) => ({
      heads,
      obstacles: compileObstacles(roster, settings, firstOn, lastOn, kindOf),
    }))
    return everyQuarterHour.map((start) => headsFree(cohorts, start))
  }
  const tenCohorts = teams.slice(0, 10).map((roster, index) => ({ heads: index < 6 ? 5 : 4, roster }))
  const everyoneApart = Array.from({ length: classSize }, (_, index) => {
    const roster = teams[index % teams.length]
    return roster ? [{ heads: 1, roster: ownDays(roster, index) }] : []
  }).flat()
  const measured = (name: string, limit: number, work: () => unknown) =>
    latencies(`reach: ${name}`, limit, runs, () => Promise.resolve(work()))
  return [
    ...(await measured('3,000 workers by team', SITTING_LIMIT_MS, () => tallyReach(evening, byTeam, kindOf))),
    ...(await measured('3,000 workers one by one', SITTING_LIMIT_MS, () =>
      tallyReach(evening, byPerson, kindOf),
    )),
    ...(await measured('season of a class, 10 cohorts', SEASON_LIMIT_MS, () => season(tenCohorts))),
    ...(await measured('season of a class, 46 rosters', SEASON_LIMIT_MS, () => season(everyoneApart))),
  ]
}

const lessonMinutes = 90
const everyQuarterHour = Array.from(
  { length: 16 * 7 * 96 },
  (_, quarter) => dayNumber(firstOn) * 1440 + quarter * 15,
)

/** By the same question that the planner asks of its cohorts. */
function headsFree(
  cohorts: readonly { readonly heads: number; readonly obstacles: Obstacles }[],
  start: number,
): number {
  let heads = 0
  for (const one of cohorts) if (isFree(one.obstacles, start, start + lessonMinutes)) heads += one.heads
  return heads
}

/** Every team of every shipped pattern, in an enterprise with two production periods and a swapped day of each team. */
function rostersOfTeams(): readonly Roster[] {
  const parsed = parsePatterns(resource('shift-patterns.json'))
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  const whole = { startMinute: 0, endMinute: 1440, note: '' }
  const overtime = { name: '加班', startMinute: 1080, endMinute: 1320 }
  const periods: readonly ProductionPeriod[] = [
    { ...whole, kind: 'shutdown', effect: 'block', startsOn: '2025-10-20', endsOn: '2025-10-26' },
    {
      ...whole,
      kind: 'peak',
      effect: 'burden',
      startsOn: '2025-11-01',
      endsOn: '2025-11-20',
      shiftChange: { change: 'add', shifts: [overtime] },
    },
  ]
  return parsed.patterns.flatMap((pattern) => {
    const system: ShiftSystem = shiftSystemFrom(pattern, firstOn)
    return pattern.teams.map(({ offset }) => ({ system, offset, periods, teamDays: { '2025-11-11': [] } }))
  })
}

/** So many people, evenly over the teams; those of one team work alike. */
const spread = (teams: readonly Roster[], people: number): readonly (readonly Roster[])[] =>
  teams.map((roster, index) =>
    Array.from({ length: Math.floor((people + index) / teams.length) }, () => roster),
  )

/** A roster of one's own: a swap each month, on a day that differs from person to person. */
function ownDays(roster: Roster, person: number): Roster {
  const swapped = { name: '顶班', startMinute: 480, endMinute: 960 }
  const personDays: Record<IsoDate, DatedShifts[IsoDate]> = {}
  for (let day = person % 30; day < 16 * 7; day += 30) personDays[addDays(firstOn, day)] = [swapped]
  return { ...roster, personDays }
}
