// Told before some changes are published: which others they cannot do without, and what would be broken even with them.
import { checkPlan } from '../../../domain/timetable/check-plan.ts'
import type { Violation } from '../../../domain/timetable/rule.ts'
import type { CallContext } from '../../../procedures/call-context.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import type { TimetableOffice } from '../office.ts'
import { seasonInTurns } from '../season-plan.ts'
import { changesOf } from './draft-changes.ts'
import {
  asPublished,
  breachesLater,
  type Checked,
  causedBy,
  type Exchange,
  exchangesIn,
  withPart,
} from './publish-part.ts'
import { pastSentences } from './publish-past.ts'

/** The whole timetable is checked outside this thread: a tick of the dialog asks for it two or three times. */
export async function explainPublish(
  db: ReadHandle,
  { seasonId, sittingIds }: { seasonId: string; sittingIds: readonly string[] },
  context: CallContext,
  { threads: { check } }: TimetableOffice,
): Promise<{ needed: string[]; sentences: string[] }> {
  const facts = await seasonInTurns(db, seasonId, context)
  const changes = changesOf(facts)
  const known = new Set(changes.map((one) => one.sittingId))
  const { draft } = facts
  const asked = new Set(sittingIds.filter((id) => known.has(id)))
  if (draft === null || asked.size === 0) return { needed: [], sentences: [] }
  const published = await breachesLater(check, asPublished(facts))
  const exchanges = exchangesIn(facts, changes)
  const chosen = new Set(asked)
  for (;;) {
    joinNear(chosen, known, exchanges, () => withPart(facts, draft, chosen))
    const found = await breachesLater(check, withPart(facts, draft, chosen))
    const breaches = causedBy(chosen, found, published)
    if (join(chosen, known, breaches)) continue
    const past = pastSentences(
      facts,
      changes.filter((one) => chosen.has(one.sittingId)),
      context,
    )
    return {
      needed: [...chosen].slice(asked.size),
      sentences: [...past, ...new Set(breaches.map((one) => one.sentence))],
    }
  }
}

/** Adds the changes among what is concerned; false where there were none to add. */
function join(
  chosen: Set<string>,
  known: ReadonlySet<string>,
  concerned: readonly { readonly sittingIds: readonly string[] }[],
): boolean {
  const partners = concerned
    .flatMap(({ sittingIds }) => sittingIds)
    .filter((id) => known.has(id) && !chosen.has(id))
  for (const id of partners) chosen.add(id)
  return partners.length > 0
}

/** A long chain is mostly one class's own, lesson after lesson, and its evenings alone are soon looked through. */
function joinNear(
  chosen: Set<string>,
  known: ReadonlySet<string>,
  exchanges: readonly Exchange[],
  then: () => Checked,
): void {
  const isConcerned = ({ sittingIds }: { readonly sittingIds: readonly string[] }) =>
    sittingIds.some((id) => chosen.has(id))
  for (;;) {
    const near = [...exchanges, ...classBreaches(then(), chosen)].filter(isConcerned)
    if (!join(chosen, known, near)) return
  }
}

/** What the sittings of each chosen class break among themselves. */
function classBreaches({ problem, placements }: Checked, chosen: ReadonlySet<string>): Violation[] {
  const bySitting = new Map(placements.map((one) => [one.sittingId, one]))
  return problem.classes.flatMap((one) => {
    const ids = one.lessons.flatMap(({ sittingIds }) => sittingIds)
    if (!ids.some((id) => chosen.has(id))) return []
    const own = ids.flatMap((id) => bySitting.get(id) ?? [])
    return checkPlan({ ...problem, classes: [one], fixed: [] }, own).violations
  })
}
