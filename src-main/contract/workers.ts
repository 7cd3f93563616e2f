// workers: one person by ID number, where they work and since when, what they learn; and the import of rosters.
import { z } from 'zod'
import { enrolmentStates } from '../domain/classes/enrolment.ts'
import { command, office, planning, query } from './kit.ts'
import { imported, importInput, rosterInput, rosterPreview } from './rosters.ts'
import { id, isoDate, longText, name, named, pageInput, pageOf, shortText } from './values.ts'

export const educations = ['小学', '初中', '高中', '中专', '大专', '本科', '硕士', '博士'] as const

const sex = z.enum(['male', 'female'])

const workerRow = z.object({
  id,
  name: z.string(),
  sex,
  idMasked: z.string(),
  /** '' where none is known. */
  phoneMasked: z.string(),
  /** Where they work today; '' for people who have left. */
  enterpriseName: z.string(),
  /** Who employs them, where that is another one (劳务派遣); '' else. */
  employerName: z.string(),
  teamName: z.string(),
  department: z.string(),
  isUnionMember: z.boolean(),
  /** Classes in which they hold a seat and that are not over. */
  currentClasses: z.int().min(0),
})
export type WorkerRow = z.infer<typeof workerRow>

const employmentFields = {
  employerId: id,
  workplaceId: id,
  shiftTeamId: id.nullable(),
  department: shortText,
  employeeNumber: shortText,
  position: shortText,
  hiredOn: isoDate.nullable(),
  startsOn: isoDate,
}

const employment = z.object({
  id,
  ...employmentFields,
  employerName: z.string(),
  workplaceName: z.string(),
  teamName: z.string(),
  /** The last day, included; null while it lasts. */
  endsOn: isoDate.nullable(),
})
export type EmploymentRow = z.infer<typeof employment>

const workerClass = z.object({
  classId: id,
  className: z.string(),
  courseName: z.string(),
  seasonName: z.string(),
  state: z.enum(enrolmentStates),
  enrolledOn: isoDate,
  attended: z.int(),
  counted: z.int().min(0),
  planned: z.int().min(0),
  certificateNumber: z.string().nullable(),
})
export type WorkerClass = z.infer<typeof workerClass>

/** The record itself shows the numbers in full. */
const workerDetail = z.object({
  id,
  name: z.string(),
  sex,
  idNumber: z.string(),
  birthDate: isoDate,
  phone: z.string(),
  bankCard: z.string(),
  isUnionMember: z.boolean(),
  isFrontLine: z.boolean(),
  education: z.string(),
  note: z.string(),
  /** The current one first. */
  employments: z.array(employment),
  classes: z.array(workerClass),
})
export type WorkerDetail = z.infer<typeof workerDetail>

const personInput = z.object({
  name,
  idNumber: z.string().max(60),
  phone: z.string().max(60).default(''),
  bankCard: z.string().max(60).default(''),
  isUnionMember: z.boolean(),
  isFrontLine: z.boolean(),
  education: z.string().trim().max(20).default(''),
  note: longText.default(''),
})
export type PersonInput = z.infer<typeof personInput>

const employmentInput = z.object({
  ...employmentFields,
  shiftTeamId: id.nullable().default(null),
  department: shortText.default(''),
  employeeNumber: shortText.default(''),
  position: shortText.default(''),
  hiredOn: isoDate.nullable().default(null),
})
export type EmploymentInput = z.infer<typeof employmentInput>

const saved = z.object({ id, name: z.string() })

export const workers = {
  list: query(office)
    .input(
      pageInput.extend({
        enterpriseId: id.nullable().default(null),
        teamId: id.nullable().default(null),
        isUnionMember: z.boolean().nullable().default(null),
      }),
    )
    .output(pageOf(workerRow)),
  /** For pickers: people by name, pinyin, initials or ID tail. */
  find: query(office)
    .input(
      z.object({ search: z.string().trim().max(60).default(''), limit: z.int().min(1).max(50).default(20) }),
    )
    .output(z.object({ rows: z.array(workerRow) })),
  detail: query(office).input(z.object({ id })).output(workerDetail),
  /** A new person comes with the first employment. */
  add: command(planning)
    .input(personInput.extend({ employment: employmentInput }))
    .output(saved),
  update: command(planning).input(personInput.extend({ id })).output(saved),
  /** A new dated employment; the one before ends the day before. From the same day on it is a correction in place. */
  changeEmployment: command(planning)
    .input(employmentInput.extend({ workerId: id }))
    .output(named),
  /** @param lastDay the last day of the current employment, included. */
  endEmployment: command(planning)
    .input(z.object({ workerId: id, lastDay: isoDate }))
    .output(named),
  remove: command(planning).input(z.object({ id })).output(named),
  /** What an import would do; writes nothing. */
  readRoster: query(planning).input(rosterInput).output(rosterPreview),
  importRoster: command(planning).input(importInput).output(imported),
}
