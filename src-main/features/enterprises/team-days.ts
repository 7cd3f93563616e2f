// 实际排班 of teams: set, given back to the rotation, or swapped between two teams; each is undone in one step.
import { Refusal } from '../../contract/errors.ts'
import type { ChangedDays, TeamDaysInput, TeamDaysRange, TeamDaysSwap } from '../../contract/roster-days.ts'
import { addDays, type IsoDate } from '../../domain/calendar/dates.ts'
import type { Shift } from '../../domain/calendar/shift-system.ts'
import { areSameShifts } from '../../domain/enterprises/shift-choices.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { findEnterprise } from '../../storage/enterprises/enterprises-store.ts'
import { deleteTeamDay, saveTeamDay } from '../../storage/enterprises/roster-days-store.ts'
import { type HouseCalendar, houseCalendar } from '../settings/days.ts'
import { datesBetween, daysInWords, refuseOverlap } from './dated-days.ts'
import { type TeamRoster, teamRosters, workedOn } from './team-rosters.ts'

export function setTeamDays(tx: WriteHandle, input: TeamDaysInput): ChangedDays {
  const { dates, teams, calendar } = chosen(tx, input, input.teamIds)
  const shifts = inOrder(input.shifts)
  refuseOverlap(shifts)
  let days = 0
  for (const team of teams) {
    for (const date of dates) days += putDay(tx, team, calendar, date, shifts, input.note)
  }
  return { id: input.enterpriseId, name: nameOf(teams, input), days }
}

export function restoreTeamDays(tx: WriteHandle, input: TeamDaysRange): ChangedDays {
  const { dates, teams } = chosen(tx, input, input.teamIds)
  let days = 0
  for (const { team, roster } of teams) {
    for (const date of dates) {
      if (roster.teamDays?.[date] === undefined) continue
      deleteTeamDay(tx, team.id, date)
      days += 1
    }
  }
  return { id: input.enterpriseId, name: nameOf(teams, input), days }
}

/** Each works what the other would have worked, whatever made it so. */
export function swapTeamDays(tx: WriteHandle, input: TeamDaysSwap): ChangedDays {
  const { dates, teams, calendar } = chosen(tx, input, [input.teamId, input.otherTeamId])
  const [one, other] = teams
  if (one === undefined || other === undefined)
    throw new Refusal('INVALID_VALUE', { what: '对调的两个班组是同一个' })
  let days = 0
  for (const date of dates) {
    const mine = workedOn(one.roster, calendar, date).shifts
    const theirs = workedOn(other.roster, calendar, date).shifts
    if (areSameShifts(mine, theirs)) continue
    putDay(tx, one, calendar, date, theirs, `与${other.team.name}对调`)
    putDay(tx, other, calendar, date, mine, `与${one.team.name}对调`)
    days += 1
  }
  return { id: input.enterpriseId, name: nameOf(teams, input), days }
}

/** A day that would be worked so anyway keeps nothing: it then follows the rotation, as before. @returns 1 where it changed */
function putDay(
  tx: WriteHandle,
  { team, roster }: TeamRoster,
  calendar: HouseCalendar,
  date: IsoDate,
  shifts: readonly Shift[],
  note: string,
): number {
  const kept = roster.teamDays?.[date]
  const { teamDays: _teamDays, ...anyway } = roster
  if (areSameShifts(workedOn(anyway, calendar, date).shifts, shifts)) {
    if (kept !== undefined) deleteTeamDay(tx, team.id, date)
    return kept === undefined ? 0 : 1
  }
  saveTeamDay(tx, { teamId: team.id, date, shifts, source: 'hand', note })
  return kept !== undefined && areSameShifts(kept, shifts) ? 0 : 1
}

/** The teams meant, in their own order, each once. */
function chosen(
  db: ReadHandle,
  input: { enterpriseId: string; from: string; to: string },
  ids: readonly string[],
) {
  const { enterpriseId, from, to } = input
  if (findEnterprise(db, enterpriseId) === null) throw new Refusal('NOT_FOUND', { what: '企业' })
  const dates = datesBetween(from, to)
  const all = teamRosters(db, enterpriseId, from, to)
  const teams = all.filter(({ team }) => ids.includes(team.id))
  if (teams.length < new Set(ids).size) throw new Refusal('NOT_FOUND', { what: '班组' })
  return { dates, teams, calendar: houseCalendar(db, addDays(from, -1), to) }
}

const inOrder = (shifts: readonly Shift[]): Shift[] =>
  shifts.toSorted((one, other) => one.startMinute - other.startMinute)

const nameOf = (teams: readonly TeamRoster[], { from, to }: { from: string; to: string }): string =>
  `${teams.map(({ team }) => team.name).join('、')} ${daysInWords(from, to)}`
