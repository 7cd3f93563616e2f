// Who and what is taken when, kept by resource and day so that a planner can ask a million times.

import { weekdayOfNumber } from '../../calendar/dates.ts'
import { overlaps } from '../../calendar/intervals.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import type { PlacedSitting } from '../plan-view.ts'

type ResourceKind = 'room' | 'trainer' | 'class' | 'equipment'

interface Resource {
  readonly kind: ResourceKind
  readonly id: string
}

type SittingsByDay = Map<number, readonly PlacedSitting[]>

export interface Occupancy {
  add(sitting: PlacedSitting): void
  remove(sitting: PlacedSitting): void
  /** The sittings of a resource that overlap [start, end), in minutes since 1970-01-01. */
  taken(kind: ResourceKind, id: string, start: number, end: number): readonly PlacedSitting[]
  /** Sittings of a trainer in the week, from Monday, that holds a day number. */
  sittingsInWeek(trainerId: string, day: number): number
}

export function createOccupancy(): Occupancy {
  const byResource = {
    room: new Map<string, SittingsByDay>(),
    trainer: new Map<string, SittingsByDay>(),
    class: new Map<string, SittingsByDay>(),
    equipment: new Map<string, SittingsByDay>(),
  } satisfies Record<ResourceKind, Map<string, SittingsByDay>>
  const weeks = new Map<string, number>()

  function daysOf({ kind, id }: Resource): SittingsByDay {
    const known = byResource[kind].get(id)
    if (known) return known
    const days: SittingsByDay = new Map()
    byResource[kind].set(id, days)
    return days
  }

  function countWeek(sitting: PlacedSitting, change: number): void {
    const key = weekKey(sitting.trainer.id, Math.floor(sitting.start / minutesPerDay))
    weeks.set(key, (weeks.get(key) ?? 0) + change)
  }

  return {
    add(sitting) {
      countWeek(sitting, 1)
      for (const resource of resourcesOf(sitting)) {
        const days = daysOf(resource)
        for (const day of daysTouched(sitting.start, sitting.end))
          days.set(day, [...(days.get(day) ?? []), sitting])
      }
    },
    remove(sitting) {
      countWeek(sitting, -1)
      for (const resource of resourcesOf(sitting)) {
        const days = daysOf(resource)
        for (const day of daysTouched(sitting.start, sitting.end)) {
          days.set(
            day,
            (days.get(day) ?? []).filter((each) => each !== sitting),
          )
        }
      }
    },
    taken(kind, id, start, end) {
      const days = byResource[kind].get(id)
      if (!days) return nothing
      const last = Math.floor((Math.max(end, start + 1) - 1) / minutesPerDay)
      let found = nothing
      for (let day = Math.floor(start / minutesPerDay); day <= last; day += 1) {
        for (const sitting of days.get(day) ?? nothing) {
          // One that passes midnight stands under two days.
          if (overlaps(sitting, { start, end }) && !found.includes(sitting)) found = [...found, sitting]
        }
      }
      return found
    },
    sittingsInWeek: (trainerId, day) => weeks.get(weekKey(trainerId, day)) ?? 0,
  }
}

const nothing: readonly PlacedSitting[] = []

function resourcesOf(sitting: PlacedSitting): readonly Resource[] {
  return [
    { kind: 'room', id: sitting.room.id },
    { kind: 'trainer', id: sitting.trainer.id },
    { kind: 'class', id: sitting.planClass.id },
    ...sitting.planClass.equipment.map((need) => ({ kind: 'equipment' as const, id: need.equipmentId })),
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
