// How a change of score is said: what there will be more or less of, with names where they help.
import { weekdayLabel } from '../../calendar/dates.ts'
import { timeLabel } from '../../calendar/times.ts'
import { shortList } from '../rules/soft/phrases.ts'
import type { ClassPlan } from '../rules/soft/soft-rule.ts'
import { usualOf } from '../rules/soft/usual.ts'
import type { SoftCode } from '../scoring.ts'
import { requirementWords } from '../short-words.ts'
import type { ChangeInput, Measured, ScoreCode } from './measured-plan.ts'

type Say = (count: number, isMore: boolean, input: ChangeInput) => string

const moreOrLess = (isMore: boolean) => (isMore ? '会多' : '会少')

/** '会多 1 场不在惯常的周二'; '' where nothing changes. */
export function changeSentence(code: ScoreCode, amount: number, input: ChangeInput): string {
  return amount === 0 ? '' : sentences[code](Math.abs(amount), amount > 0, input)
}

const sentences: Readonly<Record<ScoreCode, Say>> = {
  unplaced: (_count, isMore) => (isMore ? '这一课次就没有排上' : '这一课次排上了'),
  short: (_count, isMore, input) => shortChange(isMore, input),
  'heads-lost': (_count, isMore, input) => headsChange(isMore, input),
  'burdened-evening': (_count, isMore, { sittingId, before, after }) => {
    const part = (isMore ? after : before).parts.find(
      (each) => each.code === 'burdened-evening' && each.sittingIds.includes(sittingId),
    )
    return `${isMore ? '负担重的晚上：' : '避开负担重的晚上：'}${part?.sentence ?? ''}`
  },
  'missing-sitting': (count, isMore) => (isMore ? `应开的场次还少 ${count} 场` : `补上应开的 ${count} 场`),
  'irregular-weekday': (count, isMore, input) =>
    `${moreOrLess(isMore)} ${count} 场不在惯常的${usualWeekdays(input)}`,
  'irregular-time': (count, isMore, input) =>
    `${moreOrLess(isMore)} ${count} 场不在惯常的 ${usualTimes(input)} 开始`,
  'off-pace': (count, isMore, { after }) =>
    `与每周 ${after.own?.pace ?? 1} 课次的进度${moreOrLess(isMore)}差 ${count} 课次`,
  'late-start': (count, isMore) => `本班${isMore ? '晚' : '早'} ${count} 周开课`,
  'crowded-lessons': (count, isMore) =>
    isMore ? `与前后课次更挤，少隔 ${count} 天` : `与前后课次隔得开些，多隔 ${count} 天`,
  'room-change': (count, isMore) => `本班${moreOrLess(isMore)}用 ${count} 间教室`,
  'trainer-change': (count, isMore) => `本班${moreOrLess(isMore)}用 ${count} 位讲师`,
  'trainer-travel': (count, isMore, input) =>
    `${trainersOf('trainer-travel', input)}当天赶路${moreOrLess(isMore)} ${count} 刻钟`,
  'lonely-evening': (count, isMore, input) =>
    `${trainersOf('lonely-evening', input)}${moreOrLess(isMore)} ${count} 天只为一场出门`,
  'unfair-load': (count, isMore, input) =>
    `${trainersOf('unfair-load', input)}超出均摊的场次${moreOrLess(isMore)} ${count} 场`,
  'off-wish': (_count, isMore, input) => `离本班的意愿${fartherOrNearer(isMore)}${wishLabel(input)}`,
  'off-pattern': (_count, isMore) => (isMore ? '与双场的间隔、钟点更不合' : '更合双场的间隔、钟点'),
  'off-wanted': (_count, isMore) => `离指定的时间${fartherOrNearer(isMore)}`,
  'extra-sitting': (count, isMore) => `${moreOrLess(isMore)}加开 ${count} 场`,
  'empty-seats': (count, isMore) => `教室${moreOrLess(isMore)}空 ${count * 10} 座左右`,
  'announced-change': (_count, isMore) => (isMore ? '与已发布的课表更不同' : '与已发布的课表更一致'),
}

const fartherOrNearer = (isFarther: boolean) => (isFarther ? '更远' : '更近')

