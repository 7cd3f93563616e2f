// What must be true of a room before anybody can plan with it.

export interface RoomFacts {
  readonly siteId: string | null
  readonly enterpriseId: string | null
  /** Minutes from 00:00, half-open. */
  readonly opensMinute: number
  readonly closesMinute: number
  /** Monday is 1, Sunday is 7. */
  readonly openWeekdays: readonly number[]
}

export type RoomIssue = 'place' | 'hours' | 'weekdays'

/** A room lies at a site or at an enterprise, never both, and is open for some time on some weekday. */
export function roomIssue(room: RoomFacts): RoomIssue | null {
  if ((room.siteId === null) === (room.enterpriseId === null)) return 'place'
  if (room.opensMinute >= room.closesMinute) return 'hours'
  return room.openWeekdays.length === 0 ? 'weekdays' : null
}
