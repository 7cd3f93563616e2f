// What each room and each trainer have against each start: shut or away, taken or full.
import { dayNumber, weekdayOfNumber } from '../../calendar/dates.ts'
import type { PlacedSitting, PlanView } from '../plan-view.ts'
import type { DatedSpan, OpeningWindow, PlanProblem, PlanRoom, PlanTrainer } from '../problem.ts'
import { remembered } from '../remembered.ts'
import { suits } from '../rules/room-kind.ts'
import { isOpen } from '../rules/room-open.ts'
import { type BreakCode, bitOf, markDays, marker } from './rule-bits.ts'
import type { Standing } from './standing.ts'
import { eachTouching, minuteOf, type Starts } from './starts.ts'

/** By start: sets of rules as bits. */
type Row = Int32Array

/** What a room is to the class, whenever: of the wrong kind, too small. By room as the standing has them. */
export function classRoomBits({ rooms, planClass }: Standing): readonly number[] {
  return rooms.map(
    (room) =>
      (suits(planClass, room) ? 0 : bitOf('room-kind')) |
      (room.seats < planClass.heads ? bitOf('room-capacity') : 0),
  )
}

/** Rooms as the standing has them. All classes are told the same of a room, so the rows are kept with the view. */
export function roomRows(on: Standing): readonly Row[] {
  const { view, starts, rooms, lies, ofRoom } = on
  const known = rowsOf(view, starts)
  return rooms.map((room) =>
    lies?.room.id === room.id
      ? roomRow(view.problem, starts, room, ofRoom(room.id))
      : known(`room ${room.id}`, () => roomRow(view.problem, starts, room, ofRoom(room.id))),
  )
}

/** The same of trainers. The way between two sittings is left out. */
export function trainerRows(on: Standing): readonly Row[] {
  const { view, starts, trainers, lies, ofTrainer } = on
  const known = rowsOf(view, starts)
  return trainers.map((trainer) =>
    lies?.trainer.id === trainer.id
      ? trainerRow(starts, trainer, ofTrainer(trainer.id))
      : known(`trainer ${trainer.id}`, () => trainerRow(starts, trainer, ofTrainer(trainer.id))),
  )
}

const rowsOfView = remembered((_view: PlanView) => new Map<string, Row>())

/** Starts of one length are the same for all that is asked of a view. */
function rowsOf(view: PlanView, { minutes }: Starts) {
  const rows = rowsOfView(view)
  return (name: string, make: () => Row): Row => {
    const key = `${minutes} ${name}`
    const row = rows.get(key) ?? make()
    rows.set(key, row)
    return row
  }
}

function roomRow(problem: PlanProblem, starts: Starts, room: PlanRoom, busy: readonly PlacedSitting[]): Row {
  const row = new Int32Array(starts.count)
  markHours(row, starts, 'room-open', room.openings)
  markSpans(row, starts, 'closed-site', closuresOf(problem, room))
  const mark = marker(row, 'room-clash')
  for (const one of busy) eachTouching(starts, one, mark)
  return row
}

function trainerRow(starts: Starts, trainer: PlanTrainer, busy: readonly PlacedSitting[]): Row {
  const row = new Int32Array(starts.count)
  markHours(row, starts, 'trainer-available', trainer.availability)
  markSpans(row, starts, 'trainer-available', trainer.absences)
  markFullWeeks(row, starts, trainer, busy)
  const mark = marker(row, 'trainer-clash')
  for (const one of busy) eachTouching(starts, one, mark)
  return row
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
  const had = Map.groupBy(busy, ({ day }) => weekOf(day))
  markDays(row, starts, 'trainer-limit', (day) => {
    return (had.get(weekOf(starts.firstDay + day))?.length ?? 0) >= mostSittingsPerWeek
  })
}

const closuresOf = ({ closures }: PlanProblem, room: PlanRoom): readonly DatedSpan[] => [
  ...closures.filter(({ placeId }) => placeId === room.placeId),
  ...(room.closures ?? []),
]
