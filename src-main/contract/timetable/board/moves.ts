// One sitting by hand: what a move would break, moving, pinning, calling off. Procedures of the noun timetable.
import { z } from 'zod'
import { command, planning, query } from '../../kit.ts'
import { id, isoDate } from '../../values.ts'
import { reachTally } from '../reach-tally.ts'
import { scoreChange } from './explanations.ts'

const placementInput = z.object({
  seasonId: id,
  sittingId: id,
  date: isoDate,
  startMinute: z.int().min(0).max(1439),
  roomId: id,
  trainerId: id,
})
export type PlacementInput = z.infer<typeof placementInput>

export const moveProcedures = {
  /** What a move would break, in words, what it would cost where it breaks nothing, and who could come then; writes nothing. */
  explainMove: query(planning)
    .input(placementInput)
    .output(z.object({ sentences: z.array(z.string()), change: scoreChange.nullable(), reach: reachTally })),
  /** Moves or places one sitting in the draft and pins it; without a draft the published plan is copied first. */
  movePlacement: command(planning)
    .input(placementInput)
    .output(z.object({ id, label: z.string() })),
  pinPlacement: command(planning)
    .input(z.object({ seasonId: id, sittingId: id, isPinned: z.boolean() }))
    .output(z.object({ id, label: z.string() })),
  /** 停课, at once and in every version; with makeUp the lesson waits for a new place (补课). */
  cancelSitting: command(planning)
    .input(z.object({ sittingId: id, reason: z.string().trim().min(1).max(120), makeUp: z.boolean() }))
    .output(z.object({ id, label: z.string() })),
}
