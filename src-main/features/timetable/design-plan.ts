// Designs a draft from the season's facts, purely: what stays where it is, what the planner places, where 双场 helps.
import type { MakePlanInput } from '../../contract/plans.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import { firstPlanner } from '../../domain/timetable/first-planner.ts'
import type { PlanClass, PlanProblem } from '../../domain/timetable/problem.ts'
import { type CohortReach, reachByCohort } from '../../domain/timetable/reach-report.ts'
import type { Placement, Solution } from '../../domain/timetable/solution.ts'
import type { ClassFacts } from '../../storage/plan-facts-store.ts'
import { breachesOf, firstFreeDay, livePlacements, problemOf } from './plan-problem.ts'
import type { SeasonFacts } from './season-facts.ts'
import { surplusSittings } from './surplus-sittings.ts'

export interface NewSitting {
  readonly id: string
  readonly lessonId: string
}

export interface PlanDesign {
  readonly problem: PlanProblem
  readonly solution: Solution
  /** Sittings that must be made before the placements can be stored, in the order of their lessons. */
  readonly newSittings: readonly NewSitting[]
  /** Placements that the planner was not asked about. */
  readonly kept: readonly Placement[]
  /** Published sittings that broke a rule where they lay. */
  readonly released: readonly string[]
  readonly doubledClasses: readonly string[]
  readonly short: readonly CohortReach[]
}

type Choice = Pick<MakePlanInput, 'classIds' | 'replan' | 'addSecondSittings' | 'seed'>

/** `newId` gives the ids of sittings; the same facts, choice and seed give the same plan but for them. */
export function designPlan(facts: SeasonFacts, choice: Choice, newId: () => string): PlanDesign {
  const chosen = chosenClasses(facts, choice.classIds)
  const base = basePlacements(facts, choice, new Set(chosen.map((one) => one.id)))
  const released = brokenIn(facts, base)
  const kept = base.filter((one) => !released.includes(one.sittingId))
  const firsts = missingSittings(facts, chosen, newId)
  const scope = { chosen, kept, released }
  const single = solve(facts, scope, firsts, choice.seed)
  const design = choice.addSecondSittings ? doubled(facts, scope, firsts, single, choice.seed, newId) : null
  const { problem, solution, extra } = design ?? { ...single, extra: [] }
  return {
    problem,
    solution,
    newSittings: [...firsts, ...extra],
    kept,
    released,
    doubledClasses: namesOfClasses(facts, extra),
    short: shortOf(problem, solution).filter((one) => chosen.some(({ id }) => id === one.classId)),
  }
}

/** Classes that are still to be taught, of those asked for. */
export function chosenClasses(facts: SeasonFacts, classIds: readonly string[] | null): ClassFacts[] {
  const isLive = (one: ClassFacts) => one.state === 'open' || one.state === 'running'
  return facts.classes.filter((one) => isLive(one) && (classIds === null || classIds.includes(one.id)))
}

/**
 * What stays where it is: everything of the other classes as the draft has it; of the chosen ones what the draft pins,
 * what has been held or is held today and, unless they are planned anew, what is published. What the draft gives up does
 * not come back.
 */
