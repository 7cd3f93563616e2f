// What a draft changes of what is published, sitting by sitting, and which adjustment each change comes from.
import type { Adjustment, DraftChange } from '../../../contract/timetable/publish/publishing.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import {
  type DraftTouch,
  draftBegan,
  draftSteps,
  draftTouches,
} from '../../../storage/timetable/draft-steps-store.ts'
import { isSamePlace, type PlacementEntity } from '../../../storage/timetable/placement-store.ts'
import { unplacedLessons } from '../../../storage/timetable/plan-review-store.ts'
import { placeNamer } from '../named-place.ts'
import type { SeasonFacts } from '../season-facts.ts'
import { seasonInTurns } from '../season-plan.ts'

export interface PlaceChange {
  readonly sittingId: string
  readonly from: PlacementEntity | null
  readonly to: PlacementEntity | null
}

/** Moved, new, and without a place in the draft; a sitting that is called off needs no place. */
export function changesOf({ draft, published, classes }: SeasonFacts): PlaceChange[] {
  if (draft === null) return []
  const told = new Map(published?.placements.map((one) => [one.sittingId, one]))
  const placed = new Set(draft.placements.map((one) => one.sittingId))
  const planned = new Set(
    classes.flatMap(({ lessons }) =>
      lessons.flatMap(({ sittings }) =>
        sittings.flatMap(({ id, state }) => (state === 'planned' ? [id] : [])),
      ),
    ),
  )
  const moved = draft.placements.flatMap((to): PlaceChange[] => {
    const from = told.get(to.sittingId) ?? null
    return from !== null && isSamePlace(from, to) ? [] : [{ sittingId: to.sittingId, from, to }]
  })
  const gone = [...told.values()].filter(({ sittingId }) => !placed.has(sittingId) && planned.has(sittingId))
  return [...moved, ...gone.map((from) => ({ sittingId: from.sittingId, from, to: null }))]
}

export async function listDraftChanges(
  db: ReadHandle,
  { seasonId }: { seasonId: string },
  context: CallContext,
) {
  const facts = await seasonInTurns(db, seasonId, context)
  const changes = changesOf(facts)
  const draftId = facts.draft?.plan.id ?? null
  const touches = draftId === null ? [] : draftTouches(db, draftId)
  const stepOf = lastTouch(facts, touches, draftId === null ? null : draftBegan(db, draftId))
  const row = rowMaker(facts)
  const rows = changes.map((one) => row(one, stepOf(one.sittingId)))
  const known = new Set(rows.flatMap(({ stepId }) => stepId ?? []))
  const adjustments: Adjustment[] = draftSteps(db, [...known]).map(({ id, ...step }) => ({
    stepId: id,
    ...step,
  }))
  return {
    hasPublished: facts.published !== null,
    rows: rows.toSorted(byTime),
    adjustments,
    unplaced: facts.draft === null ? 0 : unplacedLessons(db, seasonId, facts.draft.plan.id).length,
  }
}

/**
 * The last step that gave a sitting another place. The step that began the draft noted all that it copied, as it was
 * published or as it already changed it; what it left out it noted nowhere.
 */
function lastTouch({ published }: SeasonFacts, touches: readonly DraftTouch[], begun: number | null) {
  const told = new Map(published?.placements.map((one) => [one.sittingId, keyOf(one)]))
  const noted = new Set(touches.map(({ sittingId }) => sittingId))
  const last = new Map<string, number>()
  for (const { sittingId, before, after, stepId } of touches) {
    const was = before ?? (stepId === begun ? told.get(sittingId) : undefined) ?? null
    if (was !== after) last.set(sittingId, stepId)
  }
  return (sittingId: string): number | null => last.get(sittingId) ?? (noted.has(sittingId) ? null : begun)
}

/** As storage/draft-steps-store.ts writes a place. */
const keyOf = ({ date, startMinute, roomId, trainerId }: PlacementEntity): string =>
  JSON.stringify([date, startMinute, roomId, trainerId])

/** What a change is called by: its class and the number of its lesson. */
function rowMaker(facts: SeasonFacts) {
  const named = placeNamer(facts)
  const owners = new Map(
    facts.classes.flatMap(({ id: classId, name: className, lessons }) =>
      lessons.flatMap(({ number: lessonNumber, sittings }) =>
        sittings.map(({ id }) => [id, { classId, className, lessonNumber }] as const),
      ),
    ),
  )
  const nobodys = { classId: '', className: '', lessonNumber: 0 }
  return ({ sittingId, from, to }: PlaceChange, stepId: number | null): DraftChange => ({
    sittingId,
    ...(owners.get(sittingId) ?? nobodys),
    from: from && named(from),
    to: to && named(to),
    stepId,
  })
}

function byTime(one: DraftChange, other: DraftChange): number {
  const [place, otherPlace] = [one.to ?? one.from, other.to ?? other.from]
  if (place === null || otherPlace === null) return 0
  return (
    place.date.localeCompare(otherPlace.date) ||
    place.startMinute - otherPlace.startMinute ||
    one.className.localeCompare(other.className)
  )
}
