// From which places a trainer would not come in time, or would come too late to what follows.
import type { Standing } from './standing.ts'
import { eachRun } from './starts.ts'

/** By (trainer × places + place) × starts + start: 1 where the way is too long; trainers and places as the standing has them. */
export function tooFarTable({ view, starts, trainers, placeIds, ofTrainer }: Standing): Uint8Array {
  const table = new Uint8Array(trainers.length * placeIds.length * starts.count)
  for (const [number, trainer] of trainers.entries()) {
    for (const { start, end, room } of ofTrainer(trainer.id)) {
      for (const [place, placeId] of placeIds.entries()) {
        const from = (number * placeIds.length + place) * starts.count
        const mark = (first: number, last: number) => table.fill(1, from + first, from + last)
        const way = view.wayBetween(placeId, room.placeId)
        eachRun(starts, end, end + way, mark)
        eachRun(starts, start - way - starts.minutes + 1, start - starts.minutes + 1, mark)
      }
    }
  }
  return table
}
