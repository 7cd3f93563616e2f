// What a recommendation of sittings is asked and what it answers, as plain values.
import type { IsoDate, Weekday } from '../../calendar/dates.ts'
import type { ProductionPeriod } from '../../calendar/production-periods.ts'
import type { ReachSettings } from '../../calendar/reach.ts'
import type { KindLookup, Roster } from '../../calendar/worked-day.ts'
import type { PatternSitting } from '../sitting-pattern.ts'

/** People of the class who can come at the same times. */
export interface ReachingCohort {
  readonly id: string
  readonly name: string
  readonly heads: number
  /** Null: the shifts are not known, so nothing speaks against any time. */
  readonly roster: Roster | null
  /** With the way to the room in which new sittings of the class would be taught. */
  readonly settings: ReachSettings
}

/** One time at which one lesson is taught. */
export interface LessonSitting {
  readonly lessonNumber: number
  readonly date: IsoDate
  readonly startMinute: number
}

/** A sitting that lies in a room already, which may be nearer or farther than that of new ones. */
export interface PlacedLessonSitting extends LessonSitting {
  /** Minutes of each cohort's way to it, in the order of the cohorts; absent: as to new sittings. */
  readonly travelMinutes?: readonly number[]
}

export interface RecommendationProblem {
  readonly cohorts: readonly ReachingCohort[]
  /** All lessons of the class in their order. */
  readonly lessons: readonly { readonly number: number; readonly minutes: number }[]
  /** Lessons that each person must be able to reach. */
  readonly requiredLessons: number
  /** Sittings of the lessons that have begun: they stay, and count for who could reach them. */
  readonly settled: readonly PlacedLessonSitting[]
  /** Where the other lessons lie now; empty while nothing is planned. */
  readonly planned: readonly PlacedLessonSitting[]
  /** The days on which sittings may be put, both included. */
  readonly firstDay: IsoDate
  readonly lastDay: IsoDate
  readonly dayWindow: { readonly startMinute: number; readonly endMinute: number }
  readonly kindOf: KindLookup
  /** 法定节假日 and 调休休息日 that nobody has released. */
  readonly isDayOff: (date: IsoDate) => boolean
  /** Periods of the class's enterprises that forbid sittings. */
  readonly blocks: readonly ProductionPeriod[]
  readonly wishes: {
    readonly weekdays: readonly Weekday[]
    readonly startMinute: number | null
    readonly lessonsPerWeek: number
  }
  /** 课酬 for one 学时; null: no fee is kept. */
  readonly feeFenPerHour: number | null
  /** Whether some room and trainer are free then (day number, minute of the day, length); absent: always. */
  readonly hasSeat?: (day: number, startMinute: number, minutes: number) => boolean
}

export interface CohortOutcome {
  readonly cohortId: string
  readonly name: string
  readonly heads: number
  /** Lessons of which the cohort can reach at least one sitting. */
  readonly reachableLessons: number
  /** Reaches the required lessons. */
  readonly isOver: boolean
}

export interface Outcome {
  readonly cohorts: readonly CohortOutcome[]
  readonly headsOver: number
  /** Sittings beyond one a lesson, in all lessons. */
  readonly extraSittings: number
  /** Their 学时, floor(minutes ÷ 45) over all of them, and what they cost; null: no fee is kept. */
  readonly extraHours: number
  readonly feeFen: number | null
}

/** How the sittings of a way repeat. */
export interface WayPattern {
  /** Weekdays of the lessons' first sittings; empty where lessons follow the rotation instead. */
  readonly weekdays: readonly Weekday[]
  /** Days from one lesson to the next where they follow the rotation; null: they follow the week. */
  readonly everyDays: number | null
  readonly lessonsPerWeek: number
  /** One entry a sitting of each lesson, in order of time; the first is 0 days after itself. */
  readonly sittingPattern: readonly PatternSitting[]
}

export interface Way extends WayPattern, Outcome {
  /** Of the lessons that have not begun, in order of time. */
  readonly sittings: readonly LessonSitting[]
  /** More heads over than now. */
  readonly headsGained: number
  /** What each of them costs more than now; null: no fee is kept. */
  readonly feeFenPerHead: number | null
}

export interface Recommendation {
  readonly heads: number
  /** What the ways are compared with: the plan there is, one sitting a lesson as wished, or nothing that fits. */
  readonly basis: 'planned' | 'wished' | 'none'
  readonly present: Outcome
  /** The best first; empty where everybody is over already, or where no way brings more. */
  readonly ways: readonly Way[]
}
