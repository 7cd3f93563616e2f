// The plans of a season among what other seasons hold, laid out once for as long as the season stays as it was read.
import { indexProblem, type PlanView, viewPlan } from '../../domain/timetable/plan-view.ts'
import { remembered } from '../../domain/timetable/remembered.ts'
import type { Placement } from '../../domain/timetable/solution.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import { Turns } from '../../procedures/turns.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { livePlacements, problemOf, toPlacement } from './plan-problem.ts'
import { factsSteps, readSeasonFacts, type SeasonFacts } from './season-facts.ts'

type Version = 'draft' | 'published'

/**
 * The facts with all that questions ask of them, in turns: a district's season is some megabytes, and whoever marks a roll
 * meanwhile is answered in between. What moved since is read once more.
 */
export async function seasonInTurns(
  db: ReadHandle,
  seasonId: string,
  context: Pick<CallContext, 'today'>,
  turns = new Turns(),
): Promise<SeasonFacts> {
  await turns.run(factsSteps(db, seasonId, context.today))
  const facts = readSeasonFacts(db, seasonId, context)
  problemOf(facts)
  await turns.next()
  presentPlan(facts)
  await turns.next()
  return readSeasonFacts(db, seasonId, context)
}

/** The plan that is worked on: the draft, and without one what is published. */
export const presentVersion = ({ draft }: SeasonFacts): Version => (draft === null ? 'published' : 'draft')

export const presentPlan = (facts: SeasonFacts): readonly Placement[] =>
  views[presentVersion(facts)](facts).placements

/** A version with its references followed; a sitting of it may be put from today on. */
export const comingView = (facts: SeasonFacts, version = presentVersion(facts)): PlanView =>
  views[version](facts)

const views = {
  draft: remembered((facts: SeasonFacts) => viewOf(facts, facts.draft)),
  published: remembered((facts: SeasonFacts) => viewOf(facts, facts.published)),
}

function viewOf(facts: SeasonFacts, version: SeasonFacts['draft']): PlanView {
  const own = livePlacements(facts, version?.placements ?? [])
  const all = [...own, ...facts.otherPlacements.map(toPlacement)]
  const { startsOn, endsOn } = facts.season
  const first = startsOn > facts.today ? startsOn : facts.today
  return within(viewPlan(indexProblem(problemOf(facts)), all), first, endsOn)
}

/** The same on these days alone. */
export const within = (view: PlanView, startsOn: string, endsOn: string): PlanView => ({
  ...view,
  problem: { ...view.problem, season: { startsOn, endsOn } },
})
