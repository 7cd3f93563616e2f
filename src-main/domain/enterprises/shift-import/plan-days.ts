// 只记实际排班: which days differ from the rotation, and whether a whole team differs or single people.
import type { IsoDate } from '../../calendar/dates.ts'
import {
  type DatedShifts,
  type KindLookup,
  type Roster,
  type Shift,
  workedShifts,
} from '../../calendar/shift-system.ts'
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
  return workKey(one) === workKey(other)
}

/** '' for a day off, '480-1200' for one shift; the same for the same minutes. */
export function workKey(shifts: readonly Shift[]): string {
  return shifts
    .map(({ startMinute, endMinute }) => `${startMinute}-${endMinute}`)
    .toSorted()
    .join('+')
}

/** A team's day is decided when its own row says so, or when everybody read says the same and they are most of it. */
function teamChanges(world: PlanWorld): DayChange[] {
  const said = new Map<string, Map<IsoDate, ReadDay[]>>()
  const hear = (teamKey: string, day: ReadDay, times: number) => {
    const dates = said.get(teamKey) ?? new Map<IsoDate, ReadDay[]>()
    said.set(teamKey, dates)
    dates.set(day.date, [...(dates.get(day.date) ?? []), ...Array.from({ length: times }, () => day)])
  }
  const isPlain = (day: ReadDay) => !day.isSilent && day.note === ''
  for (const { teamKey, days } of world.teams)
    for (const day of days) if (isPlain(day)) hear(teamKey, day, world.sizeOf(teamKey) + 1)
  for (const { teamKey, days } of world.people)
    if (teamKey !== null) for (const day of days) if (isPlain(day)) hear(teamKey, day, 1)
  return [...said].flatMap(([teamKey, dates]) =>
    [...dates].flatMap(([date, days]) => {
      const [first] = days
      const isOne = first !== undefined && days.every((day) => isSameWork(day.shifts, first.shifts))
      if (!isOne || days.length <= world.sizeOf(teamKey) / 2) return []
      const expected = expectedShifts(world, teamKey, date)
      const isAsPlanned = expected !== null && isSameWork(expected, first.shifts)
      return [{ key: teamKey, date, shifts: isAsPlanned ? null : first.shifts, note: '' }]
    }),
  )
}

function personChanges(
  { workerId, teamKey, days }: PlannedPerson,
  world: PlanWorld,
  decided: ReadonlyMap<string, readonly Shift[] | null>,
): DayChange[] {
  return days
    .filter((day) => !day.isSilent)
    .map(({ date, shifts, note }) => {
      const own = teamKey === null ? undefined : decided.get(`${teamKey} ${date}`)
      const stored = teamKey === null ? undefined : world.teamDays.get(teamKey)?.[date]
      const teams = own === undefined ? stored : (own ?? undefined)
      const expected = teams ?? expectedShifts(world, teamKey, date)
      const isAsTeam = expected !== null && isSameWork(expected, shifts)
      return { key: workerId, date, shifts: isAsTeam ? null : shifts, note: isAsTeam ? '' : note }
    })
}
