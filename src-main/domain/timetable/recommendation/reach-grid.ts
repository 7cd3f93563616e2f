// Every day of the season by every start, answered once: may a sitting lie there, and who can come.
import { dayNumber, type IsoDate, isoDateOf } from '../../calendar/dates.ts'
import { compileObstacles, isFree, type Obstacles } from '../../calendar/obstacles.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import type { RecommendationProblem } from './way.ts'

/** Cohorts of one word of a mask. */
export const cohortsPerWord = 30

export interface ReachGrid {
  /** Day number of row 0. */
  readonly firstDay: number
  readonly days: number
  readonly starts: readonly number[]
  readonly words: number
  /** 1 where a sitting may lie; by row × starts + start. */
  readonly open: Uint8Array
  /** Bit c of a word: that cohort can come; by cell × words + word. */
  readonly masks: Int32Array
}

/** What stands against the class and each cohort over the days asked for; shared by the grids of all lesson lengths. */
export interface CompiledReach {
  readonly firstDay: number
  readonly days: number
  readonly cohorts: readonly Obstacles[]
  readonly blocks: Obstacles
}

export function compileReach(problem: RecommendationProblem, firstDay: IsoDate): CompiledReach {
  const { lastDay, kindOf, cohorts } = problem
  const first = dayNumber(firstDay)
  // A roster without work and with the blocks alone: what is left of it is the blocks.
  const blocked = {
    system: { cycle: [[]], followsHolidays: false, anchorDate: firstDay },
    offset: 0,
    periods: problem.blocks.map((period) => ({ ...period, shiftChange: null })),
  }
  const noRest = { restAfterWork: 0, restAfterNight: 0, restBeforeWork: 0, travelMinutes: 0 }
  return {
    firstDay: first,
    days: Math.max(0, dayNumber(lastDay) - first + 1),
    cohorts: cohorts.map(({ roster, settings }) =>
      compileObstacles(roster, settings, firstDay, lastDay, kindOf),
    ),
    blocks: compileObstacles(blocked, noRest, firstDay, lastDay, kindOf),
  }
}

export function reachGrid(
  problem: RecommendationProblem,
  { firstDay, days, cohorts, blocks }: CompiledReach,
  starts: readonly number[],
  minutes: number,
): ReachGrid {
  const words = Math.max(1, Math.ceil(cohorts.length / cohortsPerWord))
  const open = new Uint8Array(days * starts.length)
  const masks = new Int32Array(open.length * words)
  for (let row = 0; row < days; row += 1) {
    if (problem.isDayOff(isoDateOf(firstDay + row))) continue
    for (const [position, startMinute] of starts.entries()) {
      const cell = row * starts.length + position
      const start = (firstDay + row) * minutesPerDay + startMinute
      if (!isFree(blocks, start, start + minutes)) continue
      if (problem.hasSeat?.(firstDay + row, startMinute, minutes) === false) continue
      open[cell] = 1
      fillMask(masks, cell * words, cohorts, start, start + minutes)
    }
  }
  return { firstDay, days, starts, words, open, masks }
}

function fillMask(
  masks: Int32Array,
  at: number,
  cohorts: readonly Obstacles[],
  start: number,
  end: number,
): void {
  for (const [index, obstacles] of cohorts.entries()) {
    if (!isFree(obstacles, start, end)) continue
    const word = at + Math.floor(index / cohortsPerWord)
    masks[word] = (masks[word] ?? 0) | (1 << (index % cohortsPerWord))
  }
}

/** Starts of which no two do the same all season long; of equal ones the nearest to the wish stays, in order of the wish. */
export function differentStarts(
  { starts, days, words, open, masks }: ReachGrid,
  wished: number,
): readonly number[] {
  const isSame = (one: number, other: number) => {
    for (let row = 0; row < days; row += 1) {
      const [cell, against] = [row * starts.length + one, row * starts.length + other]
      if (open[cell] !== open[against]) return false
      for (let word = 0; word < words; word += 1) {
        if (masks[cell * words + word] !== masks[against * words + word]) return false
      }
    }
    return true
  }
  const kept: number[] = []
  for (const position of byDistance(starts, wished)) {
    if (!kept.some((other) => isSame(position, other))) kept.push(position)
  }
  return kept.map((position) => starts[position] ?? 0)
}

function byDistance(starts: readonly number[], wished: number): readonly number[] {
  const far = (position: number) => Math.abs((starts[position] ?? 0) - wished)
  return [...starts.keys()].toSorted((one, other) => far(one) - far(other) || one - other)
}

/** Heads that can come at a start, over all days on which a sitting may lie then; cohorts with their heads in order. */
export function headsAtStart(grid: ReachGrid, position: number, cohortHeads: readonly number[]): number {
  let sum = 0
  for (let row = 0; row < grid.days; row += 1) {
    const cell = row * grid.starts.length + position
    for (const [index, heads] of cohortHeads.entries()) {
      const word = grid.masks[cell * grid.words + Math.floor(index / cohortsPerWord)] ?? 0
      if (word & (1 << (index % cohortsPerWord))) sum += heads
    }
  }
  return sum
}
