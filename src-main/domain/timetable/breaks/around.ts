// The rules asked about one sitting alone, among what can stand in its way: the same answer as over the whole plan, found at once.
import { addDays, type IsoDate, mondayOf } from '../../calendar/dates.ts'
import { violationsIn } from '../check-plan.ts'
import { type ProblemIndex, viewPlan } from '../plan-view.ts'
import type { Violation } from '../rule.ts'
import type { Placement } from '../solution.ts'

/** What explainPlacement finds: every rule that the sitting breaks there, wherever the plan has it now. */
export function breachesAround(
  index: ProblemIndex,
  plan: readonly Placement[],
  candidate: Placement,
): readonly Violation[] {
  const isNear = nearTo(index, candidate)
  const near = { ...index, problem: { ...index.problem, fixed: index.problem.fixed.filter(isNear) } }
  const others = plan.filter((one) => one.sittingId !== candidate.sittingId && isNear(one))
  const violationsOf = (placements: readonly Placement[]) => violationsIn(viewPlan(near, placements))
  // Some breaches name others than the sitting moved, so those that are there without it are taken off.
  const known = new Set(violationsOf(others).map(keyOf))
  return violationsOf([...others, candidate]).filter(
    (one) => one.sittingIds.includes(candidate.sittingId) || !known.has(keyOf(one)),
  )
}

const keyOf = ({ code, sittingIds }: Violation): string => `${code} ${sittingIds.join(' ')}`

/** Its class's sittings and its companions', its trainer's of the week, and what shares its room or equipment that day. */
function nearTo({ problem, sittings }: ProblemIndex, candidate: Placement): (one: Placement) => boolean {
  const own = sittings.get(candidate.sittingId)?.planClass
  const companions = new Set(
    problem.sharedWorkers.flatMap(({ classIds }) => (own && classIds.includes(own.id) ? classIds : [])),
  )
  const needed = new Set(own?.equipment.map(({ equipmentId }) => equipmentId))
  const monday = mondayOf(candidate.date)
  // A sitting may reach past midnight, so the day before and the day after count too.
  const isOfWeek = isWithinDays(addDays(monday, -1), addDays(monday, 7))
  const isOfDay = isWithinDays(addDays(candidate.date, -1), addDays(candidate.date, 1))
  return ({ sittingId, roomId, trainerId, date }) => {
    const planClass = sittings.get(sittingId)?.planClass
    if (planClass !== undefined && (planClass === own || companions.has(planClass.id))) return true
    if (trainerId === candidate.trainerId) return isOfWeek(date)
    const isRival =
      roomId === candidate.roomId || planClass?.equipment.some(({ equipmentId }) => needed.has(equipmentId))
    return isRival === true && isOfDay(date)
  }
}

const isWithinDays = (from: IsoDate, to: IsoDate) => (date: IsoDate) => from <= date && date <= to
