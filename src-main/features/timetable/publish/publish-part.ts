// A part of a draft's changes: what the timetable would be with these alone, and what stands against publishing them.
import { openBreaches } from '../../../domain/timetable/check-plan.ts'
import type { PlanProblem } from '../../../domain/timetable/problem.ts'
import type { Violation } from '../../../domain/timetable/rule.ts'
import type { Placement } from '../../../domain/timetable/solution.ts'
import type { LessonFacts } from '../../../storage/timetable/plan-facts-store.ts'
import type { TimetableThreads } from '../office.ts'
import { breachesOf, livePlacements, problemOf, standingIn, toPlacement } from '../plan-problem.ts'
import type { SeasonFacts } from '../season-facts.ts'
import { labelOf } from '../sitting-label.ts'
import { surplusSittings } from '../surplus-sittings.ts'
import type { PlaceChange } from './draft-changes.ts'

export type Version = NonNullable<SeasonFacts['draft']>

/** What is published, with the draft's word on these sittings alone. */
export function partOf(
  { published }: Pick<SeasonFacts, 'published'>,
  { plan, placements }: Version,
  chosen: ReadonlySet<string>,
): Version {
  const isChosen = ({ sittingId }: { readonly sittingId: string }) => chosen.has(sittingId)
  const told = published ?? { plan: { unplaced: [] }, placements: [] }
  return {
    plan: {
      ...plan,
      unplaced: [...told.plan.unplaced.filter((one) => !isChosen(one)), ...plan.unplaced.filter(isChosen)],
    },
    placements: [...told.placements.filter((one) => !isChosen(one)), ...placements.filter(isChosen)],
  }
}

/** A timetable to be checked: the plan's placements and the problem they are to answer. */
export interface Checked {
  readonly facts: SeasonFacts
  readonly problem: PlanProblem
  readonly placements: readonly Placement[]
}

export function withPart(facts: SeasonFacts, draft: Version, chosen: ReadonlySet<string>): Checked {
  const part = partOf(facts, draft, chosen)
  const then = { ...facts, draft: part }
  return { facts: then, problem: problemOf(then), placements: livePlacements(then, part.placements) }
}

export function asPublished(facts: SeasonFacts): Checked {
  const now = { ...facts, draft: null }
  const placements = livePlacements(now, facts.published?.placements ?? [])
  return { facts: now, problem: problemOf(now), placements }
}

export const breachesIn = ({ facts, problem, placements }: Checked): readonly Violation[] =>
  breachesOf(facts, problem, placements)

/** The same, found outside this thread: the rules ask nobody who can come, so nobody is sent along. */
export async function breachesLater(
  check: TimetableThreads['check'],
  { facts, problem, placements }: Checked,
): Promise<readonly Violation[]> {
  const classes = problem.classes.map((one) => ({ ...one, cohorts: [] }))
  const all = [...placements, ...facts.otherPlacements.map(toPlacement)]
  return openBreaches(await check({ ...problem, classes }, all), standingIn(facts))
}

/** What is broken elsewhere was published so and stays so: an emergency does not wait for it. */
export function causedBy(
  chosen: ReadonlySet<string>,
  breaches: readonly Violation[],
  published: readonly Violation[],
): readonly Violation[] {
  const known = new Set(published.map(keyOf))
  return breaches.filter((one) => one.sittingIds.some((id) => chosen.has(id)) || !known.has(keyOf(one)))
}

const keyOf = ({ code, sittingIds }: Violation): string => `${code} ${sittingIds.toSorted().join(' ')}`

/** Sittings of one lesson that the draft gives up, and the new ones in their stead. */
export interface Exchange {
  readonly sittingIds: readonly string[]
  /** '「商务英语一班」第 3 课次'. */
  readonly label: string
}

/** One without the other would leave the lesson without a sitting, or hold it twice. */
export function exchangesIn(facts: SeasonFacts, changes: readonly PlaceChange[]): Exchange[] {
  const surplus = surplusSittings(facts)
  const gone = new Set(changes.flatMap(({ sittingId, to }) => (to === null ? [sittingId] : [])))
  const added = new Set(changes.flatMap(({ sittingId, from }) => (from === null ? [sittingId] : [])))
  const ofLesson = (className: string, { number, sittings }: LessonFacts): Exchange[] => {
    const ids = sittings.map(({ id }) => id)
    const left = ids.filter((id) => gone.has(id) && surplus.has(id))
    const come = ids.filter((id) => added.has(id))
    return left.length === 0 || come.length === 0
      ? []
      : [{ sittingIds: [...left, ...come], label: labelOf({ className, lessonNumber: number }) }]
  }
  return facts.classes.flatMap(({ name, lessons }) => lessons.flatMap((lesson) => ofLesson(name, lesson)))
}
