// classes: one run of a course in a season for some enterprises, who is in it, and how they came out.
import { z } from 'zod'
import { classDetail } from './class-detail.ts'
import { command, office, planning, query, staff } from './kit.ts'
import { done, id, isoDate, longText, name, option, pageInput, pageOf, shortText, weekday } from './values.ts'

export const classStates = ['open', 'running', 'concluded', 'cancelled'] as const
export const classState = z.enum(classStates)

export const classStateLabels = {
  open: '招生中',
  running: '上课中',
  concluded: '已结业',
  cancelled: '已停办',
} satisfies Record<z.infer<typeof classState>, string>

const classRow = z.object({
  id,
  code: z.string(),
  name: z.string(),
  seasonName: z.string(),
  courseName: z.string(),
  /** Short names joined with 、 */
  enterprises: z.string(),
  capacity: z.int(),
  seated: z.int(),
  waitlisted: z.int(),
  lessonsHeld: z.int(),
  lessonsPlanned: z.int(),
  state: classState,
  /** Over all seat holders: lessons attended, and lessons held since each joined; the rate is one ÷ the other. */
  attended: z.int(),
  counted: z.int(),
})
export type ClassRow = z.infer<typeof classRow>

const wishes = z.object({
  capacity: z.int().min(1).max(500),
  weekdays: z.array(weekday).max(7),
  /** Minutes from 00:00; null: whenever it fits. */
  startMinute: z.int().min(0).max(1439).nullable(),
  lessonsPerWeek: z.int().min(1).max(7),
  roomId: id.nullable(),
  trainerId: id.nullable(),
  /** Bounds inside the season; null: the season's own. */
  startsOn: isoDate.nullable(),
  endsOn: isoDate.nullable(),
  note: longText,
})
const enterpriseIds = z.array(id).min(1).max(50)
const score = z.number().min(0).max(100).nullable()

const candidate = z.object({
  workerId: id,
  name: z.string(),
  idMasked: z.string(),
  enterpriseName: z.string(),
  teamName: z.string(),
  /** The other live class of the same course that holds this worker; null: may be added. */
  heldBy: z.string().nullable(),
})
export type Candidate = z.infer<typeof candidate>

const listInput = pageInput.extend({
  seasonId: id.nullish(),
  state: classState.nullish(),
  enterpriseId: id.nullish(),
})
export type ListClassesInput = z.infer<typeof listInput>
const openInput = wishes.extend({
  seasonId: id,
  courseId: id,
  enterpriseIds,
  name: z.string().trim().max(80),
})
export type OpenClassInput = z.infer<typeof openInput>
const updateInput = wishes.extend({ id, name, enterpriseIds })
export type UpdateClassInput = z.infer<typeof updateInput>
const candidatesInput = pageInput.extend({
  classId: id,
  /** class: people of the class's enterprises; all: anybody's. */
  scope: z.enum(['class', 'all']).default('class'),
  enterpriseId: id.nullish(),
  teamId: id.nullish(),
})
export type CandidatesInput = z.infer<typeof candidatesInput>

export const classes = {
  list: query(staff).input(listInput).output(pageOf(classRow)),
  options: query(staff)
    .input(z.object({ seasonId: id.nullish() }))
    .output(z.object({ rows: z.array(option) })),
  detail: query(staff).input(z.object({ id })).output(classDetail),
  /** The name a new class would get: 企业简称·课程·一班. */
  suggestName: query(planning)
    .input(z.object({ seasonId: id, courseId: id, enterpriseIds }))
    .output(z.object({ name: z.string() })),
  /** An empty name means the suggested one; the lessons are made from the course's titles. */
  open: command(planning)
    .input(openInput)
    .output(z.object({ id, name: z.string(), code: z.string() })),
  /** A larger capacity gives seats to those who wait. */
  update: command(planning)
    .input(updateInput)
    .output(z.object({ id, promoted: z.array(z.string()) })),
  cancel: command(planning)
    .input(z.object({ id, reason: z.string().trim().min(1).max(120) }))
    .output(z.object({ id, name: z.string() })),
  /** Who may be added: anybody employed who is not yet in the class. */
  candidates: query(office)
    .input(candidatesInput)
    .output(
      pageOf(candidate).extend({
        teams: z.array(z.object({ id, name: z.string(), enterpriseName: z.string() })),
      }),
    ),
  /** All or nothing; who holds a seat in another live class of the course is refused by name. */
  enrol: command(planning)
    .input(z.object({ classId: id, workerIds: z.array(id).min(1).max(500), enrolledOn: isoDate.nullish() }))
    .output(z.object({ id, className: z.string(), enrolled: z.int(), waitlisted: z.int() })),
  /** Frees the seat and gives it, in the same transaction, to whoever waits first. */
  withdraw: command(planning)
    .input(z.object({ enrolmentId: id, withdrawnOn: isoDate, note: shortText }))
    .output(z.object({ id, className: z.string(), workerName: z.string(), promoted: z.array(z.string()) })),
  /** Touches only the rows given; in a row, a part left out stays as it is and null clears it. */
  saveResults: command(planning)
    .input(
      z.object({
        classId: id,
        rows: z
          .array(
            z.object({
              enrolmentId: id,
              theoryScore: score.optional(),
              practiceScore: score.optional(),
              resitTheoryScore: score.optional(),
              resitPracticeScore: score.optional(),
            }),
          )
          .min(1)
          .max(500),
      }),
    )
    .output(z.object({ id, className: z.string(), saved: z.int() })),
  /**
   * Judges everybody by attendance and results and issues certificates; may be done again after corrections.
   * settlePending: who is still open (not examined, no resit) fails; else they stay and the class stays open.
   */
  conclude: command(planning)
    .input(z.object({ classId: id, settlePending: z.boolean() }))
    .output(
      done.extend({
        className: z.string(),
        completed: z.int(),
        failed: z.int(),
        pending: z.int(),
        certificates: z.int(),
      }),
    ),
}
