// One mending, from the facts to what is to change: the planner works in its threads, the rules have the last word.
import { Refusal } from '../../contract/errors.ts'
import type { MendInput } from '../../contract/mends.ts'
import { civilMinute } from '../../domain/calendar/civil-time.ts'
import type { NewSitting } from '../../domain/timetable/plan-design.ts'
import { changesBetween, type PlanChange } from '../../domain/timetable/replan/changes.ts'
import type { MendOrder } from '../../domain/timetable/replan/mend-order.ts'
import { type Mend, type MendSearch, mendPlan } from '../../domain/timetable/replan/mend-plan.ts'
import type { Solution } from '../../domain/timetable/solution.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { Core } from '../../procedures/core.ts'
import type { Handle } from '../../storage/handle.ts'
import { disrupted } from './mend-disruption.ts'
import { type OrderedMend, orderMend } from './mend-order.ts'
import { breachesOf } from './plan-problem.ts'
import { digestOf, readSeasonFacts, type SeasonFacts } from './season-facts.ts'
import { solveAtOnce } from './solve-plan.ts'

export interface Mending extends Omit<OrderedMend, 'firsts' | 'spares'> {
  readonly facts: SeasonFacts
  /** Of the facts as they are recorded. */
  readonly digest: string
  /** Tells whether what would be stored is what was seen, whatever ids new sittings are given. */
  readonly basis: string
  readonly label: string
  readonly mend: Mend
  readonly changes: readonly PlanChange[]
  readonly newSittings: readonly NewSitting[]
}

const seeds = [1]

/** @throws NOT_FOUND, INVALID_VALUE, PLACEMENT_BREAKS_RULE, PLANNING_FAILED, PLAN_BREAKS_RULES. */
export async function workOutMend(db: Handle, input: MendInput, context: CallContext): Promise<Mending> {
  const recorded = readSeasonFacts(db, input.seasonId, context, true)
  const digest = digestOf(recorded)
  const { facts, label } = disrupted(db, recorded, input.disruption)
  const { firsts, spares, ...ordered } = orderMend(facts, input, civilMinute(context.now), context.newId)
  const mend = await carryOut(context.core, ordered.order)
  refuseBroken(facts, ordered.order, mend)
  const { problem, before } = ordered.order
  const changes = changesBetween(before, mend.placements, problem)
  const placed = new Set(mend.placements.map(({ sittingId }) => sittingId))
  return {
    ...ordered,
    facts,
    digest,
    basis: basisOf(digest, changes),
    label,
    mend,
    changes,
    newSittings: [...firsts, ...spares].filter(({ id }) => placed.has(id) || mend.unplaced.has(id)),
  }
}

async function carryOut(core: Core, order: MendOrder): Promise<Mend> {
  const mending = mendPlan(order)
  let step = mending.next()
  while (!step.done) step = mending.next(await search(core, step.value))
  return step.value
}

const search = (core: Core, { problem, from, moves }: MendSearch): Promise<Solution> =>
  solveAtOnce(core, { problem, seeds, from, budget: { moves } })

/** What is fast may go on breaking rules where it lies; nothing else may. */
function refuseBroken(facts: SeasonFacts, { problem, settled }: MendOrder, { placements }: Mend): void {
  const others = new Set(facts.otherPlacements.map((one) => one.sittingId))
  const own = placements.filter(({ sittingId }) => !others.has(sittingId))
  const breaches = breachesOf(facts, problem, own).filter(
    ({ sittingIds }) => !sittingIds.every((id) => settled.has(id)),
  )
  if (breaches.length > 0)
    throw new Refusal('PLAN_BREAKS_RULES', { sentences: breaches.map(({ sentence }) => sentence) })
}

function basisOf(digest: string, changes: readonly PlanChange[]): string {
  const seen = changes.map(({ classId, lessonNumber, from, to }) => {
    const place = to && [to.date, to.startMinute, to.roomId, to.trainerId]
    return [classId, lessonNumber, from?.sittingId ?? '', place]
  })
  return fingerprint(`${digest}${JSON.stringify(seen)}`)
}

/** Two rounds of FNV-1a: enough to tell that something changed, and no secret. */
function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9747b28c]
  for (let position = 0; position < text.length; position += 1) {
    const code = text.charCodeAt(position)
    one = Math.imul(one ^ code, 0x01000193)
    other = Math.imul(other ^ code, 0x85ebca6b)
  }
  return `${(one >>> 0).toString(16)}-${(other >>> 0).toString(16)}`
}
