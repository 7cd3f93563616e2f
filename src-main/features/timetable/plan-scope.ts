// What a run of the planner may touch: the chosen classes from tomorrow on, and sittings of others that must leave their place.
import type { PlanningInput, PlanWeeks } from '../../contract/timetable/plan/plans.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import { withinWeeks } from '../../domain/timetable/called-lessons.ts'
import type { NewSitting } from '../../domain/timetable/plan-design.ts'
import type { PlanClass, PlanProblem } from '../../domain/timetable/problem.ts'
import type { Violation } from '../../domain/timetable/rule.ts'
import type { Placement } from '../../domain/timetable/solution.ts'
import type { ClassFacts } from '../../storage/timetable/plan-facts-store.ts'
import { stillDates, stillPlacements } from './frozen-weeks.ts'
import { breachesOf, firstFreeDay, livePlacements, problemOf } from './plan-problem.ts'
import type { SeasonFacts } from './season-facts.ts'
import { stoodInSittings } from './stand-ins.ts'
import { surplusSittings } from './surplus-sittings.ts'

export interface Scope {
  readonly chosen: readonly ClassFacts[]
  readonly kept: readonly Placement[]
  readonly released: readonly string[]
  /** Nothing is placed outside them; absent or null: anywhere in the season. */
  readonly weeks?: PlanWeeks | null
}

export type Choice = Pick<PlanningInput, 'classIds' | 'weeks' | 'replan'>

export interface ScopeFound extends Scope {
  readonly weeks: PlanWeeks | null
  /** Sentences: rules broken by what may not move, which no plan that the planner makes can mend. */
  readonly standing: readonly string[]
}

export function scopeOf(facts: SeasonFacts, choice: Choice): ScopeFound {
  const chosen = chosenClasses(facts, choice.classIds)
  const base = basePlacements(facts, choice, new Set(chosen.map((one) => one.id)))
  const { weeks } = choice
  const { released, standing } = brokenIn(facts, base, weeks)
  const kept = base.filter((one) => !released.has(one.sittingId))
  return { chosen, kept, weeks, standing, released: [...released] }
}

/** Classes that are still to be taught, of those asked for. */
export function chosenClasses(facts: SeasonFacts, classIds: readonly string[] | null): ClassFacts[] {
  const isLive = (one: ClassFacts) => one.state === 'open' || one.state === 'running'
  return facts.classes.filter((one) => isLive(one) && (classIds === null || classIds.includes(one.id)))
}

/**
 * What stays where it is: everything of the other classes as the draft has it; of the chosen ones what the draft pins,
 * what has been held or is held today, what somebody teaches in an absent trainer's stead and, unless they are planned anew, what is published; and whatever lies in frozen
 * weeks or outside the weeks asked for. What the draft gives up does not come back.
 */
export function basePlacements(
  facts: SeasonFacts,
  { replan, weeks }: Omit<Choice, 'classIds'>,
  chosenIds: ReadonlySet<string>,
): Placement[] {
  const held = new Set(facts.heldIds)
  const classOf = classOfSitting(facts)
  const isChosen = (sittingId: string) => chosenIds.has(classOf.get(sittingId) ?? '')
  const surplus = surplusSittings(facts)
  const isStill = stillDates(facts, weeks)
  const stoodIn = stoodInSittings(facts)
  const still = new Set(stillPlacements(facts, weeks).map((one) => one.sittingId))
  const published = (facts.published?.placements ?? []).filter(
    (one) =>
      !surplus.has(one.sittingId) &&
      (held.has(one.sittingId) ||
        one.date <= facts.today ||
        (isStill(one.date)
          ? still.has(one.sittingId)
          : one.isPinned || stoodIn.has(one) || !replan || !isChosen(one.sittingId))),
  )
  const drafted = (facts.draft?.placements ?? []).filter(
    (one) => one.isPinned || stoodIn.has(one) || !isChosen(one.sittingId) || still.has(one.sittingId),
  )
  const stay = new Map(published.map((one) => [one.sittingId, one]))
  for (const one of drafted) if (!held.has(one.sittingId)) stay.set(one.sittingId, one)
  return livePlacements(facts, [...stay.values()])
}

function classOfSitting(facts: SeasonFacts): ReadonlyMap<string, string> {
  return new Map(
    facts.classes.flatMap((one) =>
      one.lessons.flatMap((lesson) => lesson.sittings.map(({ id }) => [id, one.id] as const)),
    ),
  )
}

