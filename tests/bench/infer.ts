// How long a rotation takes to be inferred from a large shift table, and how often a planted one is found.
import { addDays } from '../../src-main/domain/calendar/dates.ts'
import { inferCycle, type ShiftGrid } from '../../src-main/domain/enterprises/infer-cycle/index.ts'
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
const LIMIT_NOISE_MS = 1500
const LIMIT_NOT_FOUND_PERCENT = 1
const spoiling = { wrong: 0.015, missing: 0.015 }

export async function inferFigures(runs: number, planted: number): Promise<Figure[]> {
  const large = largeGrid()
  const noise = noisyGrid()
  if (inferCycle(noise) !== null) throw new Error('a rotation was found in noise')
  return [
    ...(await latencies('infer a rotation from 300 × 62 cells', LIMIT_MS, runs, async () =>
      inferCycle(large),
    )),
    ...(await latencies(
      'infer nothing from 3,000 × 62 cells of noise',
      LIMIT_NOISE_MS,
      Math.min(runs, 5),
      async () => inferCycle(noise),
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

/** The worst case: no row is like another. */
function noisyGrid(): ShiftGrid {
  const random = new SampleRandom(1)
  const dates = Array.from({ length: 62 }, (_, day) => addDays('2025-10-01', day))
  const rows = Array.from({ length: 3000 }, (_, row) => ({
    key: `${row}`,
    teamName: null,
    cells: dates.map(() => random.pick(['', '早', '中', '夜', '白'])),
  }))
  return { dates, rows }
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
