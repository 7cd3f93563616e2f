// One week of a plan as the planner reads it: rooms as rows, seven days, every sitting with who can come.
import { z } from 'zod'
import { command, office, planning, query } from '../../kit.ts'
import { kindOfDay } from '../../settings.ts'
import { id, isoDate } from '../../values.ts'
import { planState, season } from '../season.ts'
import { shownPlace, shownSitting } from '../shown-sitting.ts'

const day = z.object({
  date: isoDate,
  kind: kindOfDay,
  /** The festival, '' for none. */
  name: z.string(),
  /** A day off on which lessons are allowed by name. */
  isAllowed: z.boolean(),
  isInSeason: z.boolean(),
})

const sitting = shownSitting.extend({
  roomId: id,
  trainerId: id,
  isPinned: z.boolean(),
  /** Over or with marks: it stays where it is. */
  isHeld: z.boolean(),
  cancelReason: z.string().nullable(),
  /** Against what is published; in the published plan always same. */
  change: z.enum(['same', 'new', 'moved']),
  before: shownPlace.nullable(),
})
export type WeekSitting = z.infer<typeof sitting>

const unplaced = z.object({
  classId: id,
  className: z.string(),
  lessonNumber: z.int(),
  lessonTitle: z.string(),
  minutes: z.int(),
  /** null: no planner has made a sitting of the lesson yet. */
  sittingId: id.nullable(),
  /** What the class wishes; null: no wish. */
  startMinute: z.int().nullable(),
  roomId: id.nullable(),
  trainerId: id.nullable(),
  sentence: z.string(),
})
export type UnplacedLesson = z.infer<typeof unplaced>

export const week = z.object({
  season,
  /** The version shown; null: the season has none of that kind. */
  plan: z.object({ id, number: z.int(), state: planState }).nullable(),
  hasDraft: z.boolean(),
  hasPublished: z.boolean(),
  /** Sittings that the whole draft adds, moves or takes out of what is published: as many as can be chosen for publishing. */
  changes: z.int(),
  /** 冻结: nothing in it is moved and nothing is put in, until somebody says otherwise. */
  isFrozen: z.boolean(),
  days: z.array(day).length(7),
  rooms: z.array(z.object({ id, name: z.string(), placeName: z.string(), seats: z.int() })),
  sittings: z.array(sitting),
  /** Lessons without any sitting. */
  unplaced: z.array(unplaced),
  /** Sittings (双场) that lessons with a place still lack. */
  missing: z.array(unplaced),
})
export type Week = z.infer<typeof week>

/** monday: any date of the week. */
const seasonWeek = z.object({ seasonId: id, monday: isoDate })
export type SeasonWeek = z.infer<typeof seasonWeek>

export const weekProcedures = {
  /** monday: any date; the week that holds it is shown. */
  week: query(office)
    .input(z.object({ seasonId: id, version: z.enum(['draft', 'published']), monday: isoDate }))
    .output(week),
  /** label: '9月8日 起的一周'. */
  freezeWeek: command(planning)
    .input(seasonWeek)
    .output(z.object({ id, label: z.string() })),
  unfreezeWeek: command(planning)
    .input(seasonWeek)
    .output(z.object({ id, label: z.string() })),
}
