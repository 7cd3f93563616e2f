// Moving one sitting by hand: told before it is done what it would break, and refused by name when it would.
import { Refusal } from '../../../contract/errors.ts'
import type { ScoreChange } from '../../../contract/timetable/board/explanations.ts'
import type { PlacementInput } from '../../../contract/timetable/board/moves.ts'
import type { ReachTally } from '../../../contract/timetable/reach-tally.ts'
import { dateLabel, isIsoDate } from '../../../domain/calendar/dates.ts'
import { breachesAround } from '../../../domain/timetable/breaks/around.ts'
import { changeThere } from '../../../domain/timetable/explain/change-there.ts'
import { indexProblem } from '../../../domain/timetable/plan-view.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../../storage/base/handle.ts'
import { findPlacement, savePlacement } from '../../../storage/timetable/placement-store.ts'
import { saveUnplaced } from '../../../storage/timetable/plan-store.ts'
import { findSitting, type NamedSitting } from '../../../storage/timetable/sitting-store.ts'
import { ensureDraft } from '../draft.ts'
import { whyFrozen } from '../frozen-weeks.ts'
import { thawedProblemOf, toPlacement } from '../plan-problem.ts'
import { reachTeller } from '../reach-teller.ts'
import { readSeasonFacts, type SeasonFacts } from '../season-facts.ts'
import { presentPlan, seasonInTurns } from '../season-plan.ts'
import { labelOf } from '../sitting-label.ts'
import { classProblem, shown } from './explain-plan.ts'
import { moveSentence } from './move-words.ts'

export async function explainMove(
  db: ReadHandle,
  input: PlacementInput,
  context: CallContext,
): Promise<{ sentences: string[]; change: ScoreChange | null; reach: ReachTally }> {
  const sitting = requireSitting(db, input)
  const facts = await seasonInTurns(db, input.seasonId, context)
  const sentences = whyNot(facts, input)
  const room = facts.rooms.find((one) => one.id === input.roomId)
  const place = room?.siteId ?? room?.enterpriseId ?? ''
  const teller = reachTeller(db, [sitting.classId], input.date, input.date)
  const reach = teller.tally(sitting.classId, { ...input, minutes: sitting.minutes, placeId: place })
  return { sentences, change: sentences.length > 0 ? null : changeOf(facts, input), reach }
}

export function movePlacement(
  tx: WriteHandle,
  input: PlacementInput,
  context: CallContext,
): { id: string; label: string } {
  const sitting = requireSitting(tx, input)
  const facts = readSeasonFacts(tx, input.seasonId, context)
  const sentences = whyNot(facts, input)
  if (sentences.length > 0) throw new Refusal('PLACEMENT_BREAKS_RULE', { sentences })
  const draft = ensureDraft(tx, input.seasonId, context)
  const { date, startMinute, roomId, trainerId } = input
  savePlacement(tx, {
    planId: draft.id,
    sittingId: sitting.id,
    date,
    startMinute,
    minutes: findPlacement(tx, draft.id, sitting.id)?.minutes ?? sitting.minutes,
    roomId,
    trainerId,
    isPinned: true,
  })
  if (draft.unplaced.some((one) => one.sittingId === sitting.id)) {
    saveUnplaced(
      tx,
      draft.id,
      draft.unplaced.filter((one) => one.sittingId !== sitting.id),
    )
  }
  return { id: sitting.id, label: moveSentence(facts, labelOf(sitting), input) }
}

/** Pinned: 自动排课 leaves it where it is. */
export function pinPlacement(
  tx: WriteHandle,
  { seasonId, sittingId, isPinned }: { seasonId: string; sittingId: string; isPinned: boolean },
  context: CallContext,
): { id: string; label: string } {
  const sitting = requireSitting(tx, { seasonId, sittingId })
  const draft = ensureDraft(tx, seasonId, context)
  const placement = findPlacement(tx, draft.id, sittingId)
  if (placement === null) throw new Refusal('NOT_FOUND', { what: `${labelOf(sitting)}的安排` })
  savePlacement(tx, { ...placement, isPinned })
  return { id: sittingId, label: labelOf(sitting) }
}

function requireSitting(
  db: ReadHandle,
  { seasonId, sittingId }: { seasonId: string; sittingId: string },
): NamedSitting {
  const found = findSitting(db, sittingId)
  if (found === null || found.seasonId !== seasonId) throw new Refusal('NOT_FOUND', { what: '这个课次' })
  if (found.state === 'cancelled')
    throw new Refusal('SITTING_CLOSED', { what: labelOf(found), why: '已停课' })
  return found
}

/** Every rule that the placement would break, each in one sentence naming both parties. */
function whyNot(facts: SeasonFacts, input: PlacementInput): string[] {
  if (!isIsoDate(input.date)) throw new Refusal('INVALID_VALUE', { what: '日期不存在' })
  const index = indexProblem(thawedProblemOf(facts))
  const breaches = breachesAround(index, presentPlan(facts), toPlacement(input))
  const past = input.date < facts.today ? [`${dateLabel(input.date)} 已经过去`] : []
  return [...past, ...whyFrozen(facts, input), ...new Set(breaches.map((one) => one.sentence))]
}

/** Against the plan as it is, as the planner weighs it. */
function changeOf(facts: SeasonFacts, input: PlacementInput): ScoreChange | null {
  const plan = presentPlan(facts)
  const change = changeThere(classProblem(facts, input.sittingId, plan), plan, toPlacement(input))
  return change && shown(change)
}
