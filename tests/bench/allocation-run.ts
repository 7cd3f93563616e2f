// Run under --trace-gc: searches for a while, then says BEGIN, searches as long again and more, and says END.
import { readFileSync, writeSync } from 'node:fs'
import { compileProblem } from '../../src-main/domain/timetable/compiled/compile.ts'
import { construct } from '../../src-main/domain/timetable/construct.ts'
import { movesOn } from '../../src-main/domain/timetable/moves/moves-on.ts'
import { anneal } from '../../src-main/domain/timetable/search/anneal.ts'
import { type Budget, budgetOfMoves } from '../../src-main/domain/timetable/search/budget.ts'
import { Random } from '../../src-main/domain/timetable/search/random.ts'
import { seasonBoard } from '../../src-main/domain/timetable/season-board.ts'
import { seasonState } from '../../src-main/domain/timetable/season-state.ts'
import { solveItc } from './itc/engine/solve-itc.ts'
import { parseInstance } from './itc/instance.ts'
import { makeSeason } from './season/make-season.ts'

const [what, text] = process.argv.slice(2)
const most = Number(text)

/** Says BEGIN after a quarter of the moves and END after the last. */
function announced(): Budget {
  const moves = budgetOfMoves(most)
  let hasBegun = false
  return {
    used(tried) {
      const share = moves.used(tried)
      if (!hasBegun && share >= 0.25) {
        hasBegun = true
        writeSync(1, 'BEGIN\n')
      }
      if (share >= 1) writeSync(1, 'END\n')
      return share
    },
  }
}

if (what === 'season') {
  const on = seasonBoard(compileProblem(makeSeason('palace', 1).problem), { unplaced: 1200, short: 30 })
  const random = new Random(1)
  construct(on, random, () => false)
  anneal(seasonState(on, 0), movesOn(on), {
    schedule: { hottest: 20, coldest: 1 },
    budget: announced(),
    random,
    shouldStop: () => false,
  })
} else {
  const file = new URL('../data/itc2007/comp02.ctt', import.meta.url)
  solveItc(parseInstance(readFileSync(file, 'utf8')), 1, announced())
}
