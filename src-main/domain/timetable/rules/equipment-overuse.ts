// Ten drones may be shared by two rooms, but they stay ten.
import { type PlacedSitting, sittingLabel, timeOf } from '../plan-view.ts'
import type { PlanEquipment } from '../problem.ts'
import type { Rule, Violation } from '../rule.ts'

/** The sittings held at one time never use more of a piece of equipment than there is. */
export const equipmentOveruse: Rule = {
  code: 'equipment-overuse',
  check: (view) => {
    const users = usersOf(view.placed)
    return view.problem.equipment.flatMap((equipment) => overusesOf(equipment, users.get(equipment.id) ?? []))
  },
}

/** By piece of equipment, in order of start. */
function usersOf(placed: readonly PlacedSitting[]): ReadonlyMap<string, readonly PlacedSitting[]> {
  const users = new Map<string, PlacedSitting[]>()
  for (const sitting of placed) {
    for (const { equipmentId } of sitting.planClass.equipment) {
      const known = users.get(equipmentId) ?? []
      users.set(equipmentId, known)
      // A class may name one piece twice.
      if (known.at(-1) !== sitting && countOf(sitting, equipmentId) > 0) known.push(sitting)
    }
  }
  return users
}

function overusesOf(equipment: PlanEquipment, users: readonly PlacedSitting[]): Violation[] {
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
