// The JSON values that cross the boundary: ISO dates, minutes, fen, ids. Nothing else may cross.
import { z } from 'zod'

export const id = z.string().min(1).max(64)
export const isoDate = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
export const minuteOfDay = z.int().min(0).max(1440)
export const fen = z.int()
export const weekday = z.int().min(1).max(7)
export const instant = z.int()
export const shortText = z.string().trim().max(120)
export const name = z.string().trim().min(1).max(80)
export const longText = z.string().max(4000)

/** A page of a list; search matches names, pinyin, initials and, where the noun has one, an ID tail. */
export const pageInput = z.object({
  search: z.string().trim().max(60).default(''),
  page: z.int().min(1).default(1),
  pageSize: z.int().min(1).max(200).default(50),
})

export const pageOf = <T extends z.ZodType>(row: T) => z.object({ rows: z.array(row), total: z.int().min(0) })

/** The answer of a command that has nothing more to say. */
export const done = z.object({ id })

/** The answer of a command whose input doesn't carry the name that its sentence needs. */
export const named = z.object({ id, name: z.string() })

/** An option of a drop-down. */
export const option = z.object({ id, name: z.string() })
