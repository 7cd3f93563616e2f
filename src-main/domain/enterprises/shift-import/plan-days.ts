// 只记实际排班: which days differ from the rotation, and whether a whole team differs or single people.
import type { IsoDate } from '../../calendar/dates.ts'
import type { Shift } from '../../calendar/shift-system.ts'
import { type DatedShifts, type KindLookup, type Roster, workedShifts } from '../../calendar/worked-day.ts'
import type { ReadDay } from './read-days.ts'

export interface PlannedPerson {
  readonly workerId: string
  readonly teamKey: string | null
  readonly days: readonly ReadDay[]
}

export interface PlanWorld {
  readonly people: readonly PlannedPerson[]
  /** Rows of the table that speak for a team as a whole. */
  readonly teams: readonly { readonly teamKey: string; readonly days: readonly ReadDay[] }[]
  /** People in the team now, whether they are in the table or not. */
  readonly sizeOf: (teamKey: string) => number
  /** The rotation with holidays and production periods, without any dated days; null: nothing is known. */
  readonly rosterOf: (teamKey: string | null) => Roster | null
  /** Whose days people without a team work; null: nobody's. */
  readonly defaultTeamKey: string | null
  readonly teamDays: ReadonlyMap<string, DatedShifts>
  readonly workerDays: ReadonlyMap<string, DatedShifts>
  readonly kindOf: KindLookup
}

/** shifts null: what is stored for the day goes, the rotation holds again. */
export interface DayChange {
  readonly key: string
  readonly date: IsoDate
  readonly shifts: readonly Shift[] | null
  readonly note: string
}

export interface DayPlan {
  readonly teamDays: readonly DayChange[]
  readonly workerDays: readonly DayChange[]
}

export function planDays(world: PlanWorld): DayPlan {
  const teamDays = teamChanges(world)
  const decided = new Map(teamDays.map((change) => [`${change.key} ${change.date}`, change.shifts]))
  const workerDays = world.people.flatMap((person) => personChanges(person, world, decided))
  const stored = (days: ReadonlyMap<string, DatedShifts>) => (change: DayChange) => {
    const before = days.get(change.key)?.[change.date]
    return change.shifts === null ? before !== undefined : !before || !isSameWork(before, change.shifts)
  }
  return {
    teamDays: teamDays.filter(stored(world.teamDays)),
    workerDays: workerDays.filter(stored(world.workerDays)),
  }
}

/** What a person's rotation gives, team days and personal days apart. */
export function expectedShifts(
  world: Pick<PlanWorld, 'rosterOf' | 'kindOf'>,
  teamKey: string | null,
  date: IsoDate,
): readonly Shift[] | null {
  const roster = world.rosterOf(teamKey)
  return roster === null ? null : workedShifts(roster, date, world.kindOf(date))
}

/** Names don't matter: the same minutes are the same work. */
export function isSameWork(one: readonly Shift[], other: readonly Shift[]): boolean {
  const [first] = one
  const [second] = other
  if (one.length !== other.length) return false
  if (first === undefined || second === undefined) return true
  if (one.length > 1) return workKey(one) === workKey(other)
  return first.startMinute === second.startMinute && first.endMinute === second.endMinute
}

/** '' for a day off, '480-1200' for one shift; the same for the same minutes. */
export function workKey(shifts: readonly Shift[]): string {
  return shifts
    .map(({ startMinute, endMinute }) => `${startMinute}-${endMinute}`)
    .toSorted()
    .join('+')
}

/** What was said of a team on one date: the first heard, whether all said the same, and by how many. */
interface SaidDay {
  readonly shifts: readonly Shift[]
  readonly isOne: boolean
  readonly times: number
}

/** A team's own row decides its day; without one, everybody read who says the same, if they are most of the team. */
function teamChanges(world: PlanWorld): DayChange[] {
  const said = new Map<string, Map<IsoDate, SaidDay>>()
  const hear = (teamKey: string, { date, shifts }: ReadDay, times: number) => {
    const dates = said.get(teamKey) ?? new Map<IsoDate, SaidDay>()
    said.set(teamKey, dates)
    const before = dates.get(date)
    const isOne = before === undefined || (before.isOne && isSameWork(before.shifts, shifts))
    dates.set(date, { shifts: before?.shifts ?? shifts, isOne, times: times + (before?.times ?? 0) })
  }
  const ownDays = new Set<string>()
  const isPlain = (day: ReadDay) => !day.isSilent && day.note === ''
  for (const { teamKey, days } of world.teams)
    for (const day of days.filter(isPlain)) {
      ownDays.add(`${teamKey} ${day.date}`)
      hear(teamKey, day, world.sizeOf(teamKey) + 1)
    }
  for (const { teamKey, days } of world.people)
    for (const day of days.filter(isPlain))
      if (teamKey !== null && !ownDays.has(`${teamKey} ${day.date}`)) hear(teamKey, day, 1)
  return [...said].flatMap(([teamKey, dates]) =>
    [...dates].flatMap(([date, { shifts, isOne, times }]) => {
      if (!isOne || times <= world.sizeOf(teamKey) / 2) return []
      const expected = expectedShifts(world, teamKey, date)
      const isAsPlanned = expected !== null && isSameWork(expected, shifts)
      return [{ key: teamKey, date, shifts: isAsPlanned ? null : shifts, note: '' }]
    }),
  )
}

function personChanges(
  { workerId, teamKey, days }: PlannedPerson,
  world: PlanWorld,
  decided: ReadonlyMap<string, readonly Shift[] | null>,
): DayChange[] {
  const worksAs = teamKey ?? world.defaultTeamKey ?? ''
  return days
    .filter((day) => !day.isSilent)
    .map(({ date, shifts, note }) => {
      const own = decided.get(`${worksAs} ${date}`)
      const stored = world.teamDays.get(worksAs)?.[date]
      const teams = own === undefined ? stored : (own ?? undefined)
      const expected = teams ?? expectedShifts(world, teamKey, date)
      const isAsTeam = expected !== null && isSameWork(expected, shifts)
      return { key: workerId, date, shifts: isAsTeam ? null : shifts, note: isAsTeam ? '' : note }
    })
}
