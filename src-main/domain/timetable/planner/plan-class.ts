// One class, lesson after lesson, each at the cheapest time that breaks no rule.
import { isoDateOf, weekdayOfNumber } from '../../calendar/dates.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import { type PlacedSitting, resolvePlacement, type SittingOwner } from '../plan-view.ts'
import { gridMinutes, type PlanClass, type PlanRoom, type PlanTrainer } from '../problem.ts'
import {
  type CandidateTime,
  candidateTime,
  type OrderBounds,
  usableRooms,
  usableTrainers,
} from './obstacles.ts'
import { boundsOf, dayOfSitting, targetDay } from './order-and-pace.ts'
import {
  burdenCost,
  createReachLedger,
  irregularCost,
  paceCost,
  type ReachLedger,
  type RegularSlot,
  wishCost,
} from './preferences.ts'
import { chooseRegularSlots } from './regular-slots.ts'
import { findSeat, type Seat, startsOfDay, usualStarts, type Workbench } from './workbench.ts'

/** Days after the target date that are looked at before the rest of the season is. */
const nearDays = 10

export interface ClassPlan {
  /** New ones only; what lay fixed is not among them. */
  readonly placed: readonly PlacedSitting[]
  readonly missing: readonly MissingSitting[]
}

/** A sitting without a place; where an earlier lesson has none either, it waits for that one's number. */
export interface MissingSitting {
  readonly owner: SittingOwner
  readonly sittingId: string
  readonly bounds: OrderBounds
  readonly waitsFor: number | null
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
  const missing: MissingSitting[] = []
  for (const lesson of planClass.lessons) {
    const owner = { planClass, lesson }
    const earlier = planClass.freeOrder ? undefined : missing[0]?.owner.lesson.number
    const waitsFor = earlier !== undefined && earlier !== lesson.number ? earlier : null
    for (const sittingId of lesson.sittingIds.filter((id) => !bench.fixed.has(id))) {
      if (waitsFor !== null || !placeSitting(task, owner, sittingId)) {
        missing.push({ owner, sittingId, bounds: boundsOf(task, lesson), waitsFor })
      }
    }
  }
  return { placed: task.fresh, missing }
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
  const rooms = preferred(task.rooms, task.lying.at(-1)?.room)
  const trainers = preferred(task.trainers, task.lying.at(-1)?.trainer)
  let best: { time: CandidateTime; seat: Seat; price: number } | null = null
  for (const { time, price: least } of timesByLeastPrice(task, bounds, target, starts, fromDay, toDay)) {
    if (best && least >= best.price) break
    if (task.bench.obstacles.timeBlocker(owner, time, bounds) !== null) continue
    const price = least + reachPrice(task, owner, time)
    if (best && price >= best.price) continue
    const seat = findSeat(task.bench, owner, time, rooms, trainers)
    if (seat) best = { time, seat, price }
  }
  return best !== null && settle(task, owner, sittingId, best.time, best.seat)
}

function settle(
  task: Task,
  owner: SittingOwner,
  sittingId: string,
  time: CandidateTime,
  seat: Seat,
): boolean {
  const { date, startMinute } = time
  const placement = { sittingId, date, startMinute, roomId: seat.room.id, trainerId: seat.trainer.id }
  const sitting = resolvePlacement(task.bench.index, placement)
  if (!sitting) return false
  task.bench.occupancy.add(sitting)
  task.lying.push(sitting)
  task.fresh.push(sitting)
  task.ledger.note(owner, time, seat.room)
  return true
}

interface PricedTime {
  readonly time: CandidateTime
  readonly price: number
}

/** Times within the order's bounds by what they cost at least, whoever can come; ties go to the earlier. */
function timesByLeastPrice(
  task: Task,
  bounds: OrderBounds,
  target: number,
  starts: readonly number[],
  fromDay: number,
  toDay: number,
): readonly PricedTime[] {
  const first = Math.max(fromDay, Math.floor(Math.max(bounds.earliestStart, 0) / minutesPerDay))
  const last = Math.min(toDay, task.bench.lastDay, Math.floor(bounds.latestEnd / minutesPerDay))
  const found: PricedTime[] = []
  for (let day = first; day <= last; day += 1) {
    if (task.bench.obstacles.dayBlocker(task.planClass, day) !== null) continue
    const weekday = weekdayOfNumber(day)
    const date = isoDateOf(day)
    const pace = paceCost(day - target)
    for (const startMinute of starts) {
      const wish = wishCost(task.planClass, weekday, startMinute)
      const price = pace + wish + irregularCost(task.slots, weekday, startMinute)
      found.push({ time: { day, date, startMinute }, price })
    }
  }
  return found.toSorted((one, other) => one.price - other.price)
}

/** What a time costs by who cannot come or comes tired. */
function reachPrice(task: Task, owner: SittingOwner, time: CandidateTime): number {
  const room = task.lying.at(-1)?.room ?? task.rooms[0] ?? null
  const burdens = task.bench.obstacles.periods(owner, time).burdens.length
  return task.ledger.lostCost(owner, time, room) + burdenCost(burdens)
}

function timeOfPlaced(sitting: PlacedSitting): CandidateTime {
  return candidateTime(dayOfSitting(sitting), sitting.placement.startMinute)
}

function preferred<Thing>(things: readonly Thing[], first: Thing | undefined): readonly Thing[] {
  return first !== undefined && things.includes(first)
    ? [first, ...things.filter((each) => each !== first)]
    : things
}
