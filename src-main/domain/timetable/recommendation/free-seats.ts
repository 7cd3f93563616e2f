// When a class could sit: at a time that nothing forbids it, with a room and a trainer free.
import { type Breaks, breaksOf, isFreeBut } from '../breaks/breaks.ts'
import { bitOf } from '../breaks/rule-bits.ts'
import { type Standing, standingFor } from '../breaks/standing.ts'
import { indexProblem, viewPlan } from '../plan-view.ts'
import type { PlanClass, PlanProblem } from '../problem.ts'
import { gridMinutes } from '../problem.ts'
import { suits } from '../rules/room-kind.ts'
import type { Placement } from '../solution.ts'

/** Whether a sitting of so many minutes could begin then, around what lies; the order of lessons is not asked. */
export type SeatFinder = (day: number, startMinute: number, minutes: number) => boolean

const orderBit = bitOf('lesson-order')

export function seatFinder(
  problem: PlanProblem,
  planClass: PlanClass,
  lying: readonly Placement[],
): SeatFinder {
  const hasRoom = problem.rooms.some((room) => suits(planClass, room) && room.seats >= planClass.heads)
  const hasTrainer = problem.trainers.some(({ id }) => planClass.qualifiedTrainerIds.includes(id))
  // Without any room or trainer every time is as good: the planner says what is missing.
  if (!hasRoom || !hasTrainer || planClass.lessons.length === 0) return () => true
  const view = viewPlan(indexProblem(problem), lying)
  const known = new Map<number, { readonly on: Standing; readonly breaks: Breaks }>()
  const tablesFor = (minutes: number) => {
    const found = known.get(minutes)
    if (found !== undefined) return found
    const on = standingFor(view, { planClass, lesson: { ...someLesson, minutes } }, '')
    const made = { on, breaks: breaksOf(on) }
    known.set(minutes, made)
    return made
  }
  return (day, startMinute, minutes) => {
    const { on, breaks } = tablesFor(minutes)
    const { firstDay, firstMinute, perDay } = on.starts
    // What begins off the grid is taken for the quarter hour in which it begins.
    const slot = Math.floor((startMinute - firstMinute) / gridMinutes)
    const isStart = day >= firstDay && day < firstDay + on.starts.days && slot >= 0 && slot < perDay
    return isStart && isFreeBut(on, breaks, (day - firstDay) * perDay + slot, orderBit)
  }
}

/** One that is none of the class's: nothing excuses it. */
const someLesson = { id: '', number: 0, title: '', sittingIds: [] }
