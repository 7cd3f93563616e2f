// Classes of office people: one sitting a lesson, in the evening or at the week's end.
import type { Cohort } from '../../../src-main/domain/timetable/problem.ts'
import { cohortOf, enterprisesNear, isBlocked, rotatingShare, withHeads } from './cohorts.ts'
import type { Enterprise } from './enterprises.ts'
import type { Slot } from './tracks.ts'
import type { LessonTime, PlantedClass, Planting } from './world.ts'

const fewestLessons = 5
const mostLessons = 20
/** Slots that a further cohort may cost. */
const mostLost = 1

/** Null where too few of the slots suit anybody. */
export function plantOffice(
  planting: Planting,
  id: string,
  slots: readonly Slot[],
  enterprises: readonly Enterprise[],
  lesson: LessonTime,
): PlantedClass | null {
  const { random, size } = planting
  const room = slots[0]?.track.room
  if (!room) return null
  const wanted = rotatingShare(planting) > size.rotatingCohorts ? random.between(2, 4) : 1
  let chosen: readonly { readonly enterprise: Enterprise; readonly cohort: Cohort }[] = []
  let open = slots.slice(0, mostLessons)
  for (const enterprise of enterprisesNear(planting, room, enterprises)) {
    if (chosen.length === wanted) break
    const cohort = cohortOf(id, enterprise, enterprise.office, !random.chance(6))
    const left = open.filter(
      (slot) => !isBlocked(enterprise, slot, lesson) && planting.canCome(cohort, slot, lesson),
    )
    if (left.length < fewestLessons || left.length < open.length - mostLost) continue
    chosen = [...chosen, { enterprise, cohort }]
    open = left
  }
  if (chosen.length === 0) return null
  return {
    id,
    slots: open.map((slot) => [slot]),
    ...lesson,
    enterprises: chosen.map(({ enterprise }) => enterprise),
    cohorts: withHeads(
      random,
      chosen.map(({ cohort }) => cohort),
      open,
    ),
    isRotating: false,
    fewestReached: open.length,
  }
}
