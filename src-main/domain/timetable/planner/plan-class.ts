// One class, lesson after lesson, each at the cheapest time that breaks no rule.
import { isoDateOf } from '../../calendar/dates.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import { type PlacedSitting, resolvePlacement, type SittingOwner } from '../plan-view.ts'
import { gridMinutes, type PlanClass, type PlanLesson, type PlanRoom, type PlanTrainer } from '../problem.ts'
import type { UnplacedSitting } from '../solution.ts'
import {
  type CandidateTime,
  candidateTime,
  type OrderBounds,
  usableRooms,
  usableTrainers,
} from './obstacles.ts'
import {
  burdenCost,
  createReachLedger,
  irregularCost,
  paceCost,
  type ReachLedger,
  type RegularSlot,
  weekdayAt,
  wishCost,
} from './preferences.ts'
import { chooseRegularSlots } from './regular-slots.ts'
import { explainUnplaced, waitingFor } from './tally.ts'
import { findSeat, startsOfDay, usualStarts, type Workbench } from './workbench.ts'

/** Days after the target date that are looked at before the rest of the season is. */
const nearDays = 17

export interface ClassPlan {
  /** New ones only; what lay fixed is not among them. */
  readonly placed: readonly PlacedSitting[]
  readonly unplaced: readonly UnplacedSitting[]
}

interface Task {
  readonly bench: Workbench
  readonly planClass: PlanClass
  readonly rooms: readonly PlanRoom[]
  readonly trainers: readonly PlanTrainer[]
  readonly ledger: ReachLedger
  readonly slots: readonly RegularSlot[]
  readonly perWeek: number
  /** Everything of this class that lies somewhere, fixed ones too. */
  readonly lying: PlacedSitting[]
  readonly fresh: PlacedSitting[]
}

/** Places what can be placed of a class and leaves it in the bench's occupancy. */
export function planClassAt(bench: Workbench, planClass: PlanClass, perWeek: number): ClassPlan {
  const task = setUp(bench, planClass, perWeek)
  const unplaced: UnplacedSitting[] = []
  let missing: number | null = null
  for (const lesson of planClass.lessons) {
    const owner = { planClass, lesson }
    for (const sittingId of lesson.sittingIds) {
      if (bench.fixed.has(sittingId)) continue
      if (missing !== null && missing !== lesson.number && !planClass.freeOrder) {
        unplaced.push(waitingFor(owner, sittingId, missing))
      } else if (!placeSitting(task, owner, sittingId)) {
        unplaced.push(explainUnplaced(bench, owner, sittingId, boundsOf(task, lesson)))
        missing ??= lesson.number
      }
    }
  }
  return { placed: task.fresh, unplaced }
}

function setUp(bench: Workbench, planClass: PlanClass, perWeek: number): Task {
  const found = {
    rooms: usableRooms(bench.index, planClass),
    trainers: usableTrainers(bench.index, planClass),
  }
  const rooms = typeof found.rooms === 'string' ? [] : found.rooms
  const trainers = typeof found.trainers === 'string' ? [] : found.trainers
  const ledger = createReachLedger(planClass, bench.finder)
  const lying = planClass.lessons.flatMap((lesson) =>
    lesson.sittingIds.flatMap((id) => bench.fixed.get(id) ?? []),
  )
  for (const sitting of lying) ledger.note(sitting, timeOfPlaced(sitting), sitting.room)
  const firstLesson = planClass.lessons[0]
  const canBePlaced = firstLesson !== undefined && rooms.length > 0 && trainers.length > 0
  const slots = canBePlaced
    ? chooseRegularSlots(bench, { planClass, lesson: firstLesson }, rooms, trainers, ledger, perWeek)
    : []
  return { bench, planClass, rooms, trainers, ledger, slots, perWeek, lying, fresh: [] }
}

function placeSitting(task: Task, owner: SittingOwner, sittingId: string): boolean {
  const bounds = boundsOf(task, owner.lesson)
  const target = targetDay(task, owner.lesson, bounds)
  const { problem } = task.bench.index
  const { firstDay, lastDay } = task.bench
  const usual = usualStarts(problem, owner)
  const fine = startsOfDay(problem, owner.lesson.minutes, gridMinutes)
  return (
    tryTimes(
      task,
      owner,
      sittingId,
      bounds,
      target,
      usual,
      Math.max(firstDay, target - nearDays),
      target + nearDays,
    ) || tryTimes(task, owner, sittingId, bounds, target, fine, firstDay, lastDay)
  )
}

