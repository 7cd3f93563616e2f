// Fees and evenings are shared among all who are qualified, not heaped on the one who never says no.
import type { PlanProblem } from '../../problem.ts'
import { remembered } from '../../remembered.ts'
import { sumOf } from './phrases.ts'
import { partsOf, type SoftRule } from './soft-rule.ts'

/** Each placed sitting of a trainer above their fair share counts 1. */
export const unfairLoad: SoftRule = {
  code: 'unfair-load',
  measure: (view) => {
    const shares = fairShares(view.problem)
    return view.problem.trainers.flatMap(({ id, name }) => {
      const sittings = view.byTrainer.get(id) ?? []
      const share = shares.get(id) ?? 0
      const amount = sittings.length - share
      const sentence = `讲师${name}有 ${sittings.length} 场，按资格均摊是 ${share} 场，多 ${amount} 场`
      return partsOf('unfair-load', { classId: null, trainerId: id }, [{ amount, sittings, sentence }])
    })
  },
}

/** A class's sittings are shared evenly among those who may teach it; a trainer's share is rounded up. */
export const fairShares = remembered(({ classes, trainers }: PlanProblem): ReadonlyMap<string, number> => {
  const sums = new Map(trainers.map(({ id }) => [id, 0]))
  // Classes of one course mostly have one list between them.
  for (const [trainerIds, own] of Map.groupBy(classes, (one) => one.qualifiedTrainerIds)) {
    const qualified = [...new Set(trainerIds)].filter((id) => sums.has(id))
    const asked = sumOf(own.flatMap(({ lessons }) => lessons.map(({ sittingIds }) => sittingIds.length)))
    for (const id of qualified) sums.set(id, (sums.get(id) ?? 0) + asked / qualified.length)
  }
  // Thirds and sevenths do not add up exactly in floating point, whole numbers must all the same.
  return new Map([...sums].map(([id, sum]) => [id, Math.max(0, Math.ceil(sum - 1e-9))]))
})
