// A sitting as the week table and 今晚 both show it: what is taught, which time of how many, when, and who can come.
import { z } from 'zod'
import { id, isoDate } from '../values.ts'
import { reachTally } from './reach-tally.ts'

/** Where a plan puts a sitting, and who teaches it. */
export const shownPlace = z.object({
  date: isoDate,
  startMinute: z.int(),
  roomName: z.string(),
  trainerName: z.string(),
})
export type ShownPlace = z.infer<typeof shownPlace>

export const shownSitting = z.object({
  sittingId: id,
  classId: id,
  className: z.string(),
  courseName: z.string(),
  lessonNumber: z.int(),
  lessonCount: z.int(),
  lessonTitle: z.string(),
  /** Which sitting of the lesson, of how many that are not called off: 2 of 2 is the second of 双场. */
  ordinal: z.int(),
  sittingCount: z.int(),
  date: isoDate,
  startMinute: z.int(),
  minutes: z.int(),
  trainerName: z.string(),
  reach: reachTally,
})
