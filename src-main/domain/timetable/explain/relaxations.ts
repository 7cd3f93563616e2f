// What would let in lessons without a place and workers who fall short: small concessions, each tried by planning again.
import { engine } from '../engine.ts'
import { isLacking, type Lacking, lackingIn } from '../lacking-lessons.ts'
import type { PlanProblem } from '../problem.ts'
import { type PlanScorer, planScorer } from '../score-plan.ts'
import { defaultScoring } from '../scoring.ts'
import { shortWords } from '../short-words.ts'
import type { Placement } from '../solution.ts'
import { beyondReach } from './beyond-reach.ts'
import { type Concession, withConcession } from './concession.ts'
import { concessionIdeas } from './concession-ideas.ts'
import { concessionWords } from './concession-words.ts'
import { focusOn } from './focus.ts'

export interface RelaxationRequest {
  readonly problem: PlanProblem
  readonly plan: readonly Placement[]
  /** Null: every class that lacks something. */
  readonly classId: string | null
}

export interface Relaxation {
  readonly concession: Concession
  /** '若允许周六上午，可多排 4 课次'. */
  readonly sentence: string
  /** Lessons that get a place beyond those that the same search places without the concession. */
  readonly placedMore: number
  /** Sittings of placed lessons (双场) that no longer are missing, against the same. */
  readonly missingLess: number
  /** Heads × lessons that no longer lack, against the same. */
  readonly shortLess: number
}

export interface RelaxationReport extends Lacks {
  /** What of `short` no concession brings back, for those lessons are over. */
  readonly lost: number
  /** Only those that help: what brings much for little first. */
  readonly relaxations: readonly Relaxation[]
  /** Concessions tried, in words: '若王海波周六上午也有空'. */
  readonly tried: readonly string[]
}

const mostTried = 32
const mostTold = 8
const usualSeeds = [1, 2, 3]
const movesForEach = 400
const [fewestMoves, mostMoves] = [4_000, 60_000]

/** How much it is to ask. */
const price: Readonly<Record<Concession['kind'], number>> = {
  'longer-search': 1,
  'trainer-limit': 2,
  'room-allowed': 2,
  'room-window': 3,
  'trainer-window': 3,
  pinned: 3,
  'later-end': 4,
  'second-sittings': 4,
  equipment: 5,
  'trainer-qualified': 6,
  'worker-clash': 6,
  'room-seats': 8,
  holiday: 8,
  block: 8,
}

/**
 * Other classes stay where they lie, and so does what is fixed of these; the rest of these may move. The same request
 * has the same answer, unless it is stopped: then what has been found so far.
 */
export function findRelaxations(request: RelaxationRequest, shouldStop: () => boolean): RelaxationReport {
  const { problem, plan } = request
  const wanting = wantingClasses(request)
  const focused = focusOn(problem, plan, wanting)
  const scorer = planScorer(focused)
  const now = lacksOf(focused, wanting, plan, scorer)
  if (wanting.size === 0) return { ...now, lost: 0, relaxations: [], tried: [] }
  const shorts = scorer.shortParts(plan)
  const lost = beyondReach(focused, plan, shorts)
  const ideas = concessionIdeas({ problem, plan, classIds: wanting, shorts }, mostTried)
  const longer = { kind: 'longer-search' } as const
  const searched = usualSeeds.map((seed) => lacksWith(request, wanting, longer, shouldStop, seed))
  // What luck alone brings is no concession's merit.
  const usual = [now, ...searched].toSorted(compareLacks)[0] ?? now
  const found: Relaxation[] = [relaxation(problem, longer, now, usual)]
  const tried: string[] = []
  for (const concession of ideas) {
    if (shouldStop()) break
    tried.push(concessionWords(problem, concession))
    const then = lacksWith(request, wanting, concession, shouldStop)
    found.push(relaxation(problem, concession, usual, then))
  }
  const helpful = found.filter(isGain)
  return { ...now, lost, relaxations: helpful.toSorted(byWorth).slice(0, mostTold), tried }
}

