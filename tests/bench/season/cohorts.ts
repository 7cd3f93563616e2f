// Who is in a class: teams of an enterprise, or office people of several.
import { isoDateOf } from '../../../src-main/domain/calendar/dates.ts'
import { periodsAt } from '../../../src-main/domain/calendar/production-periods.ts'
import type { Cohort } from '../../../src-main/domain/timetable/problem.ts'
import type { Enterprise, Team } from './enterprises.ts'
import { wayMinutes } from './places.ts'
import type { Random } from './random.ts'
import type { Room } from './rooms.ts'
import type { Slot } from './tracks.ts'
import { type LessonTime, type Planting, startOf } from './world.ts'

const longestWayToClass = 40
const mostHeads = 45

/** Heads are given when the class is made. */
export function cohortOf(classId: string, enterprise: Enterprise, team: Team, isKnown = true): Cohort {
  return {
    id: `${classId}-${enterprise.id}-${team.name}`,
    name: `${enterprise.name} ${team.name}`,
    heads: 0,
    roster: isKnown ? team.roster : null,
    rest: enterprise.rest,
    placeId: enterprise.place.id,
  }
}

/** Every cohort gets somebody, together no more than the smallest of the rooms seats. */
export function withHeads(
  random: Random,
  cohorts: readonly Cohort[],
  slots: readonly Slot[],
): readonly Cohort[] {
  const seats = Math.min(mostHeads, ...slots.map(({ track }) => track.room.seats))
  const share = Math.floor(seats / cohorts.length)
  return cohorts.map((cohort) => ({ ...cohort, heads: random.between(Math.ceil((share * 2) / 3), share) }))
}

/** Those near enough, the ones with the fewest classes first; the room's own enterprise before all. */
export function enterprisesNear(
  { random, classes }: Planting,
  room: Room,
  enterprises: readonly Enterprise[],
): readonly Enterprise[] {
  const load = (enterprise: Enterprise) =>
    enterprise.place === room.place
      ? -1
      : classes.filter((each) => each.enterprises.includes(enterprise)).length
  return random
    .shuffled(enterprises.filter(({ place }) => wayMinutes(place, room.place) <= longestWayToClass))
    .map((enterprise) => ({ enterprise, load: load(enterprise) }))
    .sort((one, other) => one.load - other.load)
    .map(({ enterprise }) => enterprise)
}

export function isBlocked(enterprise: Enterprise, slot: Slot, lesson: LessonTime): boolean {
  const { blocks } = periodsAt(enterprise.periods, isoDateOf(slot.day), startOf(slot, lesson), lesson.minutes)
  return blocks.length > 0
}

/** In percent, of all cohorts so far; 0 where there are none. */
export function rotatingShare({ classes }: Planting): number {
  const all = classes.flatMap(({ cohorts }) => cohorts)
  const rotating = all.filter(({ roster }) => roster && !roster.system.followsHolidays)
  return all.length === 0 ? 0 : (100 * rotating.length) / all.length
}
