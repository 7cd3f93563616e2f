// How long a rotation takes to be inferred from a large shift table, and how often a planted one is found.
import { inferCycle } from '../../src-main/domain/enterprises/infer-cycle/index.ts'
import { SampleRandom } from '../../src-main/features/settings/sample/random.ts'
import {
  isFound,
  keyed,
  plant,
  plantedOf,
  shippedPatterns,
} from '../domain/enterprises/infer-cycle/planted-grid.ts'
import { type Figure, figure, latencies } from './figures.ts'

const LIMIT_MS = 200
const LIMIT_NOT_FOUND_PERCENT = 5
const spoiling = { wrong: 0.015, missing: 0.015 }

export async function inferFigures(runs: number, planted: number): Promise<Figure[]> {
  const large = largeGrid()
  return [
    ...(await latencies('infer a rotation from 300 × 62 cells', LIMIT_MS, runs, async () =>
      inferCycle(large),
    )),
    figure(
      `planted rotations not found, of ${planted}`,
      (100 * notFound(planted)) / planted,
      '%',
      LIMIT_NOT_FOUND_PERCENT,
    ),
  ]
}

function largeGrid() {
  const eightDays = shippedPatterns().find(({ code }) => code === 'four-crew-three-shift-8')
  if (!eightDays) throw new Error('no pattern')
  const size = { teams: 8, people: 150, days: 62 }
  const { grid } = plant(keyed(eightDays), size, spoiling, new SampleRandom(1))
  if (grid.rows.length < 300) throw new Error('too few rows')
  return { ...grid, rows: grid.rows.slice(0, 300) }
}

function notFound(grids: number): number {
  const patterns = shippedPatterns().filter(({ turn }) => turn === null)
  let missed = 0
  for (let seed = 1; seed <= grids; seed += 1) {
    const planted = plantedOf(seed, spoiling, patterns)
    if (!isFound(planted, inferCycle(planted.grid))) missed += 1
  }
  return missed
}
