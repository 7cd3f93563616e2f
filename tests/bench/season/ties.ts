// What ties classes to one another: workers and equipment in common.
import { overlaps } from '../../../src-main/domain/calendar/intervals.ts'
import { minutesPerDay } from '../../../src-main/domain/calendar/times.ts'
import type { PlanClass, PlanEquipment, SharedWorkers } from '../../../src-main/domain/timetable/problem.ts'
import type { Random } from './random.ts'
import { type PlantedClass, startOf } from './world.ts'

const sharingPercent = 12
const mostShared = 4

/** Pairs of classes of one enterprise that the hidden plan never holds at one time. */
export function shareWorkers(random: Random, classes: readonly PlantedClass[]): readonly SharedWorkers[] {
  const byEnterprise = Map.groupBy(classes, ({ enterprises }) => enterprises[0]?.id ?? '')
  return [...byEnterprise.values()].flatMap((own) =>
    own.flatMap((one, position) =>
      own
        .slice(position + 1)
        .filter((other) => random.chance(sharingPercent) && !meet(one, other))
        .map((other) => ({ classIds: [one.id, other.id] as const, heads: random.between(1, mostShared) })),
    ),
  )
}

function meet(one: PlantedClass, other: PlantedClass): boolean {
  const theirs = spansOf(other)
  return spansOf(one).some((span) => theirs.some((each) => overlaps(span, each)))
}

function spansOf(planted: PlantedClass) {
  return planted.slots.flat().map((slot) => {
    const start = slot.day * minutesPerDay + startOf(slot, planted)
    return { start, end: start + planted.minutes }
  })
}

/** As many of each as the hidden plan ever uses at one time, and what the size has to spare. */
export function countEquipment(
  spare: number,
  classes: readonly PlantedClass[],
  planClasses: readonly PlanClass[],
): readonly PlanEquipment[] {
  const needs = planClasses.flatMap(({ equipment }, index) => {
    const planted = classes[index]
    return planted ? equipment.map((need) => ({ ...need, planted })) : []
  })
  return [...Map.groupBy(needs, ({ equipmentId }) => equipmentId)].map(([id, users]) => {
    const uses = users.flatMap(({ planted, count }) => spansOf(planted).map((span) => ({ ...span, count })))
    const peak = uses.reduce((most, { start }) => {
      const inUse = uses.filter((use) => use.start <= start && start < use.end)
      return Math.max(
        most,
        inUse.reduce((sum, { count }) => sum + count, 0),
      )
    }, 0)
    return { id, name: id.split('-')[0] ?? id, count: peak + spare }
  })
}
