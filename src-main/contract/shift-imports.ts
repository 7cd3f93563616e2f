// The shapes of a shift-table import (排班表), as they cross the boundary under the noun enterprises.
// long file: one answer of the core, whose shapes hold each other
import { z } from 'zod'
import { command, office, planning, query } from './kit.ts'
import { rosterInput } from './rosters.ts'
import { shift } from './shifts.ts'
import { id, isoDate } from './values.ts'

const shiftWord = z.string().trim().min(1).max(200)
const shifts = z.array(shift).max(3)

/** days: only what differs from the rotation is kept · rotation: the rotation found in the table becomes the enterprise's */
const importMode = z.enum(['days', 'rotation'])
export type ShiftImportMode = z.infer<typeof importMode>

export const shiftTableInput = z.object({
  source: rosterInput.shape.source,
  enterpriseId: id,
  /** null: the first sheet in which a shift table is found. */
  sheetName: z.string().max(200).nullable().default(null),
  /** 'YYYY-MM' where the table doesn't say its month. */
  month: z
    .string()
    .regex(/^20\d{2}-(0[1-9]|1[0-2])$/)
    .nullable()
    .default(null),
  /** What the user says names mean; an empty list is a day off. They are remembered. */
  names: z
    .array(z.object({ name: shiftWord, shifts }))
    .max(200)
    .default([]),
  /** Which person a row means where the name alone doesn't say; null: nobody. */
  people: z
    .array(z.object({ rowKey: z.string().max(300), workerId: id.nullable() }))
    .max(2000)
    .default([]),
  /** Which team a table means by a name that no team has. */
  teams: z
    .array(z.object({ name: z.string().max(200), teamId: id }))
    .max(100)
    .default([]),
  mode: importMode.default('days'),
  /** With 'rotation': also people who have another team now are put where the table has them. */
  movesEveryone: z.boolean().default(false),
})
export type ShiftTableInput = z.infer<typeof shiftTableInput>

const nameSource = z.enum(['given', 'remembered', 'written', 'legend', 'common', 'system', 'unknown'])
const shownName = z.object({
  name: z.string(),
  source: nameSource,
  shifts,
  /** Why somebody is off by this name; '' for work and plain rest. */
  note: z.string(),
  /** Understood, and without a word about shifts (出差). */
  isSilent: z.boolean(),
  cells: z.int(),
})
export type ShownShiftName = z.infer<typeof shownName>

/** same: as planned · differs: it will be kept · read: nothing to compare with · flagged: not read, see hint */
const cellState = z.enum(['empty', 'same', 'differs', 'read', 'silent', 'flagged'])
const shownCell = z.object({
  state: cellState,
  /** One or two characters. */
  mark: z.string(),
  tone: z.enum(['early', 'day', 'middle', 'night', 'off']),
  /** What a hover or the keyboard says; '' where there is nothing to say. */
  hint: z.string(),
})
export type ShownShiftCell = z.infer<typeof shownCell>

const candidate = z.object({ id, name: z.string(), detail: z.string() })
const shownRow = z.object({
  key: z.string(),
  /** As the spreadsheet shows it, from 1. */
  rowNumber: z.int(),
  name: z.string(),
  employeeNumber: z.string(),
  department: z.string(),
  teamName: z.string(),
  kind: z.enum(['person', 'team']),
  state: z.enum(['known', 'asked', 'unknown']),
  reason: z.string(),
  candidates: z.array(candidate),
  workerId: id.nullable(),
  /** One a date of `dates`. */
  cells: z.array(shownCell),
})
export type ShownShiftRow = z.infer<typeof shownRow>

/** What an import writes and takes away: domain/enterprises/shift-import/written-parts.ts says it in words. */
const written = {
  /** The rotation that is made or corrected; null: none is, or it is on record just so. */
  system: z.object({ name: z.string(), isUpdate: z.boolean(), teams: z.int() }).nullable(),
  /** Rotations that go because all their teams run the found one now. */
  removedSystems: z.array(z.string()),
  teamDays: z.int(),
  workerDays: z.int(),
  /** Days that were kept and follow the rotation again. */
  restoredDays: z.int(),
  moves: z.int(),
  names: z.int(),
}

