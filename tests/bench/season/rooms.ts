// Rooms at a palace's sites and inside its enterprises.
import type { OpeningWindow, PlanRoom } from '../../../src-main/domain/timetable/problem.ts'
import type { Enterprise } from './enterprises.ts'
import { siteNames } from './names.ts'
import { makePlace, type Place } from './places.ts'
import type { Random } from './random.ts'
import type { SeasonSize } from './sizes.ts'
import { type DayPart, keyOf, type WeekPart } from './week.ts'

export interface Room {
  readonly id: string
  readonly name: string
  readonly kind: PlanRoom['kind']
  readonly seats: number
  readonly place: Place
  /** When the room opens in each part of a day; it stays open for openMinutes. */
  readonly opensAt: Readonly<Record<DayPart, number>>
  readonly openMinutes: number
  /** Parts of the week in which it is open: those of the hidden plan first. */
  readonly open: Map<string, WeekPart>
}

const longestSitting = 120
/** No two sittings of 90 and 60 minutes find room in one opening, unless a size makes it longer. */
const leastOpening = longestSitting + 15
const enterpriseRooms = 12

export function makeSites(random: Random, palace: number): readonly Place[] {
  return siteNames.map((name, index) =>
    makePlace(
      random,
      palace,
      `s${palace * siteNames.length + index + 1}`,
      palace ? `${palace} 区${name}` : name,
    ),
  )
}

export function makeRooms(
  random: Random,
  { spareMinutes }: SeasonSize,
  sites: readonly Place[],
  enterprises: readonly Enterprise[],
): readonly Room[] {
  const made: Room[] = []
  const add = (place: Place, kind: string, seats: number) => {
    const name = `${{ classroom: '教室', lab: '实训室', field: '训练馆' }[kind] ?? kind} ${made.length + 101}`
    const id = `r${place.palace}-${made.length + 1}`
    const opensAt = openingTimes(random, spareMinutes)
    const openMinutes = leastOpening + 2 * spareMinutes
    made.push({ id, name, kind, seats, place, opensAt, openMinutes, open: new Map() })
  }
  for (const [index, site] of sites.entries()) {
    const classrooms = index === 0 ? 8 : 2
    for (let count = 0; count < classrooms; count += 1) add(site, 'classroom', 30 + 6 * random.below(6))
    if (index < 4) add(site, 'lab', 24 + 6 * random.below(3))
    if (index === 0) add(site, 'lab', 36)
    if (index >= 3) add(site, 'field', 30 + 6 * random.below(3))
  }
  for (const { place } of random.shuffled(enterprises).slice(0, enterpriseRooms))
    add(place, random.chance(85) ? 'classroom' : 'lab', 24 + 6 * random.below(5))
  return made
}

function openingTimes(random: Random, spare: number): Room['opensAt'] {
  return {
    morning: random.pick([525, 540]) - spare,
    afternoon: random.pick([825, 840]) - spare,
    evening: random.pick([1110, 1125, 1140]) - spare,
  }
}

export function openingOf(room: Room, { weekday, part }: WeekPart): OpeningWindow {
  const startMinute = room.opensAt[part]
  return { weekday, startMinute, endMinute: startMinute + room.openMinutes }
}

export function openRoom(room: Room, parts: readonly WeekPart[]): void {
  for (const part of parts) room.open.set(keyOf(part), part)
}

export function planRoom(room: Room): PlanRoom {
  const { id, name, kind, seats, place } = room
  const openings = [...room.open.values()]
    .map((part) => openingOf(room, part))
    .sort((one, other) => one.weekday - other.weekday || one.startMinute - other.startMinute)
  return { id, name, kind, seats, placeId: place.id, placeName: place.name, openings }
}
