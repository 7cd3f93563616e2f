// What a place costs the sitting's own class, rule by rule where rules ask for different things: on a board of that class alone.
import { Board, noPlaces, nowhere } from '../board/board.ts'
import { sumOfPrices } from '../board/sites.ts'
import type { Standing } from '../breaks/standing.ts'
import { type Compiled, compileProblem } from '../compiled/compile.ts'
import { quarterMinutes, quartersPerDay } from '../compiled/days.ts'
import { classShape } from '../deltas/class-shape.ts'
import { classVariety } from '../deltas/class-variety.ts'
import type { Delta } from '../deltas/delta.ts'
import { Ledger } from '../deltas/ledger.ts'
import { lessonSittings } from '../deltas/lesson-sittings.ts'
import { ownPlace } from '../deltas/own-place.ts'
import { reach } from '../deltas/reach.ts'
import { gridMinutes, type PlanProblem } from '../problem.ts'
import { defaultScoring } from '../scoring.ts'
import type { Placement } from '../solution.ts'
import { shortPoints } from './points.ts'

/**
 * All in points, against the sitting's having no place; the four together are what a place costs the class. Rooms and
 * trainers by their numbers in the problem.
 */
export interface ClassPrices {
  readonly time: (time: number) => number
  readonly room: (room: number) => number
  readonly trainer: (trainer: number) => number
  /** Who can come; the same for all rooms of one place. */
  readonly reach: (time: number, room: number) => number
  /** Quarter hours from the beginning of the compiled days; rounded down. */
  readonly timeOf: (day: number, startMinute: number) => number
  readonly compiled: Compiled
}

export function classPrices(on: Standing): ClassPrices {
  const compiled = compileProblem(classAlone(on))
  const { days, fixed } = compiled
  const places = noPlaces(compiled.items)
  const input = {
    compiled,
    places,
    ledger: new Ledger(compiled.scoring, { unplaced: 0, short: shortPoints }),
  }
  const rhythm = [classShape(input), lessonSittings(input)]
  const own = [ownPlace(input), classVariety(input)]
  const reached = [reach(input)]
  const watchers = [...rhythm, ...own, ...reached].flatMap((rule: Delta) => rule.watchers ?? [])
  const board = new Board(places, [], [], watchers)
  const item = compiled.itemIds.indexOf(on.sittingId)
  for (let each = 0; each < compiled.items; each += 1) {
    const time = fixed.time[each] ?? nowhere
    if (each === item || time === nowhere) continue
    board.put(each, time, fixed.room[each] ?? nowhere, fixed.trainer[each] ?? nowhere)
  }
  const [byTime, byParts, byReach] = [priceOf(rhythm), priceOf(own), priceOf(reached)]
  const anywhere = byParts(item, 0, 0, 0)
  return {
    time: (time) => byTime(item, time, 0, 0) + byParts(item, time, 0, 0),
    room: (room) => byParts(item, 0, room, 0) - anywhere,
    trainer: (trainer) => byParts(item, 0, 0, trainer) - anywhere,
    reach: (time, room) => byReach(item, time, room, 0),
    timeOf: (day, startMinute) =>
      (day - days.first) * quartersPerDay + Math.floor(startMinute / quarterMinutes),
    compiled,
  }
}

const priceOf = (rules: readonly Delta[]) =>
  sumOfPrices(rules.flatMap(({ costs = [] }) => costs.map(({ delta }) => delta)))

/** What trainers do for other classes is reckoned elsewhere. */
const othersConcern = { 'unfair-load': 0, 'trainer-travel': 0, 'lonely-evening': 0 }

/** The class with its other sittings where they lie, and no other class. */
function classAlone({ problem, planClass, own, lies }: Standing): PlanProblem {
  const scoring = problem.scoring ?? defaultScoring
  // The sitting's own place only widens the days: on the grid, so that nothing else comes of its being among them.
  const placements = [...own, ...(lies === null ? [] : [lies])].map(({ placement }) => placement)
  return {
    ...problem,
    classes: [planClass],
    fixed: placements.map((one) => (one.sittingId === lies?.sittingId ? onGrid(one) : one)),
    scoring: { ...scoring, weights: { ...scoring.weights, ...othersConcern } },
  }
}

/** The quarter hour in which it begins. */
export const onGrid = (placement: Placement): Placement => ({
  ...placement,
  startMinute: placement.startMinute - (placement.startMinute % gridMinutes),
})
