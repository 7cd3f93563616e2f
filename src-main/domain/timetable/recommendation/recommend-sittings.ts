// 怎样能让他们来: the ways to teach a class so that every team can reach what its certificate needs, the best first.
import { isoDateOf } from '../../calendar/dates.ts'
import { countMissed, layOut } from './lay-out.ts'
import { outcomeOf } from './outcome.ts'
import { createShortList, differentWays, distanceOf, kindOfWay, type RankedWay } from './rank.ts'
import { headsAtStart } from './reach-grid.ts'
import { type Search, setUp } from './search.ts'
import {
  doubleSlots,
  type GridStart,
  type Rhythm,
  rotationRhythms,
  type Slot,
  singleSlots,
  tripleSlots,
  weekdaysOf,
  weeklyRhythms,
} from './shapes.ts'
import type { LessonSitting, Recommendation, RecommendationProblem, Way } from './way.ts'

/** Starts that are combined with one another: the nearest to the wish, and of the others those that most can reach. */
const combined = { nearest: 4, fullest: 4 }
const mostPerWeek = 7

/** Deterministic: the same problem gives the same ways. Every figure is what reachOf says of the dates shown. */
export function recommendSittings(problem: RecommendationProblem): Recommendation {
  const heads = problem.cohorts.reduce((sum, cohort) => sum + cohort.heads, 0)
  const search = setUp(problem)
  const singles: Trial[] = []
  if (search !== null) trySingles(search, (trial) => singles.push(trial))
  const [basis, presentSittings] = presentOf(problem, search, singles)
  const present = outcomeOf(problem, presentSittings)
  if (search === null || present.headsOver === heads) return { heads, basis, present, ways: [] }
  const shortList = createShortList()
  let best = present.headsOver
  const note = (trial: Trial) => {
    if (trial.headsOver <= present.headsOver) return
    shortList.add(toRanked(search, trial))
    best = Math.max(best, trial.headsOver)
  }
  singles.forEach(note)
  // More sittings of each lesson are only worth their fees while fewer leave somebody behind.
  const better = { ...search, floor: present.headsOver }
  const attainable = headsThatCanBeOver(search)
  if (best < attainable) tryRepeated(better, doubleSlots, note)
  if (best < attainable) tryRepeated(better, tripleSlots, note)
  const ways = shortList.best().map((ranked) => toWay(search, ranked, present))
  return { heads, basis, present, ways: differentWays(ways) }
}

/** Whoever has missed too much already is out of reach of any way. */
const headsThatCanBeOver = ({ cohortHeads, mayMiss }: Search): number =>
  cohortHeads.reduce((sum, heads, index) => sum + ((mayMiss[index] ?? 0) < 0 ? 0 : heads), 0)

/** A rhythm with its sittings that fits the season, and who would then be over. */
interface Trial {
  readonly rhythm: Rhythm
  readonly slots: readonly Slot[]
  readonly headsOver: number
  /** Which cohorts are over, as text. */
  readonly over: string
}
type Visit = (trial: Trial) => void

/** One sitting a lesson, at the wished pace or, where the season is too short for it, the next quicker one that fits. */
function trySingles(search: Search, visit: Visit): void {
  tryQuicker(
    search,
    search.problem.wishes.lessonsPerWeek,
    singleSlots(search.grids[0]?.starts.length ?? 0),
    4,
    visit,
  )
}

/** More sittings take more days: a slower pace is tried too, a quicker one only where the wished one does not fit. */
function tryRepeated(search: Search, slotsOf: typeof doubleSlots, visit: Visit): void {
  const { lessonsPerWeek } = search.problem.wishes
  const shapes = slotsOf(startsToCombine(search), search.longest)
  for (let perWeek = 1; perWeek < lessonsPerWeek; perWeek += 1) {
    tryShapes(search, weeklyRhythms(perWeek, 1), shapes, visit)
  }
  tryQuicker(search, lessonsPerWeek, shapes, 1, visit)
}

/** By week and by rotation apart: that one of them fits does not make the other one needless. */
function tryQuicker(
  search: Search,
  fromPerWeek: number,
  shapes: readonly (readonly Slot[])[],
  weeks: number,
  visit: Visit,
): void {
  const firstThatFits = (rhythmsOf: (perWeek: number) => readonly Rhythm[]) => {
    for (let perWeek = fromPerWeek; perWeek <= mostPerWeek; perWeek += 1) {
      if (tryShapes(search, rhythmsOf(perWeek), shapes, visit)) return
    }
  }
  firstThatFits((perWeek) => weeklyRhythms(perWeek, weeks))
  firstThatFits((perWeek) => rotationRhythms(search.cycles, perWeek))
}

