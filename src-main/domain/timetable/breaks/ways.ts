// From which places a trainer would not come in time, or would come too late to what follows.
import { minutesPerDay } from '../../calendar/times.ts'
import type { PlacedSitting } from '../plan-view.ts'
import { longestTravel } from '../rules/travel-time.ts'
import type { Standing } from './standing.ts'
import { instantOf } from './starts.ts'

/** By start, place and trainer as the standing has them: whether the way is too long. */
export type WayFinder = (start: number, place: number, trainer: number) => boolean

/** Most trainers do nothing around most starts, so nothing is worked out before it is asked. */
export function wayFinder(on: Standing): WayFinder {
  const { view, starts, trainers, placeIds, ofTrainer } = on
  const longest = longestTravel(view.problem) + starts.minutes
  const near: (readonly (readonly PlacedSitting[] | undefined)[])[] = []
  const nearOf = (trainer: number) => {
    const known = near[trainer] ?? byDay(on, ofTrainer(trainers[trainer]?.id ?? ''), longest)
    near[trainer] = known
    return known
  }
  return (start, place, trainer) => {
    const sittings = nearOf(trainer)[Math.floor(start / starts.perDay)]
    if (sittings === undefined) return false
    const begin = instantOf(starts, start)
    const end = begin + starts.minutes
    for (const each of sittings) {
      const way = view.wayBetween(placeIds[place] ?? '', each.room.placeId)
      if (begin >= each.end && begin < each.end + way) return true
      if (end <= each.start && end > each.start - way) return true
    }
    return false
  }
}

/** By day of the starts: what lies so near to some start of it that a way could matter. */
function byDay({ starts }: Standing, sittings: readonly PlacedSitting[], within: number) {
  const days: PlacedSitting[][] = []
  for (const each of sittings) {
    const first = Math.floor((each.start - within) / minutesPerDay) - starts.firstDay
    const last = Math.floor((each.end + within) / minutesPerDay) - starts.firstDay
    for (let day = Math.max(0, first); day <= Math.min(last, starts.days - 1); day += 1) {
      const list = days[day] ?? []
      days[day] = list
      list.push(each)
    }
  }
  return days
}
