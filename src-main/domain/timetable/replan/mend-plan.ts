// 应急调整: the least change that mends a plan, sought narrowly first.
import { explainUnplaced } from '../explain/why-unplaced.ts'
import type { PlanProblem } from '../problem.ts'
import { type PlanScorer, planScorer } from '../score-plan.ts'
import { comparePlacements, type Placement } from '../solution.ts'
import { type Attempt, attempt, type Widening } from './attempt.ts'
import { type MendBoard, mendBoard } from './mend-board.ts'
import {
  freeSittings,
  judged,
  type MendOrder,
  type MendWidth,
  mendProblem,
  mendWidths,
} from './mend-order.ts'
import { shortageIn } from './shortage.ts'
import { placesTonight } from './tonight.ts'

export interface Mend {
  /** Everything that has a place now, in order of time. */
  readonly placements: readonly Placement[]
  /** How much had to be free for it. */
  readonly width: MendWidth
  /** Broken sittings without a place, and why, as the planner tells it. */
  readonly unplaced: ReadonlyMap<string, string>
}

/** So many moves at most in one search, so that the same order is mended alike on every machine. */
const usualMoves = 400_000

/**
 * Only the broken sittings are free at first, then those of their classes, then those of the weeks, trainers and rooms
 * concerned: the first width at which everything has a place and nobody falls shorter than before is taken, else the
 * best. A broken sitting of tonight stays tonight where it can.
 */
export function mendPlan(order: MendOrder, mostMoves = usualMoves): Mend {
  if (order.broken.size === 0)
    return { placements: order.before.toSorted(comparePlacements), width: 'broken', unplaced: new Map() }
  const base = { order, shortage: shortageIn(order.problem), scorer: scorerOf(order), mostMoves }
  const tonight = placesTonight(order)
  const kept = [...order.decided, ...tonight]
  const first = widen({ ...base, kept })
  const second = tonight.length === 0 || first.isClean ? null : widen({ ...base, kept: order.decided })
  const [best, keptThen] =
    second !== null && isBetter(second, first) ? [second, order.decided] : [first, kept]
  return {
    placements: best.placements,
    width: best.width,
    unplaced: reasonsFor(best, mendProblem(order, best.free, keptThen)),
  }
}

function scorerOf(order: MendOrder): () => PlanScorer {
  let made: PlanScorer | null = null
  return () => {
    made ??= planScorer(judged(order))
    return made
  }
}

function widen(widening: Widening): Attempt {
  const { order, kept } = widening
  const keptIds = new Set(kept.map(({ sittingId }) => sittingId))
  const freeAt = (width: MendWidth) =>
    new Set([...freeSittings(order, width)].filter((id) => !keptIds.has(id)))
  // Two boards: mostly the small one is enough, and it is ready much sooner.
  const boards = new Map<MendWidth, MendBoard>()
  const boardFor = (width: MendWidth): MendBoard => {
    const widest = width === 'broken' ? width : 'neighbours'
    const made = boards.get(widest) ?? mendBoard(order, freeAt(widest), kept)
    boards.set(widest, made)
    return made
  }
  let best: Attempt | null = null
  let tried = -1
  for (const width of mendWidths) {
    const free = freeAt(width)
    if (free.size === tried) continue
    tried = free.size
    for (const aim of ['change', 'reach'] as const) {
      // Where only reach is lacking, more freedom helps only who seeks it.
      if (aim === 'change' && best?.missing.length === 0) continue
      const found = attempt(widening, boardFor(width), { width, free, aim })
      if (best === null || found.isClean || isBetter(found, best)) best = found
      if (found.isClean) return found
      if (found.missing.length > 0) break
    }
  }
  if (best === null) throw new RangeError('there is no width')
  return best
}

const isBetter = (one: Attempt, other: Attempt): boolean =>
  (one.missing.length - other.missing.length || one.short - other.short || one.soft() - other.soft()) < 0

function reasonsFor({ missing, placements }: Attempt, problem: PlanProblem): ReadonlyMap<string, string> {
  if (missing.length === 0) return new Map()
  const sentences = new Map(
    explainUnplaced(problem, placements).map(({ sittingId, sentence }) => [sittingId, sentence]),
  )
  return new Map(missing.map((id) => [id, sentences.get(id) ?? '']))
}
