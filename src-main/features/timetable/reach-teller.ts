// Answers who of a class can come to a sitting: cohorts, rosters and calendar read once, then asked sitting by sitting.
import type { ReachTally } from '../../contract/timetable/reach-tally.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import { kindOfDay } from '../../domain/calendar/kinds-of-day.ts'
import type { KindLookup } from '../../domain/calendar/worked-day.ts'
import { travelTable } from '../../domain/timetable/problem.ts'
import type { Handle } from '../../storage/base/handle.ts'
import { travelPairs } from '../../storage/enterprises/travel-store.ts'
import { cohortsOfClasses } from '../../storage/timetable/cohort-store.ts'
import { houseCalendar } from '../settings/days.ts'
import { palaceSettingsOf } from '../settings/palace.ts'
import { type FitPeople, fitTally, type Lost, lostAt, type PlacedTime } from './fit-people.ts'
import { effectiveRosters } from './rosters.ts'

export interface ReachTeller {
  readonly tally: (classId: string, sitting: PlacedTime) => ReachTally
  /** Who of the class cannot come, by worker id, and why. */
  readonly lost: (classId: string, sitting: PlacedTime) => ReadonlyMap<string, Lost>
}

/** For sittings on dates in [from, to], both included. */
export function reachTeller(db: Handle, classIds: readonly string[], from: string, to: string): ReachTeller {
  const cohorts = effectiveRosters(db, cohortsOfClasses(db, classIds), from, to)
  const byClass = Map.groupBy(cohorts, (one) => one.classId)
  const ways = { wayBetween: waysOf(db), kindOf: kindsRemembered(db, from, to) }
  const peopleOf = (classId: string): FitPeople => ({ ...ways, cohorts: byClass.get(classId) ?? [] })
  return {
    tally: (classId, sitting) => fitTally(peopleOf(classId), sitting),
    lost: (classId, sitting) => lostAt(peopleOf(classId), sitting),
  }
}

/** One way between two places in minutes, where nothing is known as the palace has it. */
export function waysOf(db: Handle): (from: string, to: string) => number {
  return travelTable({ pairs: travelPairs(db), defaultMinutes: palaceSettingsOf(db).travelMinutes })
}

/** Kinds of day for sittings on dates in [from, to]; read with what lies around them. */
export function kindsRemembered(db: Handle, from: string, to: string): KindLookup {
  const { holidays, knownUpTo } = houseCalendar(db, addDays(from, -7), addDays(to, 7))
  return (date) => kindOfDay(date, holidays, knownUpTo).kind
}