const counts = z.object({
  rows: z.int(),
  known: z.int(),
  asked: z.int(),
  unknown: z.int(),
  /** Filled cells under the days. */
  cells: z.int(),
  read: z.int(),
  flagged: z.int(),
  ...written,
  /** All days that change, kept or taken back; `differences` lists the first thousand. */
  differenceCount: z.int(),
  /** Days of 实际排班 on record that the table takes back or changes. */
  replaced: z.int(),
})

const agreement = z.object({
  teamName: z.string(),
  systemName: z.string(),
  compared: z.int(),
  same: z.int(),
})

const inferred = z.object({
  /** '四班三倒（8 天）', null where no ready pattern is like it. */
  patternName: z.string().nullable(),
  cycleText: z.string(),
  length: z.int(),
  /** 0 to 1. */
  match: z.number(),
  turn: z.enum(['half-month', 'month']).nullable(),
  exceptions: z.int(),
  systemName: z.string(),
  /** true: a rotation on record is corrected; false: a new one is made. */
  isUpdate: z.boolean(),
  /** The enterprise runs exactly this already. */
  isOnRecord: z.boolean(),
  teams: z.array(
    z.object({ name: z.string(), isNew: z.boolean(), rows: z.int(), moves: z.int(), firstDays: z.string() }),
  ),
  /** Rows that don't run it. */
  others: z.array(z.string()),
})
export type InferredShown = z.infer<typeof inferred>

export const shiftTablePreview = z.object({
  enterpriseName: z.string(),
  sheets: z.array(z.object({ name: z.string(), rowCount: z.int() })),
  sheetName: z.string(),
  /** What keeps the sheet from being read at all; null: nothing. */
  issue: z.enum(['no-table', 'no-month']).nullable(),
  layout: z.enum(['grid', 'daily', 'punches']),
  rowsAre: z.enum(['people', 'teams']),
  dates: z.array(isoDate),
  names: z.array(shownName),
  counts,
  rows: z.array(shownRow),
  /** Every flagged cell with its place, the first thousand. */
  flags: z.array(
    z.object({
      place: z.string(),
      who: z.string(),
      date: isoDate.nullable(),
      text: z.string(),
      reason: z.string(),
    }),
  ),
  /** Every day that would change, the first thousand. */
  differences: z.array(
    z.object({
      who: z.string(),
      date: isoDate,
      expected: z.string(),
      found: z.string(),
      isTeam: z.boolean(),
    }),
  ),
  skipped: z.array(z.object({ rowNumber: z.int(), reason: z.string() })),
  agreement: z.array(agreement),
  inferred: inferred.nullable(),
  teamOptions: z.array(z.object({ id, name: z.string() })),
  unknownTeams: z.array(z.string()),
  /** A fingerprint of what would be written: the import is refused when it is another one by then. */
  digest: z.string(),
})
export type ShiftTablePreview = z.infer<typeof shiftTablePreview>

export const importShiftsInput = shiftTableInput.extend({ digest: z.string().max(40) })
export type ImportShiftsInput = z.infer<typeof importShiftsInput>

export const importedShifts = z.object({
  enterpriseName: z.string(),
  from: isoDate,
  to: isoDate,
  ...written,
})
export type ImportedShifts = z.infer<typeof importedShifts>

const shiftName = z.object({ enterpriseId: id, name: shiftWord })

/** Spread into the noun enterprises. */
export const shiftImports = {
  previewShifts: query(planning).input(shiftTableInput).output(shiftTablePreview),
  importShifts: command(planning).input(importShiftsInput).output(importedShifts),
  /** What this enterprise's tables mean by their names. */
  shiftNames: query(office)
    .input(z.object({ enterpriseId: id }))
    .output(z.object({ rows: z.array(z.object({ name: z.string(), shifts })) })),
  saveShiftName: command(planning).input(shiftName.extend({ shifts })).output(shiftName),
  removeShiftName: command(planning).input(shiftName).output(shiftName),
}