/** As places in the grid, which has the nearest to the wish first. */
function startsToCombine({ grids: [grid], cohortHeads }: Search): readonly GridStart[] {
  if (grid === undefined) return []
  const all = grid.starts.map((startMinute, position) => ({ startMinute, position }))
  const others = all
    .slice(combined.nearest)
    .map((one) => ({ one, heads: headsAtStart(grid, one.position, cohortHeads) }))
  const fullest = others.toSorted((one, other) => other.heads - one.heads).slice(0, combined.fullest)
  return [...all.slice(0, combined.nearest), ...fullest.map(({ one }) => one)]
}

/** Whether any of them fits. */
function tryShapes(
  search: Search,
  rhythms: readonly Rhythm[],
  shapes: readonly (readonly Slot[])[],
  visit: Visit,
): boolean {
  const cells = new Int32Array(3 * search.grids.length)
  let found = false
  for (const slots of shapes) {
    const span = slots.at(-1)?.daysAfter ?? 0
    for (const rhythm of rhythms) {
      if (span > rhythm.longestSpan || !layOut(search.grids, rhythm, slots, cells)) continue
      found = true
      const headsOver = countOver(search, slots.length, cells)
      if (headsOver > search.floor) visit({ rhythm, slots, headsOver, over: whoIsOver(search) })
    }
  }
  return found
}

function countOver(search: Search, slotCount: number, cells: Int32Array): number {
  const { cohortHeads, grids, everyone, missed, mayMiss } = search
  countMissed(grids, cells, slotCount, everyone, missed)
  let headsOver = 0
  for (let index = 0; index < missed.length; index += 1) {
    if ((missed[index] ?? 0) <= (mayMiss[index] ?? 0)) headsOver += cohortHeads[index] ?? 0
  }
  return headsOver
}

/** Of what was counted last. */
function whoIsOver({ missed, mayMiss }: Search): string {
  let over = ''
  for (let index = 0; index < missed.length; index += 1) {
    over += (missed[index] ?? 0) <= (mayMiss[index] ?? 0) ? '1' : '0'
  }
  return over
}

function toRanked(search: Search, trial: Trial): RankedWay {
  const { rhythm, slots } = trial
  return {
    ...trial,
    extraSittings: (slots.length - 1) * search.open.length,
    distance: distanceFromWish(search, trial),
    kind: kindOfWay(rhythm, slots),
  }
}

function distanceFromWish({ problem, wishedWeekdays, grids }: Search, { rhythm, slots }: Trial): number {
  return distanceOf(problem, wishedWeekdays, grids[0]?.starts ?? [], rhythm, slots)
}

/** What there is to compare with: the plan, or one sitting a lesson as near to the wish as the season allows. */
function presentOf(
  { planned }: RecommendationProblem,
  search: Search | null,
  singles: readonly Trial[],
): readonly [Recommendation['basis'], readonly LessonSitting[]] {
  if (planned.length > 0) return ['planned', planned]
  if (search === null) return ['none', []]
  const [nearest] = singles
    .map((trial) => ({ trial, distance: distanceFromWish(search, trial) }))
    .toSorted((one, other) => one.distance - other.distance)
  return nearest === undefined ? ['none', []] : ['wished', sittingsOf(search, nearest.trial)]
}

function sittingsOf({ grids, open }: Search, { rhythm, slots }: Trial): readonly LessonSitting[] {
  const cells = new Int32Array(grids.length * slots.length)
  layOut(grids, rhythm, slots, cells)
  return [...cells].map((cell, position): LessonSitting => {
    const lesson = Math.floor(position / slots.length)
    const { starts, firstDay } = grids[lesson] ?? { starts: [0], firstDay: 0 }
    return {
      lessonNumber: open[lesson]?.number ?? 0,
      date: isoDateOf(firstDay + Math.floor(cell / starts.length)),
      startMinute: starts[cell % starts.length] ?? 0,
    }
  })
}

function toWay(search: Search, ranked: RankedWay, present: Recommendation['present']): Way {
  const { rhythm, slots } = ranked
  const sittings = sittingsOf(search, ranked)
  const outcome = outcomeOf(search.problem, sittings)
  const headsGained = outcome.headsOver - present.headsOver
  const isPriced = outcome.feeFen !== null && present.feeFen !== null && headsGained > 0
  return {
    weekdays: weekdaysOf(rhythm.weekdays),
    everyDays: rhythm.everyDays,
    lessonsPerWeek: rhythm.lessonsPerWeek,
    sittingPattern: slots.map(({ daysAfter, start }) => ({
      daysAfter,
      startMinute: search.grids[0]?.starts[start] ?? 0,
    })),
    sittings,
    ...outcome,
    headsGained,
    feeFenPerHead: isPriced
      ? Math.max(0, Math.round(((outcome.feeFen ?? 0) - (present.feeFen ?? 0)) / headsGained))
      : null,
  }
}
