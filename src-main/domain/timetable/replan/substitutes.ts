// 替我找一位代课讲师: every trainer asked by the rules for one sitting, who can in order of what it costs, who cannot with why.
import { addDays, type IsoDate, mondayOf, weekdayOf } from '../../calendar/dates.ts'
import { breachesAround } from '../breaks/around.ts'
import { indexProblem, type SittingOwner, viewPlan } from '../plan-view.ts'
import { type PlanProblem, type PlanTrainer, travelTable } from '../problem.ts'
import { whyAway } from '../rules/trainer-available.ts'
import type { Placement } from '../solution.ts'
import { trainerCosts } from './trainer-costs.ts'

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
  readonly trainers: readonly Substitute[]
  /** At the same hour in the same room, the nearest days first; only where nobody can come as it is. */
  readonly otherTimes: readonly Placement[]
}

const mostOtherTimes = 3
const daysAround = 10

export interface SubstitutesRequest {
  /** `announced` says what a change costs. */
  readonly problem: PlanProblem
  readonly plan: readonly Placement[]
  /** For each of these placed sittings. */
  readonly asked: readonly Placement[]
  /** Other times are not sooner. */
  readonly earliest: IsoDate
}

/** In the order asked. */
export function findSubstitutes({
  problem,
  plan,
  asked,
  earliest,
}: SubstitutesRequest): readonly Substitutes[] {
  const index = indexProblem(problem)
  const view = viewPlan(index, plan)
  const byTrainer = Map.groupBy(plan, ({ trainerId }) => trainerId)
  const wayBetween = travelTable(problem.travel)
  const breaches = (place: Placement): readonly string[] => [
    ...new Set(breachesAround(index, plan, place).map(({ sentence }) => sentence)),
  ]

  return asked.map((was) => {
    const owner = index.sittings.get(was.sittingId)
    if (owner === undefined) return { trainers: [], otherTimes: [] }
    const qualified = new Set(owner.planClass.qualifiedTrainerIds)
    const costOf = trainerCosts(view, was.sittingId)
    const judge = ({ id, name }: PlanTrainer): Substitute => {
      const own = (byTrainer.get(id) ?? []).filter(({ sittingId }) => sittingId !== was.sittingId)
      const isQualified = qualified.has(id)
      const why = isQualified ? breaches({ ...was, trainerId: id }) : [`${name}没有登记可教这门课`]
      return {
        trainerId: id,
        why,
        isQualified,
        isOwn: own.some((one) => index.sittings.get(one.sittingId)?.planClass === owner.planClass),
        weekSittings: own.filter(({ date }) => mondayOf(date) === mondayOf(was.date)).length,
        travelMinutes: wayOn(own, was),
        cost: why.length > 0 ? 0 : costOf(id),
      }
    }
    const trainers = problem.trainers
      .filter(({ id }) => id !== was.trainerId)
      .map(judge)
      .toSorted(compareSubstitutes)
    const isHelpless = trainers.every(({ why }) => why.length > 0)
    return { trainers, otherTimes: isHelpless ? otherTimes(was, owner) : [] }
  })

  function otherTimes(was: Placement, { planClass, lesson }: SittingOwner): readonly Placement[] {
    const able = problem.trainers.filter(({ id }) => planClass.qualifiedTrainerIds.includes(id))
    const found: Placement[] = []
    for (const date of nearestDays(was.date)) {
      if (date < earliest) continue
      for (const one of able) {
        if (whyAway(one, date, weekdayOf(date), was.startMinute, lesson.minutes) !== null) continue
        const place = { ...was, date, trainerId: one.id }
        if (breaches(place).length === 0) found.push(place)
        if (found.length === mostOtherTimes) return found
      }
    }
    return found
  }

  function wayOn(own: readonly Placement[], { date, startMinute, roomId }: Placement): number | null {
    const placeOf = (id: string) => index.rooms.get(id)?.placeId ?? ''
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
