// Ten drones may be shared by two rooms, but they stay ten.
import { type PlacedSitting, sittingLabel, timeOf } from '../plan-view.ts'
import type { PlanEquipment } from '../problem.ts'
import type { Rule, Violation } from '../rule.ts'

/** The sittings held at one time never use more of a piece of equipment than there is. */
export const equipmentOveruse: Rule = {
  code: 'equipment-overuse',
  check: (view) => view.problem.equipment.flatMap((equipment) => overusesOf(equipment, view.placed)),
}

function overusesOf(equipment: PlanEquipment, placed: readonly PlacedSitting[]): Violation[] {
  const users = placed.filter((sitting) => countOf(sitting, equipment.id) > 0)
  let inUse: readonly PlacedSitting[] = []
  // Use only rises at a start, so looking at every start, in their order, sees every excess.
  return users.flatMap((sitting) => {
    inUse = [...inUse.filter((other) => other.end > sitting.start), sitting]
    const needed = inUse.reduce((sum, each) => sum + countOf(each, equipment.id), 0)
    if (needed <= equipment.count) return []
    return [
      {
        code: 'equipment-overuse' as const,
        sittingIds: inUse.map((each) => each.sittingId),
        sentence: `${timeOf(sitting)} ${equipment.name}共需 ${needed}，只有 ${equipment.count}：${inUse.map(sittingLabel).join('、')}`,
      },
    ]
  })
}

/** How many of a piece of equipment a sitting uses. */
export function countOf(sitting: Pick<PlacedSitting, 'planClass'>, equipmentId: string): number {
  return sitting.planClass.equipment.find((need) => need.equipmentId === equipmentId)?.count ?? 0
}
