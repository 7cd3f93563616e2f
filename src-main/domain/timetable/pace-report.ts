// Which classes a plan teaches faster than was asked for: it keeps every rule, but a wish was not kept and must be said.
import { dayLabel, type IsoDate } from '../calendar/dates.ts'
import type { PlanClass, PlanProblem } from './problem.ts'
import { shortList } from './rules/soft/phrases.ts'
import { mondayOfWeek, teachableWeeksFinder, weekNumber } from './rules/soft/teachable-weeks.ts'
import type { Placement } from './solution.ts'

export interface QuickenedClass {
  readonly classId: string
  /** '应每周 1 课次，11月24日起的一周排了 2 课次，12月1日起的一周没有排'. */
  readonly sentence: string
}

/** By week; a second sitting of a lesson is not another lesson: a week counts each lesson once, by its first sitting. */
type Begun = ReadonlyMap<number, number>

/** Weeks before that of `from`, the first day that may still be planned, are history. */
export function quickenedClasses(
  problem: PlanProblem,
  placements: readonly Placement[],
  from: IsoDate,
): QuickenedClass[] {
  const teachableWeeksOf = teachableWeeksFinder(problem)
  const first = weekNumber(from)
  const dates = datesOf(placements)
  const fixedDates = datesOf(problem.fixed)
  return problem.classes.flatMap((planClass) => {
    const { id: classId, lessonsPerWeek: pace } = planClass
    const begun = begunByWeek(planClass, dates)
    const weeks = [...begun].filter(([week]) => week >= first)
    if (!weeks.some(([, count]) => count > pace)) return []
    const teachable = teachableWeeksOf(planClass).filter((week) => week >= first)
    const fast = begunByWeek(planClass, fixedDates)
    const why = isTooFew(fast, planClass, teachable)
      ? `余下能上课的只有 ${teachable.length} 周，不够每周 ${pace} 课次`
      : `应每周 ${pace} 课次`
    return [{ classId, sentence: `${why}，${weekWords(begun, teachable, { first, pace })}` }]
  })
}

const datesOf = (placements: readonly Placement[]): ReadonlyMap<string, IsoDate> =>
  new Map(placements.map(({ sittingId, date }) => [sittingId, date]))

function begunByWeek({ lessons }: PlanClass, dates: ReadonlyMap<string, IsoDate>): Begun {
  const weeks = new Map<number, number>()
  for (const { sittingIds } of lessons) {
    const first = sittingIds.flatMap((sittingId) => dates.get(sittingId) ?? []).toSorted()[0]
    if (first === undefined) continue
    weeks.set(weekNumber(first), (weeks.get(weekNumber(first)) ?? 0) + 1)
  }
  return weeks
}

/** What may still be planned does not fit into the teachable weeks at its pace, beside what lies fast in them. */
function isTooFew(fast: Begun, planClass: PlanClass, teachable: readonly number[]): boolean {
  const settled = [...fast.values()].reduce((sum, count) => sum + count, 0)
  const room = teachable.map((week) => Math.max(0, planClass.lessonsPerWeek - (fast.get(week) ?? 0)))
  return room.reduce((sum, count) => sum + count, 0) < planClass.lessons.length - settled
}

function weekWords(
  begun: Begun,
  teachable: readonly number[],
  { first, pace }: { readonly first: number; readonly pace: number },
): string {
  const last = Math.max(...begun.keys())
  const weeks = [...begun.keys()].filter((week) => week >= first)
  const full = weeks.filter((week) => (begun.get(week) ?? 0) > pace).toSorted((one, other) => one - other)
  const empty = teachable.filter((week) => week < last && !begun.has(week))
  const named = full.map((week) => `${weekLabel(week)}排了 ${begun.get(week) ?? 0} 课次`)
  const none = empty.length === 0 ? '' : `，${shortList(empty.map(weekLabel))}没有排`
  return `${shortList(named)}${none}`
}

const weekLabel = (week: number): string => `${dayLabel(mondayOfWeek(week))}起的一周`
