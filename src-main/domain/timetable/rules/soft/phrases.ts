// Words that the sentences of soft rules share: short lists, and times as people say them.
import { dateLabel } from '../../../calendar/dates.ts'
import { timeLabel } from '../../../calendar/times.ts'
import type { PlacedSitting } from '../../plan-view.ts'
import type { Placement } from '../../solution.ts'
import type { ClassPlan } from './soft-rule.ts'

const longestList = 4

/** '甲、乙、丙'; of more than four the first four and '甲、乙、丙、丁等'. */
export const shortList = (names: readonly string[]): string => shortListOf(names, (name) => name)

/** The same of things, of which only those that are shown are put into words. */
export function shortListOf<Thing>(things: readonly Thing[], wordsFor: (thing: Thing) => string): string {
  const shown = things
    .slice(0, longestList)
    .map((thing) => wordsFor(thing))
    .join('、')
  return things.length > longestList ? `${shown}等` : shown
}

/** '「商务英语一班」'. */
export const classLabel = ({ planClass }: Pick<ClassPlan, 'planClass'>): string => `「${planClass.name}」`

/** '9月12日 周五'. */
export const dayOf = ({ placement }: PlacedSitting): string => dateLabel(placement.date)

/** '9月12日 周五 19:00'. */
export const whenOf = ({ date, startMinute }: Pick<Placement, 'date' | 'startMinute'>): string =>
  `${dateLabel(date)} ${timeLabel(startMinute)}`

export const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)

/** Whole quarter hours between two minutes of a day; what is less than one counts nothing. */
export const quarterHoursBetween = (one: number, other: number): number =>
  Math.floor(Math.abs(one - other) / 15)
