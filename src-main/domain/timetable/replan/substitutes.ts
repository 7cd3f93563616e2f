// 替我找一位代课讲师: every trainer asked by the rules for one sitting, who can in order of what it costs, who cannot with why.
import { addDays, type IsoDate, mondayOf, weekdayOf } from '../../calendar/dates.ts'
import { violationsIn } from '../check-plan.ts'
import { withPlacement } from '../moves.ts'
import { indexProblem, viewPlan } from '../plan-view.ts'
import { type PlanProblem, type PlanTrainer, travelTable } from '../problem.ts'
import { whyAway } from '../rules/trainer-available.ts'
import { planScorer } from '../score-plan.ts'
import type { Placement } from '../solution.ts'

export interface Substitute {
  readonly trainerId: string
  /** Sentences; empty: can take it at its time in its room. */
  readonly why: readonly string[]
  readonly isQualified: boolean
  /** Teaches the class already. */
  readonly isOwn: boolean
  /** In the week of the sitting, without it. */
  readonly weekSittings: number
  /** To or from the nearest sitting of that day, whichever is further; null where there is no way to go. */
  readonly travelMinutes: number | null
  /** Points that the plan loses by it; 0 for those who cannot. */
  readonly cost: number
}

export interface Substitutes {
  readonly candidates: readonly Substitute[]
  /** At the same hour in the same room, the nearest days first; only where nobody can come as it is. */
  readonly otherTimes: readonly Placement[]
}

const mostOtherTimes = 3
const daysAround = 10

/** For one placed sitting after another; `announced` of the problem says what a change costs. */
export function substituteFinder(
  problem: PlanProblem,
  plan: readonly Placement[],
): (was: Placement, earliest: IsoDate) => Substitutes {
  const index = indexProblem(problem)
  const scorer = planScorer(problem)
  const wayBetween = travelTable(problem.travel)
  const placeOf = (roomId: string) => index.rooms.get(roomId)?.placeId ?? ''
  const sentencesIn = (placements: readonly Placement[]) => violationsIn(viewPlan(index, placements))

  function breaches(without: readonly Placement[], known: ReadonlySet<string>, place: Placement): string[] {
    const found = sentencesIn(withPlacement(without, place)).filter(
      ({ sittingIds, sentence }) => sittingIds.includes(place.sittingId) || !known.has(sentence),
    )
    return [...new Set(found.map(({ sentence }) => sentence))]
  }

  const softOf = (placements: readonly Placement[]) => scorer.score(placements).soft

  return (was, earliest) => {
    const owner = index.sittings.get(was.sittingId)
    if (owner === undefined) return { candidates: [], otherTimes: [] }
    const qualified = new Set(owner.planClass.qualifiedTrainerIds)
    const without = plan.filter(({ sittingId }) => sittingId !== was.sittingId)
    const known = new Set(sentencesIn(without).map(({ sentence }) => sentence))
    const softNow = softOf(plan)
    const judge = ({ id, name }: PlanTrainer): Substitute => {
      const own = without.filter(({ trainerId }) => trainerId === id)
      const place = { ...was, trainerId: id }
      const isQualified = qualified.has(id)
      const why = isQualified ? breaches(without, known, place) : [`${name}没有登记可教这门课`]
      const isOfClass = (one: Placement) => index.sittings.get(one.sittingId)?.planClass === owner.planClass
      return {
        trainerId: id,
        why,
        isQualified,
        isOwn: own.some(isOfClass),
        weekSittings: own.filter(({ date }) => mondayOf(date) === mondayOf(was.date)).length,
        travelMinutes: wayOn(own, was),
        cost: why.length > 0 ? 0 : softOf(withPlacement(without, place)) - softNow,
      }
    }
    const candidates = problem.trainers
      .filter(({ id }) => id !== was.trainerId)
      .map(judge)
      .toSorted(compareSubstitutes)
    const isHelpless = candidates.every(({ why }) => why.length > 0)
    return { candidates, otherTimes: isHelpless ? otherTimes() : [] }

    function otherTimes(): readonly Placement[] {
      const able = problem.trainers.filter(({ id }) => qualified.has(id))
      const found: Placement[] = []
      for (const date of nearestDays(was.date)) {
        if (date < earliest) continue
        for (const one of able) {
          const { minutes } = owner?.lesson ?? { minutes: 0 }
          if (whyAway(one, date, weekdayOf(date), was.startMinute, minutes) !== null) continue
          const place = { ...was, date, trainerId: one.id }
          if (breaches(without, known, place).length === 0) found.push(place)
          if (found.length === mostOtherTimes) return found
        }
      }
      return found
    }
  }

  function wayOn(own: readonly Placement[], { date, startMinute, roomId }: Placement): number | null {
    const sameDay = own.filter((one) => one.date === date)
    const before = sameDay.filter((one) => one.startMinute < startMinute)
    const after = sameDay.filter((one) => one.startMinute >= startMinute)
    const nearest = [
      before.toSorted((one, other) => other.startMinute - one.startMinute)[0],
      after.toSorted((one, other) => one.startMinute - other.startMinute)[0],
    ]
    const ways = nearest.flatMap((one) => (one ? [wayBetween(placeOf(one.roomId), placeOf(roomId))] : []))
    const furthest = Math.max(0, ...ways)
    return furthest === 0 ? null : furthest
  }
}

/** The day itself, then a day later, a day sooner, and so on. */
function nearestDays(date: IsoDate): readonly IsoDate[] {
  const steps = Array.from({ length: daysAround }, (_, step) => step + 1)
  return [date, ...steps.flatMap((step) => [addDays(date, step), addDays(date, -step)])]
}

/** Who can before who cannot, the cheaper first; who lacks the qualification last. */
function compareSubstitutes(one: Substitute, other: Substitute): number {
  return (
    Number(one.why.length > 0) - Number(other.why.length > 0) ||
    one.cost - other.cost ||
    Number(other.isQualified) - Number(one.isQualified) ||
    one.weekSittings - other.weekSittings
  )
}
