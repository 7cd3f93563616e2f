// What the parts of the generator hand to one another while a season is made.

import { indexProblem } from '../../../src-main/domain/timetable/plan-view.ts'
import type { Cohort, PlanProblem, SiteClosure } from '../../../src-main/domain/timetable/problem.ts'
import { reachFinder } from '../../../src-main/domain/timetable/reach-report.ts'
import type { Enterprise } from './enterprises.ts'
import { type Place, travelBetween } from './places.ts'
import type { Random } from './random.ts'
import { planRoom, type Room } from './rooms.ts'
import type { SeasonCalendar } from './season-calendar.ts'
import type { SeasonSize } from './sizes.ts'
import type { Slot } from './tracks.ts'
import type { Trainer } from './trainers.ts'

export interface Palace {
  readonly places: readonly Place[]
  readonly enterprises: readonly Enterprise[]
  readonly rooms: readonly Room[]
  readonly trainers: readonly Trainer[]
}

/** A class of the hidden plan. */
export interface PlantedClass {
  readonly id: string
  readonly slots: readonly (readonly Slot[])[]
  readonly minutes: number
  /** Minutes after its room's opening at which it begins. */
  readonly offset: number
  readonly enterprises: readonly Enterprise[]
  readonly cohorts: readonly Cohort[]
  readonly isRotating: boolean
  /** Lessons that the cohort that reaches the fewest can reach. */
  readonly fewestReached: number
}

/** The laying of one palace's plan; towns have nothing in common but people who travel. */
export interface Planting {
  readonly random: Random
  readonly size: SeasonSize
  readonly calendar: SeasonCalendar
  readonly closures: readonly SiteClosure[]
  readonly classes: PlantedClass[]
  /** That of the first class. */
  readonly classNumber: number
  /** Slots of tracks that no class has taken. */
  readonly leftOver: Slot[]
  readonly canCome: (cohort: Cohort, slot: Slot, lesson: LessonTime) => boolean
}

export interface LessonTime {
  readonly minutes: number
  readonly offset: number
}

export const startOf = ({ track, part }: Slot, { offset }: { readonly offset: number }): number =>
  track.room.opensAt[part] + offset

/** A problem with everything that decides who can come when, and no class yet. */
export function emptyProblem(calendar: SeasonCalendar, places: readonly Place[]): PlanProblem {
  return {
    season: { startsOn: calendar.startsOn, endsOn: calendar.endsOn },
    dayWindow: { startMinute: 480, endMinute: 1290 },
    classes: [],
    rooms: [],
    equipment: [],
    trainers: [],
    periods: [],
    closures: [],
    holidays: calendar.holidays,
    holidaysKnownUpTo: calendar.knownUpTo,
    permissions: [],
    travel: travelBetween(places),
    fixed: [],
    sharedWorkers: [],
  }
}

export function whoCanCome(calendar: SeasonCalendar, places: readonly Place[]): Planting['canCome'] {
  const finder = reachFinder(indexProblem(emptyProblem(calendar, places)))
  const rooms = new Map<Room, ReturnType<typeof planRoom>>()
  const roomOf = (room: Room) => {
    const known = rooms.get(room) ?? planRoom(room)
    rooms.set(room, known)
    return known
  }
  return (cohort, slot, lesson) =>
    finder.canCome(cohort, slot.day, startOf(slot, lesson), lesson.minutes, roomOf(slot.track.room))
}
