// What people were told, sitting by sitting: whoever was told twice of one has both to unlearn.
import { dayNumber } from '../../calendar/dates.ts'
import { minutesPerDay } from '../../calendar/times.ts'
import { nowhere } from '../board/board.ts'
import type { PlanProblem } from '../problem.ts'
import type { Days } from './days.ts'

/** Entry by entry, an item's together. */
export interface Announced {
  /** By item: its first entry; one more than there are items. */
  readonly first: Int32Array
  /** In minutes from the beginning of day 0. */
  readonly minute: Int32Array
  /** `nowhere` where it is gone. */
  readonly room: Int32Array
  readonly trainer: Int32Array
}

export function compileAnnounced(
  { announced = [], rooms, trainers }: PlanProblem,
  days: Days,
  itemIds: readonly string[],
): Announced {
  const byItem = Map.groupBy(announced, ({ sittingId }) => sittingId)
  const roomOf = new Map(rooms.map(({ id }, index) => [id, index]))
  const trainerOf = new Map(trainers.map(({ id }, index) => [id, index]))
  const first = new Int32Array(itemIds.length + 1)
  const entries = itemIds.flatMap((id, item) => {
    const own = byItem.get(id) ?? []
    first[item + 1] = (first[item] ?? 0) + own.length
    return own
  })
  return {
    first,
    minute: Int32Array.from(
      entries,
      ({ date, startMinute }) => (dayNumber(date) - days.first) * minutesPerDay + startMinute,
    ),
    room: Int32Array.from(entries, ({ roomId }) => roomOf.get(roomId) ?? nowhere),
    trainer: Int32Array.from(entries, ({ trainerId }) => trainerOf.get(trainerId) ?? nowhere),
  }
}
