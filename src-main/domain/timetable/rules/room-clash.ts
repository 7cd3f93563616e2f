// One room holds one class.
import { closePairs, sittingLabel, timeOf } from '../plan-view.ts'
import type { Rule } from '../rule.ts'

/** Two sittings never share a room at one time. */
export const roomClash: Rule = {
  code: 'room-clash',
  check: (view) =>
    [...view.byRoom.values()].flatMap((sittings) =>
      closePairs(sittings).map(([first, second]) => ({
        code: 'room-clash' as const,
        sittingIds: [first.sittingId, second.sittingId],
        sentence: `${first.room.placeName}${first.room.name}在 ${timeOf(second)} 同时排了${sittingLabel(first)}和${sittingLabel(second)}`,
      })),
    ),
}
