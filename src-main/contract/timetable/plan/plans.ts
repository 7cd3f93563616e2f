// The plans of the noun timetable: making a draft, moving a sitting by hand, publishing.
import { z } from 'zod'
import { command, office, planning, query } from '../../kit.ts'
import { done, id, instant, isoDate } from '../../values.ts'
import { planState } from '../season.ts'

const planRow = z.object({
  id,
  number: z.int(),
  state: planState,
  createdAt: instant,
  publishedAt: instant.nullable(),
  sittings: z.int(),
})

const planChoice = z.object({
  id,
  name: z.string(),
  lessons: z.int(),
  /** Lessons without a place in the draft, or, without one, in the published plan, that the weeks asked for are to be given. */
  toPlace: z.int(),
  /** Sittings to come in the weeks asked for that planning anew would move: neither held, pinned nor frozen. */
  movable: z.int(),
})

/** Weeks by their Mondays, the last one included. */
const planWeeks = z.object({ firstMonday: isoDate, lastMonday: isoDate })
export type PlanWeeks = z.infer<typeof planWeeks>

/** What to plan. */
export const planningInput = z.object({
  seasonId: id,
  /** null: every class that is still to be taught. */
  classIds: z.array(id).max(500).nullable().default(null),
  /** Only these weeks: what lies outside stays, and no more lessons are placed than the pace calls for. null: all. */
  weeks: planWeeks.nullable().default(null),
  /** Also gives new places to what is published of the chosen classes and still to come. */
  replan: z.boolean().default(false),
  /** 双场: a second sitting of each lesson where a team would otherwise miss too many. */
  addSecondSittings: z.boolean().default(true),
  seed: z.int().min(0).max(1_000_000).default(1),
})
export type PlanningInput = z.infer<typeof planningInput>

const makeInput = planningInput.extend({
  /** Stores what this run came to, once it has ended; what to plan was said when it was started. */
  runId: id.nullable().default(null),
})
export type MakePlanInput = z.infer<typeof makeInput>

const shortCohort = z.object({
  classId: id,
  className: z.string(),
  cohortName: z.string(),
  heads: z.int(),
  reachable: z.int(),
  required: z.int(),
})

const bySeason = z.object({ seasonId: id })

export const planProcedures = {
  /** Versions, newest first. */
  plans: query(office)
    .input(bySeason)
    .output(z.object({ rows: z.array(planRow) })),
  planChoices: query(planning)
    .input(bySeason.extend({ weeks: planWeeks.nullable().default(null) }))
    .output(z.object({ rows: z.array(planChoice) })),
  /** Makes the season's draft or plans its unpinned rest anew. Stored only when it breaks no rule. */
  makePlan: command(planning)
    .input(makeInput)
    .output(
      z.object({
        id,
        seasonName: z.string(),
        /** Sittings that this run gave a place to. */
        placed: z.int(),
        /** Lessons of this run without any sitting. */
        unplaced: z.int(),
        /** Second sittings (双场) that lessons with a place still lack. */
        missing: z.int(),
        /** Sittings, of any class, that had come to break a rule where they lay and had to leave it. */
        released: z.int(),
        /** Those of them that found no other place; they are among the unplaced and missing. */
        releasedUnplaced: z.int(),
        doubledClasses: z.array(z.string()),
        /** Taught faster than asked for: in which weeks, and whether the weeks left are too few for its pace. */
        quickened: z.array(z.object({ className: z.string(), sentence: z.string() })),
        short: z.array(shortCohort),
      }),
    ),
  discardDraft: command(planning)
    .input(bySeason)
    .output(done.extend({ seasonName: z.string() })),
}
