// Ideas gathered from many lessons: the same idea weighs more where it would help more of them.
import type { Concession } from './concession.ts'

/** A concession and how many starts what it would lift has killed. */
export interface Idea {
  readonly concession: Concession
  readonly weight: number
}

/** Of the same concession one, with the weights together; those that lift nothing are left out. */
export function summedIdeas(ideas: readonly Idea[]): readonly Idea[] {
  const sums = new Map<string, Idea>()
  for (const { concession, weight } of ideas) {
    if (weight <= 0) continue
    const key = JSON.stringify(concession)
    sums.set(key, {
      concession: sums.get(key)?.concession ?? concession,
      weight: (sums.get(key)?.weight ?? 0) + weight,
    })
  }
  return [...sums.values()]
}
