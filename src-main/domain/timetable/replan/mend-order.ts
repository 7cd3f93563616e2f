// What is to be mended of a plan, and the planner's problem for it: some sittings free, everything else where it lies.
import { type IsoDate, mondayOf } from '../../calendar/dates.ts'
import { gridMinutes, type PlanClass, type PlanProblem } from '../problem.ts'
import { defaultScoring, type Scoring } from '../scoring.ts'
import type { Placement } from '../solution.ts'

export interface MendOrder {
  /** As things are now, the disruption included: what the rules judge by. */
  readonly problem: PlanProblem
  /** The plan in force with everything that has a place in it, other seasons' sittings too. */
  readonly before: readonly Placement[]
  /** To be given a place: those that cannot stay where they lie, and those of a class that is put in. */
  readonly broken: ReadonlySet<string>
  /** Places for broken sittings that somebody has settled on by hand. */
  readonly decided: readonly Placement[]
  /** Never moved: held, begun, pinned, in frozen weeks, of other seasons. */
  readonly settled: ReadonlySet<string>
  /** The first day on which anything is put; what lies before it stays. */
  readonly earliest: IsoDate
  /** A broken sitting of this day that has not begun may also stay on it, from this minute on. */
  readonly tonight: { readonly date: IsoDate; readonly fromMinute: number }
  /** By class id: where and with whom the planner may put it, where that is less than the rules allow. */
  readonly narrower: ReadonlyMap<string, Partial<PlanClass>>
}

/** How much may move, from little to much. */
export const mendWidths = ['broken', 'classes', 'neighbours'] as const
export type MendWidth = (typeof mendWidths)[number]

/** So much a change to what people were told weighs, per unit: more than a plan gains by moving anything of its own accord. */
const leastChangeWeight = 100

/** Ids that may be given another place at this width; the broken ones always. What lies off the grid stays where it can. */
export function freeSittings(order: MendOrder, width: MendWidth): ReadonlySet<string> {
  const { before, broken, settled, earliest } = order
  if (width === 'broken') return broken
  const touches = width === 'classes' ? inBrokenClass(order) : besideBroken(order)
  const moved = before.filter(
    (one) =>
      !settled.has(one.sittingId) &&
      one.date >= earliest &&
      one.startMinute % gridMinutes === 0 &&
      touches(one),
  )
  return new Set([...broken, ...moved.map(({ sittingId }) => sittingId)])
}

function inBrokenClass({ problem, broken }: MendOrder): (one: Placement) => boolean {
  const ids = new Set(problem.classes.filter((one) => hasAny(one, broken)).flatMap(sittingsOf))
  return ({ sittingId }) => ids.has(sittingId)
}

/** In the weeks of the broken ones, or with a trainer who could teach them, or in a room that could hold them. */
function besideBroken(order: MendOrder): (one: Placement) => boolean {
  const { problem, before, broken, narrower } = order
  const lay = before.filter(({ sittingId }) => broken.has(sittingId))
  const hit = problem.classes
    .filter((one) => hasAny(one, broken))
    .map((one) => ({ ...one, ...narrower.get(one.id) }))
  const weeks = new Set(lay.map(({ date }) => mondayOf(date)))
  const trainers = new Set(hit.flatMap(({ qualifiedTrainerIds }) => qualifiedTrainerIds))
  const rooms = new Set(hit.flatMap((one) => one.allowedRoomIds ?? lay.map(({ roomId }) => roomId)))
  const isOwn = inBrokenClass(order)
  return (one) =>
    isOwn(one) || weeks.has(mondayOf(one.date)) || trainers.has(one.trainerId) || rooms.has(one.roomId)
}

/** The planner's problem in which only `free` ones are placed; `kept` has already been decided. */
export function mendProblem(
  order: MendOrder,
  free: ReadonlySet<string>,
  kept: readonly Placement[],
): PlanProblem {
  const { problem, before, broken, earliest } = order
  const keptIds = new Set(kept.map(({ sittingId }) => sittingId))
  const fixed = [...before.filter(({ sittingId: id }) => !free.has(id) && !keptIds.has(id)), ...kept]
  const fixedIds = new Set(fixed.map(({ sittingId }) => sittingId))
  const classes = problem.classes.map((one): PlanClass => {
    const takesSpares = hasAny(one, broken)
    const lessons = one.lessons.map(({ spareSittingIds = [], ...lesson }) => ({
      ...lesson,
      sittingIds: lesson.sittingIds.filter((id) => free.has(id) || fixedIds.has(id)),
      spareSittingIds: spareSittingIds.filter((id) => takesSpares || fixedIds.has(id) || free.has(id)),
    }))
    const notBefore = later(one.notBefore ?? null, earliest)
    // Of whom nothing can move, nobody need be asked whether they can come.
    const cohorts = hasAny(one, free) ? one.cohorts : []
    return { ...one, notBefore, ...narrower(order, one), lessons, cohorts }
  })
  return { ...judged(order), classes, fixed }
}

/** The problem for broken sittings of tonight alone: a place on the same evening, not earlier than now. */
export function tonightProblem(order: MendOrder, free: ReadonlySet<string>): PlanProblem {
  const { date, fromMinute } = order.tonight
  const brokenToo = { ...order, before: order.before.filter(({ sittingId }) => !order.broken.has(sittingId)) }
  const problem = mendProblem(brokenToo, free, order.decided)
  const { dayWindow } = problem
  return {
    ...problem,
    announced: order.before.filter(({ sittingId }) => free.has(sittingId)),
    season: { startsOn: date, endsOn: date },
    dayWindow: { ...dayWindow, startMinute: Math.max(dayWindow.startMinute, fromMinute) },
    classes: problem.classes.map((one) =>
      hasAny(one, free) ? { ...one, notBefore: date, deadline: date } : one,
    ),
  }
}

/** What the plans are compared by: people have been told of the plan in force. */
export function judged({ problem, before, settled }: MendOrder): PlanProblem {
  const announced = before.filter(({ sittingId }) => !settled.has(sittingId))
  return { ...problem, announced, scoring: mendScoring(problem.scoring ?? defaultScoring) }
}

function mendScoring(scoring: Scoring): Scoring {
  const { weights } = scoring
  const weight = Math.max(leastChangeWeight, weights['announced-change'])
  return { ...scoring, weights: { ...weights, 'announced-change': weight } }
}

function narrower({ narrower: byClass }: MendOrder, { id }: PlanClass): Partial<PlanClass> {
  return byClass.get(id) ?? {}
}

const sittingsOf = ({ lessons }: PlanClass): readonly string[] =>
  lessons.flatMap(({ sittingIds, spareSittingIds = [] }) => [...sittingIds, ...spareSittingIds])

const hasAny = (one: PlanClass, ids: ReadonlySet<string>): boolean =>
  sittingsOf(one).some((id) => ids.has(id))

const later = (one: IsoDate | null, other: IsoDate): IsoDate => (one !== null && one > other ? one : other)