/** '东海模具乙班 12 人来不了，甲班 8 人能来了'. */
function headsChange(isMore: boolean, { sittingId, before, after }: ChangeInput): string {
  const [then, now] = [lostAt(before, sittingId), lostAt(after, sittingId)]
  const cohorts = after.own?.planClass.cohorts ?? []
  const named = (ids: ReadonlySet<string>, not: ReadonlySet<string>) =>
    shortList(
      cohorts.filter(({ id }) => ids.has(id) && !not.has(id)).map(({ name, heads }) => `${name} ${heads} 人`),
    )
  const lost = named(now, then)
  const won = named(then, now)
  const words = [lost && `${lost}来不了`, won && `${won}能来了`].filter((each) => each !== '')
  return (isMore ? words : words.toReversed()).join('，')
}

/** Cohorts that can come to no placed sitting of the sitting's lesson; none where it has no place at all. */
function lostAt({ own, view }: Measured, sittingId: string): ReadonlySet<string> {
  const lesson = view.sittings.get(sittingId)?.lesson
  const plan = own?.lessons.find((each) => each.lesson === lesson)
  if (!own || !plan) return new Set()
  const lost = own.planClass.cohorts.filter(
    (cohort) => !plan.sittings.some((sitting) => view.canCome(cohort, sitting)),
  )
  return new Set(lost.map(({ id }) => id))
}

/** '乙班 3 人能到的课次更不够结业要求（含预留 1 次），甲班 2 人更接近'. */
function shortChange(isMore: boolean, { before, after }: ChangeInput): string {
  const missing = ({ shorts }: Measured) =>
    new Map(shorts.map((each) => [each.cohortId, each.missingLessons]))
  const [then, now] = [missing(before), missing(after)]
  const changed = (sign: 1 | -1) =>
    shortList(
      (after.own?.planClass.cohorts ?? []).flatMap(({ id, name, heads }) => {
        const more = (now.get(id) ?? 0) - (then.get(id) ?? 0)
        return Math.sign(more) === sign ? [`${name} ${heads} 人`] : []
      }),
    )
  const asked = requirementWords(after.view.scoring.reserveLessons)
  const [worse, better] = [
    { names: changed(1), how: '更不够' },
    { names: changed(-1), how: '更接近' },
  ]
  return (isMore ? [worse, better] : [better, worse])
    .filter(({ names }) => names !== '')
    .map(({ names, how }, index) => (index === 0 ? `${names}能到的课次${how}${asked}` : `${names}${how}`))
    .join('，')
}

/** Those whose part of a trainer's rule changes. */
function trainersOf(code: SoftCode, { before, after }: ChangeInput): string {
  const amounts = ({ parts }: Measured) => {
    const sums = new Map<string, number>()
    for (const part of parts) {
      if (part.code !== code || part.trainerId === null) continue
      sums.set(part.trainerId, (sums.get(part.trainerId) ?? 0) + part.amount)
    }
    return sums
  }
  const [then, now] = [amounts(before), amounts(after)]
  const changed = after.view.problem.trainers.filter(({ id }) => (then.get(id) ?? 0) !== (now.get(id) ?? 0))
  return `讲师${shortList(changed.map(({ name }) => name))}`
}

/** As the class has them before the change; where it has none yet, after it. */
function usualWeekdays({ before, after }: ChangeInput): string {
  const of = ({ sittings, pace, sittingsPerLesson }: ClassPlan) =>
    usualOf(sittings, ({ weekday }) => weekday, Math.min(7, pace * sittingsPerLesson)).keys
  return usual(before, after, of).map(weekdayLabel).join('、')
}

function usualTimes({ before, after }: ChangeInput): string {
  const of = ({ sittings, sittingsPerLesson }: ClassPlan) =>
    usualOf(sittings, ({ placement }) => placement.startMinute, sittingsPerLesson).keys
  return usual(before, after, of).map(timeLabel).join('、')
}

function usual<Key>(
  before: Measured,
  after: Measured,
  of: (own: ClassPlan) => readonly Key[],
): readonly Key[] {
  const then = before.own === undefined ? [] : of(before.own)
  return then.length > 0 || after.own === undefined ? then : of(after.own)
}

/** '（周二、周四 19:00）'. */
function wishLabel({ after }: ChangeInput): string {
  const { weekdays = [], startMinutes = [] } = after.own?.planClass.wishes ?? {}
  const words = [weekdays.map(weekdayLabel).join('、'), startMinutes.map(timeLabel).join('、')]
  const said = words.filter((each) => each !== '').join(' ')
  return said === '' ? '' : `（${said}）`
}
