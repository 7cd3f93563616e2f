// What is to be published, and what the rules find in it: looked for before the transaction, outside this thread.
import { Refusal } from '../../../contract/errors.ts'
import type { Violation } from '../../../domain/timetable/rule.ts'
import type { TimetableThreads } from '../office.ts'
import { livePlacements, problemOf } from '../plan-problem.ts'
import type { SeasonFacts } from '../season-facts.ts'
import { changesOf, type PlaceChange } from './draft-changes.ts'
import {
  asPublished,
  breachesIn,
  breachesLater,
  type Checked,
  causedBy,
  type Version,
  withPart,
} from './publish-part.ts'

export interface Publication {
  readonly facts: SeasonFacts
  readonly draft: Version
  readonly changes: readonly PlaceChange[]
  /** null: nobody named the changes, and the timetable as a whole must be right. */
  readonly chosen: ReadonlySet<string> | null
  /** All that the draft changes, named or not. */
  readonly isWhole: boolean
}

/** @throws NOT_FOUND without a draft, or for what the draft does not change. */
export function publicationOf(facts: SeasonFacts, sittingIds: readonly string[] | null): Publication {
  const { draft } = facts
  if (draft === null) throw new Refusal('NOT_FOUND', { what: '排课草稿' })
  const changes = changesOf(facts)
  const known = new Set(changes.map((one) => one.sittingId))
  if (sittingIds?.some((id) => !known.has(id)) === true)
    throw new Refusal('NOT_FOUND', { what: '要发布的改动' })
  const chosen = sittingIds && new Set(sittingIds)
  return { facts, draft, changes, chosen, isWhole: chosen === null || chosen.size === known.size }
}

export interface JudgedPublication {
  /** What it was judged on: anything else has to be judged anew. */
  readonly facts: SeasonFacts
  readonly breaches: readonly Violation[]
}

export async function judgeLater(
  publication: Publication,
  check: TimetableThreads['check'],
): Promise<JudgedPublication> {
  const { coming, present } = checksOf(publication)
  const found = await breachesLater(check, coming)
  const published = present === null ? [] : await breachesLater(check, present)
  return { facts: publication.facts, breaches: caused(publication, found, published) }
}

export function judgeNow(publication: Publication): readonly Violation[] {
  const { coming, present } = checksOf(publication)
  return caused(publication, breachesIn(coming), present === null ? [] : breachesIn(present))
}

const caused = (
  { chosen }: Publication,
  found: readonly Violation[],
  published: readonly Violation[],
): readonly Violation[] => (chosen === null ? found : causedBy(chosen, found, published))

function checksOf({ facts, draft, chosen, isWhole }: Publication): {
  readonly coming: Checked
  readonly present: Checked | null
} {
  const whole = { facts, problem: problemOf(facts), placements: livePlacements(facts, draft.placements) }
  if (chosen === null) return { coming: whole, present: null }
  return { coming: isWhole ? whole : withPart(facts, draft, chosen), present: asPublished(facts) }
}
