// The nouns of the house: folder names, table owners, and what an announcement says has changed.
import { z } from 'zod'

export const nouns = [
  'accounts',
  'settings',
  'network',
  'unions',
  'enterprises',
  'workers',
  'trainers',
  'courses',
  'classes',
  'timetable',
  'attendance',
  'subsidies',
  'reports',
] as const
export const noun = z.enum(nouns)
export type Noun = z.infer<typeof noun>
