// Who may mark which roll, and when: decided here alone, for the keyboard, the paper and whatever else will mark.
import type { IsoDate } from '../calendar/dates.ts'
import { absoluteMinute, type LocalMoment } from './lesson-attendance.ts'

/** People come early: a roll opens so many minutes before its sitting begins, and never closes by the clock. */
export const openMinutesBefore = 120

/** What of a sitting decides whether its roll may be marked. */
export interface RollToMark {
  readonly date: IsoDate
  readonly startMinute: number
  readonly trainerId: string
  readonly isCancelled: boolean
  readonly isLocked: boolean
}

export interface RollMarker {
  readonly role: 'planner' | 'trainer' | 'manager' | 'admin'
  /** Whom of the trainers the account belongs to; null for everybody else. */
  readonly trainerId: string | null
}

/** not-theirs: the roll may not even be read; refused: it may be read, and the sentence says why it can't be marked. */
export type MarkingDecision =
  | { readonly is: 'open' }
  | { readonly is: 'not-theirs'; readonly needs: string }
  | { readonly is: 'refused'; readonly sentence: string }

export function decideMarking(roll: RollToMark, marker: RollMarker, now: LocalMoment): MarkingDecision {
  if (marker.role === 'trainer' && marker.trainerId !== roll.trainerId) {
    return { is: 'not-theirs', needs: '本场讲师身份' }
  }
  const sentence = whyNot(roll, marker, now)
  return sentence === null ? { is: 'open' } : { is: 'refused', sentence }
}

function whyNot(roll: RollToMark, { role }: RollMarker, now: LocalMoment): string | null {
  if (role === 'manager') return '主管只能查看考勤，点名由讲师或教务完成'
  if (roll.isCancelled) return '这一场已停课，不能点名'
  if (roll.isLocked) return '这一场的考勤已锁定'
  const opensAt = absoluteMinute({ date: roll.date, minute: roll.startMinute - openMinutesBefore })
  return absoluteMinute(now) < opensAt ? `还没到点名时间（${roll.date}，课前 2 小时开放）` : null
}
