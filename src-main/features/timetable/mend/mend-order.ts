// The season's facts as an order to mend: what is broken, what may move, and what nothing may touch.
import type { MendInput } from '../../../contract/timetable/mend/mends.ts'
import { addDays } from '../../../domain/calendar/dates.ts'
import { timeLabel } from '../../../domain/calendar/times.ts'
import type { NewSitting } from '../../../domain/timetable/plan-design.ts'
import type { PlanClass, PlanProblem } from '../../../domain/timetable/problem.ts'
import type { MendRequest } from '../../../domain/timetable/replan/mend-request.ts'
import type { Placement } from '../../../domain/timetable/solution.ts'
import type { PlacementEntity } from '../../../storage/timetable/placement-store.ts'
import { stillPlacements } from '../frozen-weeks.ts'
import { firstFreeDay, livePlacements, problemOf, standingIn, toPlacement } from '../plan-problem.ts'
import { chosenClasses, missingSittings, whereAndWithWhom, withSittings } from '../plan-scope.ts'
import type { SeasonFacts } from '../season-facts.ts'
import { noSpares, spareSittings, withSpares } from '../spare-sittings.ts'
import { surplusSittings } from '../surplus-sittings.ts'

export interface OrderedMend {
  readonly request: MendRequest
  /** To be made before the changes can be stored; of the spare ones only those that are used. */
  readonly newSittings: readonly NewSitting[]
}

/** `facts` with the disruption; `nowMinute` of today. */
export function orderMend(
  facts: SeasonFacts,
  { disruption, substitutes }: Pick<MendInput, 'disruption' | 'substitutes'>,
  nowMinute: number,
  newId: () => string,
): OrderedMend {
  const shown = planInForce(facts)
  const own = livePlacements(facts, shown)
  const classId = disruption.kind === 'class' ? disruption.classId : null
  const put = putIn(facts, classId, own, newId)
  const before = [...own, ...facts.otherPlacements.map(toPlacement)]
  const request: MendRequest = {
    problem: put.problem,
    before,
    standing: standingIn(facts),
    fast: fastSittings(facts, shown, nowMinute),
    pinned: new Set(shown.filter((one) => one.isPinned).map((one) => one.sittingId)),
    asked: put.asked,
    substitutes,
    earliest: firstFreeDay(facts, addDays(facts.today, 1)),
    tonight: { date: facts.today, fromMinute: nowMinute + 1 },
    narrower: narrowerChoices(facts, put.problem, before, classId),
  }
  return { request, newSittings: put.newSittings }
}

/** The draft, and what has been held or is held today as it is published. */
export function planInForce(facts: SeasonFacts): readonly PlacementEntity[] {
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

/** What a class that is put in asks for: a sitting for each lesson that has no place yet, and spare ones. */
function putIn(facts: SeasonFacts, classId: string | null, own: readonly Placement[], newId: () => string) {
  const problem = problemOf(facts)
  if (classId === null) return { problem, asked: [], newSittings: [] }
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
  return { problem: whole, asked, newSittings: [...firsts, ...spares.made] }
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