/** Sittings that must leave their place because it has come to break a rule; what may not move stays and is told. */
function brokenIn(facts: SeasonFacts, base: readonly Placement[], weeks: PlanWeeks | null) {
  const pinned = [...(facts.draft?.placements ?? []), ...(facts.published?.placements ?? [])].filter(
    (one) => one.isPinned,
  )
  const fast = [...pinned, ...stillPlacements(facts, weeks)]
  const stays = new Set([...facts.heldIds, ...fast.map((one) => one.sittingId)])
  const inBase = new Set(base.map((one) => one.sittingId))
  const breaches = breachesOf(facts, problemOf(facts), base)
  const named = new Set(breaches.flatMap((violation) => violation.sittingIds))
  const released = new Set([...named].filter((id) => inBase.has(id) && !stays.has(id)))
  // A worker between two classes may yet be given another sitting of the lesson.
  const isStanding = ({ code, sittingIds }: Violation) =>
    code !== 'worker-clash' && !sittingIds.some((id) => released.has(id))
  return { released, standing: breaches.filter(isStanding).map((one) => one.sentence) }
}

/**
 * Lessons of which no planner has made a sitting yet get one, or as many as the class holds each lesson; those called
 * off wait for somebody to say so, and what has been held is not held again.
 */
export function missingSittings(
  facts: SeasonFacts,
  classes: readonly ClassFacts[],
  newId: () => string,
): NewSitting[] {
  const held = new Set(facts.heldIds)
  return classes.flatMap(({ lessons, sittingPattern }) =>
    lessons.flatMap(({ id: lessonId, sittings }) => {
      const isSettled = sittings.some(({ id, state }) => state === 'cancelled' || held.has(id))
      const wanted = isSettled ? 0 : Math.max(1, sittingPattern.length)
      return Array.from({ length: Math.max(0, wanted - sittings.length) }, () => ({ id: newId(), lessonId }))
    }),
  )
}

export function withSittings(problem: PlanProblem, sittings: readonly NewSitting[]): PlanProblem {
  const byLesson = Map.groupBy(sittings, (one) => one.lessonId)
  const classes = problem.classes.map((one) => ({
    ...one,
    lessons: one.lessons.map((lesson) => ({
      ...lesson,
      sittingIds: [...lesson.sittingIds, ...(byLesson.get(lesson.id) ?? []).map(({ id }) => id)],
    })),
  }))
  return { ...problem, classes }
}

/**
 * The planner's view: only the chosen classes, and what had to leave its place in others, are to be placed, from tomorrow
 * on, where and with whom the class wishes.
 */
export function narrowed(
  facts: SeasonFacts,
  problem: PlanProblem,
  { chosen, kept, released, weeks = null }: Scope,
): PlanProblem {
  const chosenIds = new Set(chosen.map((one) => one.id))
  const surplus = surplusSittings(facts)
  const otherIds = new Set(facts.otherPlacements.map((one) => one.sittingId))
  const others = problem.fixed.filter((one) => otherIds.has(one.sittingId))
  const known = new Set([...kept, ...others].map((one) => one.sittingId))
  const freed = new Set(released)
  const classes = problem.classes.map((one): PlanClass => {
    const isChosen = chosenIds.has(one.id)
    const isSeen = (id: string) => (isChosen ? !surplus.has(id) : known.has(id) || freed.has(id))
    const lessons = one.lessons.map((lesson) => ({
      ...lesson,
      sittingIds: lesson.sittingIds.filter(isSeen),
    }))
    const isAsked = isChosen || lessons.some((lesson) => lesson.sittingIds.some((id) => freed.has(id)))
    const wish = isAsked ? facts.classes.find(({ id }) => id === one.id) : undefined
    return { ...one, lessons, ...(wish && whereAndWithWhom(facts, one, wish)) }
  })
  const planning = { ...problem, classes, fixed: [...kept, ...others] }
  return weeks === null ? planning : withinWeeks(planning, weeks)
}

export function whereAndWithWhom(facts: SeasonFacts, { qualifiedTrainerIds }: PlanClass, wish: ClassFacts) {
  const earliest = firstFreeDay(facts, addDays(facts.today, 1))
  return {
    notBefore: wish.startsOn !== null && wish.startsOn > earliest ? wish.startsOn : earliest,
    qualifiedTrainerIds: qualifiedTrainerIds.filter((id) => wish.trainerId === null || id === wish.trainerId),
    ownTrainerId: wish.trainerId,
    allowedRoomIds: roomsFor(facts, wish),
  }
}

/** The room that the class wishes; else rooms of the college and of its own enterprises. */
function roomsFor(facts: SeasonFacts, { roomId, enterpriseIds }: ClassFacts): string[] {
  if (roomId !== null) return [roomId]
  const own = facts.rooms.filter(
    (room) => room.enterpriseId === null || enterpriseIds.includes(room.enterpriseId),
  )
  return own.map((room) => room.id)
}
