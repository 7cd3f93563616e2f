// What large sheets take of the processor once they are cells: shift tables found in them, rosters classified.
import { largeSheets } from '../domain/enterprises/shift-import/large-sheets.ts'
import { find } from '../domain/enterprises/shift-import/sheet.ts'
import { onePersonAgain, preview } from '../domain/workers/roster-support.ts'
import { type Figure, figure } from './figures.ts'

const SHIFTS_LIMIT_S = 3
const ROSTER_LIMIT_S = 1

export function largeSheetFigures(runs: number): Figure[] {
  const shifts = largeSheets.map(([what, lines]) => {
    const given = lines()
    return figure(
      `sheet: shift table, ${what}`,
      processorSeconds(runs, () => find(given)),
      's',
      SHIFTS_LIMIT_S,
    )
  })
  const grid = onePersonAgain(20_000)
  const classified = processorSeconds(runs, () => preview(grid))
  return [...shifts, figure('sheet: roster, 20,000 rows of one person', classified, 's', ROSTER_LIMIT_S)]
}

/** Of this thread alone; the least of the runs, for whatever else a machine does only adds to it. */
function processorSeconds(runs: number, call: () => unknown): number {
  const taken = Array.from({ length: runs }, () => {
    const begun = process.threadCpuUsage()
    call()
    const { user, system } = process.threadCpuUsage(begun)
    return (user + system) / 1_000_000
  })
  return Math.min(...taken)
}
