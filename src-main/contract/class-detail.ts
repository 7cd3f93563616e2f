// One class as its page shows it: the roster with attendance and results, and the lessons with their dates.
import { z } from 'zod'
import { enrolmentStates } from '../domain/classes/enrolment.ts'
import { id, isoDate, option } from './values.ts'

const score = z.number().nullable()
const standing = z.enum(['met', 'unmet', 'pending'])

const rosterRow = z.object({
  enrolmentId: id,
  workerId: id,
  name: z.string(),
  idMasked: z.string(),
  enterpriseName: z.string(),
  teamName: z.string(),
  state: z.enum(enrolmentStates),
  /** Place in the waiting list from 1; null: not waiting. */
  waitlistPlace: z.int().nullable(),
  enrolledOn: isoDate,
  withdrawnOn: isoDate.nullable(),
  note: z.string(),
  /** Lessons attended, held since joining, and planned in all; 0 without a seat. */
  attended: z.int(),
  counted: z.int(),
  planned: z.int(),
  /** 再缺 n 次即不达标, or that it is reached, or out of reach; empty without a seat. */
  warning: z.string(),
  /** How many more may be missed; null: out of reach, or nothing planned. */
  missesLeft: z.int().nullable(),
  theoryScore: score,
  practiceScore: score,
  resitTheoryScore: score,
  resitPracticeScore: score,
  /** What a conclusion now would say; null without a seat. */
  judgement: z
    .object({
      outcome: z.enum(['completed', 'failed', 'pending']),
      reasons: z.array(
        z.object({ code: z.enum(['attendance', 'theory', 'practice']), standing, sentence: z.string() }),
      ),
    })
    .nullable(),
  certificateNumber: z.string().nullable(),
  certifiedOn: isoDate.nullable(),
  /** The number was issued once and the worker no longer counts as completed. */
  isCertificateVoid: z.boolean(),
})
export type RosterRow = z.infer<typeof rosterRow>

const placedSitting = z.object({
  id,
  ordinal: z.int(),
  state: z.enum(['planned', 'cancelled']),
  cancelReason: z.string().nullable(),
  /** From the published plan; null while it has no place there. */
  date: isoDate.nullable(),
  startMinute: z.int().nullable(),
  minutes: z.int().nullable(),
  roomName: z.string().nullable(),
  trainerName: z.string().nullable(),
  marked: z.int(),
  there: z.int(),
})

const lessonRow = z.object({
  id,
  number: z.int(),
  title: z.string(),
  minutes: z.int(),
  standing: z.enum(['held', 'open', 'cancelled']),
  sittings: z.array(placedSitting),
})
export type LessonRow = z.infer<typeof lessonRow>

export const classDetail = z.object({
  id,
  code: z.string(),
  name: z.string(),
  state: z.enum(['open', 'running', 'concluded', 'cancelled']),
  seasonId: id,
  seasonName: z.string(),
  seasonStartsOn: isoDate,
  seasonEndsOn: isoDate,
  courseId: id,
  courseName: z.string(),
  isSubsidised: z.boolean(),
  level: z.string(),
  attendancePercent: z.int(),
  /** Pass lines out of 100; null: not examined. */
  passTheory: z.int().nullable(),
  passPractice: z.int().nullable(),
  capacity: z.int(),
  seated: z.int(),
  waitlisted: z.int(),
  enterprises: z.array(option),
  roomId: id.nullable(),
  roomName: z.string().nullable(),
  trainerId: id.nullable(),
  trainerName: z.string().nullable(),
  weekdays: z.array(z.int()),
  startMinute: z.int().nullable(),
  lessonsPerWeek: z.int(),
  /** How each lesson is repeated; empty: the planner decides. */
  sittingPattern: z.array(z.object({ daysAfter: z.int(), startMinute: z.int() })),
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  note: z.string(),
  hasPublishedPlan: z.boolean(),
  lessonsHeld: z.int(),
  lessonsPlanned: z.int(),
  roster: z.array(rosterRow),
  lessons: z.array(lessonRow),
})
export type ClassDetail = z.infer<typeof classDetail>
