// What stays where it lies because of its week: in frozen weeks, and in a run over some weeks in all others.

import type { PlacementInput } from '../../contract/timetable/board/moves.ts'
import type { PlanWeeks } from '../../contract/timetable/plan/plans.ts'
import { dayLabel, mondayOf } from '../../domain/calendar/dates.ts'
import type { PlacementEntity } from '../../storage/timetable/placement-store.ts'
import type { SeasonFacts } from './season-facts.ts'

/** Whether what lies on a date stays there; `weeks` null: the run is over the whole season. */
export function stillDates(
  { frozenWeeks }: Pick<SeasonFacts, 'frozenWeeks'>,
  weeks: PlanWeeks | null,
): (date: string) => boolean {
  const frozen = new Set(frozenWeeks)
  return (date) => {
    const monday = mondayOf(date)
    return frozen.has(monday) || (weeks !== null && (monday < weeks.firstMonday || monday > weeks.lastMonday))
  }
}

/** As the plan worked on has it: the draft, and without one what is published. */
export function stillPlacements(facts: SeasonFacts, weeks: PlanWeeks | null): PlacementEntity[] {
  const isStill = stillDates(facts, weeks)
  return (facts.draft ?? facts.published)?.placements.filter((one) => isStill(one.date)) ?? []
}

/** Why a hand may not put the sitting there: the week that it would leave, or enter, is frozen. */
export function whyFrozen(
  facts: SeasonFacts,
  { sittingId, date }: Pick<PlacementInput, 'sittingId' | 'date'>,
): string[] {
  const lies = (facts.draft ?? facts.published)?.placements.find((one) => one.sittingId === sittingId)
  const from = lies === undefined ? [] : [mondayOf(lies.date)]
  const mondays = new Set([...from, mondayOf(date)])
  return [...mondays]
    .filter((monday) => facts.frozenWeeks.includes(monday))
    .map((monday) => `${weekName(monday)}已冻结，先解冻才能移动其中的课或排入新课`)
}

/** '9月8日 起的一周'. */
export const weekName = (monday: string): string => `${dayLabel(monday)} 起的一周`
