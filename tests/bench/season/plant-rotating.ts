// Classes of rotating teams: every lesson has two or three sittings so that each team can come to one.
import type { Cohort } from '../../../src-main/domain/timetable/problem.ts'
import { cohortOf, enterprisesNear, isBlocked, withHeads } from './cohorts.ts'
import type { Enterprise } from './enterprises.ts'
import type { Slot } from './tracks.ts'
import type { LessonTime, PlantedClass, Planting } from './world.ts'

interface Attempt {
  readonly enterprise: Enterprise
  readonly cohorts: readonly Cohort[]
  readonly lessons: readonly (readonly Slot[])[]
  readonly fewestReached: number
}

const mostDaysOfLesson = 8
const fewestLessons = 5
/** Of its lessons, in percent, what every team of a class must be able to reach. */
const goodReach = 92
const leastReach = 80
const mostAttempts = 10

/** Null where no enterprise's teams can come to these times often enough. */
export function plantRotating(
  planting: Planting,
  id: string,
  slots: readonly Slot[],
  sittings: number,
  enterprises: readonly Enterprise[],
  lesson: LessonTime,
): PlantedClass | null {
  const room = slots[0]?.track.room
  if (!room) return null
  const near = enterprisesNear(
    planting,
    room,
    enterprises.filter(({ teams }) => teams.length > 0),
  )
  let best: Attempt | null = null
  for (const enterprise of near.slice(0, mostAttempts)) {
    const attempt = attemptFor(planting, id, slots, sittings, enterprise, lesson)
    if (attempt && (!best || worth(attempt) > worth(best))) best = attempt
    if (best && reachOf(best) >= goodReach && best.lessons.length * sittings * 10 >= slots.length * 9) break
  }
  if (!best) return null
  const { enterprise, lessons, fewestReached } = best
  const cohorts = withHeads(planting.random, best.cohorts, slots)
  return {
    id,
    slots: lessons,
    ...lesson,
    enterprises: [enterprise],
    cohorts,
    isRotating: true,
    fewestReached,
  }
}

const reachOf = ({ fewestReached, lessons }: Attempt) => (100 * fewestReached) / lessons.length
const worth = (attempt: Attempt) => attempt.fewestReached * 10 + attempt.cohorts.length

/** All teams where that goes, else without those that can come least. */
function attemptFor(
  planting: Planting,
  id: string,
  slots: readonly Slot[],
  sittings: number,
  enterprise: Enterprise,
  lesson: LessonTime,
): Attempt | null {
  const open = slots.filter((slot) => !isBlocked(enterprise, slot, lesson))
  let cohorts = enterprise.teams.map((team) => cohortOf(id, enterprise, team))
  while (cohorts.length >= 2) {
    const comers = new Map(
      open.map((slot) => [slot, cohorts.filter((each) => planting.canCome(each, slot, lesson))]),
    )
    const lessons = groupsOf(open, sittings, cohorts.length, comers)
    const reached = cohorts.map(
      (cohort) => lessons.filter((group) => group.some((slot) => comers.get(slot)?.includes(cohort))).length,
    )
    const fewestReached = Math.min(...reached)
    if (lessons.length < fewestLessons) return null
    if (fewestReached * 100 >= leastReach * lessons.length)
      return { enterprise, cohorts, lessons, fewestReached }
    cohorts = cohorts.filter((_, index) => reached[index] !== fewestReached)
  }
  return null
}

/** Slots in a row make a lesson; one is left out where the lesson can then be reached by all. */
function groupsOf(
  slots: readonly Slot[],
  sittings: number,
  cohorts: number,
  comers: ReadonlyMap<Slot, readonly Cohort[]>,
): readonly (readonly Slot[])[] {
  const lessons: (readonly Slot[])[] = []
  const reachedFrom = (at: number) => {
    const group = slots.slice(at, at + sittings)
    return new Set(group.flatMap((slot) => comers.get(slot) ?? [])).size
  }
  let at = 0
  while (at + sittings <= slots.length) {
    const group = slots.slice(at, at + sittings)
    const days = (group.at(-1)?.day ?? 0) - (group[0]?.day ?? 0)
    const isBetterLater = reachedFrom(at) < cohorts && reachedFrom(at + 1) === cohorts
    if (days > mostDaysOfLesson || isBetterLater) {
      at += 1
      continue
    }
    lessons.push(group)
    at += sittings
  }
  return lessons
}
