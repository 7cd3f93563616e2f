// What an enterprise asks around work, its ways in minutes, and taking another enterprise's rhythm over.
import { z } from 'zod'
import { id, isoDate } from './values.ts'

/** Minutes around work that are kept free for its people, null where the palace's own hold. */
const restMinutes = z.int().min(0).max(1440).nullable()
export const restFields = {
  restAfterWork: restMinutes,
  restAfterNight: restMinutes,
  restBeforeWork: restMinutes,
  /** When a factory day begins; a punch before it belongs to the day before. */
  dayStartsMinute: z.int().min(0).max(720),
}

const way = z.object({
  /** A site or another enterprise. */
  placeId: id,
  /** One way; the same both ways. */
  minutes: z.int().min(0).max(600),
})

export const rhythm = z.object({
  ...restFields,
  /** What holds where the enterprise says nothing. */
  palace: z.object({
    restAfterWork: z.int(),
    restAfterNight: z.int(),
    restBeforeWork: z.int(),
    travelMinutes: z.int(),
  }),
  ways: z.array(way),
  /** Where a way can lead. */
  places: z.array(z.object({ id, name: z.string(), kind: z.enum(['site', 'enterprise']) })),
})
export type RhythmAnswer = z.infer<typeof rhythm>

export const rhythmInput = z.object({ enterpriseId: id, ...restFields, ways: z.array(way).max(300) })
export type RhythmInput = z.infer<typeof rhythmInput>

export const copyInput = z.object({
  fromId: id,
  toId: id,
  /** Shift systems with their teams. */
  systems: z.boolean(),
  rest: z.boolean(),
  /** Ways that the other end does not have yet. */
  ways: z.boolean(),
  /** Production periods that touch these dates, both included; null: none. */
  periods: z.object({ from: isoDate, to: isoDate }).nullable(),
})
export type CopyInput = z.infer<typeof copyInput>

export const copyPreview = z.object({
  /** What would be made, a line each. */
  makes: z.array(z.string()),
  /** What the other end has already, a line each; it is left as it is. */
  alreadyThere: z.array(z.string()),
  /** Names that are there already; nothing is copied while there are any. */
  collisions: z.array(z.string()),
})
export type CopyPreview = z.infer<typeof copyPreview>
