// attendance: the roll of one sitting, taken from the keyboard, and the sheet that is printed for signing.
import { z } from 'zod'
import { attendanceMarks } from '../domain/attendance/marks.ts'
import { command, query, staff } from './kit.ts'
import { id, instant, isoDate, shortText } from './values.ts'

export const attendanceMark = z.enum(attendanceMarks)

/** The sitting as the head of a roll or of a printed sheet names it. */
export const rollHead = z.object({
  sittingId: id,
  serial: z.string(),
  classId: id,
  className: z.string(),
  classCode: z.string(),
  courseName: z.string(),
  lessonNumber: z.int(),
  lessonCount: z.int(),
  lessonTitle: z.string(),
  ordinal: z.int(),
  date: isoDate,
  startMinute: z.int(),
  minutes: z.int(),
  roomName: z.string(),
  placeName: z.string(),
  trainerName: z.string(),
  isCancelled: z.boolean(),
  lockedAt: instant.nullable(),
  /** Whether this account may mark here and now; if not, the sentence says why. */
  canMark: z.boolean(),
  cannotBecause: z.string().nullable(),
})

export const rollRow = z.object({
  enrolmentId: id,
  /** The paper's row number, from 1; the same on screen and on the sheet. */
  number: z.int(),
  name: z.string(),
  namePinyin: z.string(),
  nameInitials: z.string(),
  idMasked: z.string(),
  enterpriseName: z.string(),
  teamName: z.string(),
  department: z.string(),
  mark: attendanceMark.nullable(),
  markedAt: instant.nullable(),
  markedBy: z.string().nullable(),
  note: z.string(),
  /** 双场: the date of another sitting of this lesson to which they already came; null where there is none. */
  attendedOn: isoDate.nullable(),
})

const roll = z.object({ head: rollHead, rows: z.array(rollRow) })
export type Roll = z.infer<typeof roll>
export type RollRow = z.infer<typeof rollRow>

/** null takes a mark back: the person is 未点 again. */
const markInput = z.object({ enrolmentId: id, mark: attendanceMark.nullable(), note: shortText.optional() })

export const attendance = {
  roll: query(staff)
    .input(z.object({ sittingId: id }))
    .output(roll),
  findSheet: query(staff)
    .input(z.object({ serial: z.string().trim().min(1).max(40) }))
    .output(z.object({ sittingId: id })),
  mark: command(staff)
    .input(
      z.object({
        sittingId: id,
        marks: z.array(markInput).min(1).max(500),
        method: z.enum(['roll-call', 'paper']),
      }),
    )
    .output(z.object({ sittingId: id, saved: z.int(), className: z.string(), date: isoDate })),
  /** The printed sheet: the roll, with what the form itself says. */
  sheet: query(staff)
    .input(z.object({ sittingId: id }))
    .output(roll.extend({ palaceName: z.string(), auditHead: z.string(), printedAt: instant })),
}
