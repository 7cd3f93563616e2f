// The changes of a draft put together for choosing which to publish: by adjustment, by week, by class.
import type { Adjustment, DraftChange } from '../../../../src-main/contract/timetable/publish/publishing.ts'
import { dayLabel, mondayOf } from '../../../../src-main/domain/calendar/dates.ts'
import { formatInstant } from '../../../lib/format-date.ts'
import { placeChangeText } from '../place-words.ts'

export type GroupBy = 'adjustment' | 'week' | 'class'

export interface ChangeGroup {
  readonly key: string
  readonly title: string
  /** '陈静 11月12日 18:40'; '' where there is nothing to add. */
  readonly note: string
  readonly rows: readonly DraftChange[]
}

export const groupByLabels: Readonly<Record<GroupBy, string>> = {
  adjustment: '按调整',
  week: '按周',
  class: '按班级',
}

/** Adjustments newest first, weeks in order of time, classes as their first change comes. */
export function groupsOf(
  rows: readonly DraftChange[],
  adjustments: readonly Adjustment[],
  by: GroupBy,
): ChangeGroup[] {
  if (by === 'adjustment') return byAdjustment(rows, adjustments)
  const keyOf = by === 'week' ? weekOf : ({ classId }: DraftChange) => classId
  const titleOf = by === 'week' ? weekTitle : ({ className }: DraftChange) => className
  return [...Map.groupBy(rows, keyOf)].map(([key, own]) => ({
    key,
    title: own[0] === undefined ? '' : titleOf(own[0]),
    note: '',
    rows: own,
  }))
}

function byAdjustment(rows: readonly DraftChange[], adjustments: readonly Adjustment[]): ChangeGroup[] {
  const known = adjustments.map(({ stepId, sentence, actorName, doneAt }) => ({
    key: String(stepId),
    title: sentence,
    note: `${actorName} ${shortInstant(doneAt)}`,
    rows: rows.filter((one) => one.stepId === stepId),
  }))
  const rest = rows.filter((one) => one.stepId === null)
  return rest.length === 0 ? known : [...known, { key: 'rest', title: '更早的改动', note: '', rows: rest }]
}

function shortInstant(instant: number): string {
  const text = formatInstant(instant)
  return `${dayLabel(text.slice(0, 10))} ${text.slice(11, 16)}`
}

const weekOf = ({ from, to }: DraftChange): string => mondayOf((to ?? from)?.date ?? '')

const weekTitle = (one: DraftChange): string => `${dayLabel(weekOf(one))} 起的一周`

/** '商务英语一班 第 3 课次：11月19日 周三 19:00 王芳 代 李强'. */
export const draftChangeText = ({ className, lessonNumber, from, to }: DraftChange): string =>
  `${className} 第 ${lessonNumber} 课次：${placeChangeText(from, to)}`
