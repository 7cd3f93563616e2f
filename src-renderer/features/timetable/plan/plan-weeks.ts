// The weeks that a run of the planner is asked for, out of what is chosen on screen, and back.
import type { PlanWeeks } from '../../../../src-main/contract/timetable/plan/plans.ts'
import { addDays, daysBetween, mondayOf } from '../../../../src-main/domain/calendar/dates.ts'

export type { PlanWeeks }

export type ScopeChoice = 'season' | 'week' | 'weeks'

/** From the week shown to the season's last, if anything can still be placed in it: nothing is placed today or before. */
export function weeksLeft(monday: string, endsOn: string, today: string): number {
  if (addDays(monday, 6) <= today) return 0
  return Math.max(0, daysBetween(monday, mondayOf(endsOn)) / 7 + 1)
}

/** null: the whole season. */
export function weeksOf(choice: ScopeChoice, firstMonday: string, count: number): PlanWeeks | null {
  if (choice === 'season') return null
  return { firstMonday, lastMonday: choice === 'week' ? firstMonday : addDays(firstMonday, (count - 1) * 7) }
}

export function scopeOf(weeks: PlanWeeks | null): { readonly choice: ScopeChoice; readonly count: number } {
  if (weeks === null) return { choice: 'season', count: 1 }
  const count = daysBetween(weeks.firstMonday, weeks.lastMonday) / 7 + 1
  return { choice: count === 1 ? 'week' : 'weeks', count }
}
