// Workers remember "Tuesdays at seven", not a list of dates: a class gets its regular evenings before any date.
import { type Weekday, weekdayOfNumber } from '../../calendar/dates.ts'
import type { SittingOwner } from '../plan-view.ts'
import type { PlanRoom, PlanTrainer } from '../problem.ts'
import { candidateTime, type OrderBounds } from './obstacles.ts'
import { burdenCost, type ReachLedger, type RegularSlot, wishCost } from './preferences.ts'
import { findSeat, usualStarts, type Workbench } from './workbench.ts'

const noSeatCost = 150
const neighbourCost = 12
const anyOrder: OrderBounds = { earliestStart: Number.NEGATIVE_INFINITY, latestEnd: Number.POSITIVE_INFINITY }

interface PricedSlot extends RegularSlot {
  readonly price: number
}

/** As many regular slots as the class has lessons a week (at most five), on different weekdays, the best first. */
export function chooseRegularSlots(
  bench: Workbench,
  owner: SittingOwner,
  rooms: readonly PlanRoom[],
  trainers: readonly PlanTrainer[],
  ledger: ReachLedger,
  perWeek: number,
): readonly RegularSlot[] {
  const priced = ([1, 2, 3, 4, 5, 6, 7] as const).flatMap((weekday) =>
    pricedOn(bench, owner, rooms, trainers, ledger, weekday),
  )
  const chosen: PricedSlot[] = []
  while (chosen.length < Math.min(5, Math.max(1, Math.round(perWeek)))) {
    const next = cheapest(priced, chosen)
    if (!next) break
    chosen.push(next)
  }
  return chosen
}

/** The slots of a weekday that could still be chosen: from where wishes alone cost more than the best, none can. */
function pricedOn(
  bench: Workbench,
  owner: SittingOwner,
  rooms: readonly PlanRoom[],
  trainers: readonly PlanTrainer[],
  ledger: ReachLedger,
  weekday: Weekday,
): readonly PricedSlot[] {
  const days = daysOn(bench, owner, weekday)
  if (days.length === 0) return []
  const wishes = usualStarts(bench.index.problem, owner)
    .map((startMinute) => ({ startMinute, wish: wishCost(owner.planClass, weekday, startMinute) }))
    .toSorted((one, other) => one.wish - other.wish)
  const priced: PricedSlot[] = []
  let best = Number.POSITIVE_INFINITY
  for (const { startMinute, wish } of wishes) {
    if (wish > best + neighbourCost) break
    const price = wish + meanCost(bench, owner, rooms, trainers, ledger, days, startMinute)
    priced.push({ weekday, startMinute, price })
    best = Math.min(best, price)
  }
  return priced
}

/** The days of a weekday on which the class may be taught at all. */
function daysOn(
  { firstDay, lastDay, obstacles }: Workbench,
  owner: SittingOwner,
  weekday: Weekday,
): readonly number[] {
  const days: number[] = []
  for (let day = firstDay; day <= lastDay; day += 1) {
    if (weekdayOfNumber(day) === weekday && obstacles.dayBlocker(owner.planClass, day) === null)
      days.push(day)
  }
  return days
}

function meanCost(
  bench: Workbench,
  owner: SittingOwner,
  rooms: readonly PlanRoom[],
  trainers: readonly PlanTrainer[],
  ledger: ReachLedger,
  days: readonly number[],
  startMinute: number,
): number {
  let sum = 0
  for (const day of days) {
    const time = candidateTime(day, startMinute)
    const isTaken =
      bench.obstacles.timeBlocker(owner, time, anyOrder) !== null ||
      !findSeat(bench, owner, time, rooms, trainers)
    const burdens = bench.obstacles.periods(owner, time).burdens.length
    sum += isTaken ? noSeatCost : ledger.lostCost(owner, time, rooms[0] ?? null) + burdenCost(burdens)
  }
  return sum / days.length
}

/** The cheapest slot on a weekday not chosen yet; weekdays next to each other are a burden on the same people. */
function cheapest(priced: readonly PricedSlot[], chosen: readonly PricedSlot[]): PricedSlot | null {
  let best: PricedSlot | null = null
  let bestPrice = Number.POSITIVE_INFINITY
  for (const slot of priced) {
    if (chosen.some((each) => each.weekday === slot.weekday)) continue
    const neighbours = chosen.filter((each) => [1, 6].includes(Math.abs(each.weekday - slot.weekday))).length
    const irregularTime = chosen.length > 0 && chosen[0]?.startMinute !== slot.startMinute ? neighbourCost : 0
    const price = slot.price + neighbours * neighbourCost + irregularTime
    if (price < bestPrice) {
      best = slot
      bestPrice = price
    }
  }
  return best
}
