// Forty enterprises a palace with the shift systems that there really are.
import { readFileSync } from 'node:fs'
import { addDays, isoDateOf } from '../../../src-main/domain/calendar/dates.ts'
import {
  parsePatterns,
  type ShiftPattern,
  shiftSystemFrom,
} from '../../../src-main/domain/calendar/patterns.ts'
import type { Roster } from '../../../src-main/domain/calendar/worked-day.ts'
import type { EnterprisePeriod, RestSettings } from '../../../src-main/domain/timetable/problem.ts'
import { enterpriseFirst, enterpriseSecond } from './names.ts'
import { makePlace, type Place } from './places.ts'
import type { Random } from './random.ts'
import type { SeasonCalendar } from './season-calendar.ts'
import { enterprisesPerPalace, type SeasonSize } from './sizes.ts'

export interface Enterprise {
  readonly id: string
  readonly name: string
  readonly place: Place
  readonly rest: RestSettings
  /** 长白班 or 大小周: offices have it everywhere. */
  readonly office: Team
  /** Empty where nobody rotates. */
  readonly teams: readonly Team[]
  /** Its rosters hold this very list: what is added later holds for them too. */
  readonly periods: EnterprisePeriod[]
}

export interface Team {
  readonly name: string
  readonly roster: Roster
}

/** Code of a pattern and how many of a hundred enterprises have it; the rest have offices only. */
const rotations: readonly (readonly [string, number])[] = [
  ['four-crew-three-shift-8', 18],
  ['four-crew-three-shift-12', 10],
  ['four-crew-two-shift', 18],
  ['three-crew-two-shift', 8],
  ['two-shift-weekly', 8],
  ['two-shift-half-monthly', 4],
  ['five-crew-three-shift', 8],
  ['four-on-two-off', 4],
]
const usualRest: RestSettings = { restAfterWork: 30, restAfterNight: 360, restBeforeWork: 240 }
const strictRest: RestSettings = { restAfterWork: 45, restAfterNight: 480, restBeforeWork: 240 }

export function makeEnterprises(
  random: Random,
  calendar: SeasonCalendar,
  size: SeasonSize,
  palace: number,
): readonly Enterprise[] {
  const patterns = readPatterns()
  return Array.from({ length: enterprisesPerPalace }, (_, index) => {
    const id = `e${palace * enterprisesPerPalace + index + 1}`
    const name = enterpriseName(palace, index)
    const periods = earlyPeriods(random, calendar, size, { enterpriseId: id, enterpriseName: name })
    const anchorDate = addDays(calendar.startsOn, -random.between(20, 60))
    const teamsOf = (pattern: ShiftPattern): Team[] => {
      const system = shiftSystemFrom(pattern, anchorDate)
      return pattern.teams.map((team) => ({
        name: team.name,
        roster: { system, offset: team.offset, periods },
      }))
    }
    const office = patternOf(patterns, random.chance(15) ? 'big-small-week' : 'long-day')
    const rotation = rotationAt(Math.floor(((index * 37 + 11) % enterprisesPerPalace) * 2.5))
    return {
      id,
      name,
      place: makePlace(random, palace, id, name),
      rest: random.chance(20) ? strictRest : usualRest,
      office: random.pick(teamsOf(office)),
      teams: rotation ? teamsOf(patternOf(patterns, rotation)) : [],
      periods,
    }
  })
}

function enterpriseName(palace: number, index: number): string {
  const first = enterpriseFirst[index % enterpriseFirst.length] ?? ''
  const second = enterpriseSecond[Math.floor(index / enterpriseFirst.length) + 4 * (palace % 2)] ?? ''
  return palace < 2 ? first + second : `${first}${second}${palace}厂`
}

function rotationAt(percent: number): string | null {
  let sum = 0
  for (const [code, share] of rotations) {
    sum += share
    if (percent < sum) return code
  }
  return null
}

function readPatterns(): readonly ShiftPattern[] {
  const file = new URL('../../../resources/shift-patterns.json', import.meta.url)
  const parsed = parsePatterns(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'))
  return parsed.patterns
}

function patternOf(patterns: readonly ShiftPattern[], code: string): ShiftPattern {
  const pattern = patterns.find((each) => each.code === code)
  if (!pattern) throw new Error(`No pattern ${code}`)
  return pattern
}

/** Known before anybody plans: shutdowns, evenings of overtime that change the shifts, paydays. */
function earlyPeriods(
  random: Random,
  { firstDay, lastDay }: SeasonCalendar,
  { shutdowns }: SeasonSize,
  owner: { readonly enterpriseId: string; readonly enterpriseName: string },
): EnterprisePeriod[] {
  const made: EnterprisePeriod[] = []
  const within = (days: number, rest: Omit<EnterprisePeriod, 'startsOn' | 'endsOn' | keyof typeof owner>) => {
    const day = random.between(firstDay + 7, lastDay - days)
    made.push({ ...owner, ...rest, startsOn: isoDateOf(day), endsOn: isoDateOf(day + days - 1) })
  }
  const wholeDay = { startMinute: 0, endMinute: 1440 }
  const evening = { startMinute: 1020, endMinute: 1320 }
  if (random.chance(shutdowns)) {
    const shiftChange = { change: 'replace' as const, shifts: [] }
    within(random.between(2, 4), {
      kind: 'shutdown',
      effect: 'block',
      ...wholeDay,
      shiftChange,
      note: '设备检修',
    })
  }
  if (random.chance(20)) {
    const shifts = [{ name: '加班', startMinute: 1020, endMinute: 1200 }]
    const shiftChange = { change: 'add' as const, shifts }
    within(random.between(2, 3), {
      kind: 'overtime',
      effect: 'burden',
      ...evening,
      shiftChange,
      note: '赶单',
      weight: 2,
    })
  }
  if (random.chance(50)) within(1, { kind: 'payday', effect: 'burden', ...evening, note: '' })
  if (random.chance(40))
    within(random.between(5, 12), { kind: 'peak', effect: 'burden', ...evening, note: '旺季' })
  return made
}
