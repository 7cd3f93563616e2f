// Publishing: the draft takes the published plan's place, or only some of its changes do and the draft goes on.
import { Refusal } from '../../../contract/errors.ts'
import type { PublishInput } from '../../../contract/timetable/publish/publishing.ts'
import type { Violation } from '../../../domain/timetable/rule.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import type { WriteHandle } from '../../../storage/base/handle.ts'
import { savePlacement } from '../../../storage/timetable/placement-store.ts'
import { unplacedLessons } from '../../../storage/timetable/plan-review-store.ts'
import { insertPlan, putLast, setPlanState } from '../../../storage/timetable/plan-store.ts'
import { cancelSittingRow } from '../../../storage/timetable/sitting-store.ts'
import { breachesOf, livePlacements, problemOf } from '../plan-problem.ts'
import { readSeasonFacts, type SeasonFacts } from '../season-facts.ts'
import { surplusSittings } from '../surplus-sittings.ts'
import { changesOf, type PlaceChange } from './draft-changes.ts'
import {
  asPublished,
  breachesIn,
  causedBy,
  exchangesIn,
  partOf,
  type Version,
  withPart,
} from './publish-part.ts'
import { pastSentences } from './publish-past.ts'

interface Published {
  readonly id: string
  readonly seasonName: string
  readonly number: number
  readonly changed: number
  readonly unplaced: number
  readonly left: number
}

/** @throws PLAN_BREAKS_RULES naming what stands against it, NOT_FOUND for what the draft does not change. */
export function publish(
  tx: WriteHandle,
  { seasonId, sittingIds }: PublishInput,
  context: CallContext,
): Published {
  const facts = readSeasonFacts(tx, seasonId, context)
  const { draft } = facts
  if (draft === null) throw new Refusal('NOT_FOUND', { what: '排课草稿' })
  const changes = changesOf(facts)
  if (sittingIds === null) return publishAll(tx, facts, draft, changes, null, context)
  const chosen = new Set(sittingIds)
  const known = new Set(changes.map((one) => one.sittingId))
  if (sittingIds.some((id) => !known.has(id))) throw new Refusal('NOT_FOUND', { what: '要发布的改动' })
  return chosen.size === known.size
    ? publishAll(tx, facts, draft, changes, chosen, context)
    : publishSome(tx, facts, draft, changes, chosen, context)
}

/** '发布2025 秋季第 4 版课表', '…，只含 3 场改动'. */
export const publishSentence = ({
  seasonName,
  number,
  changed,
  left,
}: Pick<Published, 'seasonName' | 'number' | 'changed' | 'left'>): string =>
  `发布${seasonName}第 ${number} 版课表${left > 0 ? `，只含 ${changed} 场改动` : ''}`

/**
 * Times that the draft gives up are called off, for a lesson with one that lies nowhere would never be over. `chosen` null:
 * nobody named the changes, and the timetable as a whole must be right.
 */
function publishAll(
  tx: WriteHandle,
  facts: SeasonFacts,
  { plan, placements }: Version,
  changes: readonly PlaceChange[],
  chosen: ReadonlySet<string> | null,
  context: CallContext,
): Published {
  const found = breachesOf(facts, problemOf(facts), livePlacements(facts, placements))
  const breaches = chosen === null ? found : causedBy(chosen, found, breachesIn(asPublished(facts)))
  refuse([...pastSentences(facts, changes, context), ...told(breaches)])
  supersede(tx, facts)
  setPlanState(tx, plan.id, 'published', context.now)
  for (const id of surplusSittings(facts)) callOff(tx, id)
  return outcome(tx, facts, plan, { changed: changes.length, left: 0 })
}

/** The new version takes the draft's number, and the draft the next one. */
function publishSome(
  tx: WriteHandle,
  facts: SeasonFacts,
  draft: Version,
  changes: readonly PlaceChange[],
  chosen: ReadonlySet<string>,
  context: CallContext,
): Published {
  const then = withPart(facts, draft, chosen)
  const past = pastSentences(
    facts,
    changes.filter((one) => chosen.has(one.sittingId)),
    context,
  )
  const breaches = causedBy(chosen, breachesIn(then), breachesIn(asPublished(facts)))
  refuse([...past, ...halves(facts, changes, chosen), ...told(breaches)])
  const part = partOf(facts, draft, chosen)
  supersede(tx, facts)
  putLast(tx, draft.plan)
  const plan = {
    ...part.plan,
    id: context.newId(),
    state: 'published',
    createdAt: context.now,
    publishedAt: context.now,
  } as const
  insertPlan(tx, plan)
  for (const one of part.placements) savePlacement(tx, { ...one, planId: plan.id })
  for (const id of surplusSittings({ ...facts, draft: part })) if (chosen.has(id)) callOff(tx, id)
  return outcome(tx, facts, plan, { changed: chosen.size, left: changes.length - chosen.size })
}

/** Exchanges of which one side alone was chosen. */
const halves = (facts: SeasonFacts, changes: readonly PlaceChange[], chosen: ReadonlySet<string>): string[] =>
  exchangesIn(facts, changes).flatMap(({ sittingIds, label }) =>
    new Set(sittingIds.map((id) => chosen.has(id))).size > 1
      ? `${label}换了场次，原来的和新的要一起发布`
      : [],
  )

function refuse(sentences: readonly string[]): void {
  if (sentences.length > 0) throw new Refusal('PLAN_BREAKS_RULES', { sentences: [...sentences] })
}

const told = (breaches: readonly Violation[]): string[] => breaches.map((one) => one.sentence)

function supersede(tx: WriteHandle, { published }: SeasonFacts): void {
  if (published !== null) setPlanState(tx, published.plan.id, 'superseded', published.plan.publishedAt)
}

const callOff = (tx: WriteHandle, sittingId: string): void =>
  cancelSittingRow(tx, sittingId, '课表改为更少的场次')

function outcome(
  tx: WriteHandle,
  { season }: SeasonFacts,
  { id, number }: Version['plan'],
  counts: Pick<Published, 'changed' | 'left'>,
): Published {
  const unplaced = unplacedLessons(tx, season.id, id).length
  return { id, seasonName: season.name, number, ...counts, unplaced }
}
