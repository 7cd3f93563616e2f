// Why a plan is as it is: why a sitting lies here, why it has no place, and what would help. Procedures of the noun timetable.
import { z } from 'zod'
import { planning, query } from '../../kit.ts'
import { id, isoDate } from '../../values.ts'

const ruleChange = z.object({
  code: z.string(),
  /** '星期不固定'. */
  name: z.string(),
  /** In the rule's own units; above 0 is worse. */
  amount: z.int(),
  /** Points; null for lessons without a place and workers who fall short, which no points make good. */
  cost: z.int().nullable(),
  /** '会多 1 场不在惯常的周二'. */
  sentence: z.string(),
})
export type RuleChange = z.infer<typeof ruleChange>

/** Of one plan against another; above 0 is worse. */
export const scoreChange = z.object({
  unplaced: z.int(),
  short: z.int(),
  soft: z.int(),
  /** Only rules that change; what weighs most first. */
  byRule: z.array(ruleChange),
})
export type ScoreChange = z.infer<typeof scoreChange>

const alternative = z.object({
  date: isoDate,
  startMinute: z.int(),
  roomId: id,
  roomName: z.string(),
  trainerId: id,
  trainerName: z.string(),
  /** Against the plan as it is. */
  change: scoreChange,
})
export type Alternative = z.infer<typeof alternative>

const concessionKind = z.enum([
  'longer-search',
  'trainer-limit',
  'trainer-window',
  'trainer-qualified',
  'room-window',
  'room-allowed',
  'room-seats',
  'later-end',
  'second-sittings',
  'holiday',
  'block',
  'pinned',
  'worker-clash',
  'equipment',
])

const relaxation = z.object({
  kind: concessionKind,
  /** '若王海波周六上午也有空，可多排 4 课次'. */
  sentence: z.string(),
  placedMore: z.int(),
  missingLess: z.int(),
  shortLess: z.int(),
  /** What would have to be changed: the class, the enterprise, or the name of the trainer, the room or the equipment. */
  classId: id.nullable(),
  enterpriseId: id.nullable(),
  name: z.string().nullable(),
})
export type ShownRelaxation = z.infer<typeof relaxation>

export const explanationProcedures = {
  /** What its place costs and saves, and the next best ones; null where the version does not place it. */
  explainSitting: query(planning)
    .input(z.object({ seasonId: id, version: z.enum(['draft', 'published']), sittingId: id }))
    .output(
      z.object({
        why: z.object({ here: scoreChange, alternatives: z.array(alternative) }).nullable(),
      }),
    ),
  /** As things are now: every start of the season, laid to the rule that stands against it. */
  explainUnplaced: query(planning)
    .input(z.object({ seasonId: id, sittingId: id }))
    .output(
      z.object({
        sentence: z.string(),
        blockers: z.array(z.object({ code: z.string(), name: z.string(), count: z.int() })),
      }),
    ),
  /** Small concessions, each tried by planning again; takes some seconds. classId null: every class that lacks something. */
  relaxations: query(planning)
    .input(z.object({ seasonId: id, classId: id.nullable() }))
    .output(
      z.object({
        /** Lessons without any sitting, sittings missing of lessons that have one, heads × lessons that fall short. */
        unplaced: z.int(),
        missing: z.int(),
        short: z.int(),
        /** What of `short` nothing brings back, for those lessons are over. */
        lost: z.int(),
        /** '若王海波周六上午也有空'; empty where there was nothing to try. */
        tried: z.array(z.string()),
        rows: z.array(relaxation),
      }),
    ),
}
