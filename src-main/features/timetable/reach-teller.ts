// Answers who of a class can come to a sitting: cohorts, rosters and calendar read once, then asked sitting by sitting.
// Everybody is counted where they worked on the sitting's own day.
import type { ReachTally } from '../../contract/timetable/reach-tally.ts'
import { addDays, isoDatesFrom } from '../../domain/calendar/dates.ts'
import { kindOfDay } from '../../domain/calendar/kinds-of-day.ts'
import type { KindLookup } from '../../domain/calendar/worked-day.ts'
import { travelTable } from '../../domain/timetable/problem.ts'
import { snapshot } from '../../procedures/snapshots.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { travelPairs } from '../../storage/enterprises/travel-store.ts'
import { cohortsOfClasses, jobChanges } from '../../storage/timetable/cohort-store.ts'
import { houseCalendar } from '../settings/days.ts'
import { palaceSettingsOf } from '../settings/palace.ts'
import { type FitPeople, fitTally, type Lost, lostAt, type PlacedTime } from './fit-people.ts'
import { effectiveRosters } from './rosters.ts'

export interface ReachTeller {
  /** Reads what questions about a day's sittings rest on. */
  readonly read: (date: string) => void
  readonly tally: (classId: string, sitting: PlacedTime) => ReachTally
  /** Who of the class cannot come, by worker id, and why. */
  readonly lost: (classId: string, sitting: PlacedTime) => ReadonlyMap<string, Lost>
}

/** The same as below, kept until people, their shifts or the calendar move: moving a sitting leaves it as it is. */
export function keptReachTeller(
  db: ReadHandle,
  classIds: readonly string[],
  from: string,
  to: string,
): ReachTeller {
  return snapshot(db, `reach ${from} ${to} ${classIds.toSorted().join(' ')}`, (of) => {
    const teller = reachTeller(of, classIds, from, to)
    // What a later question would read nobody would note, so all days are read at once.
    for (const date of isoDatesFrom(from, to)) teller.read(date)
    return teller
  })
}

/** For sittings on dates in [from, to], both included. */
export function reachTeller(
  db: ReadHandle,
  classIds: readonly string[],
  from: string,
  to: string,
): ReachTeller {
  const ways = { wayBetween: waysOf(db), kindOf: kindsRemembered(db, from, to) }
  const cohortsOn = byStretch(jobChanges(db, 'classes', classIds, from, to), from, to, (first, last) =>
    Map.groupBy(
      effectiveRosters(db, cohortsOfClasses(db, classIds, first), first, last),
      (one) => one.classId,
    ),
  )
  const peopleOf = (classId: string, { date }: PlacedTime): FitPeople => ({
    ...ways,
    cohorts: cohortsOn(date).get(classId) ?? [],
  })
  return {
    read: (date) => void cohortsOn(date),
    tally: (classId, sitting) => fitTally(peopleOf(classId, sitting), sitting),
    lost: (classId, sitting) => lostAt(peopleOf(classId, sitting), sitting),
  }
}

/**
 * What is read for a stretch of days on which everybody's job stays the same, when a day of it is first asked for.
 * `changes`: the first days of new stretches, rising, after `from` and up to `to`.
 */
export function byStretch<T>(
  changes: readonly string[],
  from: string,
  to: string,
  read: (first: string, last: string) => T,
): (day: string) => T {
  const firsts = [from, ...changes]
  const known = new Map<number, T>()
  return (day) => {
    const at = Math.max(
      0,
      firsts.findLastIndex((first) => first <= day),
    )
    const next = firsts[at + 1]
    const found = known.get(at) ?? read(firsts[at] ?? from, next === undefined ? to : addDays(next, -1))
    known.set(at, found)
    return found
  }
}

/** One way between two places in minutes, where nothing is known as the palace has it. */
export function waysOf(db: ReadHandle): (from: string, to: string) => number {
  return travelTable({ pairs: travelPairs(db), defaultMinutes: palaceSettingsOf(db).travelMinutes })
}

/** Kinds of day for sittings on dates in [from, to]; read with what lies around them. */
export function kindsRemembered(db: ReadHandle, from: string, to: string): KindLookup {
  const { holidays, knownUpTo } = houseCalendar(db, addDays(from, -7), addDays(to, 7))
  return (date) => kindOfDay(date, holidays, knownUpTo).kind
}
