// Robots are taught at robots: a canteen with enough chairs will not do.
import { sittingLabel } from '../plan-view.ts'
import type { PlanClass, PlanRoom } from '../problem.ts'
import { sittingRule } from './sitting-rule.ts'

/** A sitting lies in a room of the kind that the class needs, and in one that it may use. */
export const roomKind = sittingRule('room-kind', () => (sitting) => {
  const { planClass, room } = sitting
  if (suits(planClass, room)) return null
  return `${sittingLabel(sitting)}不能用${room.placeName}${room.name}：类型不符，或不在本班可用教室之内`
})

export function suits(planClass: PlanClass, room: PlanRoom): boolean {
  return room.kind === planClass.roomKind && (planClass.allowedRoomIds?.includes(room.id) ?? true)
}
