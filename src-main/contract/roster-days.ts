// Who works when, day by day, and what makes a day differ from its rotation; under the noun enterprises.
import { z } from 'zod'
import { kindOfDay } from './settings.ts'
import { periodKind, shift } from './shifts.ts'
import { id, isoDate, shortText } from './values.ts'

/** When in the day a shift lies, whatever the plant calls it; gives the strip its colour. */
const shiftTone = z.enum(['early', 'day', 'middle', 'night'])
const rosterShift = shift.and(z.object({ tone: shiftTone }))
export type RosterShift = z.infer<typeof rosterShift>

/** What decided a day, the strongest first: domain/calendar/shift-system.ts says what each means. */
const rosterLevel = z.enum(['person', 'team-day', 'production-period', 'holiday', 'team', 'default'])
const source = z.enum(['hand', 'import'])
const dayShifts = z.array(shift).max(3)

const rosterDate = z.object({
  date: isoDate,
  kind: kindOfDay,
  holidayName: z.string(),
  periods: z.array(z.object({ id, kind: periodKind, effect: z.enum(['block', 'burden']), note: z.string() })),
})
export type RosterDate = z.infer<typeof rosterDate>

const rosterDay = z.object({
  cycleDay: z.int().min(0),
  /** What is worked; empty is off. */
  shifts: z.array(rosterShift),
  decidedBy: rosterLevel,
  /** 轮班规律: what the rotation with its holidays gives, before any period or dated day. */
  regular: z.array(rosterShift),
  /** Where a dated day comes from; null where none stands. */
  source: source.nullable(),
  note: z.string(),
  /** The shift before and the one of this day that overlap; '' where none do. */
  clash: z.string(),
})
export type RosterDay = z.infer<typeof rosterDay>

/** A shift that the enterprise has, with the key that sets it: a letter of its pinyin that no other shift has. */
const shiftChoice = rosterShift.and(z.object({ key: z.string() }))
export type ShiftChoice = z.infer<typeof shiftChoice>

const rosterTeam = z.object({
  teamId: id,
  teamName: z.string(),
  shiftSystemName: z.string(),
  isDefault: z.boolean(),
  /** What was worked on the day before the first: a night shift of it runs into the first. */
  dayBefore: z.array(rosterShift),
  days: z.array(rosterDay),
})
export type RosterTeam = z.infer<typeof rosterTeam>

export const roster = z.object({
  dates: z.array(rosterDate),
  choices: z.array(shiftChoice),
  /** One a team; days as long as dates. */
  teams: z.array(rosterTeam),
})
export type RosterAnswer = z.infer<typeof roster>

/** Days of teams of one enterprise, from the first to the last, both included. */
const teamDays = { enterpriseId: id, teamIds: z.array(id).min(1).max(40), from: isoDate, to: isoDate }
export const teamDaysInput = z.object({ ...teamDays, shifts: dayShifts, note: shortText.default('') })
export type TeamDaysInput = z.infer<typeof teamDaysInput>
export const teamDaysRange = z.object(teamDays)
export type TeamDaysRange = z.infer<typeof teamDaysRange>
export const teamDaysSwap = z.object({
  enterpriseId: id,
  teamId: id,
  otherTeamId: id,
  from: isoDate,
  to: isoDate,
})
export type TeamDaysSwap = z.infer<typeof teamDaysSwap>

/** Whose days, in words, and how many days changed. */
export const changedDays = z.object({ id, name: z.string(), days: z.int().min(0) })
export type ChangedDays = z.infer<typeof changedDays>

export const workerRoster = z.object({
  /** Where the person works today; null for people who have left. */
  enterprise: z.object({ id, name: z.string() }).nullable(),
  /** Of the team, or of the default team; '' where neither is: every time counts as free but by single days and periods. */
  teamName: z.string(),
  isDefaultTeam: z.boolean(),
  dates: z.array(rosterDate),
  choices: z.array(shiftChoice),
  dayBefore: z.array(rosterShift),
  /** As long as dates; without a team, a day that 'default' decides is one of which nothing is known. */
  days: z.array(rosterDay),
})
export type WorkerRosterAnswer = z.infer<typeof workerRoster>

const workerDays = { workerId: id, from: isoDate, to: isoDate }
export const workerDaysInput = z.object({ ...workerDays, shifts: dayShifts, note: shortText.default('') })
export type WorkerDaysInput = z.infer<typeof workerDaysInput>
export const workerDaysRange = z.object(workerDays)
export type WorkerDaysRange = z.infer<typeof workerDaysRange>
