// 今晚: what happens on one day, over all seasons, as published; a trainer sees only what is theirs.
import { z } from 'zod'
import { query, staff } from '../../kit.ts'
import { kindOfDay } from '../../settings.ts'
import { id, isoDate } from '../../values.ts'
import { shownPlace, shownSitting } from '../shown-sitting.ts'

const sitting = shownSitting.extend({
  roomName: z.string(),
  placeName: z.string(),
  /** Whole for the office, 138****0001 for others, null where none is kept. */
  trainerPhone: z.string().nullable(),
  /** Of those enrolled: how many have a mark, and how many were there. */
  marked: z.int(),
  there: z.int(),
  isLocked: z.boolean(),
  cancelReason: z.string().nullable(),
  seasonId: id,
  /** 代课: whose sitting it was until it was handed over lately; null: nobody else's. */
  takenOverFrom: z.string().nullable(),
  /** Still to begin and without a mark: somebody else may still take it. */
  isOpen: z.boolean(),
  /** What the draft has instead and nobody has been told yet; null where it is the same, and for trainers. */
  pending: z.object({ place: shownPlace.nullable() }).nullable(),
})
export type TonightSitting = z.infer<typeof sitting>

const handedOver = z.object({
  sittingId: id,
  className: z.string(),
  lessonNumber: z.int(),
  startMinute: z.int(),
  /** Where it lies now and who teaches it; null: nowhere. */
  to: shownPlace.nullable(),
  /** The same trainer teaches it, on another day. */
  isStillOwn: z.boolean(),
  /** It lies nowhere because its lesson is held in fewer sittings, or in others: nobody looks for a time. */
  isCalledOff: z.boolean(),
})
export type HandedOver = z.infer<typeof handedOver>

const tonight = z.object({
  date: isoDate,
  kind: kindOfDay,
  dayName: z.string(),
  /** Minutes from 00:00 now, so that a screen can say what is next; null where the date is not today. */
  nowMinute: z.int().nullable(),
  sittings: z.array(sitting),
  /** To a trainer: what was theirs on this day until lately, and is no more. Empty for the office. */
  handedOver: z.array(handedOver),
  /** The seven days after it, days without lessons too. */
  comingDays: z.array(z.object({ date: isoDate, sittings: z.int(), heads: z.int() })),
  /** The first day after it with lessons. */
  nextOn: isoDate.nullable(),
  /** Sittings of the past fourteen days whose roll nobody has taken. */
  forgotten: z.array(
    z.object({ sittingId: id, className: z.string(), lessonNumber: z.int(), date: isoDate }),
  ),
})
export type Tonight = z.infer<typeof tonight>

export const tonightProcedures = {
  tonight: query(staff)
    .input(z.object({ date: isoDate.nullish() }))
    .output(tonight),
}