function tryTimes(
  task: Task,
  owner: SittingOwner,
  sittingId: string,
  bounds: OrderBounds,
  target: number,
  starts: readonly number[],
  fromDay: number,
  toDay: number,
): boolean {
  const candidates = pricedTimes(
    task,
    owner,
    bounds,
    target,
    starts,
    fromDay,
    Math.min(toDay, task.bench.lastDay),
  )
  const rooms = preferred(task.rooms, task.lying.at(-1)?.room)
  const trainers = preferred(task.trainers, task.lying.at(-1)?.trainer)
  for (const { time } of candidates) {
    const seat = findSeat(task.bench, owner, time, rooms, trainers)
    if (!seat) continue
    const placement = {
      sittingId,
      date: time.date,
      startMinute: time.startMinute,
      roomId: seat.room.id,
      trainerId: seat.trainer.id,
    }
    const sitting = resolvePlacement(task.bench.index, placement)
    if (!sitting) return false
    task.bench.occupancy.add(sitting)
    task.lying.push(sitting)
    task.fresh.push(sitting)
    task.ledger.note(owner, time, seat.room)
    return true
  }
  return false
}

interface PricedTime {
  readonly time: CandidateTime
  readonly price: number
}

/** Times that no rule excludes whatever the room and trainer, the cheapest first; ties go to the earlier. */
function pricedTimes(
  task: Task,
  owner: SittingOwner,
  bounds: OrderBounds,
  target: number,
  starts: readonly number[],
  fromDay: number,
  toDay: number,
): readonly PricedTime[] {
  const { obstacles } = task.bench
  const first = Math.max(fromDay, Math.floor(Math.max(bounds.earliestStart, 0) / minutesPerDay))
  const last = Math.min(toDay, Math.floor(bounds.latestEnd / minutesPerDay))
  const found: PricedTime[] = []
  for (let day = first; day <= last; day += 1) {
    if (obstacles.dayBlocker(task.planClass, day) !== null) continue
    for (const startMinute of starts) {
      const time = candidateTime(day, startMinute)
      if (obstacles.timeBlocker(owner, time, bounds) === null)
        found.push({ time, price: priceOf(task, owner, time, target) })
    }
  }
  return found.toSorted(
    (one, other) =>
      one.price - other.price ||
      one.time.day - other.time.day ||
      one.time.startMinute - other.time.startMinute,
  )
}

function priceOf(task: Task, owner: SittingOwner, time: CandidateTime, target: number): number {
  const weekday = weekdayAt(time)
  const room = task.lying.at(-1)?.room ?? task.rooms[0] ?? null
  return (
    task.ledger.lostCost(owner, time, room) +
    wishCost(task.planClass, weekday, time.startMinute) +
    irregularCost(task.slots, weekday, time.startMinute) +
    paceCost(time.day - target) +
    burdenCost(task.bench.obstacles.periods(owner, time).burdens.length)
  )
}

/** Lessons before and after this one that lie somewhere already leave it the time between. */
function boundsOf({ planClass, lying }: Task, lesson: PlanLesson): OrderBounds {
  if (planClass.freeOrder)
    return { earliestStart: Number.NEGATIVE_INFINITY, latestEnd: Number.POSITIVE_INFINITY }
  const before = lying.filter((sitting) => sitting.lesson.number < lesson.number)
  const after = lying.filter((sitting) => sitting.lesson.number > lesson.number)
  return {
    earliestStart: Math.max(Number.NEGATIVE_INFINITY, ...before.map((sitting) => sitting.end)),
    latestEnd: Math.min(Number.POSITIVE_INFINITY, ...after.map((sitting) => sitting.start)),
  }
}

/** The day on which the pace of the class puts a lesson; quicker where the season would otherwise not be long enough. */
function targetDay(
  { bench, planClass, lying, perWeek }: Task,
  lesson: PlanLesson,
  bounds: OrderBounds,
): number {
  const same = lying.filter((sitting) => sitting.lesson.id === lesson.id).at(-1)
  if (same) return dayOfSitting(same) + 2
  const previous = lying.filter((sitting) => sitting.lesson.number < lesson.number).at(-1)
  const endDay = Math.min(lastDayOf(bench, planClass), Math.floor(bounds.latestEnd / minutesPerDay))
  const remaining = planClass.lessons.filter((each) => each.number >= lesson.number).length
  if (!previous) return bench.firstDay
  const since = dayOfSitting(previous)
  return Math.round(since + Math.min(7 / Math.max(perWeek, 0.1), Math.max(0, (endDay - since) / remaining)))
}

function lastDayOf(bench: Workbench, planClass: PlanClass): number {
  let day = bench.lastDay
  while (planClass.deadline !== null && day > bench.firstDay && isoDateOf(day) > planClass.deadline) day -= 1
  return day
}

function dayOfSitting(sitting: PlacedSitting): number {
  return Math.floor(sitting.start / minutesPerDay)
}

function timeOfPlaced(sitting: PlacedSitting): CandidateTime {
  return candidateTime(dayOfSitting(sitting), sitting.placement.startMinute)
}

function preferred<Thing>(things: readonly Thing[], first: Thing | undefined): readonly Thing[] {
  return first !== undefined && things.includes(first)
    ? [first, ...things.filter((each) => each !== first)]
    : things
}
