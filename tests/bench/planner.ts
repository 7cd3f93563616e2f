// How long the engine takes for a palace's season: the problem compiled, the first plan, and a few moves.
import { engine } from '../../src-main/domain/timetable/engine.ts'
import { fortyClasses } from '../domain/timetable/forty-classes.ts'
import { type Figure, latencies } from './figures.ts'

const LIMIT_MS = 1000
const moves = 100_000

export function plannerFigures(runs: number): Promise<Figure[]> {
  const given = fortyClasses()
  return latencies('plan 40 classes of 12 lessons', LIMIT_MS, runs, async () =>
    engine.plan(given, { seed: 1, moves, shouldStop: () => false }),
  )
}
