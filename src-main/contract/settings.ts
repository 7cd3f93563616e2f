// settings: the palace's own figures (name, idle lock, rests, grid), the planner's weights and the kinds of day.
import { z } from 'zod'
import { softCodes } from '../domain/timetable/scoring.ts'
import { administering, command, planning, query, staff } from './kit.ts'
import { done, isoDate } from './values.ts'

export const kindOfDay = z.enum(['statutory-holiday', 'swapped-rest', 'makeup-workday', 'workday', 'weekend'])

export const palaceSettings = z.object({
  palaceName: z.string().trim().min(2).max(60),
  objectionPhone: z.string().trim().max(40),
  idleMinutes: z.int().min(1).max(240),
  travelMinutes: z.int().min(0).max(240),
  restAfterWorkMinutes: z.int().min(0).max(720),
  restAfterNightMinutes: z.int().min(0).max(1440),
  restBeforeWorkMinutes: z.int().min(0).max(1440),
  youngestAge: z.int().min(14).max(30),
  oldestAge: z.int().min(50).max(90),
  lateGraceMinutes: z.int().min(0).max(120),
})
export type PalaceSettings = z.infer<typeof palaceSettings>

/** What the planner weighs: lessons kept in reserve, and points for each unit of a soft rule. */
export const scoring = z.object({
  reserveLessons: z.int().min(0).max(5),
  weights: z.record(z.enum(softCodes), z.int().min(0).max(1000)),
})

const dayRow = z.object({
  date: isoDate,
  kind: kindOfDay,
  name: z.string(),
  isTeachingAllowed: z.boolean(),
  allowedBy: z.string().nullable(),
})

export const settings = {
  palace: query(staff).output(palaceSettings),
  savePalace: command(administering).input(palaceSettings).output(palaceSettings),
  scoring: query(planning).output(scoring),
  saveScoring: command(planning).input(scoring).output(scoring),
  days: query(staff)
    .input(z.object({ year: z.int().min(2000).max(2100) }))
    .output(z.object({ rows: z.array(dayRow), knownUpTo: isoDate })),
  saveDay: command(planning)
    .input(
      z.object({
        date: isoDate,
        kind: kindOfDay,
        name: z.string().trim().max(20),
        isTeachingAllowed: z.boolean(),
      }),
    )
    /** Sittings of drafts and published plans that now lie on a day off and must be moved. */
    .output(done.extend({ plannedSittings: z.int() })),
}
