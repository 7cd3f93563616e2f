// Who and what is taken when, kept by resource and day so that a planner can ask a million times.

import { weekdayOfNumber } from '../../calendar/dates.ts'
import { overlaps } from '../../calendar/intervals.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import type { PlacedSitting } from '../plan-view.ts'

type ResourceKind = 'room' | 'trainer' | 'class' | 'equipment'

export interface Occupancy {
  add(sitting: PlacedSitting): void
  remove(sitting: PlacedSitting): void
  /** The sittings of a resource that overlap [start, end), in minutes since 1970-01-01. */
  taken(kind: ResourceKind, id: string, start: number, end: number): readonly PlacedSitting[]
  /** Sittings of a trainer in the week, from Monday, that holds a day number. */
  sittingsInWeek(trainerId: string, day: number): number
}

export function createOccupancy(): Occupancy {
  const byResource = new Map<string, Map<number, PlacedSitting[]>>()
  const weeks = new Map<string, number>()

  function daysOf(key: string): Map<number, PlacedSitting[]> {
    const known = byResource.get(key)
    if (known) return known
    const days = new Map<number, PlacedSitting[]>()
    byResource.set(key, days)
    return days
  }

  function countWeek(sitting: PlacedSitting, change: number): void {
    const key = weekKey(sitting.trainer.id, Math.floor(sitting.start / minutesPerDay))
    weeks.set(key, (weeks.get(key) ?? 0) + change)
  }

  return {
    add(sitting) {
      countWeek(sitting, 1)
      for (const key of resourcesOf(sitting)) {
        const days = daysOf(key)
        for (const day of daysTouched(sitting.start, sitting.end))
          days.set(day, [...(days.get(day) ?? []), sitting])
      }
    },
    remove(sitting) {
      countWeek(sitting, -1)
      for (const key of resourcesOf(sitting)) {
        const days = daysOf(key)
        for (const day of daysTouched(sitting.start, sitting.end)) {
          days.set(
            day,
            (days.get(day) ?? []).filter((each) => each !== sitting),
          )
        }
      }
    },
    taken(kind, id, start, end) {
      const days = byResource.get(`${kind} ${id}`)
      if (!days) return nothing
      const found = new Set<PlacedSitting>()
      for (const day of daysTouched(start, end)) {
        for (const sitting of days.get(day) ?? nothing)
          if (overlaps(sitting, { start, end })) found.add(sitting)
      }
      return found.size === 0 ? nothing : [...found]
    },
    sittingsInWeek: (trainerId, day) => weeks.get(weekKey(trainerId, day)) ?? 0,
  }
}

const nothing: readonly PlacedSitting[] = []

function resourcesOf(sitting: PlacedSitting): readonly string[] {
  return [
    `room ${sitting.room.id}`,
    `trainer ${sitting.trainer.id}`,
    `class ${sitting.planClass.id}`,
    ...sitting.planClass.equipment.map((need) => `equipment ${need.equipmentId}`),
  ]
}

function daysTouched(start: number, end: number): readonly number[] {
  const first = Math.floor(start / minutesPerDay)
  const last = Math.floor((Math.max(end, start + 1) - 1) / minutesPerDay)
  return first === last ? [first] : Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

function weekKey(trainerId: string, day: number): string {
  return `${trainerId} ${day - weekdayOfNumber(day) + 1}`
}
