// What rooms and trainers had against every start, in words: who is the only one, when they are taken, when they are away.
import type { Weekday } from '../../calendar/dates.ts'
import { type BreakCode, numberOf } from '../breaks/rule-bits.ts'
import type { PlanView } from '../plan-view.ts'
import { awayWords } from './away-words.ts'
import { gapDates, type Span } from './gap-dates.ts'
import { type OwnerTally, partsPerDay, type StartTally } from './start-tally.ts'
import type { TalliedLesson } from './tallied-lesson.ts'
import { weekdaysLabel } from './weekday-words.ts'

/** So many are called by name. */
const fewOwners = 3
const partNames = ['上午', '下午', '晚'] as const

const roomCodes = ['closed-site', 'room-open', 'room-clash'] as const satisfies readonly BreakCode[]
const trainerCodes = [
  'trainer-available',
  'trainer-limit',
  'trainer-clash',
  'travel-time',
] as const satisfies readonly BreakCode[]

/** '301 是唯一能坐 60 人的教室，周二至周四晚已有课，其余时间不开放'. */
export function roomReason({ planClass, tally }: TalliedLesson) {
  const names = tally.rooms.map(({ owner: { placeName, name } }) => `${placeName}${name}`)
  const who = called(names, {
    alone: (name) => `${name}是唯一能坐 ${planClass.heads} 人的教室`,
    few: (list) => `能用的教室只有${list}`,
    many: (count) => `能用的 ${count} 间教室`,
  })
  const clauses = strongest(tally.rooms, roomCodes).map((code) => {
    if (code === 'closed-site') return '有些日子停用'
    return code === 'room-open' ? '有些时段不开放' : `${busiest(tally.rooms)}已有课`
  })
  return reason(tally, roomCodes, who, clauses)
}

/** '王海波是唯一有资格的讲师，只有周二晚有空，已排满'. */
export function trainerReason(on: PlanView, tallied: TalliedLesson) {
  const { planClass, tally } = tallied
  const trainers = tally.trainers.map(({ owner }) => owner)
  const hasOwn = (planClass.ownTrainerId ?? null) !== null
  const names = trainers.map(({ name }) => name)
  const who = called(names, hasOwn ? ownTrainers : qualifiedTrainers)
  const clauses = strongest(tally.trainers, trainerCodes).map((code) => {
    if (code === 'trainer-available') return awayWords(trainers, spanOf(on, tallied))
    if (code === 'trainer-limit') return '每周课次已满'
    return code === 'trainer-clash' ? `${busiest(tally.trainers)}已有课` : '路上赶不及'
  })
  return reason(tally, trainerCodes, who, clauses)
}

const qualifiedTrainers = {
  alone: (name: string) => `${name}是唯一有资格的讲师`,
  few: (list: string) => `有资格的讲师只有${list}`,
  many: (count: number) => `有资格的 ${count} 位讲师`,
}

/** Others may be qualified, but the class asks for this one. */
const ownTrainers = {
  alone: (name: string) => `本班指定由${name}讲课`,
  few: (list: string) => `本班指定由${list}讲课`,
  many: (count: number) => `本班指定的 ${count} 位讲师`,
}

/** As far as the class itself may lie between the lessons around it. */
function spanOf(on: PlanView, tallied: TalliedLesson): Span {
  const { from, to } = gapDates(on, tallied)
  const { notBefore, deadline } = tallied.planClass
  const first = notBefore ?? from
  const last = deadline ?? to
  return { from: first > from ? first : from, to: last < to ? last : to }
}

function reason(
  { inGap }: StartTally,
  codes: readonly BreakCode[],
  who: { readonly words: string; readonly isNamed: boolean },
  clauses: readonly string[],
) {
  const count = codes.reduce((sum, code) => sum + (inGap.get(code) ?? 0), 0)
  const words = clauses.length === 0 ? '' : `${who.words}${who.isNamed ? '，' : ''}${clauses.join('，')}`
  return { count, words }
}

function called(
  names: readonly string[],
  say: {
    readonly alone: (name: string) => string
    readonly few: (list: string) => string
    readonly many: (count: number) => string
  },
) {
  const [first = ''] = names
  if (names.length === 1) return { words: say.alone(first), isNamed: true }
  if (names.length <= fewOwners) return { words: say.few(names.join('、')), isNamed: true }
  return { words: say.many(names.length), isNamed: false }
}

/** The two codes that kill most, the stronger first; nothing that kills less than a tenth. */
function strongest<Code extends BreakCode>(
  owners: readonly OwnerTally<unknown>[],
  codes: readonly Code[],
): readonly Code[] {
  const counted = codes.map((code) => ({
    code,
    count: owners.reduce((sum, { kills }) => sum + (kills[numberOf(code)] ?? 0), 0),
  }))
  const all = counted.reduce((sum, { count }) => sum + count, 0)
  return counted
    .filter(({ count }) => count * 10 >= all && count > 0)
    .toSorted((one, other) => other.count - one.count)
    .slice(0, 2)
    .map(({ code }) => code)
}

/** '周二至周四晚': the part of the day that is taken most often, with its weekdays. */
function busiest(owners: readonly OwnerTally<unknown>[]): string {
  const counts = new Int32Array(7 * partsPerDay)
  for (const { busyParts } of owners) {
    for (const [at, count] of busyParts.entries()) counts[at] = (counts[at] ?? 0) + count
  }
  const sums = partNames.map((_, part) =>
    counts.reduce((sum, count, at) => sum + (at % partsPerDay === part ? count : 0), 0),
  )
  const part = sums.indexOf(Math.max(...sums))
  const weekdays = [1, 2, 3, 4, 5, 6, 7].filter(
    (weekday) => (counts[(weekday - 1) * partsPerDay + part] ?? 0) > 0,
  ) as Weekday[] // 1 to 7
  return `${weekdaysLabel(weekdays)}${partNames[part] ?? ''}`
}
