// A mending from beginning to end: what is broken, the least change that mends it, its reasons, and the rules' last word on it.

import { breachesAround } from '../breaks/around.ts'
import { checkPlan, openBreaches } from '../check-plan.ts'
import { indexProblem, type ProblemIndex } from '../plan-view.ts'
import type { Violation } from '../rule.ts'
import { planScorer } from '../score-plan.ts'
import type { Placement } from '../solution.ts'
import { changesBetween } from './changes.ts'
import { judged, type MendOrder } from './mend-order.ts'
import { type Mend, mendPlan } from './mend-plan.ts'
import type { MendAnswer, MendRequest } from './mend-request.ts'

export function workOutMend(request: MendRequest): MendAnswer {
  const { problem, before, standing, fast, pinned, asked } = request
  const index = indexProblem(problem)
  const { violations } = checkPlan(problem, before)
  const breaches = openBreaches(violations, standing)
  const hit = breaches.map((one) => released(one, fast, pinned))
  const broken = new Set([...hit.flat(), ...asked])
  const decided = decidedBy(index, request, broken)
  if ('kind' in decided) return decided
  const order = orderOf(request, broken, decided)
  const mend = mendPlan(order)
  const left = brokenBy(order, standing, mend)
  if (left.length > 0) return { kind: 'breaks-rules', sentences: sentencesOf(left) }
  const scorer = planScorer(judged(order))
  const stuck = breaches.filter((_, at) => hit[at]?.length === 0)
  return {
    kind: 'mended',
    report: {
      changes: changesBetween(index, { before, violations, after: mend.placements }),
      unplaced: mend.unplaced,
      stuck: stuck.map((one) => stuckWords(one, fast)),
      costsBefore: scorer.costs(before),
      costsAfter: scorer.costs(mend.placements),
    },
  }
}

/** Of a breach those that may give way: one that somebody pinned only where no other can. */
function released({ sittingIds }: Violation, fast: MendRequest['fast'], pinned: ReadonlySet<string>) {
  const movable = sittingIds.filter((id) => !fast.has(id))
  const free = movable.filter((id) => !pinned.has(id))
  return free.length > 0 ? free : movable
}

function decidedBy(
  index: ProblemIndex,
  { before, substitutes }: MendRequest,
  broken: ReadonlySet<string>,
): readonly Placement[] | Exclude<MendAnswer, { readonly kind: 'mended' }> {
  const rest = before.filter(({ sittingId }) => !broken.has(sittingId))
  const decided: Placement[] = []
  for (const { sittingId, trainerId } of substitutes) {
    const was = before.find((one) => one.sittingId === sittingId)
    if (was === undefined || !broken.has(sittingId)) return { kind: 'not-hit' }
    const place = { ...was, trainerId }
    const breaches = breachesAround(index, [...rest, ...decided], place)
    if (breaches.length > 0) return { kind: 'cannot-stand-in', sentences: sentencesOf(breaches) }
    decided.push(place)
  }
  return decided
}

function orderOf(
  { problem, before, earliest, tonight, narrower, standing, fast, pinned }: MendRequest,
  broken: ReadonlySet<string>,
  decided: readonly Placement[],
): MendOrder {
  const settled = [...fast.keys(), ...pinned, ...standing].filter((id) => !broken.has(id))
  return { problem, before, broken, decided, settled: new Set(settled), earliest, tonight, narrower }
}

/** What is fast may go on breaking rules where it lies; nothing else may. */
function brokenBy({ problem, settled }: MendOrder, standing: ReadonlySet<string>, { placements }: Mend) {
  const { violations } = checkPlan(problem, placements)
  return openBreaches(violations, standing).filter(
    ({ sittingIds }) => !sittingIds.every((id) => settled.has(id)),
  )
}

const sentencesOf = (violations: readonly Violation[]): readonly string[] =>
  violations.map(({ sentence }) => sentence)

function stuckWords({ sentence, sittingIds }: Violation, fast: MendRequest['fast']): string {
  const why = new Set(sittingIds.flatMap((id) => fast.get(id) ?? []))
  return `${sentence}（${[...why].join('；')}）`
}
