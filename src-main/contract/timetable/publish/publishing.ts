// Publishing: all that the draft changes, or only some of it, such as one emergency. Procedures of the noun timetable.
import { z } from 'zod'
import { command, planning, query } from '../../kit.ts'
import { id, instant } from '../../values.ts'
import { shownPlace } from '../shown-sitting.ts'

const draftChange = z.object({
  sittingId: id,
  classId: id,
  className: z.string(),
  lessonNumber: z.int(),
  /** As published; null: not published yet. */
  from: shownPlace.nullable(),
  /** As the draft has it; null: the draft has no place for it. */
  to: shownPlace.nullable(),
  /** Which adjustment put it there; null: nobody knows any more. */
  stepId: z.int().nullable(),
})
export type DraftChange = z.infer<typeof draftChange>

const adjustment = z.object({ stepId: z.int(), sentence: z.string(), actorName: z.string(), doneAt: instant })
export type Adjustment = z.infer<typeof adjustment>

const publishInput = z.object({
  seasonId: id,
  /** Of the draft's changes only these: the draft keeps the rest. null: all. */
  sittingIds: z.array(id).min(1).max(50_000).nullable().default(null),
})
export type PublishInput = z.infer<typeof publishInput>

export const publishingProcedures = {
  /** What publishing would change for those who read the timetable, in order of time; and the newest adjustment first. */
  draftChanges: query(planning)
    .input(z.object({ seasonId: id }))
    .output(
      z.object({
        hasPublished: z.boolean(),
        rows: z.array(draftChange),
        adjustments: z.array(adjustment),
        /** Lessons that the draft has no place for. */
        unplaced: z.int(),
      }),
    ),
  /** Which other changes these can't be published without, and what would stand against it even then. */
  explainPublish: query(planning)
    .input(z.object({ seasonId: id, sittingIds: z.array(id).max(50_000) }))
    .output(z.object({ needed: z.array(id), sentences: z.array(z.string()) })),
  /** What everybody sees from now on; `unplaced` lessons then still have no place, `left` changes stay in the draft. */
  publish: command(planning)
    .input(publishInput)
    .output(
      z.object({
        id,
        seasonName: z.string(),
        number: z.int(),
        changed: z.int(),
        unplaced: z.int(),
        left: z.int(),
      }),
    ),
}
