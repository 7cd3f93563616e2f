// What is to be planned, as plain data: the planner, the rules and later the engine see nothing else.
import type { IsoDate, Weekday } from '../calendar/dates.ts'
import type { HolidayRow } from '../calendar/kinds-of-day.ts'
import type { ProductionPeriod } from '../calendar/production-periods.ts'
import type { ReachSettings } from '../calendar/reach.ts'
import type { Roster } from '../calendar/worked-day.ts'
import type { Scoring } from './scoring.ts'
import type { PatternSitting } from './sitting-pattern.ts'
import type { Placement } from './solution.ts'

/** Starts lie on this grid, in minutes. */
export const gridMinutes = 15

/** All ids are the database's; all dates local; all times minutes from 00:00. */
export interface PlanProblem {
  /** Both days included. */
  readonly season: { readonly startsOn: IsoDate; readonly endsOn: IsoDate }
  /** Hours between which any sitting must lie, unless a room says less. */
  readonly dayWindow: { readonly startMinute: number; readonly endMinute: number }
  readonly classes: readonly PlanClass[]
  readonly rooms: readonly PlanRoom[]
  readonly equipment: readonly PlanEquipment[]
  readonly trainers: readonly PlanTrainer[]
  readonly periods: readonly EnterprisePeriod[]
  readonly closures: readonly SiteClosure[]
  /** The days that notices took out of their week, and the last day (included) for which they are known. */
  readonly holidays: readonly HolidayRow[]
  readonly holidaysKnownUpTo: IsoDate
  readonly permissions: readonly HolidayPermission[]
  readonly travel: TravelTimes
  /** Pinned and published sittings: they stay where they are and everything else goes around them. */
  readonly fixed: readonly Placement[]
  /** Pairs of classes that have workers in common. */
  readonly sharedWorkers: readonly SharedWorkers[]
  /** Mondays of weeks in which nothing but what is fixed may lie. */
  readonly frozenWeeks?: readonly IsoDate[]
  /** What people have been told: every change to it costs. Absent or empty: nobody has been told anything. */
  readonly announced?: readonly Placement[]
  /** Weights and reserve; absent: the defaults. */
  readonly scoring?: Scoring
}

export interface PlanClass {
  readonly id: string
  readonly name: string
  readonly enterpriseIds: readonly string[]
  /** In the order of their numbers. */
  readonly lessons: readonly PlanLesson[]
  /** Seats that one sitting needs. */
  readonly heads: number
  readonly cohorts: readonly Cohort[]
  readonly roomKind: string
  /** Null: any room of the kind. */
  readonly allowedRoomIds: readonly string[] | null
  readonly equipment: readonly EquipmentNeed[]
  readonly qualifiedTrainerIds: readonly string[]
  /** Whom the class asks for, so that only this one is listed as qualified; absent or null: nobody in particular. */
  readonly ownTrainerId?: string | null
  readonly wishes: { readonly weekdays: readonly Weekday[]; readonly startMinutes: readonly number[] }
  readonly lessonsPerWeek: number
  /** The last day, included; null: the season's end. */
  readonly deadline: IsoDate | null
  /** The first day; absent or null: the season's beginning. */
  readonly notBefore?: IsoDate | null
  /** The course says that its lessons may be taught in any order. */
  readonly freeOrder: boolean
  /** Lessons that a worker must be able to reach, for the certificate or the subsidy. */
  readonly requiredLessons: number
  /** How each lesson is repeated, sitting by sitting; absent or empty: the planner decides. */
  readonly sittingPattern?: readonly PatternSitting[]
  /** Where somebody asked for single sittings to lie: there if nothing stands against it, else at the nearest time. */
  readonly wanted?: readonly WantedTime[]
}

export interface WantedTime {
  readonly sittingId: string
  readonly date: IsoDate
  readonly startMinute: number
}

