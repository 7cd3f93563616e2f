// Planning some weeks only: which lessons of a class its pace calls for in them, and the problem narrowed to them.
import { addDays, type IsoDate, mondayOf } from '../calendar/dates.ts'
import type { PlanProblem } from './problem.ts'

/** Both are Mondays; the last week is included. */
export interface WeekRange {
  readonly firstMonday: IsoDate
  readonly lastMonday: IsoDate
}

export interface CallableLesson {
  readonly id: string
  /** Of its sittings that stay where they lie, in any order. */
  readonly stayingOn: readonly IsoDate[]
  /** It has lain in these weeks and is to be given another place in them. */
  readonly isFreed: boolean
  /** Some sitting of it has no place, or it has none at all yet. */
  readonly isMissing: boolean
}

export interface CallableClass {
  /** In the order in which they are taught. */
  readonly lessons: readonly CallableLesson[]
  readonly lessonsPerWeek: number
  readonly freeOrder: boolean
  /** Mondays of those weeks of the range in which the class may be given lessons. */
  readonly mondays: readonly IsoDate[]
}

/**
 * Ids of lessons to be given places in the range: those that lose theirs there, those begun whose other sittings wait,
 * and in order as many more as the pace has left. Never more than the pace calls for, unless more lay there before.
 */
export function calledLessons(one: CallableClass, { firstMonday, lastMonday }: WeekRange): readonly string[] {
  const begun = one.lessons.map((lesson) => ({ ...lesson, week: weekOf(lesson) }))
  const taken = begun.filter(({ week, isFreed }) => isFreed || (week !== null && one.mondays.includes(week)))
  let left = Math.max(0, Math.floor(one.lessonsPerWeek * one.mondays.length) - taken.length)
  const lastBefore = begun.findLastIndex(({ week }) => week !== null && week < firstMonday)
  const firstAfter = begun.findIndex(({ week }) => week !== null && week > lastMonday)
  const isInOrder = (index: number) =>
    one.freeOrder || (index > lastBefore && (firstAfter === -1 || index < firstAfter))
  const called = begun.filter(({ week, isFreed, isMissing }, index) => {
    if (isFreed) return true
    if (week !== null) return isMissing && week <= lastMonday
    if (!isMissing || left === 0 || !isInOrder(index)) return false
    left -= 1
    return true
  })
  return called.map(({ id }) => id)
}

/** The week in which it begins; null while nothing of it stays anywhere. */
function weekOf({ stayingOn }: CallableLesson): IsoDate | null {
  const first = stayingOn.toSorted()[0]
  return first === undefined ? null : mondayOf(first)
}

/** The same problem with whatever is still to be placed held within the weeks. */
export function withinWeeks(problem: PlanProblem, { firstMonday, lastMonday }: WeekRange): PlanProblem {
  const lastDay = addDays(lastMonday, 6)
  const classes = problem.classes.map((one) => {
    const { notBefore = null, deadline } = one
    return {
      ...one,
      notBefore: notBefore !== null && notBefore > firstMonday ? notBefore : firstMonday,
      deadline: deadline !== null && deadline < lastDay ? deadline : lastDay,
    }
  })
  return { ...problem, classes }
}
