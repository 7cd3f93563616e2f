// Of plans that are equally good the tidier: classes begin as early as they can, a lesson's sittings go in order of their ids.
import { nowhere } from './board/board.ts'
import { Steps } from './board/steps.ts'
import { quartersPerWeek } from './compiled/days.ts'
import type { PlanProblem } from './problem.ts'
import { forbidden } from './search/move.ts'
import type { SeasonBoard } from './season-board.ts'
import { comparePlacements, type Placement } from './solution.ts'

/** Each class in turn goes as many whole weeks earlier, all of it, as leave the score as good. */
export function bringForward(on: SeasonBoard, shouldStop: () => boolean): void {
  const steps = new Steps(on.board, on.compiled.items)
  const byClass = Map.groupBy(on.movable, (item) => on.compiled.itemClass[item] ?? 0)
  for (const items of byClass.values()) {
    if (shouldStop()) return
    const lying = inOrderOfTime(on, items)
    for (let weeks = weeksBefore(on, lying); weeks > 0; weeks -= 1) {
      if (goesEarlier(on, steps, lying, weeks)) break
    }
  }
}

function inOrderOfTime({ board }: SeasonBoard, items: readonly number[]): readonly number[] {
  const { time } = board.places
  return items
    .filter((item) => time[item] !== nowhere)
    .toSorted((one, other) => (time[one] ?? 0) - (time[other] ?? 0))
}

function weeksBefore({ compiled, board }: SeasonBoard, [first]: readonly number[]): number {
  if (first === undefined) return 0
  const earliest = compiled.itemKind[first]?.times[0] ?? 0
  return Math.floor(((board.places.time[first] ?? 0) - earliest) / quartersPerWeek)
}

function goesEarlier(
  { board, ledger }: SeasonBoard,
  steps: Steps,
  items: readonly number[],
  weeks: number,
): boolean {
  const { time, room, trainer } = board.places
  const { unplaced, short, soft } = ledger
  const isPossible = items.every((item) => {
    const start = (time[item] ?? 0) - weeks * quartersPerWeek
    return steps.make(item, start, room[item] ?? nowhere, trainer[item] ?? nowhere) < forbidden
  })
  const isAsGood = ledger.unplaced <= unplaced && ledger.short <= short && ledger.soft <= soft
  if (isPossible && isAsGood) steps.settle()
  else steps.takeBack()
  return isPossible && isAsGood
}

/** Which of a lesson's sittings lies where is all one, unless somebody has named them: those asked for come first. */
export function inOrderOfIds(problem: PlanProblem, placements: readonly Placement[]): readonly Placement[] {
  const { classes, fixed, announced = [] } = problem
  const named = new Set([...fixed, ...announced].map(({ sittingId }) => sittingId))
  for (const { sittingId } of classes.flatMap(({ wanted = [] }) => wanted)) named.add(sittingId)
  const places = new Map(placements.map((one) => [one.sittingId, one]))
  const renamed = new Map<Placement, string>()
  for (const { sittingIds, spareSittingIds = [] } of classes.flatMap(({ lessons }) => lessons)) {
    const ids = [...sittingIds, ...spareSittingIds].filter((id) => !named.has(id))
    if (ids.length < 2) continue
    const lying = ids.flatMap((id) => places.get(id) ?? []).toSorted(comparePlacements)
    for (const [index, place] of lying.entries()) {
      const id = ids[index] ?? place.sittingId
      if (id !== place.sittingId) renamed.set(place, id)
    }
  }
  return placements.map((one) => {
    const sittingId = renamed.get(one)
    return sittingId === undefined ? one : { ...one, sittingId }
  })
}
