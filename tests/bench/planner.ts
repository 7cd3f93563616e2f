// How long the first planner takes for a palace's season.
import { firstPlanner } from '../../src-main/domain/timetable/first-planner.ts'
import { fortyClasses } from '../domain/timetable/forty-classes.ts'
import { type Figure, latencies } from './figures.ts'

const LIMIT_MS = 1000

export function plannerFigures(runs: number): Promise<Figure[]> {
  const given = fortyClasses()
  return latencies('plan 40 classes of 12 lessons', LIMIT_MS, runs, async () =>
    firstPlanner.plan(given, { seed: 1, shouldStop: () => false }),
  )
}
