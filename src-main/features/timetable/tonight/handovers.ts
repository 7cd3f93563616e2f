// 代课 as those concerned read it: who takes over from whom on a day, and what a draft has that nobody was told yet.
import type { HandedOver, TonightSitting } from '../../../contract/timetable/tonight/tonight.ts'
import { dayNumber } from '../../../domain/calendar/dates.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import type { EveningRow } from '../../../storage/timetable/evening-store.ts'
import {
  type FormerHands,
  formerHands,
  handsNow,
  type PublishedHands,
  seasonsWithDraft,
} from '../../../storage/timetable/handover-store.ts'

/** A change that was published longer ago is news to nobody. */
const TOLD_DAYS = 30
const DAY_MS = 86_400_000

/** What a day's sittings were before it was published otherwise, by sitting, oldest first. */
export type Handovers = ReadonlyMap<string, readonly FormerHands[]>

export function handoversOn(db: ReadHandle, date: string): Handovers {
  const since = (dayNumber(date) - TOLD_DAYS) * DAY_MS
  return Map.groupBy(formerHands(db, date, since), (one) => one.sittingId)
}

/** Whoever had it first; null where that is who has it now: it may have come back. */
export function takenOverFrom(handovers: Handovers, { sittingId, trainerId }: EveningRow): string | null {
  const [first] = handovers.get(sittingId) ?? []
  return first === undefined || first.trainerId === trainerId ? null : first.trainerName
}

/** What this trainer had on the day and has no more: somebody else has it, it lies on another day, or it was called off. */
export function handedOverBy(
  db: ReadHandle,
  handovers: Handovers,
  date: string,
  trainerId: string | null,
): HandedOver[] {
  if (trainerId === null) return []
  const had = [...handovers.values()].flatMap(
    (hands) => hands.findLast((one) => one.trainerId === trainerId) ?? [],
  )
  const now = handsNow(
    db,
    had.map((one) => one.sittingId),
    'published',
  )
  return had.flatMap(({ sittingId, className, lessonNumber, startMinute, isCalledOff }) => {
    const to = now.get(sittingId) ?? null
    const isStillOwn = to?.trainerId === trainerId
    if (isStillOwn && to?.date === date) return []
    const what = { sittingId, className, lessonNumber, startMinute }
    return { ...what, to: to && placeOf(to), isStillOwn, isCalledOff }
  })
}

/** What drafts have for these sittings where it is something else; null for the others. */
export function pendingOf(
  db: ReadHandle,
  rows: readonly EveningRow[],
): (row: EveningRow) => TonightSitting['pending'] {
  const drafted = seasonsWithDraft(db, [...new Set(rows.map((one) => one.seasonId))])
  const ids = rows.filter((one) => drafted.has(one.seasonId)).map((one) => one.sittingId)
  const places = ids.length === 0 ? new Map<string, PublishedHands>() : handsNow(db, ids, 'draft')
  return (row) => {
    if (!drafted.has(row.seasonId) || row.cancelReason !== null) return null
    const then = places.get(row.sittingId) ?? null
    return then !== null && isSame(then, row) ? null : { place: then && placeOf(then) }
  }
}

const isSame = (then: PublishedHands, row: EveningRow): boolean =>
  then.date === row.date &&
  then.startMinute === row.startMinute &&
  then.trainerId === row.trainerId &&
  then.roomId === row.roomId

const placeOf = ({ date, startMinute, roomName, trainerName }: PublishedHands) => ({
  date,
  startMinute,
  roomName,
  trainerName,
})
