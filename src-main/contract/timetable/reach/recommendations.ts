// Who of a class can come to what is planned, and what would help: procedures of the noun timetable.
import { z } from 'zod'
import { command, office, planning, query, staff } from '../../kit.ts'
import { fen, id, isoDate, weekday } from '../../values.ts'

const startMinute = z.int().min(0).max(1439)

/** One sitting of every lesson: days after the lesson's first one, and its start. */
const patternSitting = z.object({ daysAfter: z.int().min(0).max(30), startMinute })

const lessonSitting = z.object({ lessonNumber: z.int().min(1), date: isoDate, startMinute })

const wayPattern = z.object({
  /** Of the lessons' first sittings; empty where lessons follow the rotation. */
  weekdays: z.array(weekday).max(7),
  /** Days from one lesson to the next where they follow the rotation; null: they follow the week. */
  everyDays: z.int().min(2).max(60).nullable(),
  lessonsPerWeek: z.int().min(1).max(7),
  sittingPattern: z.array(patternSitting).min(1).max(3),
  /** Of the lessons that have not begun, in order of time. */
  sittings: z.array(lessonSitting).min(1).max(300),
})
export type WayChoice = z.infer<typeof wayPattern>

const teamOutcome = z.object({
  name: z.string(),
  heads: z.int(),
  /** Lessons of which the team can reach at least one sitting. */
  reachable: z.int(),
  isOver: z.boolean(),
  /** Those who would still fall short, by name; empty for a team that is over or while nobody has enrolled. */
  people: z.array(z.string()),
})

const way = wayPattern.extend({
  /** '周二、周五 19:00，每课两场，隔 3 天'. */
  label: z.string(),
  headsOver: z.int(),
  headsGained: z.int(),
  /** More than now: sittings, their 学时 and 课酬; negative where the way needs fewer. Fees are null where none is kept. */
  addedSittings: z.int(),
  addedHours: z.int(),
  addedFeeFen: fen.nullable(),
  feeFenPerHead: fen.nullable(),
  teams: z.array(teamOutcome),
})
export type RecommendedWay = z.infer<typeof way>

const recommendation = z.object({
  /** closed: the class is over or called off; begun: every lesson has begun; none: nothing fits the days that are left. */
  basis: z.enum(['planned', 'wished', 'none', 'begun', 'closed']),
  heads: z.int(),
  headsOver: z.int(),
  /** Nobody has enrolled: the staff of the class's enterprises is counted. */
  isProspective: z.boolean(),
  requiredLessons: z.int(),
  lessons: z.int(),
  /** Of the class's trainer, or of those who may teach it on average; null: none is kept. */
  feeFenPerHour: fen.nullable(),
  ways: z.array(way),
})
export type Recommended = z.infer<typeof recommendation>

const lessonReach = z.object({
  number: z.int(),
  standing: z.enum(['reachable', 'lost', 'unplaced']),
  reasons: z.array(z.string()),
})

const teamReach = z.object({
  id: z.string(),
  name: z.string(),
  heads: z.int(),
  isUnknown: z.boolean(),
  reachable: z.int(),
  isOver: z.boolean(),
  lessons: z.array(lessonReach),
  people: z.array(z.string()),
})
export type TeamReachRow = z.infer<typeof teamReach>

const classReach = z.object({
  /** The draft where there is one, for those who may see it; null: no plan at all. */
  version: z.enum(['draft', 'published']).nullable(),
  heads: z.int(),
  headsOver: z.int(),
  isProspective: z.boolean(),
  requiredLessons: z.int(),
  lessons: z.int(),
  placedLessons: z.int(),
  teams: z.array(teamReach),
})
export type ClassReach = z.infer<typeof classReach>

const movedSitting = z.object({
  lessonNumber: z.int(),
  /** From 1 within the lesson. */
  ordinal: z.int(),
  wanted: z.object({ date: isoDate, startMinute }),
  date: isoDate,
  startMinute,
  why: z.string(),
})

export const recommendationProcedures = {
  /** Team by team over the plan; a trainer sees the published plan of their own classes. */
  classReach: query(staff)
    .input(z.object({ classId: id }))
    .output(classReach),
  recommend: query(office)
    .input(z.object({ classId: id }))
    .output(recommendation),
  /** Writes the class's wishes and puts its sittings to come into the draft; the rest of the plan stays as it is. */
  applyRecommendation: command(planning)
    .input(z.object({ classId: id, way: wayPattern }))
    .output(
      z.object({
        id,
        className: z.string(),
        label: z.string(),
        placed: z.int(),
        moved: z.array(movedSitting),
        headsOver: z.int(),
        heads: z.int(),
      }),
    ),
}
