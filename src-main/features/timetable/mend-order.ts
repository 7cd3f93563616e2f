// The season's facts as an order to mend: what is broken, what may move, and what nothing may touch.
import { Refusal } from '../../contract/errors.ts'
import type { MendInput } from '../../contract/mends.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import { timeLabel } from '../../domain/calendar/times.ts'
import { explainPlacement } from '../../domain/timetable/moves.ts'
import type { NewSitting } from '../../domain/timetable/plan-design.ts'
import type { PlanClass, PlanProblem } from '../../domain/timetable/problem.ts'
import type { MendOrder } from '../../domain/timetable/replan/mend-order.ts'
import type { Violation } from '../../domain/timetable/rule.ts'
import type { Placement } from '../../domain/timetable/solution.ts'
import type { PlacementEntity } from '../../storage/placement-store.ts'
import { stillPlacements } from './frozen-weeks.ts'
import { breachesOf, firstFreeDay, livePlacements, problemOf, toPlacement } from './plan-problem.ts'
import { chosenClasses, missingSittings, whereAndWithWhom, withSittings } from './plan-scope.ts'
import type { SeasonFacts } from './season-facts.ts'
import { noSpares, spareSittings, withSpares } from './spare-sittings.ts'
import { surplusSittings } from './surplus-sittings.ts'

export interface OrderedMend {
  readonly order: MendOrder
  /** To be made before the changes can be stored; of the spare ones only those that are used. */
  readonly firsts: readonly NewSitting[]
  readonly spares: readonly NewSitting[]
  /** The plan in force, of this season alone. */
  readonly shown: readonly PlacementEntity[]
  /** Breaches that nothing may mend, with what to do. */
  readonly stuck: readonly string[]
}

/** `facts` with the disruption; `nowMinute` of today. @throws PLACEMENT_BREAKS_RULE for a substitute who cannot. */
export function orderMend(
  facts: SeasonFacts,
  { disruption, substitutes }: Pick<MendInput, 'disruption' | 'substitutes'>,
  nowMinute: number,
  newId: () => string,
): OrderedMend {
  const shown = planInForce(facts)
  const own = livePlacements(facts, shown)
  const fast = fastSittings(facts, shown, nowMinute)
  const breaches = breachesOf(facts, problemOf(facts), own)
  const pinned = new Set(shown.filter((one) => one.isPinned).map((one) => one.sittingId))
  const hit = breaches.map((one) => released(one, fast, pinned))
  const put = putIn(facts, disruption.kind === 'class' ? disruption.classId : null, own, newId)
  const broken = new Set([...hit.flat(), ...put.asked])
  const settled = new Set([...fast.keys(), ...pinned, ...facts.otherPlacements.map((one) => one.sittingId)])
  const earliest = firstFreeDay(facts, addDays(facts.today, 1))
  const before = [...own, ...facts.otherPlacements.map(toPlacement)]
  const order: MendOrder = {
    problem: put.problem,
    before,
    broken,
    settled: new Set([...settled].filter((id) => !broken.has(id))),
    decided: decidedBy(put.problem, before, broken, substitutes),
    earliest,
    tonight: { date: facts.today, fromMinute: nowMinute + 1 },
    narrower: narrowerChoices(
      facts,
      put.problem,
      before,
      disruption.kind === 'class' ? disruption.classId : null,
    ),
  }
  const stuck = breaches.filter((_, index) => hit[index]?.length === 0)
  return {
    order,
    firsts: put.firsts,
    spares: put.spares,
    shown,
    stuck: stuck.map((one) => stuckWords(one, fast)),
  }
}

/** The draft, and what has been held or is held today as it is published. */
function planInForce(facts: SeasonFacts): readonly PlacementEntity[] {
  const { draft, published, heldIds, today } = facts
  if (draft === null) return published?.placements ?? []
  const held = new Set(heldIds)
  const surplus = surplusSittings(facts)
  const told = (published?.placements ?? []).filter(
    ({ sittingId, date }) => held.has(sittingId) || (date <= today && !surplus.has(sittingId)),
  )
  const places = new Map(told.map((one) => [one.sittingId, one]))
  for (const one of draft.placements) if (!held.has(one.sittingId)) places.set(one.sittingId, one)
  return [...places.values()]
}

