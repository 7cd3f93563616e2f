// Publishing: the draft takes the published plan's place, or only some of its changes do and the draft goes on.
import { Refusal } from '../../contract/errors.ts'
import type { PublishInput } from '../../contract/publishing.ts'
import type { Violation } from '../../domain/timetable/rule.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { Handle } from '../../storage/handle.ts'
import { savePlacement } from '../../storage/placement-store.ts'
import { unplacedLessons } from '../../storage/plan-review-store.ts'
import { insertPlan, putLast, setPlanState } from '../../storage/plan-store.ts'
import { cancelSittingRow } from '../../storage/sitting-store.ts'
import { changesOf, type PlaceChange } from './draft-changes.ts'
import { breachesOf, livePlacements, problemOf } from './plan-problem.ts'
import { readSeasonFacts, type SeasonFacts } from './season-facts.ts'
import { surplusSittings } from './surplus-sittings.ts'

type Version = NonNullable<SeasonFacts['draft']>

interface Published {
  readonly id: string
  readonly seasonName: string
  readonly number: number
  readonly changed: number
  readonly unplaced: number
  readonly left: number
}

/** @throws PLAN_BREAKS_RULES naming what stands against it, NOT_FOUND for what the draft does not change. */
export function publish(tx: Handle, { seasonId, sittingIds }: PublishInput, context: CallContext): Published {
  const facts = readSeasonFacts(tx, seasonId, context, false)
  const { draft } = facts
  if (draft === null) throw new Refusal('NOT_FOUND', { what: '排课草稿' })
  const changes = changesOf(facts)
  if (sittingIds === null) return publishAll(tx, facts, draft, changes, context)
  const chosen = new Set(sittingIds)
  const known = new Set(changes.map((one) => one.sittingId))
  if (sittingIds.some((id) => !known.has(id))) throw new Refusal('NOT_FOUND', { what: '要发布的改动' })
  return chosen.size === known.size
    ? publishAll(tx, facts, draft, changes, context)
    : publishSome(tx, facts, draft, changes, chosen, context)
}

/** Of changes chosen for publishing: those that they cannot do without, and what would be broken even with them. */
export function explainPublish(
  db: Handle,
  { seasonId, sittingIds }: { seasonId: string; sittingIds: readonly string[] },
  context: CallContext,
): { needed: string[]; sentences: string[] } {
  const facts = readSeasonFacts(db, seasonId, context, false)
  const known = new Set(changesOf(facts).map((one) => one.sittingId))
  const { draft } = facts
  const asked = sittingIds.filter((id) => known.has(id))
  if (draft === null || asked.length === 0) return { needed: [], sentences: [] }
  const chosen = new Set(asked)
  for (;;) {
    const breaches = breachesWith(facts, partOf(facts, draft, chosen), chosen)
    const partners = breaches
      .flatMap((one) => one.sittingIds)
      .filter((id) => known.has(id) && !chosen.has(id))
    if (partners.length === 0)
      return {
        needed: [...chosen].slice(asked.length),
        sentences: [...new Set(breaches.map((one) => one.sentence))],
      }
    for (const id of partners) chosen.add(id)
  }
}

/** '发布2025 秋季第 4 版课表', '…，只含 3 场改动'. */
export const publishSentence = ({
  seasonName,
  number,
  changed,
  left,
}: Pick<Published, 'seasonName' | 'number' | 'changed' | 'left'>): string =>
  `发布${seasonName}第 ${number} 版课表${left > 0 ? `，只含 ${changed} 场改动` : ''}`

/** Times that the draft gives up are called off, for a lesson with one that lies nowhere would never be over. */
function publishAll(
  tx: Handle,
  facts: SeasonFacts,
  { plan, placements }: Version,
  changes: readonly PlaceChange[],
  context: CallContext,
): Published {
  refuse(breachesOf(facts, problemOf(facts), livePlacements(facts, placements)))
  supersede(tx, facts)
  setPlanState(tx, plan.id, 'published', context.now)
  for (const id of surplusSittings(facts)) callOff(tx, id)
  return told(tx, facts, plan, { changed: changes.length, left: 0 })
}

/** The new version takes the draft's number, and the draft the next one. */
function publishSome(
  tx: Handle,
  facts: SeasonFacts,
  draft: Version,
  changes: readonly PlaceChange[],
  chosen: ReadonlySet<string>,
  context: CallContext,
): Published {
  const part = partOf(facts, draft, chosen)
  refuse(breachesWith(facts, part, chosen))
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
  return told(tx, facts, plan, { changed: chosen.size, left: changes.length - chosen.size })
}

/** What is published, with the draft's word on these sittings alone. */
function partOf(
  { published }: SeasonFacts,
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

/** What is broken elsewhere was published so and stays so: an emergency does not wait for it. */
function breachesWith(facts: SeasonFacts, part: Version, chosen: ReadonlySet<string>): readonly Violation[] {
  const then = { ...facts, draft: part }
  return breachesOf(then, problemOf(then), livePlacements(then, part.placements)).filter(({ sittingIds }) =>
    sittingIds.some((id) => chosen.has(id)),
  )
}

function refuse(breaches: readonly Violation[]): void {
  if (breaches.length === 0) return
  throw new Refusal('PLAN_BREAKS_RULES', { sentences: breaches.map((one) => one.sentence) })
}

function supersede(tx: Handle, { published }: SeasonFacts): void {
  if (published !== null) setPlanState(tx, published.plan.id, 'superseded', published.plan.publishedAt)
}

const callOff = (tx: Handle, sittingId: string): void => cancelSittingRow(tx, sittingId, '课表改为更少的场次')

function told(
  tx: Handle,
  { season }: SeasonFacts,
  { id, number }: Version['plan'],
  counts: Pick<Published, 'changed' | 'left'>,
): Published {
  const unplaced = unplacedLessons(tx, season.id, id).length
  return { id, seasonName: season.name, number, ...counts, unplaced }
}
