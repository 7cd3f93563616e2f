// The times that the move drawer compares: where a sitting lies now, and what its fields say while they are filled in.
import type { FitInput } from '../../../src-main/contract/fit.ts'

export type AskedTime = FitInput

export interface MoveFields {
  readonly date?: string | null
  readonly startMinute?: number | null
  readonly roomId?: string | null
}

/** null until there is a day and a time; without a room everybody is asked at their own workplace. */
export function askedTime(
  subject: { readonly classId: string; readonly minutes: number } | null,
  { date, startMinute, roomId }: MoveFields,
): AskedTime | null {
  if (subject === null || !date || startMinute === null || startMinute === undefined) return null
  const { classId, minutes } = subject
  return {
    classId,
    enterpriseIds: [],
    date,
    startMinute,
    minutes,
    roomId: roomId ?? null,
    withPeople: false,
  }
}
