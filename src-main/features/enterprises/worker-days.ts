// One person's coming days: their team's, or the default team's, and what was set for them alone (换班, 请假, 调休).
import { Refusal } from '../../contract/errors.ts'
import type {
  ChangedDays,
  WorkerDaysInput,
  WorkerDaysRange,
  WorkerRosterAnswer,
} from '../../contract/roster-days.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import { effectiveRoster, noRotation } from '../../domain/calendar/effective-roster.ts'
import type { Roster } from '../../domain/calendar/worked-day.ts'
import { areSameShifts } from '../../domain/enterprises/shift-choices.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { findEnterprise } from '../../storage/enterprises/enterprises-store.ts'
import { periodsBetween } from '../../storage/enterprises/production-periods-store.ts'
import {
  deleteWorkerDay,
  listWorkerDays,
  saveWorkerDay,
  type WorkerDayEntity,
} from '../../storage/enterprises/roster-days-store.ts'
import { jobsOn } from '../../storage/facts/job.ts'
import { findWorker } from '../../storage/workers/workers-store.ts'
import { houseCalendar } from '../settings/days.ts'
import { datesBetween, daysInWords, refuseOverlap } from './dated-days.ts'
import { datesWithPeriods, daysOf } from './roster.ts'
import { choicesOf, teamRosters, workedOn } from './team-rosters.ts'

interface WorkerRosterInput {
  readonly workerId: string
  readonly from?: string | undefined
  readonly days: number
}

interface Workplace {
  readonly enterprise: { readonly id: string; readonly name: string }
  /** '' where neither the person's team nor a default one says what is worked. */
  readonly teamName: string
  readonly isDefaultTeam: boolean
  /** Without a team: of their own days and the workplace's periods alone. */
  readonly roster: Roster
  readonly own: readonly WorkerDayEntity[]
}

export function readWorkerRoster(
  db: ReadHandle,
  input: WorkerRosterInput,
  context: CallContext,
): WorkerRosterAnswer {
  needWorker(db, input.workerId)
  const from = input.from ?? context.today
  const to = addDays(from, input.days - 1)
  const place = workplaceOf(db, input.workerId, from, addDays(from, -1), to)
  if (place === null) return nowhere
  const { enterprise, teamName, isDefaultTeam, roster, own } = place
  const calendar = houseCalendar(db, addDays(from, -1), to)
  const notes = new Map(own.map((day) => [day.date, day]))
  const shown = daysOf(roster, calendar, from, to, notes)
  return {
    enterprise,
    teamName,
    isDefaultTeam,
    dates: datesWithPeriods(db, enterprise.id, calendar, from, to),
    choices: choicesOf(
      db,
      enterprise.id,
      shown.days.flatMap((day) => day.shifts),
    ),
    ...shown,
  }
}

export function setWorkerDays(tx: WriteHandle, input: WorkerDaysInput): ChangedDays {
  const name = needWorker(tx, input.workerId)
  const dates = datesBetween(input.from, input.to)
  refuseOverlap(input.shifts)
  const place = workplaceOf(tx, input.workerId, input.from, input.from, input.to)
  if (place === null) throw new Refusal('NOT_FOUND', { what: `${name}在 ${input.from} 的任职` })
  const { personDays: kept = {}, ...anyway } = place.roster
  const calendar = houseCalendar(tx, input.from, input.to)
  let days = 0
  for (const date of dates) {
    const worked = workedOn(anyway, calendar, date)
    const isKnown = place.teamName !== '' || worked.decidedBy !== 'default'
    const isAnyway = isKnown && areSameShifts(worked.shifts, input.shifts)
    const before = kept[date]
    if (isAnyway && before === undefined) continue
    if (isAnyway) deleteWorkerDay(tx, place.enterprise.id, input.workerId, date)
    else {
      const { workerId, shifts, note } = input
      saveWorkerDay(tx, { workerId, enterpriseId: place.enterprise.id, date, shifts, source: 'hand', note })
    }
    days += 1
  }
  return { id: input.workerId, name: `${name} ${daysInWords(input.from, input.to)}`, days }
}

export function restoreWorkerDays(tx: WriteHandle, input: WorkerDaysRange): ChangedDays {
  const name = needWorker(tx, input.workerId)
  datesBetween(input.from, input.to)
  const place = workplaceOf(tx, input.workerId, input.from, input.from, input.to)
  if (place === null) throw new Refusal('NOT_FOUND', { what: `${name}在 ${input.from} 的任职` })
  const kept = place.own
  for (const { date } of kept) deleteWorkerDay(tx, place.enterprise.id, input.workerId, date)
  return { id: input.workerId, name: `${name} ${daysInWords(input.from, input.to)}`, days: kept.length }
}

/** Where the person works on the day, with what they work there from the first to the last day. */
function workplaceOf(
  db: ReadHandle,
  workerId: string,
  day: string,
  from: string,
  to: string,
): Workplace | null {
  const [job] = jobsOn(db, [workerId], day)
  const enterprise = job === undefined ? null : findEnterprise(db, job.workplaceId)
  if (job === undefined || enterprise === null) return null
  const own = listWorkerDays(db, enterprise.id, [workerId], from, to)
  const rosters = teamRosters(db, enterprise.id, from, to)
  const mine = rosters.find(({ team }) => team.id === job.teamId)
  const fallback = rosters.find(({ team }) => team.isDefault)
  const roster = effectiveRoster({
    own: mine?.roster,
    fallback: fallback?.roster,
    personDays: Object.fromEntries(own.map((day) => [day.date, day.shifts])),
    periods: periodsBetween(db, enterprise.id, from, to),
  })
  return {
    enterprise: { id: enterprise.id, name: enterprise.name },
    teamName: (mine ?? fallback)?.team.name ?? '',
    isDefaultTeam: mine === undefined && fallback !== undefined,
    roster: roster ?? { system: noRotation, offset: 0, isDefault: true },
    own,
  }
}

const nowhere: WorkerRosterAnswer = {
  enterprise: null,
  teamName: '',
  isDefaultTeam: false,
  dates: [],
  choices: [],
  dayBefore: [],
  days: [],
}

function needWorker(db: ReadHandle, id: string): string {
  const found = findWorker(db, id)
  if (found === null) throw new Refusal('NOT_FOUND', { what: '这名学员' })
  return found.name
}
