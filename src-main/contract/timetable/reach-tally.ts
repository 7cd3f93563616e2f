// Who can come to a sitting, counted: every room of the timetable shows it.
import { z } from 'zod'

/** How many of those enrolled can come, and why the others cannot: '夜班 5', '刚下夜班 3'. */
export const reachTally = z.object({
  heads: z.int(),
  reachable: z.int(),
  /** Most heads first; they sum up to heads − reachable. */
  reasons: z.array(z.object({ label: z.string(), heads: z.int() })),
})
export type ReachTally = z.infer<typeof reachTally>
