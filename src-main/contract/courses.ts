// courses: what may be taught, by occupation code and level, and the catalogue that a palace adopts courses from.
import { z } from 'zod'
import { command, planning, query, staff } from './kit.ts'
import { roomKind } from './network.ts'
import { done, id, longText, name, named, pageInput, pageOf, shortText } from './values.ts'

export const courseLevels = ['', '五级', '四级', '三级', '二级', '一级', '专项'] as const
export const courseLevel = z.enum(courseLevels)
export type CourseLevel = z.infer<typeof courseLevel>

/** 补贴性 or 兴趣性, never mixed. */
export const courseKindLabel = (isSubsidised: boolean): string => (isSubsidised ? '补贴性' : '兴趣性')

const percent = z.int().min(0).max(100)
const courseNeed = z.object({ equipmentId: id, quantity: z.int().min(1).max(10_000) })

const courseInput = z.object({
  /** Short Latin code, the middle part of certificate numbers. */
  code: z
    .string()
    .trim()
    .regex(/^[A-Z][A-Z0-9]{0,9}$/),
  name,
  isSubsidised: z.boolean(),
  level: courseLevel,
  occupationName: shortText,
  /** Versioned: the national standard and the 2022 大典 disagree; 1-22-33-44 or nothing. */
  occupationCodeStandard: z.string().trim().max(20).nullable(),
  occupationCode2022: z.string().trim().max(20).nullable(),
  /** Minutes of one lesson; 学时 follow from it and the number of lessons. */
  lessonMinutes: z.int().min(15).max(480),
  lessonTitles: z.array(name).min(1).max(200),
  practicePercent: percent,
  roomKind,
  attendancePercent: percent,
  /** Points of 100; null where the part isn't examined. */
  passTheory: percent.nullable(),
  passPractice: percent.nullable(),
  isOrderFree: z.boolean(),
  note: longText,
  equipment: z.array(courseNeed).max(50),
})

const course = courseInput.extend({
  id,
  /** 学时 = floor(lesson minutes × lessons ÷ 45). */
  hours: z.int(),
  equipment: z.array(courseNeed.extend({ name: z.string() })),
})
export type Course = z.infer<typeof course>

const courseRow = course.omit({ lessonTitles: true }).extend({ lessonCount: z.int(), classCount: z.int() })
export type CourseRow = z.infer<typeof courseRow>

const courseOption = courseRow.pick({
  id: true,
  code: true,
  name: true,
  level: true,
  isSubsidised: true,
  hours: true,
  lessonCount: true,
  lessonMinutes: true,
  roomKind: true,
})
export type CourseOption = z.infer<typeof courseOption>

/** A catalogue entry as offered; `adoptedLevels` are those that the palace already has ('' where without a level). */
const catalogueEntry = z.object({
  code: z.string(),
  name: z.string(),
  isSubsidised: z.boolean(),
  occupationName: z.string(),
  occupationCodeStandard: z.string().nullable(),
  occupationCode2022: z.string().nullable(),
  levels: z.array(courseLevel),
  adoptedLevels: z.array(courseLevel),
  hours: z.int(),
  lessonCount: z.int(),
  lessonMinutes: z.int(),
  roomKind,
  note: z.string(),
})
export type CatalogueEntry = z.infer<typeof catalogueEntry>

export const courses = {
  list: query(staff)
    .input(pageInput.extend({ isSubsidised: z.boolean().optional() }))
    .output(pageOf(courseRow)),
  get: query(staff).input(z.object({ id })).output(course),
  options: query(staff).output(z.object({ rows: z.array(courseOption) })),
  save: command(planning)
    .input(courseInput.extend({ id: id.optional() }))
    .output(done),
  remove: command(planning).input(z.object({ id })).output(named),
  catalogue: query(staff).output(z.object({ rows: z.array(catalogueEntry), note: z.string() })),
  /** Copies a catalogue entry, at one of its levels, into the palace's courses, with the equipment that it names. */
  adopt: command(planning)
    .input(z.object({ code: z.string().min(1).max(10), level: courseLevel }))
    .output(named),
}