export interface PlanLesson {
  readonly id: string
  /** From 1. */
  readonly number: number
  readonly title: string
  readonly minutes: number
  /** One id a sitting that is to be held: two for 双场. Attending any one of them counts. */
  readonly sittingIds: readonly string[]
  /** Ids for further sittings, to be held only where they are worth their cost; taken in this order. */
  readonly spareSittingIds?: readonly string[]
}

/** Workers of a class who have the same effective roster and the same workplace. */
export interface Cohort {
  readonly id: string
  /** '东海模具 甲班'. */
  readonly name: string
  readonly heads: number
  /** Null: the shifts are not known, so nothing can be said against any time. */
  readonly roster: Roster | null
  /** Rest before and after work as their workplace has it; one roster never goes with two of these. */
  readonly rest: RestSettings
  readonly placeId: string
}

/** What is kept free around work; the way comes from `travel`. */
export type RestSettings = Omit<ReachSettings, 'travelMinutes'>

export interface EquipmentNeed {
  readonly equipmentId: string
  readonly count: number
}

export interface OpeningWindow {
  readonly weekday: Weekday
  readonly startMinute: number
  readonly endMinute: number
}

export interface PlanRoom {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly seats: number
  /** The site or enterprise that it lies at; travel is between places. */
  readonly placeId: string
  readonly placeName: string
  /** Null: always open. */
  readonly openings: readonly OpeningWindow[] | null
  /** Days on which this room alone cannot be used, beside those of its place. */
  readonly closures?: readonly DatedSpan[]
}

export interface PlanEquipment {
  readonly id: string
  readonly name: string
  readonly count: number
}

export interface PlanTrainer {
  readonly id: string
  readonly name: string
  /** Null: any time. */
  readonly availability: readonly OpeningWindow[] | null
  readonly absences: readonly DatedSpan[]
  /** Sittings from Monday to Sunday; null: no limit. */
  readonly mostSittingsPerWeek: number | null
}

/** Both days included. */
export interface DatedSpan {
  readonly startsOn: IsoDate
  readonly endsOn: IsoDate
  readonly reason: string
}

export interface EnterprisePeriod extends ProductionPeriod {
  readonly enterpriseId: string
  readonly enterpriseName: string
  /** What a burden counts; absent: 1. */
  readonly weight?: number
}

export interface SiteClosure extends DatedSpan {
  readonly placeId: string
}

/** Someone said by name that lessons may be held on this day off: for one class, or for all where it is null. */
export interface HolidayPermission {
  readonly date: IsoDate
  readonly classId: string | null
  readonly permittedBy: string
}

export interface TravelTimes {
  /** Between two different places that no pair below names. */
  readonly defaultMinutes: number
  readonly pairs: readonly { readonly from: string; readonly to: string; readonly minutes: number }[]
}

export interface SharedWorkers {
  readonly classIds: readonly [string, string]
  readonly heads: number
}

/** travelMinutesBetween for callers that ask very often: every way is looked up, none is searched for. */
export function travelTable({ pairs, defaultMinutes }: TravelTimes): (from: string, to: string) => number {
  const ways = new Map<string, Map<string, number>>()
  const keep = (from: string, to: string, minutes: number) => {
    const known = ways.get(from) ?? new Map<string, number>()
    ways.set(from, known)
    if (!known.has(to)) known.set(to, minutes)
  }
  for (const { from, to, minutes } of pairs) {
    keep(from, to, minutes)
    keep(to, from, minutes)
  }
  return (from, to) => (from === to ? 0 : (ways.get(from)?.get(to) ?? defaultMinutes))
}

/** Minutes from one place to another, the same both ways; 0 within one place. */
export function travelMinutesBetween(travel: TravelTimes, from: string, to: string): number {
  if (from === to) return 0
  const pair = travel.pairs.find(
    (each) => (each.from === from && each.to === to) || (each.from === to && each.to === from),
  )
  return pair?.minutes ?? travel.defaultMinutes
}