export function basePlacements(
  facts: SeasonFacts,
  { replan }: { readonly replan: boolean },
  chosenIds: ReadonlySet<string>,
): Placement[] {
  const held = new Set(facts.heldIds)
  const isChosen = (sittingId: string) => chosenIds.has(classOfSitting(facts).get(sittingId) ?? '')
  const surplus = surplusSittings(facts)
  const published = (facts.published?.placements ?? []).filter(
    (one) =>
      !surplus.has(one.sittingId) &&
      (held.has(one.sittingId) ||
        one.isPinned ||
        !replan ||
        !isChosen(one.sittingId) ||
        one.date <= facts.today),
  )
  const drafted = (facts.draft?.placements ?? []).filter((one) => one.isPinned || !isChosen(one.sittingId))
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

/** Sittings that must leave their place because it has come to break a rule; held and pinned ones stay and are reported. */
function brokenIn(facts: SeasonFacts, base: readonly Placement[]): string[] {
  const pinned = [...(facts.draft?.placements ?? []), ...(facts.published?.placements ?? [])].filter(
    (one) => one.isPinned,
  )
  const stays = new Set([...facts.heldIds, ...pinned.map((one) => one.sittingId)])
  const inBase = new Set(base.map((one) => one.sittingId))
  const named = breachesOf(facts, problemOf(facts), base).flatMap((violation) => violation.sittingIds)
  return [...new Set(named)].filter((id) => inBase.has(id) && !stays.has(id))
}

/**
 * Lessons of which no planner has made a sitting yet get one, or as many as the class holds each lesson; those called
 * off wait for somebody to say so, and what has been held is not held again.
 */
function missingSittings(
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

/** What a run may touch: the chosen classes, and sittings of others that had to leave their place. */
interface Scope {
  readonly chosen: readonly ClassFacts[]
  readonly kept: readonly Placement[]
  readonly released: readonly string[]
}

interface Solved {
  readonly problem: PlanProblem
  readonly solution: Solution
}

function solve(facts: SeasonFacts, scope: Scope, sittings: readonly NewSitting[], seed: number): Solved {
  const problem = withSittings(problemOf(facts), sittings)
  const planning = narrowed(facts, problem, scope)
  const solution = firstPlanner.plan(planning, { seed, shouldStop: () => false })
  const others = new Set(facts.otherPlacements.map((one) => one.sittingId))
  return {
    problem,
    solution: { ...solution, placements: solution.placements.filter((one) => !others.has(one.sittingId)) },
  }
}

function withSittings(problem: PlanProblem, sittings: readonly NewSitting[]): PlanProblem {
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
  { chosen, kept, released }: Scope,
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
  return { ...problem, classes, fixed: [...kept, ...others] }
}

function whereAndWithWhom(facts: SeasonFacts, { qualifiedTrainerIds }: PlanClass, wish: ClassFacts) {
  const earliest = firstFreeDay(facts, addDays(facts.today, 1))
  return {
    notBefore: wish.startsOn !== null && wish.startsOn > earliest ? wish.startsOn : earliest,
    qualifiedTrainerIds: qualifiedTrainerIds.filter((id) => wish.trainerId === null || id === wish.trainerId),
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

/** 双场 for classes in which some team would miss too much, kept only where it helps and everything still finds a place. */
function doubled(
  facts: SeasonFacts,
  scope: Scope,
  firsts: readonly NewSitting[],
  single: Solved,
  seed: number,
  newId: () => string,
): (Solved & { extra: readonly NewSitting[] }) | null {
  const keptIds = new Set(scope.kept.map((one) => one.sittingId))
  const missing = shortageByClass(single)
  // A class that says how often it holds each lesson is taken at its word.
  const wanting = scope.chosen.filter(
    (one) => one.sittingPattern.length === 0 && (missing.get(one.id) ?? 0) > 0,
  )
  const secondsOf = (one: ClassFacts) => secondSittings(single, one, keptIds, newId)
  const tried = wanting.flatMap((one) => secondsOf(one).map((sitting) => ({ sitting, classId: one.id })))
  if (tried.length === 0) return null
  const all = solve(facts, scope, [...firsts, ...tried.map(({ sitting }) => sitting)], seed)
  const after = shortageByClass(all)
  const stuck = new Set(all.solution.unplaced.map((one) => one.classId))
  const helped = tried.filter(
    ({ classId }) => !stuck.has(classId) && (after.get(classId) ?? 0) < (missing.get(classId) ?? 0),
  )
  if (helped.length === 0) return null
  const extra = helped.map(({ sitting }) => sitting)
  if (helped.length === tried.length) return { ...all, extra }
  const again = solve(facts, scope, [...firsts, ...extra], seed)
  return again.solution.unplaced.length > single.solution.unplaced.length ? null : { ...again, extra }
}

/** One more sitting for each lesson that has a single one, placed by this run. */
function secondSittings(
  { problem, solution }: Solved,
  { id }: ClassFacts,
  keptIds: ReadonlySet<string>,
  newId: () => string,
): NewSitting[] {
  const placed = new Set(solution.placements.map((one) => one.sittingId))
  const lessons = problem.classes.find((one) => one.id === id)?.lessons ?? []
  return lessons
    .filter(
      ({ sittingIds: [only, ...more] }) =>
        only !== undefined && more.length === 0 && placed.has(only) && !keptIds.has(only),
    )
    .map((lesson) => ({ id: newId(), lessonId: lesson.id }))
}

/** Heads × lessons that teams cannot reach below what their class requires. */
function shortageByClass(solved: Solved): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const { classId, heads, requiredLessons, reachableLessons } of shortOf(
    solved.problem,
    solved.solution,
  )) {
    sums.set(classId, (sums.get(classId) ?? 0) + heads * (requiredLessons - reachableLessons))
  }
  return sums
}

function shortOf(problem: PlanProblem, { placements }: Solution): CohortReach[] {
  return reachByCohort(problem, placements).filter((one) => one.reachableLessons < one.requiredLessons)
}

function namesOfClasses(facts: SeasonFacts, sittings: readonly NewSitting[]): string[] {
  const lessonIds = new Set(sittings.map((one) => one.lessonId))
  return facts.classes
    .filter((one) => one.lessons.some((lesson) => lessonIds.has(lesson.id)))
    .map((one) => one.name)
}
