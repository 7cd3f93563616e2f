// The two or three strongest reasons why a sitting found no place, in words, with names where there are few.
import { dateLabel } from '../../calendar/dates.ts'
import { productionPeriodLabel } from '../../calendar/production-periods.ts'
import type { BreakCode } from '../breaks/rule-bits.ts'
import { blocksFor } from '../breaks/time-breaks.ts'
import type { PlacedSitting, PlanView } from '../plan-view.ts'
import { shortList } from '../rules/soft/phrases.ts'
import { companionsOf } from './focus.ts'
import { daysOffIn, gapDates } from './gap-dates.ts'
import { roomReason, trainerReason } from './owner-words.ts'
import type { TalliedLesson } from './tallied-lesson.ts'

const mostReasons = 3

interface Reason {
  /** Starts that it killed. */
  readonly count: number
  readonly words: string
}

/** `loose` tells how it would be if the class's own sittings could be moved, as far as they are not fixed. */
export function unplacedSentence(on: PlanView, tallied: TalliedLesson, loose: () => TalliedLesson): string {
  const { tally } = tallied
  if (tally.starts === 0) return '学期和每天的时段里放不下这么长的课'
  if (tally.free > 0) return `有 ${tally.free} 个时间不违反规则，可以手动安排`
  const owners = ownerReasons(on, tallied)
  const others = byCount([...timeReasons(on, tallied), ...owners])
  const order = orderWords(tallied)
  const chosen = [...structuralReasons(on, tallied), ...others].slice(
    0,
    order === '' ? mostReasons : mostReasons - 1,
  )
  const said = chosen.map(({ words }) => words).join('；')
  if (order === '') return said
  const inGap = said === '' ? '没有可排的时间' : said
  return `${order}，其间${inGap}${owners.length > 0 ? '' : beyondGap(on, loose())}`
}

/** Where only the order stands in the way: what would, if the lessons around it made room. */
function beyondGap(on: PlanView, loose: TalliedLesson): string {
  if (loose.tally.free > 0) return `；前后课次若能挪动，另有 ${loose.tally.free} 个时间可排`
  const [strongest] = byCount(ownerReasons(on, loose))
  return strongest === undefined ? '' : `；别的日子里${strongest.words}`
}

const ownerReasons = (on: PlanView, tallied: TalliedLesson): readonly Reason[] =>
  [roomReason(tallied), trainerReason(on, tallied)].filter(({ count }) => count > 0)

const byCount = (reasons: readonly Reason[]): readonly Reason[] =>
  reasons
    .filter(({ count, words }) => count > 0 && words !== '')
    .toSorted((one, other) => other.count - one.count)

/** What no other time would change. */
function structuralReasons(on: PlanView, { planClass, tally }: TalliedLesson): readonly Reason[] {
  const { rooms } = on.problem
  const usable = rooms.filter(
    ({ id, kind }) => kind === planClass.roomKind && (planClass.allowedRoomIds?.includes(id) ?? true),
  )
  const [largest] = usable.toSorted((one, other) => other.seats - one.seats)
  return [
    { code: 'room-kind' as const, words: '没有一间教室的类型合适、又是本班可用的' },
    {
      code: 'room-capacity' as const,
      words: `本班可用的教室里最大的${largest?.placeName ?? ''}${largest?.name ?? ''}只有 ${largest?.seats ?? 0} 座，坐不下 ${planClass.heads} 人`,
    },
    { code: 'trainer-qualified' as const, words: '没有讲师具备这门课的授课资格' },
  ]
    .map(({ code, words }) => ({ count: tally.inGap.get(code) ?? 0, words }))
    .filter(({ count }) => count > 0)
}

function timeReasons(on: PlanView, tallied: TalliedLesson): readonly Reason[] {
  const { planClass, tally } = tallied
  const { problem } = on
  const reason = (code: BreakCode, words: string): Reason => ({ count: tally.inGap.get(code) ?? 0, words })
  const { from, to } = gapDates(on, tallied)
  const blocks = blocksFor(problem, planClass)
    .filter(({ startsOn, endsOn }) => startsOn <= to && from <= endsOn)
    .map((period) => `${period.enterpriseName}${productionPeriodLabel(period)}`)
  const companions = companionsOf(problem, new Set([planClass.id]))
  const others = problem.classes.filter(({ id }) => companions.has(id) && on.byClass.has(id))
  const needed = new Set(planClass.equipment.map(({ equipmentId }) => equipmentId))
  const equipment = problem.equipment.filter(({ id }) => needed.has(id))
  return [
    reason('season-bounds', boundsWords(tallied, on)),
    reason('frozen-week', `有 ${problem.frozenWeeks?.length ?? 0} 周已冻结`),
    reason('holiday', `有 ${daysOffIn(on, gapDates(on, tallied)).length} 天放假`),
    reason('enterprise-block', `赶上${shortList([...new Set(blocks)])}，不能排课`),
    reason('class-clash', '本班当时已有课'),
    reason('worker-clash', `有学员当时在${shortList(others.map(({ name }) => `「${name}」`))}上课`),
    reason('equipment-overuse', `${shortList(equipment.map(({ name }) => name))}当时不够用`),
  ]
}

function boundsWords({ planClass: { notBefore = null, deadline } }: TalliedLesson, on: PlanView): string {
  const { startsOn, endsOn } = on.problem.season
  return `本班只能排在 ${dateLabel(notBefore ?? startsOn)}至 ${dateLabel(deadline ?? endsOn)}`
}

/** '要排在第 3 课次（9月12日 周五）之后、第 5 课次（9月26日 周五）之前'. */
function orderWords({ gap: { before, after } }: TalliedLesson): string {
  const named = ({ lesson, placement }: PlacedSitting) =>
    `第 ${lesson.number} 课次（${dateLabel(placement.date)}）`
  const words = [before && `${named(before)}之后`, after && `${named(after)}之前`].filter(Boolean)
  return words.length === 0 ? '' : `要排在${words.join('、')}`
}
