// One mending, from the facts to what is to change: worked out and judged by the rules outside the main thread.
import { Refusal } from '../../../contract/errors.ts'
import type { MendInput } from '../../../contract/timetable/mend/mends.ts'
import { civilMinute } from '../../../domain/calendar/civil-time.ts'
import type { PlanChange } from '../../../domain/timetable/replan/changes.ts'
import type { MendAnswer, MendReport, MendRequest } from '../../../domain/timetable/replan/mend-request.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import { digestOf as hashOf } from '../../../storage/base/vault.ts'
import type { TimetableOffice } from '../office.ts'
import { digestOf, type SeasonFacts } from '../season-facts.ts'
import { seasonInTurns } from '../season-plan.ts'
import type { KeptMend } from './kept-mends.ts'
import { disrupted } from './mend-disruption.ts'
import { orderMend } from './mend-order.ts'

export interface Mending {
  /** As it was before anything happened. */
  readonly recorded: SeasonFacts
  /** As if what happened were recorded. */
  readonly facts: SeasonFacts
  /** What happened is not known yet. */
  readonly isNews: boolean
  readonly request: MendRequest
  readonly report: MendReport
  /** What an adoption needs of it. */
  readonly kept: KeptMend
}

/** @throws NOT_FOUND, INVALID_VALUE, PLACEMENT_BREAKS_RULE, PLAN_BREAKS_RULES. */
export async function workOutMend(
  db: ReadHandle,
  input: MendInput,
  context: CallContext,
  { threads, mends }: TimetableOffice,
): Promise<Mending> {
  const recorded = await seasonInTurns(db, input.seasonId, context)
  const digest = digestOf(recorded)
  const { facts, label, record } = disrupted(db, recorded, input.disruption)
  const { request, newSittings } = orderMend(facts, input, civilMinute(context.now), context.newId)
  const report = reportOf(await threads.mend(request))
  const { changes, unplaced } = report
  const placed = new Set(changes.flatMap(({ sittingId, to }) => (to === null ? [] : [sittingId])))
  const kept: KeptMend = {
    digest,
    basis: basisOf(digest, changes),
    label,
    changes,
    unplaced,
    newSittings: newSittings.filter(({ id }) => placed.has(id) || unplaced.has(id)),
  }
  mends.keep(questionOf(input), kept)
  return { recorded, facts, isNews: record !== null, request, report, kept }
}

/** The same text for the same question, whatever was seen before. */
export const questionOf = ({ seasonId, disruption, substitutes }: MendInput): string =>
  JSON.stringify([seasonId, disruption, substitutes])

function reportOf(answer: MendAnswer): MendReport {
  switch (answer.kind) {
    case 'mended':
      return answer.report
    case 'not-hit':
      throw new Refusal('NOT_FOUND', { what: '要代课的课次' })
    case 'cannot-stand-in':
      throw new Refusal('PLACEMENT_BREAKS_RULE', { sentences: [...answer.sentences] })
    case 'breaks-rules':
      throw new Refusal('PLAN_BREAKS_RULES', { sentences: [...answer.sentences] })
  }
}

function basisOf(digest: string, changes: readonly PlanChange[]): string {
  const seen = changes.map(({ classId, lessonNumber, from, to }) => {
    const place = to && [to.date, to.startMinute, to.roomId, to.trainerId]
    return [classId, lessonNumber, from?.sittingId ?? '', place]
  })
  return hashOf(`${digest}${JSON.stringify(seen)}`)
}
