/**
 * Finds the rotation behind a shift table, so that an enterprise's 排班表 becomes its 班制 without anyone typing it in.
 *
 * Method. A rotation is a story told about the grid, and the best is the one that tells it in the fewest bits: the
 * cycle's days, each group's offset, and the cells that differ from it (each names its place and what it is instead).
 * A multiple of a cycle tells nothing more and is longer, so the shortest wins; a chance resemblance saves less than
 * it costs, so what is not regular is said to be so.
 * 1. Rows that are nearly alike become one line (likeness). Days that holidays explain are unknown (coded-grid).
 * 2. Each shape (1 to 60 days; whole weeks turning with the half-month or month) is fitted to the lines: the heaviest
 *    votes for the days of the cycle, each other line is put where the votes surprise least, and so on until none
 *    moves (screening).
 * 3. The few shapes that tell the lines shortest are settled on all rows, where a team that differs as one (it
 *    rested for a day) counts once (settling), and the shortest story is kept if it saves bits, agrees with ≥ 70 % of
 *    the known cells, most days of its cycle were seen twice, and it is not what a few rows of noise have in common
 *    (regular, best-rotation). Of more than 400 rows a spread sample finds it, and all rows confirm it.
 * 4. Rows that it does not explain, or badly, are asked again by themselves: 长白班 beside 四班三倒 (separating).
 * No chance is used: the same grid gives the same answer. 300 rows × 62 dates take about 0.1 s.
 */
import { inferredRotation } from './answer.ts'
import { type CodedRow, codeGrid, unknownCode } from './coded-grid.ts'
import { framesFor } from './frames.ts'
import { isWideOrClean } from './regular.ts'
import { reassigned, separatedRotation } from './separating.ts'
import type { Settled } from './settling.ts'
import type { InferredRotation, ShiftGrid } from './shift-grid.ts'

export { matchPattern, type PatternMatch } from './match-pattern.ts'
export type {
  InferredRotation,
  ShiftGrid,
  ShiftGridRow,
} from './shift-grid.ts'

const mostRotations = 6

/** The rotation that most rows run, or null where nothing is regular (less than 70 % agreement, or no second repeat). */
export function inferCycle(grid: ShiftGrid): InferredRotation | null {
  return inferRotations(grid)[0] ?? null
}

/** Every rotation in the grid, the one of most rows first; a row is in at most one. */
export function inferRotations(grid: ShiftGrid): readonly InferredRotation[] {
  const coded = codeGrid(grid)
  const frames = framesFor(grid.dates)
  const found: Settled[] = []
  let left: readonly CodedRow[] = coded.rows.filter((row) => !isAlwaysOff(row))
  for (let tried = 0; left.length > 0 && tried < mostRotations; tried += 1) {
    const rotation = separatedRotation(left, coded, frames)
    if (!rotation) break
    if (isWideOrClean(rotation, coded.rows, coded)) found.push(rotation)
    left = left.filter((row) => !rotation.offsetOf.has(row))
  }
  return reassigned(found)
    .filter(({ offsetOf }) => offsetOf.size > 0)
    .toSorted((one, other) => other.offsetOf.size - one.offsetOf.size)
    .map((settled) => inferredRotation(settled, coded))
}

/** Someone who left, or a line of the table that is not used; a row of which nothing is known may stand with its team. */
const isAlwaysOff = ({ written }: CodedRow): boolean =>
  written.includes(0) && written.every((code) => code === 0 || code === unknownCode)
