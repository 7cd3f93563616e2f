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
import { aimOf, boundsOf, dayOfSitting, targetDay } from './order-and-pace.ts'
import {
  aimCost,
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
/** The same where the class keeps to agreed weekdays: over the weeks that holidays take. */
const agreedDays = 28

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
  const aim = aimOf(task, owner, sittingId)
  if (aim !== null) return placeNear(task, owner, sittingId, bounds, aim)
  const target = targetDay(task, owner.lesson, bounds)
  const { problem } = task.bench.index
  const { firstDay, lastDay } = task.bench
  const usual = usualStarts(problem, owner)
  const fine = startsOfDay(problem, owner.lesson.minutes, gridMinutes)
  const priced = (starts: readonly number[], fromDay: number, toDay: number) =>
    pricedTimes(task, bounds, starts, fromDay, toDay, (time) => {
      const weekday = weekdayOfNumber(time.day)
      const wish = wishCost(task.planClass, weekday, time.startMinute)
      return paceCost(time.day - target) + wish + irregularCost(task.slots, weekday, time.startMinute)
    })
  const agreed = agreedTimes(task, owner, bounds, target)
  const near = priced(usual, Math.max(firstDay, target - nearDays), target + nearDays)
  return (
    tryTimes(task, owner, sittingId, bounds, agreed, () => 0) ||
    tryTimes(task, owner, sittingId, bounds, near) ||
    tryTimes(task, owner, sittingId, bounds, priced(fine, firstDay, lastDay))
  )
}

/**
 * A class with a pattern and weekdays has agreed with its people when its lessons begin: who can come was weighed over
 * all sittings of a lesson then, and is not weighed again by the first one alone. The others must find their time too.
 */
function agreedTimes(
  task: Task,
  owner: SittingOwner,
  bounds: OrderBounds,
  target: number,
): readonly PricedTime[] {
  const { wishes, sittingPattern = [] } = task.planClass
  const [first, ...repeats] = sittingPattern
  if (first === undefined || wishes.weekdays.length === 0) return []
  const near = pricedTimes(
    task,
    bounds,
    [first.startMinute],
    target - nearDays,
    target + agreedDays,
    (time) => paceCost(time.day - target),
  )
  const isFree = (time: CandidateTime) =>
    task.bench.obstacles.dayBlocker(task.planClass, time.day) === null &&
    time.day <= task.bench.lastDay &&
    task.bench.obstacles.timeBlocker(owner, time, bounds) === null &&
    findSeat(task.bench, owner, time, task.rooms, task.trainers) !== null
  return near.filter(
    ({ time }) =>
      wishes.weekdays.includes(weekdayOfNumber(time.day)) &&
      repeats.every((each) => isFree(candidateTime(time.day + each.daysAfter, each.startMinute))),
  )
}

/** At the aim itself where a room and a trainer are free then; else at the nearest time that still brings the people. */
function placeNear(
  task: Task,
  owner: SittingOwner,
  sittingId: string,
  bounds: OrderBounds,
  aim: CandidateTime,
): boolean {
  const { bench } = task
  const fine = startsOfDay(bench.index.problem, owner.lesson.minutes, gridMinutes)
  const onGrid = fine.filter((start) => start === aim.startMinute)
  const exact = pricedTimes(task, bounds, onGrid, aim.day, aim.day, () => 0)
  const near = (fromDay: number, toDay: number) =>
    pricedTimes(task, bounds, fine, fromDay, toDay, (time) => aimCost(aim, time))
  return (
    tryTimes(task, owner, sittingId, bounds, exact) ||
    tryTimes(task, owner, sittingId, bounds, near(aim.day - nearDays, aim.day + nearDays)) ||
    tryTimes(task, owner, sittingId, bounds, near(bench.firstDay, bench.lastDay))
  )
}

function tryTimes(
  task: Task,
  owner: SittingOwner,
  sittingId: string,
  bounds: OrderBounds,
  times: readonly PricedTime[],
  priceOfReach: (task: Task, owner: SittingOwner, time: CandidateTime) => number = reachPrice,
): boolean {
  const rooms = preferred(task.rooms, task.lying.at(-1)?.room)
  const trainers = preferred(task.trainers, task.lying.at(-1)?.trainer)
  let best: { time: CandidateTime; seat: Seat; price: number } | null = null
  for (const { time, price: least } of times) {
    if (best && least >= best.price) break
    if (task.bench.obstacles.timeBlocker(owner, time, bounds) !== null) continue
    const price = least + priceOfReach(task, owner, time)
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
function pricedTimes(
  task: Task,
  bounds: OrderBounds,
  starts: readonly number[],
  fromDay: number,
  toDay: number,
  priceOf: (time: CandidateTime) => number,
): readonly PricedTime[] {
  const { bench, planClass } = task
  const first = Math.max(
    fromDay,
    bench.firstDay,
    Math.floor(Math.max(bounds.earliestStart, 0) / minutesPerDay),
  )
  const last = Math.min(toDay, bench.lastDay, Math.floor(bounds.latestEnd / minutesPerDay))
  const found: PricedTime[] = []
  for (let day = first; day <= last; day += 1) {
    if (bench.obstacles.dayBlocker(planClass, day) !== null) continue
    const date = isoDateOf(day)
    for (const startMinute of starts) {
      const time = { day, date, startMinute }
      found.push({ time, price: priceOf(time) })
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
