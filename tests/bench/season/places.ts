// Where things lie and how long the way between them is.
import type { PlanProblem, TravelTimes } from '../../../src-main/domain/timetable/problem.ts'
import type { Random } from './random.ts'

/** East and north in minutes of way within its palace's town. */
export interface Place {
  readonly id: string
  readonly name: string
  readonly palace: number
  readonly east: number
  readonly north: number
}

const townMinutes = 36
const leastWay = 10

export function makePlace(random: Random, palace: number, id: string, name: string): Place {
  return { id, name, palace, east: random.below(townMinutes), north: random.below(townMinutes) }
}

/** In steps of five minutes. */
export function wayMinutes(one: Place, other: Place): number {
  const distance = Math.abs(one.east - other.east) + Math.abs(one.north - other.north)
  return leastWay + 5 * Math.round(distance / 10)
}

/** Ways within a town one by one; from town to town it is an hour and a quarter. */
export function travelBetween(places: readonly Place[]): TravelTimes {
  const pairs: PlanProblem['travel']['pairs'][number][] = []
  for (const [position, from] of places.entries()) {
    for (const to of places.slice(position + 1)) {
      if (from.palace === to.palace) pairs.push({ from: from.id, to: to.id, minutes: wayMinutes(from, to) })
    }
  }
  return { defaultMinutes: 75, pairs }
}
