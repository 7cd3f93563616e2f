// The shapes of rotations and production periods, as they cross the boundary under the noun enterprises.
import { z } from 'zod'
import { id, isoDate, minuteOfDay, name, shortText, weekday } from './values.ts'

export const shift = z
  .object({
    name: z.string().trim().min(1).max(12),
    startMinute: z.int().min(0).max(1439),
    /** May pass 1440: the shift then ends on the next day. */
    endMinute: z.int().min(1).max(2880),
  })
  .refine((value) => value.startMinute < value.endMinute)

/** One entry a day; an empty one is a day off. */
const cycle = z.array(z.array(shift).max(3)).min(1).max(120)
/** Whole weeks of the cycle that change with the half month or the month; null: day by day. */
const cycleTurn = z.enum(['half-month', 'month'])
const offsetDays = z.int().min(0).max(119)

export const shiftPattern = z.object({
  code: z.string(),
  name: z.string(),
  note: z.string(),
  cycle,
  teams: z.array(z.object({ name: z.string(), offset: offsetDays })),
  followsHolidays: z.boolean(),
  turn: cycleTurn.nullable(),
  /** Day 0 of the cycle is a Monday. */
  startsOnMonday: z.boolean(),
})
export type ShiftPatternRow = z.infer<typeof shiftPattern>

const team = z.object({
  id,
  name: z.string(),
  /** The day of the cycle (from 0) that the team is at on the system's anchor date. */
  offsetDays,
  /** Whoever has no team works this one's shifts. */
  isDefault: z.boolean(),
  workerCount: z.int().min(0),
})

export const shiftSystem = z.object({
  id,
  enterpriseId: id,
  name: z.string(),
  patternCode: z.string().nullable(),
  cycle,
  anchorDate: isoDate,
  followsHolidays: z.boolean(),
  turn: cycleTurn.nullable(),
  teams: z.array(team),
})
export type ShiftSystemEntity = z.infer<typeof shiftSystem>

/** The whole system with all its teams; a team left out is removed, if nobody is in it. */
export const shiftSystemInput = z.object({
  /** Absent for a new system. */
  id: id.optional(),
  enterpriseId: id,
  name,
  patternCode: z.string().max(60).nullable(),
  cycle,
  anchorDate: isoDate,
  followsHolidays: z.boolean(),
  turn: cycleTurn.nullable().default(null),
  teams: z
    .array(
      z.object({
        id: id.optional(),
        name: z.string().trim().min(1).max(20),
        offsetDays,
        isDefault: z.boolean().default(false),
      }),
    )
    .min(1)
    .max(20),
})
export type ShiftSystemInput = z.infer<typeof shiftSystemInput>

export const periodKind = z.enum(['peak', 'shutdown', 'stocktaking', 'overtime', 'payday'])
/** A period may replace what people work, or add to it; null: rosters stay as they are. */
const shiftChange = z.object({ change: z.enum(['replace', 'add']), shifts: z.array(shift).max(3).readonly() })
const periodEffect = z.enum(['block', 'burden'])

const periodFields = {
  enterpriseId: id,
  kind: periodKind,
  startsOn: isoDate,
  /** The last day, included. */
  endsOn: isoDate,
  startMinute: minuteOfDay,
  endMinute: z.int().min(1).max(2880),
  /** A block forbids sittings; a burden only counts against them, by its weight. */
  effect: periodEffect,
  weight: z.int().min(0).max(10),
  shiftChange: shiftChange.nullable(),
  note: shortText,
}
export const productionPeriod = z.object({ id, ...periodFields })
export type ProductionPeriodRow = z.infer<typeof productionPeriod>

/** Sittings still to be held that a blocking period has come to lie over, in the draft or the published plan. */
export const plannedSittings = z.int().min(0)
export const savedPeriod = productionPeriod.extend({ plannedSittings })
export type SavedPeriod = z.infer<typeof savedPeriod>

export const periodInput = z.object({
  /** Absent for a new period. */
  id: id.optional(),
  ...periodFields,
  startMinute: minuteOfDay.default(0),
  endMinute: z.int().min(1).max(2880).default(1440),
  weight: z.int().min(0).max(10).default(1),
  shiftChange: shiftChange.nullable().default(null),
  note: shortText.default(''),
})
export type PeriodInput = z.infer<typeof periodInput>

/** The same period again and again, kept as one each, so that any of them can be moved alone. */
export const repeatInput = z.object({
  enterpriseId: id,
  kind: periodKind,
  /** The first and the last day on which one may lie. */
  from: isoDate,
  to: isoDate,
  /** The day of each month (a short month's last day where it has none such), or the weekdays of each week. */
  every: z.discriminatedUnion('unit', [
    z.object({ unit: z.literal('month'), day: z.int().min(1).max(31) }),
    z.object({ unit: z.literal('week'), weekdays: z.array(weekday).min(1).max(7) }),
  ]),
  /** One that falls on a day off lies on the last working day before it, as pay does. */
  isBeforeRest: z.boolean().default(false),
  startMinute: minuteOfDay.default(0),
  endMinute: z.int().min(1).max(2880).default(1440),
  effect: periodEffect,
  weight: z.int().min(0).max(10).default(1),
  note: shortText.default(''),
})
export type RepeatInput = z.infer<typeof repeatInput>
