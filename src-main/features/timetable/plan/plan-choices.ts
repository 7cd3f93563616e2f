// What a planner may choose to plan: each class with how much there is to do in the weeks asked for.
import type { PlanWeeks } from '../../../contract/timetable/plan/plans.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import type { ClassFacts } from '../../../storage/timetable/plan-facts-store.ts'
import { basePlacements, chosenClasses } from '../plan-scope.ts'
import type { SeasonFacts } from '../season-facts.ts'
import { seasonInTurns } from '../season-plan.ts'
import { surplusSittings } from '../surplus-sittings.ts'
import { askedWeeks, calledIn } from './week-scope.ts'

interface ChoicesInput {
  readonly seasonId: string
  /** null: the whole season. */
  readonly weeks: PlanWeeks | null
}

/** @throws NOT_FOUND; INVALID_VALUE for weeks that are none. */
export async function planChoices(db: ReadHandle, { seasonId, weeks }: ChoicesInput, context: CallContext) {
  const facts = await seasonInTurns(db, seasonId, context)
  const asked = askedWeeks(facts, weeks)
  const chosen = chosenClasses(facts, null)
  const isCalled = callsOf(facts, chosen, asked)
  const isMovable = movableIn(facts, chosen, asked)
  const places = new Set(shownPlacements(facts).map((one) => one.sittingId))
  const surplus = surplusSittings(facts)
  const rows = chosen.map(({ id, name, lessons }) => {
    const planned = lessons.map((lesson) => ({
      id: lesson.id,
      isNew: lesson.sittings.length === 0,
      sittings: lesson.sittings.filter((one) => one.state === 'planned' && !surplus.has(one.id)),
    }))
    const isOpen = ({ isNew, sittings }: (typeof planned)[number]) =>
      isNew || sittings.some((one) => !places.has(one.id))
    return {
      id,
      name,
      lessons: lessons.length,
      toPlace: planned.filter((lesson) => isOpen(lesson) && isCalled(lesson.id)).length,
      movable: planned.flatMap(({ sittings }) => sittings).filter((one) => isMovable(one.id)).length,
    }
  })
  return { rows }
}

const shownPlacements = ({ draft, published }: SeasonFacts) => (draft ?? published)?.placements ?? []

/** Which lessons a run over the weeks would be given. */
function callsOf(facts: SeasonFacts, chosen: readonly ClassFacts[], weeks: PlanWeeks | null) {
  if (weeks === null) return () => true
  const kept = basePlacements(facts, { replan: false, weeks }, idsOf(chosen))
  const called = calledIn(facts, { chosen, kept }, weeks)
  return (lessonId: string) => called.has(lessonId)
}

/** Which sittings planning anew would take from where they lie. */
function movableIn(facts: SeasonFacts, chosen: readonly ClassFacts[], weeks: PlanWeeks | null) {
  const kept = basePlacements(facts, { replan: true, weeks }, idsOf(chosen))
  const stays = new Set(kept.map((one) => one.sittingId))
  const moves = shownPlacements(facts).filter((one) => !stays.has(one.sittingId))
  const movable = new Set(moves.map((one) => one.sittingId))
  return (sittingId: string) => movable.has(sittingId)
}

const idsOf = (classes: readonly ClassFacts[]): ReadonlySet<string> => new Set(classes.map((one) => one.id))
