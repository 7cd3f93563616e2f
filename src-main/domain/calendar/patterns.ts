// The ready-made rotations that an enterprise picks from; what is in the resource file is judged here, once.

import type { IsoDate } from './dates.ts'
import { anchorOnWeekday, type CycleTurn, type Shift, type ShiftSystem } from './shift-system.ts'
import { minutesPerDay } from './times.ts'

export interface PatternTeam {
  readonly name: string
  /** The day of the cycle that this team is at on the anchor date. */
  readonly offset: number
}

export interface ShiftPattern {
  readonly code: string
  readonly name: string
  readonly note: string
  readonly cycle: readonly (readonly Shift[])[]
  readonly teams: readonly PatternTeam[]
  readonly followsHolidays: boolean
  /** True for cycles of whole weeks: day 0 is a Monday, so the anchor date must be one. */
  readonly startsOnMonday: boolean
  readonly turn: CycleTurn | null
}

export type ParsedPatterns =
  | { readonly ok: true; readonly patterns: readonly ShiftPattern[] }
  | { readonly ok: false; readonly problems: readonly string[] }

const dayOff = '休'

/** Reads resources/shift-patterns.json: days of a cycle name shifts by their key, 休 is a day off, 'a+b' two shifts. */
export function parsePatterns(json: unknown): ParsedPatterns {
  if (!isRecord(json) || !Array.isArray(json.patterns))
    return { ok: false, problems: ['patterns: not a list'] }
  const problems: string[] = []
  const patterns = json.patterns.flatMap((entry: unknown, index) => {
    const found = parsePattern(entry, (what) => problems.push(`patterns[${index}] ${what}`))
    return found ? [found] : []
  })
  const codes = patterns.map((pattern) => pattern.code)
  if (new Set(codes).size < codes.length) problems.push('patterns: a code is used twice')
  return problems.length > 0 ? { ok: false, problems } : { ok: true, patterns }
}

/** The pattern as an enterprise's own system; a cycle of whole weeks is moved back to the Monday before. */
export function shiftSystemFrom(pattern: ShiftPattern, anchorDate: IsoDate): ShiftSystem {
  return {
    cycle: pattern.cycle,
    followsHolidays: pattern.followsHolidays,
    anchorDate: pattern.startsOnMonday ? anchorOnWeekday(anchorDate, 1) : anchorDate,
    turn: pattern.turn,
  }
}

type Report = (what: string) => void

function parsePattern(entry: unknown, report: Report): ShiftPattern | null {
  if (!isRecord(entry)) return refuse(report, 'is not an object')
  const { code, name, note, followsHolidays, startsOnMonday, turn = null } = entry
  if (!isText(code) || !isText(name) || typeof note !== 'string')
    return refuse(report, 'needs code, name and note')
  if (typeof followsHolidays !== 'boolean' || typeof startsOnMonday !== 'boolean') {
    return refuse(report, `${code}: followsHolidays and startsOnMonday must be true or false`)
  }
  if (turn !== null && turn !== 'half-month' && turn !== 'month')
    return refuse(report, `${code}: a rotation turns with the half-month or the month`)
  if (turn !== null && !startsOnMonday) return refuse(report, `${code}: whole weeks start on Monday`)
  const shifts = parseShifts(entry.shifts)
  if (!shifts) return refuse(report, `${code}: a shift needs a name, a start within the day and a later end`)
  const cycle = parseCycle(entry.cycle, shifts)
  if (!cycle) return refuse(report, `${code}: the cycle names a shift that is not there`)
  if (startsOnMonday && cycle.length % 7 !== 0)
    return refuse(report, `${code}: the cycle is not of whole weeks`)
  const teams = parseTeams(entry.teams, cycle.length)
  if (!teams) return refuse(report, `${code}: a team needs a name and an offset within the cycle`)
  if (turn !== null && teams.some((team) => team.offset % 7 !== 0))
    return refuse(report, `${code}: where whole weeks turn, teams are whole weeks apart`)
  return { code, name, note, cycle, teams, followsHolidays, startsOnMonday, turn }
}

function parseShifts(value: unknown): ReadonlyMap<string, Shift> | null {
  if (!isRecord(value)) return null
  const shifts = new Map<string, Shift>()
  for (const [key, entry] of Object.entries(value)) {
    if (!isRecord(entry)) return null
    const { name, startMinute, endMinute } = entry
    if (!isText(name) || !isMinute(startMinute, minutesPerDay - 1) || !isMinute(endMinute, 2 * minutesPerDay))
      return null
    if (endMinute <= startMinute) return null
    shifts.set(key, { name, startMinute, endMinute })
  }
  return shifts
}

function parseCycle(value: unknown, shifts: ReadonlyMap<string, Shift>): (readonly Shift[])[] | null {
  if (!Array.isArray(value) || value.length === 0) return null
  const cycle: (readonly Shift[])[] = []
  for (const day of value) {
    if (!isText(day)) return null
    const named = day === dayOff ? [] : day.split('+').map((key) => shifts.get(key))
    const known = named.filter((shift) => shift !== undefined)
    if (known.length < named.length) return null
    cycle.push(known)
  }
  return cycle
}

function parseTeams(value: unknown, cycleLength: number): PatternTeam[] | null {
  if (!Array.isArray(value) || value.length === 0) return null
  const teams: PatternTeam[] = []
  for (const entry of value) {
    if (!isRecord(entry)) return null
    const { name, offset } = entry
    if (!isText(name) || !isMinute(offset, cycleLength - 1)) return null
    teams.push({ name, offset })
  }
  return teams
}

function refuse(report: Report, what: string): null {
  report(what)
  return null
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isMinute(value: unknown, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
}
