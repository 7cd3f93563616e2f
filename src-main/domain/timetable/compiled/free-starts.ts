// For each roster, way and length of sitting: the starts that its people can reach, a bit each, made when first asked for.
import { type IsoDate, isoDateOf } from '../../calendar/dates.ts'
import { kindOfDay } from '../../calendar/kinds-of-day.ts'
import { compileObstacles, type Obstacles } from '../../calendar/obstacles.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import type { Roster } from '../../calendar/worked-day.ts'
import type { ProblemIndex } from '../plan-view.ts'
import type { Cohort } from '../problem.ts'
import { type Days, quartersPerDay } from './days.ts'
import { startsTouching } from './intervals.ts'

export interface FreeStarts {
  /** Bit `time & 31` of word `time >> 5`: whether the cohort can come to a sitting of so many minutes that begins then. */
  of(cohort: Cohort, travelMinutes: number, minutes: number, offset: number): Int32Array
}

export function freeStartsFinder(index: ProblemIndex, days: Days): FreeStarts {
  const { problem } = index
  const times = days.count * quartersPerDay
  const from = isoDateOf(days.first)
  const to = isoDateOf(days.first + days.count - 1)
  const kindOf = (date: IsoDate) => kindOfDay(date, index.holidays, problem.holidaysKnownUpTo).kind
  const obstacles = new Map<Roster, Map<number, Obstacles>>()
  const made = new Map<Obstacles, Map<number, Int32Array>>()
  const always = new Int32Array(Math.ceil(times / 32)).fill(-1)

  function obstaclesOf({ rest }: Cohort, roster: Roster, travelMinutes: number): Obstacles {
    const byTravel = obstacles.get(roster) ?? new Map<number, Obstacles>()
    obstacles.set(roster, byTravel)
    const known = byTravel.get(travelMinutes)
    if (known !== undefined) return known
    const compiled = compileObstacles(roster, { ...rest, travelMinutes }, from, to, kindOf)
    byTravel.set(travelMinutes, compiled)
    return compiled
  }

  return {
    of(cohort, travelMinutes, minutes, offset) {
      if (cohort.roster === null) return always
      const found = obstaclesOf(cohort, cohort.roster, travelMinutes)
      const byLength = made.get(found) ?? new Map<number, Int32Array>()
      made.set(found, byLength)
      const key = minutes * quartersPerDay + offset
      const known = byLength.get(key)
      if (known !== undefined) return known
      const bits = freeBits(found, days.first * minutesPerDay + offset, minutes, times)
      byLength.set(key, bits)
      return bits
    },
  }
}

function freeBits({ starts, ends }: Obstacles, base: number, minutes: number, times: number): Int32Array {
  const bits = new Int32Array(Math.ceil(times / 32)).fill(-1)
  for (const [at, from] of starts.entries()) {
    startsTouching(from - base, (ends[at] ?? from) - base, minutes, times, (first, end) => {
      for (let time = first; time < end; time += 1) {
        bits[time >> 5] = (bits[time >> 5] ?? 0) & ~(1 << (time & 31))
      }
    })
  }
  return bits
}
