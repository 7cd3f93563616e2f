// The rules asked about one sitting alone, among what can stand in its way: the same answer as over the whole plan, found at once.
import { addDays, type IsoDate, mondayOf } from '../../calendar/dates.ts'
import { violationsIn } from '../check-plan.ts'
import { type ProblemIndex, viewPlan } from '../plan-view.ts'
import type { PlanClass, PlanProblem } from '../problem.ts'
import type { Violation } from '../rule.ts'
import type { Placement } from '../solution.ts'

/** What explainPlacement finds: every rule that the sitting breaks there, wherever the plan has it now. */
export function breachesAround(
  index: ProblemIndex,
  plan: readonly Placement[],
  place: Placement,
): readonly Violation[] {
  const isNear = nearTo(index, place)
  const near = { ...index, problem: narrowedTo(index, place) }
  const others = plan.filter((one) => one.sittingId !== place.sittingId && isNear(one))
  const violationsOf = (placements: readonly Placement[]) => violationsIn(viewPlan(near, placements))
  // Some breaches name others than the sitting moved, so those that are there without it are taken off.
  const known = new Set(violationsOf(others).map(keyOf))
  return violationsOf([...others, place]).filter(
    (one) => one.sittingIds.includes(place.sittingId) || !known.has(keyOf(one)),
  )
}

const keyOf = ({ code, sittingIds }: Violation): string => `${code} ${sittingIds.join(' ')}`

/** Only what rules look up for this sitting: what others break by themselves they break with it and without it. */
function narrowedTo({ problem, sittings, rooms }: ProblemIndex, place: Placement): PlanProblem {
  const own = sittings.get(place.sittingId)?.planClass
  const room = rooms.get(place.roomId)
  const needed = equipmentOf(own)
  return {
    ...problem,
    classes: own === undefined ? [] : [own],
    rooms: room === undefined ? [] : [room],
    equipment: problem.equipment.filter(({ id }) => needed.has(id)),
    fixed: problem.fixed.filter(({ sittingId }) => sittingId === place.sittingId),
    sharedWorkers: problem.sharedWorkers.filter(({ classIds }) => own && classIds.includes(own.id)),
  }
}

const equipmentOf = (own: PlanClass | undefined): ReadonlySet<string> =>
  new Set(own?.equipment.map(({ equipmentId }) => equipmentId))

/** Its class's sittings and its companions', its trainer's of the week, and what shares its room or equipment that day. */
function nearTo({ problem, sittings }: ProblemIndex, place: Placement): (one: Placement) => boolean {
  const own = sittings.get(place.sittingId)?.planClass
  const companions = new Set(
    problem.sharedWorkers.flatMap(({ classIds }) => (own && classIds.includes(own.id) ? classIds : [])),
  )
  const needed = equipmentOf(own)
  const monday = mondayOf(place.date)
  // A sitting may reach past midnight, so the day before and the day after count too.
  const isOfWeek = isWithinDays(addDays(monday, -1), addDays(monday, 7))
  const isOfDay = isWithinDays(addDays(place.date, -1), addDays(place.date, 1))
  return ({ sittingId, roomId, trainerId, date }) => {
    if (trainerId === place.trainerId && isOfWeek(date)) return true
    if (roomId === place.roomId && isOfDay(date)) return true
    const planClass = sittings.get(sittingId)?.planClass
    if (planClass === undefined) return false
    if (planClass === own || companions.has(planClass.id)) return true
    return isOfDay(date) && planClass.equipment.some(({ equipmentId }) => needed.has(equipmentId))
  }
}

const isWithinDays = (from: IsoDate, to: IsoDate) => (date: IsoDate) => from <= date && date <= to
