// 应急调整: the least change that mends a plan, sought narrowly first; asks for one search of the planner after another.
import type { PlanProblem } from '../problem.ts'
import { type PlanScorer, planScorer, type ScoreReport } from '../score-plan.ts'
import { compareScores } from '../scoring.ts'
import type { Placement, Solution } from '../solution.ts'
import {
  freeSittings,
  judged,
  type MendOrder,
  type MendWidth,
  mendProblem,
  mendWidths,
  tonightProblem,
  withoutReach,
} from './mend-order.ts'
import { nearestPlaces } from './nearest-places.ts'
import { putBack, shorterClasses } from './put-back.ts'

/** One search to be made; whoever drives the mending answers with what it came to. */
export interface MendSearch {
  readonly problem: PlanProblem
  readonly from: readonly Placement[]
  /** Proposals to try, so that the same order is mended alike on every machine. */
  readonly moves: number
}

export interface Mend {
  /** Everything that has a place now, in order of time. */
  readonly placements: readonly Placement[]
  /** How much had to be free for it. */
  readonly width: MendWidth
  /** Broken sittings without a place, and why, as the planner tells it. */
  readonly unplaced: ReadonlyMap<string, string>
  readonly scoreBefore: ScoreReport
  readonly scoreAfter: ScoreReport
}

type Searching<T> = Generator<MendSearch, T, Solution>

interface Attempt extends Pick<Mend, 'placements' | 'width' | 'unplaced'> {
  readonly score: ScoreReport
  /** Everything has a place, and no class falls shorter of its lessons than before. */
  readonly isClean: boolean
}

const movesForEach = 6_000
const fewestMoves = 100_000
const mostMoves = 400_000

/**
 * Only the broken sittings are free at first, then those of their classes, then those of the weeks, trainers and rooms
 * concerned: the first width at which everything has a place and nobody falls shorter than before is taken, else the
 * best. A broken sitting of tonight stays tonight where it can.
 */
export function* mendPlan(order: MendOrder): Searching<Mend> {
  const scorer = planScorer(judged(order))
  const { decided, before, broken } = order
  const scoreBefore = scorer.score(before)
  if (broken.size === 0)
    return { placements: before, width: 'broken', unplaced: new Map(), scoreBefore, scoreAfter: scoreBefore }
  const tonight = yield* searchTonight(order)
  const first = yield* widen(order, scorer, [...decided, ...tonight])
  const second = tonight.length === 0 || first.isClean ? first : yield* widen(order, scorer, decided)
  const { score: scoreAfter, ...best } = compareScores(second.score, first.score) < 0 ? second : first
  return { ...best, scoreBefore, scoreAfter }
}

function* searchTonight(order: MendOrder): Searching<readonly Placement[]> {
  const { before, broken, decided, tonight } = order
  const settledOn = idsOf(decided)
  const ofTonight = before.filter(
    (one) => broken.has(one.sittingId) && one.date === tonight.date && one.startMinute >= tonight.fromMinute,
  )
  const free = new Set([...idsOf(ofTonight)].filter((id) => !settledOn.has(id)))
  if (free.size === 0) return []
  const problem = tonightProblem(order, free)
  const { placements } = yield searchOf(problem, startOf(order, problem, free))
  return placements.filter(({ sittingId }) => free.has(sittingId))
}

function* widen(order: MendOrder, scorer: PlanScorer, kept: readonly Placement[]): Searching<Attempt> {
  const keptIds = idsOf(kept)
  let best: Attempt | null = null
  let tried = -1
  for (const width of mendWidths) {
    const free = new Set([...freeSittings(order, width)].filter((id) => !keptIds.has(id)))
    if (free.size === tried) continue
    tried = free.size
    for (const spare of ['change', 'reach'] as const) {
      const found = yield* attempt(order, scorer, { width, free, kept, spare })
      if (best === null || compareScores(found.score, best.score) < 0 || found.isClean) best = found
      if (found.isClean) return found
      if (found.unplaced.size > 0) break
    }
  }
  if (best === null) throw new RangeError('there is no width')
  return best
}

interface Trial {
  readonly width: MendWidth
  readonly free: ReadonlySet<string>
  readonly kept: readonly Placement[]
  /** What is sought first: as little change as can be, or that everybody can reach what they need. */
  readonly spare: 'change' | 'reach'
}

function* attempt(order: MendOrder, scorer: PlanScorer, trial: Trial): Searching<Attempt> {
  const { width, free, kept, spare } = trial
  const whole = mendProblem(order, free, kept)
  const problem = spare === 'change' ? withoutReach(order, whole) : whole
  const found = yield searchOf(problem, startOf(order, problem, free))
  const placements = putBack(order, found.placements, scorer)
  const unplaced = missingIn(problem, idsOf(placements), found)
  const isShorter = shorterClasses(scorer, order.before, placements).size > 0
  const isClean = unplaced.size === 0 && !isShorter
  return { placements, width, unplaced, isClean, score: scorer.score(placements) }
}

/** Sittings asked for that lie nowhere, where no spare one stands in for them; with the planner's reasons. */
function missingIn(
  { classes }: PlanProblem,
  placed: ReadonlySet<string>,
  { unplaced }: Solution,
): ReadonlyMap<string, string> {
  const reasons = new Map(unplaced.map(({ sittingId, sentence }) => [sittingId, sentence]))
  const missing = classes.flatMap(({ lessons }) =>
    lessons.flatMap(({ sittingIds, spareSittingIds = [] }) => {
      const spares = spareSittingIds.filter((id) => placed.has(id)).length
      return sittingIds.filter((id) => !placed.has(id)).slice(spares)
    }),
  )
  return new Map(missing.map((id) => [id, reasons.get(id) ?? '']))
}

/** What is free and not broken as it lies, and the broken ones as near to that as can be. */
function startOf(
  { before, broken }: MendOrder,
  problem: PlanProblem,
  free: ReadonlySet<string>,
): readonly Placement[] {
  const moving = before.filter(({ sittingId }) => free.has(sittingId))
  const lay = moving.filter(({ sittingId }) => broken.has(sittingId))
  const sound = moving.filter(({ sittingId }) => !broken.has(sittingId))
  return [...sound, ...nearestPlaces(problem, lay, [...problem.fixed, ...sound])]
}

const idsOf = (placements: readonly Placement[]): ReadonlySet<string> =>
  new Set(placements.map(({ sittingId }) => sittingId))

function searchOf(problem: PlanProblem, from: readonly Placement[]): MendSearch {
  const all = problem.classes.flatMap(({ lessons }) =>
    lessons.flatMap(({ sittingIds, spareSittingIds = [] }) => [...sittingIds, ...spareSittingIds]),
  )
  const free = all.length - problem.fixed.length
  return { problem, from, moves: Math.min(mostMoves, Math.max(fewestMoves, free * movesForEach)) }
}
