// What the calendar, the enterprises, the class itself and its equipment might allow.
import { dayKindLabel, kindOfDay } from '../../calendar/kinds-of-day.ts'
import type { BreakCode } from '../breaks/rule-bits.ts'
import { blocksFor } from '../breaks/time-breaks.ts'
import type { PlanView } from '../plan-view.ts'
import { daysOffIn } from './gap-dates.ts'
import type { Idea } from './idea-sum.ts'
import type { TalliedLesson } from './tallied-lesson.ts'

const daysOffTried = 4

export function timeIdeas(on: PlanView, tallied: readonly TalliedLesson[]): readonly Idea[] {
  return tallied.flatMap((one) => [
    ...calendarIdeas(on, one),
    ...orderIdeas(on, one),
    ...sharingIdeas(on, one),
  ])
}

const killed = ({ tally }: TalliedLesson, code: BreakCode): number => tally.inGap.get(code) ?? 0

function calendarIdeas(on: PlanView, tallied: TalliedLesson): readonly Idea[] {
  const { problem, holidays } = on
  const { planClass, gap } = tallied
  const from = gap.before?.placement.date ?? planClass.notBefore ?? problem.season.startsOn
  const to = gap.after?.placement.date ?? planClass.deadline ?? problem.season.endsOn
  const daysOff = daysOffIn(on, { from, to })
    .slice(0, daysOffTried)
    .map(
      (date): Idea => ({
        concession: {
          kind: 'holiday',
          date,
          name: dayKindLabel(kindOfDay(date, holidays, problem.holidaysKnownUpTo)),
        },
        weight: killed(tallied, 'holiday'),
      }),
    )
  const blocks = blocksFor(problem, planClass)
    .filter((period) => period.startsOn <= to && from <= period.endsOn)
    .map(
      (period): Idea => ({
        concession: { kind: 'block', period },
        weight: killed(tallied, 'enterprise-block'),
      }),
    )
  return [...daysOff, ...blocks]
}

/** More room at the end, or in the middle where a neighbour is held fast. */
function orderIdeas({ problem }: PlanView, tallied: TalliedLesson): readonly Idea[] {
  const { planClass, gap } = tallied
  const fixed = new Set(problem.fixed.map(({ sittingId }) => sittingId))
  const pinned = [gap.before, gap.after].flatMap((neighbour): Idea[] =>
    neighbour === null || !fixed.has(neighbour.sittingId)
      ? []
      : [
          {
            concession: { kind: 'pinned', sittingId: neighbour.sittingId },
            weight: tallied.tally.byRule.get('lesson-order') ?? 0,
          },
        ],
  )
  return [
    ...pinned,
    { concession: { kind: 'later-end', classId: planClass.id }, weight: tallied.tally.starts },
  ]
}

function sharingIdeas({ problem }: PlanView, tallied: TalliedLesson): readonly Idea[] {
  const { planClass } = tallied
  const pairs = problem.sharedWorkers
    .filter(({ classIds }) => classIds.includes(planClass.id))
    .map(
      ({ classIds }): Idea => ({
        concession: { kind: 'worker-clash', classIds },
        weight: killed(tallied, 'worker-clash'),
      }),
    )
  const equipment = planClass.equipment.map(
    ({ equipmentId, count }): Idea => ({
      concession: { kind: 'equipment', equipmentId, more: count },
      weight: killed(tallied, 'equipment-overuse'),
    }),
  )
  return [...pairs, ...equipment]
}
