// Why the plan is as it is: why a sitting lies here, why it has no place, and what small concessions would help.
import { Refusal } from '../../../contract/errors.ts'
import type { ShownRelaxation } from '../../../contract/timetable/board/explanations.ts'
import type { Concession } from '../../../domain/timetable/explain/concession.ts'
import { whyHere } from '../../../domain/timetable/explain/why-here.ts'
import { explainUnplaced } from '../../../domain/timetable/explain/why-unplaced.ts'
import { possiblePlacesOf } from '../../../domain/timetable/possible-places/possible-places.ts'
import { ruleNames } from '../../../domain/timetable/rule-code.ts'
import type { Placement } from '../../../domain/timetable/solution.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import { Turns } from '../../../procedures/turns.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import { whyFrozen } from '../frozen-weeks.ts'
import type { TimetableOffice } from '../office.ts'
import { problemOf } from '../plan-problem.ts'
import { narrowed, scopeOf } from '../plan-scope.ts'
import type { SeasonFacts } from '../season-facts.ts'
import { comingView, presentPlan, seasonInTurns } from '../season-plan.ts'
import { surplusSittings } from '../surplus-sittings.ts'

interface BySitting {
  readonly seasonId: string
  readonly sittingId: string
}

export async function explainSitting(
  db: ReadHandle,
  input: BySitting & { readonly version: 'draft' | 'published' },
  context: CallContext,
) {
  const turns = new Turns()
  const facts = await seasonInTurns(db, input.seasonId, context, turns)
  const view = comingView(facts, input.version)
  const priced = classProblem(facts, input.sittingId, view.placements)
  const asked = { view, priced, sittingId: input.sittingId }
  const possible = possiblePlacesOf(asked)
  await turns.next()
  const why = whyHere(asked, possible)
  if (why === null) return { why }
  const alternatives = why.alternatives.map(({ placement, change }) => {
    const room = facts.rooms.find(({ id }) => id === placement.roomId)
    const trainer = facts.trainers.find(({ id }) => id === placement.trainerId)
    const { date, startMinute, roomId, trainerId } = placement
    const names = {
      roomName: `${room?.placeName ?? ''} ${room?.name ?? ''}`,
      trainerName: trainer?.name ?? '',
    }
    return { date, startMinute, roomId, trainerId, ...names, change: shown(change) }
  })
  return { why: { here: shown(why.here), alternatives } }
}

/** @throws NOT_FOUND for a sitting of no class of the season. */
export async function whyUnplaced(db: ReadHandle, { seasonId, sittingId }: BySitting, context: CallContext) {
  const facts = await seasonInTurns(db, seasonId, context)
  const plan = presentPlan(facts)
  const problem = classProblem(facts, sittingId, plan)
  const [found] = explainUnplaced(problem, plan, new Set([sittingId]))
  if (found === undefined) throw new Refusal('NOT_FOUND', { what: '这个没有排上的课次' })
  return {
    sentence: found.sentence,
    blockers: found.blockers.map(({ code, count }) => ({ code, name: ruleNames[code], count })),
  }
}

export async function relaxations(
  db: ReadHandle,
  { seasonId, classId }: { readonly seasonId: string; readonly classId: string | null },
  context: CallContext,
  { threads }: TimetableOffice,
) {
  const facts = await seasonInTurns(db, seasonId, context)
  const classIds = classId === null ? null : [classId]
  const scope = scopeOf(facts, { classIds, weeks: null, replan: false })
  const surplus = surplusSittings(facts)
  const plan = presentPlan(facts).filter((one) => !surplus.has(one.sittingId))
  const problem = narrowed(facts, problemOf(facts), scope)
  const { relaxations: found, tried, ...lacks } = await threads.relax({ problem, plan, classId })
  const rows = found.map(({ concession, ...rest }) => ({
    kind: concession.kind,
    ...rest,
    ...targetOf(facts, concession),
  }))
  return { ...lacks, tried: [...tried], rows }
}

/** The sitting's class as the planner sees it, everything else where the plan has it; held and frozen sittings are fixed. */
export function classProblem(facts: SeasonFacts, sittingId: string, plan: readonly Placement[]) {
  const chosen = facts.classes.filter(({ lessons }) =>
    lessons.some(({ sittings }) => sittings.some(({ id }) => id === sittingId)),
  )
  const others = new Set(facts.otherPlacements.map((one) => one.sittingId))
  const lies = plan.find((one) => one.sittingId === sittingId)
  const isStill =
    facts.heldIds.includes(sittingId) || (lies !== undefined && whyFrozen(facts, lies).length > 0)
  const kept = plan.filter((one) => !others.has(one.sittingId) && (isStill || one.sittingId !== sittingId))
  return narrowed(facts, problemOf(facts), { chosen, kept, released: [] })
}

/** A list that may be handed on. */
export const shown = <Change extends { readonly byRule: readonly object[] }>({
  byRule,
  ...rest
}: Change) => ({
  ...rest,
  byRule: [...byRule] as Change['byRule'][number][], // the same elements in a list of our own
})

/** Where what is asked for would be changed. */
function targetOf(
  facts: SeasonFacts,
  concession: Concession,
): Pick<ShownRelaxation, 'classId' | 'enterpriseId' | 'name'> {
  const nameOf = (things: readonly { readonly id: string; readonly name: string }[], id: string) =>
    things.find((one) => one.id === id)?.name ?? null
  const none = { classId: null, enterpriseId: null, name: null }
  if (concession.kind === 'block') return { ...none, enterpriseId: concession.period.enterpriseId }
  if ('trainerId' in concession) return { ...none, name: nameOf(facts.trainers, concession.trainerId) }
  if ('equipmentId' in concession) return { ...none, name: nameOf(facts.equipment, concession.equipmentId) }
  if ('classIds' in concession) return { ...none, classId: concession.classIds[0] ?? null }
  if ('roomId' in concession) return { ...none, name: nameOf(facts.rooms, concession.roomId) }
  return 'classId' in concession ? { ...none, classId: concession.classId } : none
}
