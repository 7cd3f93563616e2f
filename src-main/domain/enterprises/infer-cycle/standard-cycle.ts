// The same rotation can be written from any of its days: the shortest cycle, begun where people would begin it.
import type { IsoDate } from '../../calendar/dates.ts'
import { addDays } from '../../calendar/dates.ts'
import { anchorOnWeekday, type CycleTurn, cycleDay } from '../../calendar/shift-system.ts'
import { type CodedRow, unknownCode } from './coded-grid.ts'
import type { Settled } from './settling.ts'
import { rowsByOffset } from './story-bits.ts'

export interface StandardCycle {
  readonly cycle: Uint8Array
  readonly turn: CycleTurn | null
  readonly anchorDate: IsoDate
  readonly offsetOf: ReadonlyMap<CodedRow, number>
  /** By date of the grid: the day of the cycle at offset 0. */
  readonly dayOf: readonly number[]
}

export const dayAtOffset = ({ cycle, dayOf }: StandardCycle, at: number, offset: number): number =>
  ((dayOf[at] ?? 0) + offset) % cycle.length

/**
 * The largest group has offset 0. Cycles of whole weeks begin on the Monday on or before the first date; any other
 * begins with the first working day after its longest rest.
 */
export function standardCycle(settled: Settled, dates: readonly IsoDate[]): StandardCycle {
  const firstOn = dates[0] ?? ''
  const { cycle, turn } = shortest(withoutGaps(settled.cycle), settled.frame.turn)
  const length = cycle.length
  const firstDay = (offset: number) => ((settled.frame.dayOf[0] ?? 0) + offset) % length
  const leading = firstDay(largestOffset(settled.offsetOf))
  const begin = length % 7 === 0 ? null : (longestRestEnd(cycle, leading) ?? leading)
  const anchorDate =
    begin === null ? anchorOnWeekday(firstOn, 1) : addDays(firstOn, (begin - leading + length) % length)
  const system = { cycle: Array.from(cycle, () => []), followsHolidays: false, anchorDate, turn }
  const dayOf = dates.map((date) => cycleDay(system, 0, date))
  const start = (leading - (dayOf[0] ?? 0) + length) % length
  return {
    cycle: cycle.map((_, day) => cycle[(day + start) % length] ?? 0),
    turn,
    anchorDate,
    offsetOf: new Map(
      [...settled.offsetOf].map(([row, offset]) => [row, (firstDay(offset) - leading + length) % length]),
    ),
    dayOf,
  }
}

/** A day that no known cell shows is taken to be as the day before it. */
function withoutGaps(cycle: Uint8Array): Uint8Array {
  const filled = Uint8Array.from(cycle)
  for (let day = 0; day < 2 * filled.length; day += 1) {
    const at = day % filled.length
    const before = filled[(at + filled.length - 1) % filled.length] ?? 0
    if (filled[at] === unknownCode) filled[at] = before
  }
  return filled
}

/** What repeats within the cycle is the cycle; weeks that are all alike don't turn. */
function shortest(cycle: Uint8Array, turn: CycleTurn | null): { cycle: Uint8Array; turn: CycleTurn | null } {
  const step = turn === null ? 1 : 7
  for (let length = step; length < cycle.length; length += step) {
    if (cycle.length % length !== 0) continue
    if (cycle.every((code, day) => code === cycle[day % length])) {
      return { cycle: cycle.slice(0, length), turn: length === 7 ? null : turn }
    }
  }
  return { cycle, turn }
}

function largestOffset(offsetOf: ReadonlyMap<CodedRow, number>): number {
  const [first = [0, []] as const, ...rest] = rowsByOffset(offsetOf)
  return rest.reduce((one, other) => (other[1].length > one[1].length ? other : one), first)[0]
}

/** The first working day after the longest rest, counted from a day on; null where there is no rest. */
function longestRestEnd(cycle: Uint8Array, from: number): number | null {
  let end: number | null = null
  let longest = 0
  cycle.forEach((_, step) => {
    const day = (from + step) % cycle.length
    if (cycle[day] === 0) return
    let rest = 0
    while (cycle[(day - 1 - rest + 2 * cycle.length) % cycle.length] === 0 && rest < cycle.length) rest += 1
    if (rest > longest) {
      end = day
      longest = rest
    }
  })
  return end
}
