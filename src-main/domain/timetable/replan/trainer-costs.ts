// What another trainer costs for one sitting that stays at its time in its room: only what is asked of trainers changes.

import { minutesPerDay } from '../../calendar/times.ts'
import { standingOf } from '../breaks/standing.ts'
import type { PlanView } from '../plan-view.ts'
import { classPrices } from '../possible-places/class-prices.ts'
import { trainerPrices } from '../possible-places/trainer-prices.ts'

/** Points that the plan loses, by trainer id. */
export function trainerCosts(view: PlanView, sittingId: string): (trainerId: string) => number {
  const { problem } = view
  const on = standingOf(view, sittingId)
  const lies = on?.lies ?? null
  if (on === null || lies === null) return () => 0
  const ofClass = classPrices(on)
  const ofTrainers = trainerPrices(on, ofClass.compiled)
  const numbers = new Map(problem.trainers.map(({ id }, number) => [id, number]))
  const place = ofClass.compiled.roomPlace[problem.rooms.indexOf(lies.room)] ?? 0
  const day = Math.floor(lies.start / minutesPerDay)
  const priceOf = (trainerId: string): number => {
    const trainer = numbers.get(trainerId) ?? 0
    const evening = ofTrainers.evening(ofTrainers.dayOf(trainer, day), lies.start, place)
    return ofClass.trainer(trainer) + ofTrainers.load(trainer) + evening
  }
  const now = priceOf(lies.trainer.id)
  return (trainerId) => priceOf(trainerId) - now
}
