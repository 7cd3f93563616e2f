// 应急调整: seen before it is stored; then what happened is recorded and the draft changed, in one step that can be undone.
import { Refusal } from '../../../contract/errors.ts'
import type { AdoptInput, MendInput, MendPreview } from '../../../contract/timetable/mend/mends.ts'
import { civilMinute } from '../../../domain/calendar/civil-time.ts'
import type { PlanCosts } from '../../../domain/timetable/score-plan.ts'
import { defaultScoring } from '../../../domain/timetable/scoring.ts'
import type { Placement } from '../../../domain/timetable/solution.ts'
import type { Acting, CallContext } from '../../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../../storage/base/handle.ts'
import {
  type PlacementEntity,
  placementsOf,
  replacePlacements,
} from '../../../storage/timetable/placement-store.ts'
import { type PlanEntity, saveUnplaced } from '../../../storage/timetable/plan-store.ts'
import { insertSitting } from '../../../storage/timetable/sitting-store.ts'
import { ensureDraft } from '../draft.ts'
import { placeNamer } from '../named-place.ts'
import type { TimetableOffice } from '../office.ts'
import { digestOf, readSeasonFacts } from '../season-facts.ts'
import type { KeptMend } from './kept-mends.ts'
import { disrupted } from './mend-disruption.ts'
import { changesWithEffects, shortBefore } from './mend-effects.ts'
import { planInForce } from './mend-order.ts'
import { type Mending, questionOf, workOutMend } from './mend-plan.ts'

export async function previewMend(
  db: ReadHandle,
  input: MendInput,
  context: CallContext,
  office: TimetableOffice,
): Promise<MendPreview> {
  const mending = await workOutMend(db, input, context, office)
  const { facts, report, kept, request, isNews } = mending
  const { changes } = report
  const placeOf = placeNamer(facts)
  const changed = new Set(changes.map((one) => one.sittingId))
  const coming = planInForce(facts).filter((one) => one.date >= facts.today && !changed.has(one.sittingId))
  return {
    basis: kept.basis,
    label: kept.label,
    changes: changesWithEffects(mending).map(({ from, to, kinds, ...change }) => ({
      ...change,
      kinds: [...kinds],
      from: from && placeOf(from),
      to: to && placeOf(to),
      isToday: from?.date === facts.today || to?.date === facts.today,
      wasPinned: request.pinned.has(change.sittingId),
      whyUnplaced: report.unplaced.get(change.sittingId) ?? '',
    })),
    ...leftOver(mending),
    unchanged: coming.length,
    before: { ...scoreOf(report.costsBefore), short: shortBefore(mending) },
    after: scoreOf(report.costsAfter),
    reserveLessons: (request.problem.scoring ?? defaultScoring).reserveLessons,
    isRecorded: isNews,
  }
}

/** Lessons of a class that is put in and that find no place never had one, so they are no changes. */
function leftOver({ request, report }: Mending): Pick<MendPreview, 'stuck'> {
  const { stuck, changes, unplaced } = report
  const told = new Set(changes.map((one) => one.sittingId))
  const never = request.problem.classes.flatMap((one) =>
    one.lessons.flatMap(({ number, sittingIds }) =>
      sittingIds
        .filter((id) => unplaced.has(id) && !told.has(id))
        .map((id) => `「${one.name}」第 ${number} 课次排不进：${unplaced.get(id)}`),
    ),
  )
  return { stuck: [...stuck, ...never] }
}

const scoreOf = ({ unplaced, short, soft }: PlanCosts) => ({ unplaced, short, soft })

/** What was seen, as long as it is known and can still be done; else it is worked out again. @throws MEND_OUTDATED when that comes to anything else. */
export async function prepareMend(
  input: AdoptInput,
  context: Acting<CallContext>,
  office: TimetableOffice,
): Promise<KeptMend> {
  const seen = input.basis === null ? null : office.mends.find(questionOf(input), input.basis)
  if (seen !== null && !hasBegun(seen, context)) return seen
  const { kept } = await workOutMend(context.core.house.db, input, context, office)
  if (input.basis !== null && input.basis !== kept.basis) throw new Refusal('MEND_OUTDATED')
  return kept
}

/** Whether something that it moves, or a place that it gives, has begun since it was worked out. */
function hasBegun({ changes }: KeptMend, { today, now }: CallContext): boolean {
  const nowMinute = civilMinute(now)
  const isOver = (place: Placement | null) =>
    place !== null && (place.date < today || (place.date === today && place.startMinute <= nowMinute))
  return changes.some(({ from, to }) => isOver(from) || isOver(to))
}

/** @throws MEND_OUTDATED when anything was changed meanwhile. */
export function mend(tx: WriteHandle, input: AdoptInput, context: CallContext, kept: KeptMend) {
  const facts = readSeasonFacts(tx, input.seasonId, context)
  if (digestOf(facts) !== kept.digest) throw new Refusal('MEND_OUTDATED')
  disrupted(tx, facts, input.disruption).record?.(tx, context.newId)
  const { changes, label, newSittings } = kept
  const unplaced = kept.unplaced.size
  if (changes.length === 0 && newSittings.length === 0)
    return { id: input.seasonId, label, changed: 0, unplaced }
  const shown = planInForce(facts)
  const draft = ensureDraft(tx, input.seasonId, context)
  for (const { id, lessonId } of newSittings) insertSitting(tx, id, lessonId)
  storeChanges(tx, draft, shown, kept)
  return { id: draft.id, label, changed: changes.length, unplaced }
}

function storeChanges(
  tx: WriteHandle,
  draft: PlanEntity,
  shown: readonly PlacementEntity[],
  { changes, unplaced }: KeptMend,
): void {
  const places = new Map(placementsOf(tx, draft.id).map((row) => [row.sittingId, row]))
  const known = new Map(shown.map((row) => [row.sittingId, row]))
  for (const { sittingId, to, minutes } of changes) {
    const was: PlacementEntity | undefined = places.get(sittingId) ?? known.get(sittingId)
    if (to === null) places.delete(sittingId)
    else {
      const length = was?.minutes ?? minutes
      places.set(sittingId, { ...to, planId: draft.id, minutes: length, isPinned: was?.isPinned ?? false })
    }
  }
  replacePlacements(tx, draft.id, [...places.values()])
  const changed = new Set(changes.map(({ sittingId }) => sittingId))
  const notes = [...unplaced].map(([sittingId, sentence]) => ({ sittingId, sentence }))
  const old = draft.unplaced.filter(({ sittingId }) => !changed.has(sittingId) && !unplaced.has(sittingId))
  saveUnplaced(tx, draft.id, [...old, ...notes])
}

/** '王海波 9月12日–9月19日 请假，调整 5 场'. */
export const mendSentence = ({ label, changed }: { label: string; changed: number }): string =>
  changed === 0 ? `${label}，课表没有改动` : `${label}，调整 ${changed} 场`
