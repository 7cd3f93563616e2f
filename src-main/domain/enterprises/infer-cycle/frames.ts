// The shapes that a rotation may have: so many days, or whole weeks that turn with the half-month or the month.
import { dayNumber, type IsoDate } from '../../calendar/dates.ts'
import { type CycleTurn, cycleDay } from '../../calendar/shift-system.ts'

export interface Frame {
  readonly length: number
  readonly turn: CycleTurn | null
  /** Offsets are multiples of it: single days, or whole weeks where the rotation turns with the month. */
  readonly step: number
  /** By date of the grid: the day of the cycle at offset 0. */
  readonly dayOf: Int32Array
  /** By date of the grid: the repeat it belongs to. What is seen twice within one of them is one sight. */
  readonly sightOf: Int32Array
  /** How unusual such a rotation is, in bits: of two that explain as well, the usual one is meant. */
  readonly priorBits: number
}

/** DuPont is 28 days; nothing longer than two months is a rotation that a planner could use. */
const longestCycle = 60
const usualLengths: ReadonlySet<number> = new Set([1, 2, 3, 4, 5, 6, 8, 10, 12, 14, 28])

export function framesFor(dates: readonly IsoDate[]): readonly Frame[] {
  const first = dates[0]
  const last = dates.at(-1)
  if (first === undefined || last === undefined) return []
  const days = dates.map((date) => dayNumber(date) - dayNumber(first))
  const span = dayNumber(last) - dayNumber(first) + 1
  const frames: Frame[] = []
  for (let length = 1; length <= Math.min(longestCycle, span - 1); length += 1) {
    frames.push(dayFrame(days, length))
  }
  for (const turn of ['half-month', 'month'] as const) frames.push(...turnFrames(dates, turn))
  return frames
}

function dayFrame(days: readonly number[], length: number): Frame {
  const priorBits = usualLengths.has(length) ? 2 : 6
  const dayOf = Int32Array.from(days, (day) => day % length)
  return { length, turn: null, step: 1, dayOf, sightOf: Int32Array.from(days), priorBits }
}

/** Two to four kinds of week, as far as the grid holds that many turns. */
function turnFrames(dates: readonly IsoDate[], turn: CycleTurn): Frame[] {
  const first = dates[0] ?? ''
  // A cycle longer than the grid never comes round, so its week number counts the turns since the first date.
  const endless = {
    cycle: Array.from({ length: 7 * 512 }, () => []),
    followsHolidays: false,
    anchorDate: first,
    turn,
  }
  const days = dates.map((date) => cycleDay(endless, 0, date))
  const sightOf = Int32Array.from(days, (day) => Math.floor(day / 7))
  const turns = new Set(sightOf).size
  return [2, 3, 4]
    .filter((weeks) => weeks <= turns)
    .map((weeks) => {
      const dayOf = Int32Array.from(days, (day) => day % (7 * weeks))
      return { length: 7 * weeks, turn, step: 7, dayOf, sightOf, priorBits: 4 + weeks }
    })
}