/** As the plan is: of lessons, of sittings, and of heads × lessons. */
export interface Lacks extends Lacking {
  readonly short: number
}

/** What these classes lack when the plan is searched on, with the concession and nothing else. */
export function lacksWith(
  { problem, plan }: RelaxationRequest,
  classIds: ReadonlySet<string>,
  concession: Concession,
  shouldStop: () => boolean,
  seed = 1,
): Lacks {
  const focused = focusOn(withConcession(problem, concession), plan, classIds)
  const movable = focused.classes
    .filter(({ id }) => classIds.has(id))
    .flatMap(({ lessons }) => lessons).length
  const moves = Math.min(mostMoves, Math.max(fewestMoves, movable * movesForEach))
  const { placements } = engine.plan(focused, { seed, moves, from: plan, shouldStop })
  return lacksOf(focused, classIds, placements, planScorer(focused))
}

/** Reckoned by the rules alone; only of these classes, for all others stay as they are. */
function lacksOf(
  focused: PlanProblem,
  classIds: ReadonlySet<string>,
  placements: readonly Placement[],
  scorer: PlanScorer,
): Lacks {
  const placed = new Set(placements.map(({ sittingId }) => sittingId))
  const lessons = focused.classes.filter(({ id }) => classIds.has(id)).flatMap((one) => one.lessons)
  return {
    ...lackingIn(lessons, placed),
    short: scorer.shortParts(placements).reduce((sum, { amount }) => sum + amount, 0),
  }
}

const compareLacks = (one: Lacks, other: Lacks): number =>
  one.unplaced - other.unplaced || one.short - other.short || one.missing - other.missing

/** Classes with a sitting without a place, or with workers who fall short. */
function wantingClasses({ problem, plan, classId }: RelaxationRequest): ReadonlySet<string> {
  const placed = new Set(plan.map(({ sittingId }) => sittingId))
  const short = new Set(
    planScorer(problem)
      .shortParts(plan)
      .map((part) => part.classId),
  )
  const isWanting = (one: PlanProblem['classes'][number]) =>
    short.has(one.id) || one.lessons.some((lesson) => isLacking(lesson, placed))
  return new Set(
    problem.classes
      .filter((one) => (classId === null || one.id === classId) && isWanting(one))
      .map(({ id }) => id),
  )
}

/** As plans are compared: what counts less may not pay for what counts more. */
function isGain({ placedMore, shortLess, missingLess }: Relaxation): boolean {
  if (placedMore !== 0) return placedMore > 0
  return shortLess > 0 || (shortLess === 0 && missingLess > 0)
}

function relaxation(problem: PlanProblem, concession: Concession, before: Lacks, after: Lacks): Relaxation {
  const placedMore = before.unplaced - after.unplaced
  const shortLess = before.short - after.short
  const missingLess = before.missing - after.missing
  const { reserveLessons } = problem.scoring ?? defaultScoring
  const brings = [
    placedMore > 0 ? `可多排 ${placedMore} 课次` : '',
    missingLess > 0 ? `可补上 ${missingLess} 场双场` : '',
    shortLess > 0 ? shortWords('少差', shortLess, reserveLessons) : '',
  ].filter((words) => words !== '')
  const sentence = `${concessionWords(problem, concession)}，${brings.join('，')}`
  return { concession, sentence, placedMore, missingLess, shortLess }
}

function byWorth(one: Relaxation, other: Relaxation): number {
  const worth = ({ concession, placedMore, missingLess, shortLess }: Relaxation) => [
    placedMore / price[concession.kind],
    shortLess / price[concession.kind],
    missingLess / price[concession.kind],
  ]
  const [oneLessons = 0, oneHeads = 0, oneSittings = 0] = worth(one)
  const [otherLessons = 0, otherHeads = 0, otherSittings = 0] = worth(other)
  return otherLessons - oneLessons || otherHeads - oneHeads || otherSittings - oneSittings
}
