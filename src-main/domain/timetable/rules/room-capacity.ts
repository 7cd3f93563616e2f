// Nobody stands for an hour and a half after a shift.
import { sittingLabel } from '../plan-view.ts'
import type { Rule } from '../rule.ts'

/** A room has a seat for every head of the class. */
export const roomCapacity: Rule = {
  code: 'room-capacity',
  check: (view) =>
    view.placed
      .filter((sitting) => sitting.planClass.heads > sitting.room.seats)
      .map((sitting) => ({
        code: 'room-capacity' as const,
        sittingIds: [sitting.sittingId],
        sentence: `${sittingLabel(sitting)}有 ${sitting.planClass.heads} 人，${sitting.room.placeName}${sitting.room.name}只有 ${sitting.room.seats} 座`,
      })),
}
