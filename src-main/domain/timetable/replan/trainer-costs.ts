// What another trainer costs for one sitting that stays at its time in its room: only what is asked of trainers changes.

import { minutesPerDay } from '../../calendar/times.ts'
import { standingOf } from '../breaks/standing.ts'
import { classPrices } from '../candidates/class-prices.ts'
import { trainerPrices } from '../candidates/trainer-prices.ts'
import type { PlanClass, PlanProblem } from '../problem.ts'
import type { Placement } from '../solution.ts'

/** Points that the plan loses, by trainer id. */
export function trainerCosts(
  problem: PlanProblem,
  plan: readonly Placement[],
  was: Placement,
): (trainerId: string) => number {
  const on = standingOf(problem, concerned(problem, plan, was), was.sittingId)
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

/** The class's own sittings, and those of the trainers who could take one: nothing else can make a difference. */
function concerned(problem: PlanProblem, plan: readonly Placement[], was: Placement): readonly Placement[] {
  const idsOf = ({ lessons }: PlanClass) =>
    lessons.flatMap(({ sittingIds, spareSittingIds = [] }) => [...sittingIds, ...spareSittingIds])
  const own = problem.classes.find((one) => idsOf(one).includes(was.sittingId))
  const ids = new Set(own === undefined ? [] : idsOf(own))
  const trainers = new Set([was.trainerId, ...(own?.qualifiedTrainerIds ?? [])])
  return plan.filter(({ sittingId, trainerId }) => ids.has(sittingId) || trainers.has(trainerId))
}
