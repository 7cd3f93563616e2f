// Nobody stands for an hour and a half after a shift.
import { sittingLabel } from '../plan-view.ts'
import { sittingRule } from './sitting-rule.ts'

/** A room has a seat for every head of the class. */
export const roomCapacity = sittingRule('room-capacity', () => (sitting) => {
  const { planClass, room } = sitting
  if (planClass.heads <= room.seats) return null
  return `${sittingLabel(sitting)}有 ${planClass.heads} 人，${room.placeName}${room.name}只有 ${room.seats} 座`
})
