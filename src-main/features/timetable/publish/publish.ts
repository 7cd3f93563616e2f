// Publishing: the draft takes the published plan's place, or only some of its changes do and the draft goes on.
import { Refusal } from '../../../contract/errors.ts'
import type { PublishInput } from '../../../contract/timetable/publish/publishing.ts'
import type { Violation } from '../../../domain/timetable/rule.ts'
import type { Acting, CallContext, StaffContext } from '../../../procedures/call-context.ts'
import type { WriteHandle } from '../../../storage/base/handle.ts'
import { savePlacement } from '../../../storage/timetable/placement-store.ts'
import { unplacedLessons } from '../../../storage/timetable/plan-review-store.ts'
import { insertPlan, putLast, setPlanState } from '../../../storage/timetable/plan-store.ts'
import { cancelSittingRow } from '../../../storage/timetable/sitting-store.ts'
import type { TimetableOffice } from '../office.ts'
import { readSeasonFacts, type SeasonFacts } from '../season-facts.ts'
import { seasonInTurns } from '../season-plan.ts'
import { surplusSittings } from '../surplus-sittings.ts'
import type { PlaceChange } from './draft-changes.ts'
import {
  type JudgedPublication,
  judgeLater,
  judgeNow,
  type Publication,
  publicationOf,
} from './publication.ts'
import { exchangesIn, partOf, type Version } from './publish-part.ts'
import { pastSentences } from './publish-past.ts'

interface Published {
  readonly id: string
  readonly seasonName: string
  readonly number: number
  readonly changed: number
  readonly unplaced: number
  readonly left: number
}

/** @throws NOT_FOUND for what the draft does not change. */
export async function preparePublish(
  { seasonId, sittingIds }: PublishInput,
  context: Acting<StaffContext>,
  { threads }: TimetableOffice,
): Promise<JudgedPublication> {
  const facts = await seasonInTurns(context.core.house.db, seasonId, context)
  return judgeLater(publicationOf(facts, sittingIds), threads.check)
}

/** @throws PLAN_BREAKS_RULES naming what stands against it, NOT_FOUND for what the draft does not change. */
export function publish(
  tx: WriteHandle,
  { seasonId, sittingIds }: PublishInput,
  context: CallContext,
  judged: JudgedPublication,
): Published {
  const facts = readSeasonFacts(tx, seasonId, context)
  const publication = publicationOf(facts, sittingIds)
  // The rules have the last word on what is stored: where anything moved since they were asked, they are asked again.
  const breaches = judged.facts === facts ? judged.breaches : judgeNow(publication)
  return publication.isWhole
    ? publishAll(tx, publication, breaches, context)
    : publishSome(tx, publication, breaches, context)
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
  tx: WriteHandle,
  { facts, draft: { plan }, changes }: Publication,
  breaches: readonly Violation[],
  context: CallContext,
): Published {
  refuse([...pastSentences(facts, changes, context), ...told(breaches)])
  supersede(tx, facts)
  setPlanState(tx, plan.id, 'published', context.now)
  for (const id of surplusSittings(facts)) callOff(tx, id)
  return outcome(tx, facts, plan, { changed: changes.length, left: 0 })
}

/** The new version takes the draft's number, and the draft the next one. */
function publishSome(
  tx: WriteHandle,
  { facts, draft, changes, chosen: named }: Publication,
  breaches: readonly Violation[],
  context: CallContext,
): Published {
  const chosen = named ?? new Set()
  const past = pastSentences(
    facts,
    changes.filter((one) => chosen.has(one.sittingId)),
    context,
  )
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
