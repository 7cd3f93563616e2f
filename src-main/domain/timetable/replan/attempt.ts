// One attempt at a mending: so many sittings let go, the broken ones laid as near as can be, and nothing moved without need.
import { nowhere } from '../board/board.ts'
import type { PlanClass, PlanProblem } from '../problem.ts'
import type { PlanScorer } from '../score-plan.ts'
import type { SeasonBoard } from '../season-board.ts'
import { comparePlacements, type Placement } from '../solution.ts'
import { inOrderOfIds } from '../tidy.ts'
import { liesAs, type MendAim, type MendBoard } from './mend-board.ts'
import type { MendOrder, MendWidth } from './mend-order.ts'
import { nearestPlaces } from './nearest-places.ts'
import { putBack } from './put-back.ts'
import { rearrange } from './rearrange.ts'
import { searchFurther } from './search-further.ts'
import type { Shortage } from './shortage.ts'

export interface Widening {
  readonly order: MendOrder
  readonly kept: readonly Placement[]
  readonly shortage: Shortage
  /** By the rules over the whole plan: asked only where nothing else tells two attempts apart. */
  readonly scorer: () => PlanScorer
  readonly mostMoves: number
}

export interface Attempt {
  readonly placements: readonly Placement[]
  readonly width: MendWidth
  readonly free: ReadonlySet<string>
  /** Ids asked for that lie nowhere, where no spare one stands in for them. */
  readonly missing: readonly string[]
  /** The fewer the better, in this order: `missing`, heads × lessons short of those that changed, points. */
  readonly short: number
  readonly soft: () => number
  /** Everything has a place, and no class falls shorter of its lessons than before. */
  readonly isClean: boolean
}

interface Trial {
  readonly width: MendWidth
  readonly free: ReadonlySet<string>
  readonly aim: MendAim
}

export function attempt(widening: Widening, desk: MendBoard, { width, free, aim }: Trial): Attempt {
  const { order, mostMoves } = widening
  const on = desk.letGo(free, aim)
  const isBroken = (item: number) => order.broken.has(desk.compiled.itemIds[item] ?? '')
  const isAnywhere = (item: number) => on.board.places.time[item] !== nowhere
  const broken = [...on.movable].filter(isBroken)
  const hit = inOrderOfTime(desk, broken)
  const nearest = nearestPlaces(desk, on, aim)
  for (const item of hit) nearest.place(item)
  rearrange(desk, on, hit, nearest)
  if (width !== 'broken' || !broken.every(isAnywhere)) {
    searchFurther(on, mostMoves)
    for (const item of hit) nearest.place(item)
  }
  const reach = reachOn(widening, desk, on)
  const sound = [...on.movable].filter((item) => !isBroken(item))
  putBack({ desk, on, sound, isShorter: (classNumber) => reach.shortBy(classNumber) > 0 })
  const placements = inOrderOfIds(desk.compiled.problem, desk.planOn(on)).toSorted(comparePlacements)
  const missing = missingIn(desk.compiled.problem, placements)
  const shortBy = reach.changedClasses().map(reach.shortBy)
  return {
    placements,
    width,
    free,
    missing,
    short: shortBy.reduce((sum, amount) => sum + amount, 0),
    soft: () => widening.scorer().costs(placements).soft,
    isClean: missing.length === 0 && shortBy.every((amount) => amount <= 0),
  }
}

/** Those that had a place. */
function inOrderOfTime({ lay }: MendBoard, items: readonly number[]): readonly number[] {
  return items
    .filter((item) => lay.time[item] !== nowhere)
    .toSorted((one, other) => (lay.time[one] ?? 0) - (lay.time[other] ?? 0))
}

/** Who can reach how much less than before, asked class by class as things are. */
function reachOn({ order, kept, shortage }: Widening, desk: MendBoard, on: SeasonBoard) {
  const { compiled, lay } = desk
  const { classes } = compiled.problem
  const ownerOf = ({ sittingId }: Placement) => compiled.index.sittings.get(sittingId)?.planClass
  const before = Map.groupBy(order.before, ownerOf)
  const numberOf = (planClass: PlanClass | undefined) =>
    classes.flatMap((one, number) => (one === planClass ? [number] : []))
  return {
    /** Heads × lessons, by class number; below 0 where it is less short than before. */
    shortBy(classNumber: number): number {
      const planClass = classes[classNumber]
      if (planClass === undefined) return 0
      const was = shortage(planClass.id, before.get(planClass) ?? [])
      return shortage(planClass.id, desk.classPlan(on, classNumber)) - was
    },
    changedClasses(): readonly number[] {
      const moved = [...on.movable].filter((item) => !liesAs(on.board.places, lay, item))
      const decided = kept.flatMap((one) => numberOf(ownerOf(one)))
      return [...new Set([...moved.map((item) => compiled.itemClass[item] ?? 0), ...decided])]
    },
  }
}

/** Sittings asked for that lie nowhere, where no spare one stands in for them. */
function missingIn({ classes }: PlanProblem, placements: readonly Placement[]): readonly string[] {
  const placed = new Set(placements.map(({ sittingId }) => sittingId))
  return classes.flatMap(({ lessons }) =>
    lessons.flatMap(({ sittingIds, spareSittingIds = [] }) => {
      const spares = spareSittingIds.filter((id) => placed.has(id)).length
      return sittingIds.filter((id) => !placed.has(id)).slice(spares)
    }),
  )
}
