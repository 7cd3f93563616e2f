import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nowhere } from '../../../src-main/domain/timetable/board/board.ts'
import { compileProblem } from '../../../src-main/domain/timetable/compiled/compile.ts'
import { construct } from '../../../src-main/domain/timetable/construct.ts'
import { ledgerCodes } from '../../../src-main/domain/timetable/deltas/ledger.ts'
import { movesOn } from '../../../src-main/domain/timetable/moves/moves-on.ts'
import type { PlanProblem } from '../../../src-main/domain/timetable/problem.ts'
import { planScorer, type ScoreReport } from '../../../src-main/domain/timetable/score-plan.ts'
import { anneal } from '../../../src-main/domain/timetable/search/anneal.ts'
import { Random } from '../../../src-main/domain/timetable/search/random.ts'
import {
  placementsOn,
  type SeasonBoard,
  seasonBoard,
} from '../../../src-main/domain/timetable/season-board.ts'
import { anyProblem } from '../../domain/timetable/random-problem.ts'
import { makeSeason } from './make-season.ts'

/** Lessons may also be held twice or three times more. */
function withSpares(problem: PlanProblem): PlanProblem {
  const classes = problem.classes.map((one) => ({
    ...one,
    lessons: one.lessons.map((lesson) => ({
      ...lesson,
      spareSittingIds: [`${lesson.id}-spare-1`, `${lesson.id}-spare-2`],
    })),
  }))
  return { ...problem, classes }
}

const amountIn = (score: ScoreReport, code: (typeof ledgerCodes)[number]): number =>
  code === 'unplaced' ? score.unplaced : code === 'short' ? score.short : score.bySoft[code].amount

/** What differs between the ledger and a full reckoning that shares nothing with it. */
function differences({ ledger }: SeasonBoard, score: ScoreReport): string[] {
  return ledgerCodes.flatMap((code, at) => {
    const [kept, full] = [ledger.amounts[at], amountIn(score, code)]
    return kept === full ? [] : [`${code}: kept ${kept}, full ${full}`]
  })
}

/** Makes moves warmly until so many are accepted; every one is checked against its own delta, each `every`-th in full. */
function checkMoves(problem: PlanProblem, accepted: number, every: number) {
  const on = seasonBoard(compileProblem(problem), { unplaced: 300, short: 5 })
  const scorer = planScorer(problem)
  const settled = scorer.score(problem.fixed).hard
  const random = new Random(1)
  construct(on, random, () => false)
  let [cost, made] = [on.ledger.cost(), 0]
  const wrong: string[] = []
  const state = {
    moved(delta: number) {
      cost += delta
      made += 1
      if (on.ledger.cost() !== cost)
        wrong.push(`move ${made}: delta ${delta}, ledger ${on.ledger.cost()}, not ${cost}`)
      if (made % every !== 0) return
      const score = scorer.score(placementsOn(on, on.board.places))
      wrong.push(...differences(on, score))
      if (score.hard !== settled) wrong.push(`move ${made}: ${score.hard} breaches, not ${settled}`)
    },
  }
  anneal(state, movesOn(on), {
    schedule: { hottest: 60, coldest: 60 },
    budget: {
      used: (moves) => (made >= accepted || wrong.length > 0 || moves > 400 * accepted ? 1 : 0),
    },
    random,
    shouldStop: () => false,
  })
  return { made, wrong }
}

describe('what the moves say of the score', () => {
  it('after each of 10,000 moves every amount is what a full reckoning finds, and nothing new is broken', () => {
    const [problem] = fc.sample(anyProblem, { numRuns: 1, seed: 5 })
    const { made, wrong } = checkMoves(withSpares(problem as PlanProblem), 10_000, 1) // one was asked for
    expect(wrong).toEqual([])
    expect(made).toBeGreaterThanOrEqual(10_000)
  })

  it('the same in problems of every shape', () => {
    for (const problem of fc.sample(anyProblem, { numRuns: 25, seed: 11 })) {
      expect(checkMoves(withSpares(problem), 400, 10).wrong).toEqual([])
    }
  })

  it.each(['palace', 'tight'] as const)('the same in a whole season: %s', (size) => {
    const { made, wrong } = checkMoves(makeSeason(size, 7).problem, 10_000, 500)
    expect(wrong).toEqual([])
    expect(made).toBeGreaterThanOrEqual(10_000)
  })

  it('a board with everything lifted again costs what an empty one does', () => {
    const { problem } = makeSeason('palace', 3)
    const on = seasonBoard(compileProblem(problem), { unplaced: 300, short: 5 })
    const empty = Array.from(on.ledger.amounts)
    construct(on, new Random(2), () => false)
    for (const item of on.movable) on.board.put(item, nowhere, nowhere, nowhere)
    expect(Array.from(on.ledger.amounts)).toEqual(empty)
  })
})
