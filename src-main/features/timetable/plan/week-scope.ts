// 只排几周: the weeks asked for, and the season's facts with only those lessons that these weeks are to be given.
import { Refusal } from '../../../contract/errors.ts'
import type { PlanWeeks } from '../../../contract/timetable/plan/plans.ts'
import { addDays, isIsoDate, mondayOf } from '../../../domain/calendar/dates.ts'
import { type CallableLesson, calledLessons } from '../../../domain/timetable/called-lessons.ts'
import type { Placement } from '../../../domain/timetable/solution.ts'
import type { ClassFacts, LessonFacts } from '../../../storage/timetable/plan-facts-store.ts'
import { stillDates } from '../frozen-weeks.ts'
import { firstFreeDay, isCalledOff } from '../plan-problem.ts'
import { type Choice, chosenClasses, type Scope, type ScopeFound, scopeOf } from '../plan-scope.ts'
import type { SeasonFacts } from '../season-facts.ts'
import { surplusSittings } from '../surplus-sittings.ts'

/** The weeks that hold the two days. @throws INVALID_VALUE for no days, the wrong way round, or outside the season. */
export function askedWeeks({ season }: SeasonFacts, weeks: PlanWeeks | null): PlanWeeks | null {
  if (weeks === null) return null
  if (!isIsoDate(weeks.firstMonday) || !isIsoDate(weeks.lastMonday))
    throw new Refusal('INVALID_VALUE', { what: '日期不存在' })
  const firstMonday = mondayOf(weeks.firstMonday)
  const lastMonday = mondayOf(weeks.lastMonday)
  if (firstMonday > lastMonday) throw new Refusal('INVALID_VALUE', { what: '最后一周早于第一周' })
  if (addDays(lastMonday, 6) < season.startsOn || firstMonday > season.endsOn)
    throw new Refusal('INVALID_VALUE', { what: `所选的周不在“${season.name}”之内` })
  return { firstMonday, lastMonday }
}

export interface PlanOrder {
  /** With only what this run is to see. */
  readonly facts: SeasonFacts
  readonly scope: ScopeFound
  readonly isCalled: (lessonId: string) => boolean
}

/** What a run may touch and which lessons are called for: without weeks all of the chosen classes. */
export function orderOf(season: SeasonFacts, choice: Choice): PlanOrder {
  const weeks = askedWeeks(season, choice.weeks)
  const scope = scopeOf(season, { ...choice, weeks })
  if (weeks === null) return { facts: season, scope, isCalled: () => true }
  const called = calledIn(season, scope, weeks)
  const facts = factsOfWeeks(season, scope, called)
  const chosen = chosenClasses(facts, choice.classIds)
  return { facts, scope: { ...scope, chosen }, isCalled: (lessonId) => called.has(lessonId) }
}

/** Ids of the lessons of the chosen classes that these weeks are to be given. */
export function calledIn(
  season: SeasonFacts,
  { chosen, kept }: Pick<Scope, 'chosen' | 'kept'>,
  weeks: PlanWeeks,
): ReadonlySet<string> {
  const lookAt = lessonLook(season, kept, weeks)
  const called = chosen.flatMap((one) => {
    const lessons = one.lessons.map((lesson) => lookAt(lesson, one))
    const { lessonsPerWeek, isOrderFree: freeOrder } = one
    return calledLessons(
      { lessons, lessonsPerWeek, freeOrder, mondays: mondaysFor(season, one, weeks) },
      weeks,
    )
  })
  return new Set(called)
}

/**
 * The chosen classes keep the sittings that have a place and the lessons that are called for now. All else is left to
 * later runs, and what a class requires is asked of the lessons that it keeps.
 */
function factsOfWeeks(
  season: SeasonFacts,
  { chosen, kept }: Scope,
  called: ReadonlySet<string>,
): SeasonFacts {
  const places = new Set(kept.map((one) => one.sittingId))
  const keptOf = (lesson: LessonFacts): LessonFacts[] => {
    if (called.has(lesson.id)) return [lesson]
    const sittings = lesson.sittings.filter(({ id }) => places.has(id))
    return sittings.length === 0 ? [] : [{ ...lesson, sittings }]
  }
  const classes = season.classes.map((one) =>
    chosen.includes(one) ? { ...one, lessons: one.lessons.flatMap(keptOf) } : one,
  )
  return { ...season, classes }
}

/** Where a lesson stays, and whether something of it is still to be placed. */
function lessonLook(facts: SeasonFacts, kept: readonly Placement[], weeks: PlanWeeks) {
  const places = new Map(kept.map((one) => [one.sittingId, one.date]))
  const isStill = stillDates(facts, weeks)
  const lying = [...(facts.draft?.placements ?? []), ...(facts.published?.placements ?? [])]
  const shown = new Set(lying.filter((one) => !isStill(one.date)).map((one) => one.sittingId))
  const surplus = surplusSittings(facts)
  return (lesson: LessonFacts, { sittingPattern }: ClassFacts): CallableLesson => {
    const planned = lesson.sittings.filter(({ id, state }) => state === 'planned' && !surplus.has(id))
    const open = planned.filter(({ id }) => !places.has(id))
    const wanted = Math.max(1, sittingPattern.length)
    return {
      id: lesson.id,
      stayingOn: planned.flatMap(({ id }) => places.get(id) ?? []),
      isFreed: open.some(({ id }) => shown.has(id)),
      isMissing: !isCalledOff(lesson) && (open.length > 0 || lesson.sittings.length < wanted),
    }
  }
}

/** Weeks of the range in which something of the class may yet be placed. */
function mondaysFor(facts: SeasonFacts, one: ClassFacts, { firstMonday, lastMonday }: PlanWeeks): string[] {
  const tomorrow = firstFreeDay(facts, addDays(facts.today, 1))
  const first = one.startsOn !== null && one.startsOn > tomorrow ? one.startsOn : tomorrow
  const last = one.endsOn !== null && one.endsOn < facts.season.endsOn ? one.endsOn : facts.season.endsOn
  const mondays: string[] = []
  for (let monday = firstMonday; monday <= lastMonday && monday <= last; monday = addDays(monday, 7)) {
    if (addDays(monday, 6) >= first && !facts.frozenWeeks.includes(monday)) mondays.push(monday)
  }
  return mondays
}