/** By sitting id, why not even an emergency moves it. */
function fastSittings(
  facts: SeasonFacts,
  shown: readonly PlacementEntity[],
  nowMinute: number,
): ReadonlyMap<string, string> {
  const frozen = stillPlacements(facts, null).map(
    ({ sittingId }) => [sittingId, '这一周已冻结，先解冻'] as const,
  )
  const begun = shown
    .filter(
      ({ date, startMinute }) => date < facts.today || (date === facts.today && startMinute <= nowMinute),
    )
    .map(({ sittingId, startMinute }) => [sittingId, `${timeLabel(startMinute)} 已经开始`] as const)
  const held = facts.heldIds.map((id) => [id, '已经上过'] as const)
  return new Map([...frozen, ...begun, ...held])
}

/** Of a breach those that may give way: one that somebody pinned only where no other can. */
function released({ sittingIds }: Violation, fast: ReadonlyMap<string, string>, pinned: ReadonlySet<string>) {
  const movable = sittingIds.filter((id) => !fast.has(id))
  const free = movable.filter((id) => !pinned.has(id))
  return free.length > 0 ? free : movable
}

function stuckWords({ sentence, sittingIds }: Violation, fast: ReadonlyMap<string, string>): string {
  const why = new Set(sittingIds.flatMap((id) => fast.get(id) ?? []))
  return `${sentence}（${[...why].join('；')}）`
}

/** What a class that is put in asks for: a sitting for each lesson that has no place yet, and spare ones. */
function putIn(facts: SeasonFacts, classId: string | null, own: readonly Placement[], newId: () => string) {
  const problem = problemOf(facts)
  if (classId === null) return { problem, asked: [], firsts: [], spares: [] }
  const chosen = chosenClasses(facts, [classId])
  const firsts = missingSittings(facts, chosen, newId)
  const spares = chosen.length === 0 ? noSpares : spareSittings(facts, { chosen, kept: own }, newId)
  const whole = withSpares(withSittings(problem, firsts), spares)
  const placed = new Set(own.map(({ sittingId }) => sittingId))
  const surplus = surplusSittings(facts)
  const asked = whole.classes
    .filter(({ id }) => id === classId)
    .flatMap(({ lessons }) => lessons.flatMap(({ sittingIds }) => sittingIds))
    .filter((id) => !placed.has(id) && !surplus.has(id))
  return { problem: whole, asked, firsts, spares: spares.made }
}

function decidedBy(
  problem: PlanProblem,
  before: readonly Placement[],
  broken: ReadonlySet<string>,
  substitutes: MendInput['substitutes'],
): readonly Placement[] {
  const rest = before.filter(({ sittingId }) => !broken.has(sittingId))
  const decided: Placement[] = []
  for (const { sittingId, trainerId } of substitutes) {
    const was = before.find((one) => one.sittingId === sittingId)
    if (was === undefined || !broken.has(sittingId)) throw new Refusal('NOT_FOUND', { what: '要代课的课次' })
    const place = { ...was, trainerId }
    const breaches = explainPlacement(problem, [...rest, ...decided], place)
    if (breaches.length > 0)
      throw new Refusal('PLACEMENT_BREAKS_RULE', { sentences: breaches.map(({ sentence }) => sentence) })
    decided.push(place)
  }
  return decided
}

/** The college's rooms, the class's enterprises' and those that it lies in; a class put in is planned as it wishes. */
function narrowerChoices(
  facts: SeasonFacts,
  problem: PlanProblem,
  before: readonly Placement[],
  classId: string | null,
): ReadonlyMap<string, Partial<PlanClass>> {
  const ofSitting = new Map(before.map((one) => [one.sittingId, one.roomId]))
  const known = new Map(facts.classes.map((one) => [one.id, one]))
  return new Map(
    problem.classes.map((one): [string, Partial<PlanClass>] => {
      const wish = known.get(one.id)
      if (wish !== undefined && one.id === classId) return [one.id, whereAndWithWhom(facts, one, wish)]
      const used = new Set(
        one.lessons.flatMap(({ sittingIds }) => sittingIds.flatMap((id) => ofSitting.get(id) ?? [])),
      )
      const rooms = facts.rooms.filter(
        ({ id, enterpriseId }) =>
          enterpriseId === null || one.enterpriseIds.includes(enterpriseId) || used.has(id),
      )
      return [one.id, { allowedRoomIds: rooms.map(({ id }) => id) }]
    }),
  )
}
