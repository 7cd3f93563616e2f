// What a hostile, broken or large spreadsheet costs: time, and growth of the process's peak memory, each in a fresh process.
import { badFiles, heavyGoodFiles } from '../support/hard-files.ts'
import { readInOwnProcess } from '../support/read-in-own-process.ts'
import { type Figure, figure } from './figures.ts'

const LIMIT_S = 5
const LIMIT_MB = 400

/** @param most how many of each kind, the bad and the heavy. */
export async function badFileFigures(most: number): Promise<Figure[]> {
  const reader = readInOwnProcess({ timeLimit: null })
  try {
    const figures: Figure[] = []
    for (const [what, fileName, outcome, make] of [
      ...badFiles.slice(0, most),
      ...heavyGoodFiles.slice(0, most),
    ]) {
      const cost = await reader.read(fileName, make())
      if (cost.outcome !== outcome) throw new Error(`${what} ended as ${cost.outcome}`)
      figures.push(
        figure(`${what} (${outcome}), time`, cost.milliseconds / 1000, 's', LIMIT_S),
        figure(`${what} (${outcome}), peak memory grown`, cost.grownMegabytes, 'MB', LIMIT_MB),
      )
    }
    return figures
  } finally {
    reader.close()
  }
}
