// What each room and each trainer have against each start: shut or away, taken or full.
import { dayNumber, weekdayOfNumber } from '../../calendar/dates.ts'
import type { PlacedSitting } from '../plan-view.ts'
import type { DatedSpan, OpeningWindow, PlanProblem, PlanRoom, PlanTrainer } from '../problem.ts'
import { suits } from '../rules/room-kind.ts'
import { isOpen } from '../rules/room-open.ts'
import { type BreakCode, bitOf, markDays, marker } from './rule-bits.ts'
import type { Standing } from './standing.ts'
import { eachTouching, minuteOf, type Starts } from './starts.ts'

/** By room × starts + start; rooms as the standing has them. */
export function roomBreaks({ problem, starts, rooms, planClass, ofRoom }: Standing): Int32Array {
  const sets = new Int32Array(rooms.length * starts.count)
  for (const [number, room] of rooms.entries()) {
    const row = sets.subarray(number * starts.count, (number + 1) * starts.count)
    const isSmall = room.seats < planClass.heads
    row.fill((suits(planClass, room) ? 0 : bitOf('room-kind')) | (isSmall ? bitOf('room-capacity') : 0))
    markHours(row, starts, 'room-open', room.openings)
    markSpans(row, starts, 'closed-site', closuresOf(problem, room))
    const mark = marker(row, 'room-clash')
    for (const busy of ofRoom(room.id)) eachTouching(starts, busy, mark)
  }
  return sets
}

/** By trainer × starts + start; trainers as the standing has them. The way between two sittings is left out. */
export function trainerBreaks({ starts, trainers, ofTrainer }: Standing): Int32Array {
  const sets = new Int32Array(trainers.length * starts.count)
  for (const [number, trainer] of trainers.entries()) {
    const row = sets.subarray(number * starts.count, (number + 1) * starts.count)
    const busy = ofTrainer(trainer.id)
    markHours(row, starts, 'trainer-available', trainer.availability)
    markSpans(row, starts, 'trainer-available', trainer.absences)
    markFullWeeks(row, starts, trainer, busy)
    const mark = marker(row, 'trainer-clash')
    for (const one of busy) eachTouching(starts, one, mark)
  }
  return sets
}

/** Each weekday is asked once, and what is shut of it marked in runs. */
function markHours(
  row: Int32Array,
  starts: Starts,
  code: BreakCode,
  windows: readonly OpeningWindow[] | null,
): void {
  if (windows === null) return
  const mark = marker(row, code)
  for (let first = 0; first < Math.min(7, starts.days); first += 1) {
    const weekday = weekdayOfNumber(starts.firstDay + first)
    const isShut = (slot: number) => !isOpen(windows, weekday, minuteOf(starts, slot), starts.minutes)
    for (let from = 0; from < starts.perDay; from += 1) {
      if (!isShut(from)) continue
      let to = from + 1
      while (to < starts.perDay && isShut(to)) to += 1
      for (let day = first; day < starts.days; day += 7) {
        mark(day * starts.perDay + from, day * starts.perDay + to)
      }
      from = to
    }
  }
}

function markSpans(row: Int32Array, starts: Starts, code: BreakCode, spans: readonly DatedSpan[]): void {
  for (const { startsOn, endsOn } of spans) {
    const first = dayNumber(startsOn) - starts.firstDay
    const last = dayNumber(endsOn) - starts.firstDay
    markDays(row, starts, code, (day) => first <= day && day <= last)
  }
}

function markFullWeeks(
  row: Int32Array,
  starts: Starts,
  { mostSittingsPerWeek }: PlanTrainer,
  busy: readonly PlacedSitting[],
): void {
  if (mostSittingsPerWeek === null) return
  const monday = starts.firstDay - (weekdayOfNumber(starts.firstDay) - 1)
  const weekOf = (dayNumberThen: number) => Math.floor((dayNumberThen - monday) / 7)
  const had = Map.groupBy(busy, ({ placement }) => weekOf(dayNumber(placement.date)))
  markDays(row, starts, 'trainer-limit', (day) => {
    return (had.get(weekOf(starts.firstDay + day))?.length ?? 0) >= mostSittingsPerWeek
  })
}

const closuresOf = ({ closures }: PlanProblem, room: PlanRoom): readonly DatedSpan[] => [
  ...closures.filter(({ placeId }) => placeId === room.placeId),
  ...(room.closures ?? []),
]
