// What a place costs for what its trainer does for other classes: a day's ways, coming out for one sitting, more than a fair share.
import { dayNumber } from '../../calendar/dates.ts'
import type { Standing } from '../breaks/standing.ts'
import type { Compiled } from '../compiled/compile.ts'
import { quarterMinutes } from '../compiled/days.ts'
import type { PlacedSitting } from '../plan-view.ts'
import { fairShares } from '../rules/soft/unfair-load.ts'
import { defaultScoring } from '../scoring.ts'

/** In points, against the sitting's having no place. Trainers, and places of rooms, by their numbers in the problem. */
export interface TrainerPrices {
  readonly load: (trainer: number) => number
  /** What the trainer does that day for others, in order of start; undefined: nothing. */
  readonly dayOf: (trainer: number, day: number) => readonly Stop[] | undefined
  /** A day with the sitting in it; `start` in minutes since 1970-01-01. */
  readonly evening: (stops: readonly Stop[] | undefined, start: number, place: number) => number
}

export interface Stop {
  readonly start: number
  readonly sittingId: string
  readonly place: number
}

export function trainerPrices(
  { problem, ofTrainer, sittingId }: Standing,
  compiled: Compiled,
): TrainerPrices {
  const { weights } = problem.scoring ?? defaultScoring
  const { trainers } = problem
  const roomNumbers = new Map(problem.rooms.map(({ id }, number) => [id, number]))
  const stopOf = ({ start, sittingId: id, room }: PlacedSitting): Stop => ({
    start,
    sittingId: id,
    place: compiled.roomPlace[roomNumbers.get(room.id) ?? 0] ?? 0,
  })
  const known: ReadonlyMap<number, readonly Stop[]>[] = []
  const daysOf = (trainer: number): ReadonlyMap<number, readonly Stop[]> => {
    const made = known[trainer] ?? daysWith(ofTrainer(trainers[trainer]?.id ?? ''), stopOf)
    known[trainer] = made
    return made
  }
  const shares = fairShares(problem)
  const loads = trainers.map((trainer) => {
    const isFull = ofTrainer(trainer.id).length >= (shares.get(trainer.id) ?? 0)
    return isFull ? weights['unfair-load'] : 0
  })
  const way = (from: Stop | undefined, to: number): number =>
    from === undefined
      ? 0
      : Math.ceil((compiled.travel[from.place * compiled.places + to] ?? 0) / quarterMinutes)

  function evening(list: readonly Stop[] | undefined, start: number, place: number): number {
    if (list === undefined) return weights['lonely-evening']
    let at = 0
    while (at < list.length && isBefore(list[at], start)) at += 1
    const [before, after] = [list[at - 1], list[at]]
    const spared = after === undefined ? 0 : way(before, after.place)
    const company = list.length === 1 ? weights['lonely-evening'] : 0
    return (way(before, place) + way(after, place) - spared) * weights['trainer-travel'] - company
  }

  const isBefore = (stop: Stop | undefined, start: number): boolean =>
    stop !== undefined && (stop.start < start || (stop.start === start && stop.sittingId < sittingId))

  return {
    load: (trainer) => loads[trainer] ?? 0,
    dayOf: (trainer, day) => daysOf(trainer).get(day),
    evening,
  }
}

function daysWith(
  sittings: readonly PlacedSitting[],
  stopOf: (sitting: PlacedSitting) => Stop,
): ReadonlyMap<number, readonly Stop[]> {
  const byDay = Map.groupBy(sittings, ({ placement }) => dayNumber(placement.date))
  return new Map([...byDay].map(([day, list]) => [day, list.map(stopOf)]))
}
