// A season, and the states that its plans go through.
import { z } from 'zod'
import { id, isoDate, name } from '../values.ts'

export const season = z.object({ id, name, startsOn: isoDate, endsOn: isoDate })
export type Season = z.infer<typeof season>

export const planState = z.enum(['draft', 'published', 'superseded'])
