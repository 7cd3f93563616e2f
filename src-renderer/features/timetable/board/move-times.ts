// The times that the move drawer compares: where a sitting lies now, and what its fields say while they are filled in.

import type { PlacementInput } from '../../../../src-main/contract/timetable/board/moves.ts'
import type { FitInput } from '../../../../src-main/contract/timetable/reach/fit.ts'

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

/** A place as far as it is known. */
export type KnownPlace = {
  readonly [Part in 'date' | 'startMinute' | 'roomId' | 'trainerId']: PlacementInput[Part] | null
}

/** Why the fields are not to be stored: they say what is so already, or break these rules; '' where nothing is against it. */
export function whyNotMoved(
  from: KnownPlace | null,
  to: KnownPlace | null,
  sentences: readonly string[],
): string {
  if (from === null || to === null) return ''
  const isSame =
    from.date === to.date &&
    from.startMinute === to.startMinute &&
    from.roomId === to.roomId &&
    from.trainerId === to.trainerId
  if (isSame) return '还没有改动'
  return sentences.length > 0 ? '违反规则，不能写入' : ''
}
