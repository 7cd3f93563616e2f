// trainers: who may teach what and when, and what an hour of theirs costs.
import { z } from 'zod'
import { command, planning, query, staff } from './kit.ts'
import {
  done,
  fen,
  id,
  isoDate,
  longText,
  minuteOfDay,
  name,
  named,
  pageInput,
  pageOf,
  shortText,
  weekday,
} from './values.ts'

/** A weekly stretch in which the trainer can teach, half-open, in minutes from 00:00. */
const trainerWindow = z.object({ weekday, startMinute: minuteOfDay, endMinute: minuteOfDay })
export type TrainerWindow = z.infer<typeof trainerWindow>

/** 请假: days on which the trainer can't teach, both included. */
const trainerAbsence = z.object({ startsOn: isoDate, endsOn: isoDate, reason: shortText })
export type TrainerAbsence = z.infer<typeof trainerAbsence>

const trainerInput = z.object({
  name,
  title: shortText,
  employer: shortText,
  /** A mobile number or nothing. */
  phone: z.string().trim().max(40),
  /** 课酬 for one 学时 of 45 minutes. */
  feeFenPerHour: fen.min(0).max(10_000_000),
  maxSittingsPerWeek: z.int().min(1).max(30),
  note: longText,
  courseIds: z.array(id).max(200),
  windows: z.array(trainerWindow).max(60),
  absences: z.array(trainerAbsence).max(200),
})

const trainer = trainerInput.extend({ id, isActive: z.boolean() })
export type Trainer = z.infer<typeof trainer>

const trainerRow = z.object({
  id,
  name: z.string(),
  title: z.string(),
  employer: z.string(),
  /** 138****0001; the whole number is only in the trainer's own detail. */
  phoneMasked: z.string().nullable(),
  feeFenPerHour: fen,
  maxSittingsPerWeek: z.int(),
  isActive: z.boolean(),
  courses: z.array(z.object({ id, name: z.string() })),
  windows: z.array(trainerWindow),
  isOnLeaveToday: z.boolean(),
  /** Sittings of the published plan in the week of today. */
  sittingsThisWeek: z.int(),
})
export type TrainerRow = z.infer<typeof trainerRow>

const trainerOption = z.object({
  id,
  name: z.string(),
  title: z.string(),
  courseIds: z.array(id),
  isActive: z.boolean(),
})
export type TrainerOption = z.infer<typeof trainerOption>

export const trainers = {
  /** A trainer sees only the own row. */
  list: query(staff)
    .input(pageInput.extend({ courseId: id.optional(), isActive: z.boolean().optional() }))
    .output(pageOf(trainerRow)),
  get: query(staff).input(z.object({ id })).output(trainer),
  options: query(staff).output(z.object({ rows: z.array(trainerOption) })),
  save: command(planning)
    .input(trainerInput.extend({ id: id.optional() }))
    .output(done),
  setActive: command(planning)
    .input(z.object({ id, isActive: z.boolean() }))
    .output(named),
  remove: command(planning).input(z.object({ id })).output(named),
}
