// Robots are taught at robots: a canteen with enough chairs will not do.
import { sittingLabel } from '../plan-view.ts'
import type { PlanClass, PlanRoom } from '../problem.ts'
import type { Rule } from '../rule.ts'

/** A sitting lies in a room of the kind that the class needs, and in one that it may use. */
export const roomKind: Rule = {
  code: 'room-kind',
  check: (view) =>
    view.placed
      .filter((sitting) => !suits(sitting.planClass, sitting.room))
      .map((sitting) => ({
        code: 'room-kind' as const,
        sittingIds: [sitting.sittingId],
        sentence: `${sittingLabel(sitting)}不能用${sitting.room.placeName}${sitting.room.name}：类型不符，或不在本班可用教室之内`,
      })),
}

export function suits(planClass: PlanClass, room: PlanRoom): boolean {
  return room.kind === planClass.roomKind && (planClass.allowedRoomIds?.includes(room.id) ?? true)
}
