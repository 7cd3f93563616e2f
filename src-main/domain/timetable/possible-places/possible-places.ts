// Every place that one sitting could have: what each start, room and trainer would change in the score, or which rules it would break.
import { dayNumber, type IsoDate } from '../../calendar/dates.ts'
import { type Breaks, breaksOf, setAt, setOfStart } from '../breaks/breaks.ts'
import { type BreakCode, codesOf } from '../breaks/rule-bits.ts'
import { judgedBy, type Standing, standingOf } from '../breaks/standing.ts'
import { dateOf, minuteOf, type Starts, startAt } from '../breaks/starts.ts'
import type { PlanView } from '../plan-view.ts'
import type { PlanProblem, PlanRoom, PlanTrainer } from '../problem.ts'
import { suits } from '../rules/room-kind.ts'
import { type BestPlaces, bestPlaces, type Choice } from './best-places.ts'
import { type CostChange, changeOf } from './points.ts'
import { type Prices, pricesOf } from './prices.ts'

export interface PlacesAsked {
  /** The plan, and the problem whose rules hold. */
  readonly view: PlanView
  readonly sittingId: string
  /**
   * The same season as its score is reckoned, where that is another problem: with the same rooms and trainers in the same
   * order, and at least its days. What it would not choose is not proposed.
   */
  readonly priced?: PlanProblem
}

export interface PossiblePlace {
  /** Every rule that would be broken. */
  readonly broken: readonly BreakCode[]
  /** Against the plan as it is; null where a rule would be broken. */
  readonly change: CostChange | null
}

export interface BestPlace {
  readonly date: IsoDate
  readonly startMinute: number
  readonly room: PlanRoom
  readonly trainer: PlanTrainer
  readonly change: CostChange
}

export interface PossiblePlaces {
  readonly starts: Starts
  /** Of the class's kind, and those qualified. */
  readonly rooms: readonly PlanRoom[]
  readonly trainers: readonly PlanTrainer[]
  /** null for what is none of them: another time, room or trainer. */
  at(date: IsoDate, startMinute: number, roomId: string, trainerId: string): PossiblePlace | null
  /** The best room and trainer of a start other than where the sitting lies; null where every one breaks a rule. */
  best(date: IsoDate, startMinute: number): BestPlace | null
  /** The best of each day of the season, in order; null where there is none. */
  byDay(): readonly (BestPlace | null)[]
  /** By the number of a start: what every room and trainer would break, one list for all that break the same; empty where one of them breaks nothing. */
  brokenByAll(start: number): readonly BreakCode[]
}

/** The sitting is first taken off the plan, so that it is not in its own way. null for a sitting of no class. */
export function possiblePlacesOf({ view, sittingId, priced }: PlacesAsked): PossiblePlaces | null {
  const on = standingOf(view, sittingId)
  if (on === null) return null
  const scored = priced === undefined ? on : judgedBy(priced, on)
  const breaks = breaksOf(on)
  const prices = pricesOf(scored)
  const best = bestPlaces(on, breaks, prices, choiceOf(on, scored))
  return readOut(on, breaks, prices, best)
}

/** What is fixed stays: nothing is proposed for it. */
function choiceOf(on: Standing, { planClass }: Standing): Choice {
  const qualified = new Set(planClass.qualifiedTrainerIds)
  const first = planClass.notBefore == null ? on.starts.firstDay : dayNumber(planClass.notBefore)
  const firstStart = (first - on.starts.firstDay) * on.starts.perDay
  return {
    rooms: numbersWhere(on.rooms, (room) => suits(planClass, room)),
    trainers: numbersWhere(on.trainers, ({ id }) => qualified.has(id)),
    mayBegin: (start) => on.fixed === null && start >= firstStart,
  }
}

const numbersWhere = <Thing>(things: readonly Thing[], isOne: (thing: Thing) => boolean): number[] =>
  things.flatMap((thing, number) => (isOne(thing) ? [number] : []))

function readOut(on: Standing, breaks: Breaks, prices: Prices, best: BestPlaces): PossiblePlaces {
  const { starts, problem } = on
  const rooms = numbered(on.rooms, problem.rooms)
  const trainers = numbered(on.trainers, problem.trainers)
  const namesOf = eachOnce(codesOf)

  function bestAt(start: number): BestPlace | null {
    const room = on.rooms[best.room[start] ?? -1]
    const trainer = on.trainers[best.trainer[start] ?? -1]
    if (room === undefined || trainer === undefined) return null
    const change = changeOf(best.points[start] ?? 0, prices.unplaced)
    return { date: dateOf(starts, start), startMinute: minuteOf(starts, start), room, trainer, change }
  }

  function bestOfDay(day: number): BestPlace | null {
    const first = day * starts.perDay
    let found = first
    for (let start = first; start < first + starts.perDay; start += 1) {
      if ((best.points[start] ?? 0) < (best.points[found] ?? 0)) found = start
    }
    return bestAt(found)
  }

  return {
    starts,
    rooms: on.rooms,
    trainers: on.trainers,
    at(date, startMinute, roomId, trainerId) {
      const start = startAt(starts, date, startMinute)
      const [room, trainer] = [rooms.numbers.get(roomId), trainers.numbers.get(trainerId)]
      if (start < 0 || room === undefined || trainer === undefined) return null
      const broken = namesOf(setAt(on, breaks, start, room, trainer))
      if (broken.length > 0) return { broken, change: null }
      const points = prices.points(
        dayNumber(date),
        startMinute,
        rooms.inProblem(room),
        trainers.inProblem(trainer),
      )
      return { broken, change: changeOf(points, prices.unplaced) }
    },
    best(date, startMinute) {
      const start = startAt(starts, date, startMinute)
      return start < 0 ? null : bestAt(start)
    },
    byDay: () => Array.from({ length: starts.days }, (_, day) => bestOfDay(day)),
    brokenByAll: (start) => namesOf(setOfStart(on, breaks, start)),
  }
}

/** By id the number among these, and by that the number in the problem. */
function numbered(
  these: readonly { readonly id: string }[],
  all: readonly { readonly id: string }[],
): { readonly numbers: ReadonlyMap<string, number>; readonly inProblem: (number: number) => number } {
  const numbersOf = (things: typeof these) => new Map(things.map(({ id }, number) => [id, number]))
  const known = numbersOf(all)
  const places = these.map(({ id }) => known.get(id) ?? -1)
  return { numbers: numbersOf(these), inProblem: (number) => places[number] ?? -1 }
}

function eachOnce<Answer>(work: (bits: number) => Answer): (bits: number) => Answer {
  const known = new Map<number, Answer>()
  return (bits) => {
    const found = known.get(bits) ?? work(bits)
    known.set(bits, found)
    return found
  }
}
