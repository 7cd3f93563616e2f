// The shapes of a roster import, as they cross the boundary under the noun workers: what is sent, and what would happen.
import { z } from 'zod'
import { rosterFields } from '../domain/workers/roster-cell.ts'
import { id } from './values.ts'

const field = z.enum(rosterFields)

/** A file as base64 (≤ 20 MB before it) or cells copied out of a spreadsheet. */
const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('file'), name: z.string().min(1).max(255), base64: z.string().max(64_000_000) }),
  z.object({ kind: z.literal('paste'), text: z.string().max(32_000_000) }),
])
export type RosterSource = z.infer<typeof source>

export const rosterInput = z.object({
  source,
  enterpriseId: id,
  /** null: the first sheet in which people are found. */
  sheetName: z.string().max(200).nullable().default(null),
  /** The row of headings as the spreadsheet numbers it, 0 where there is none; null: it is looked for. */
  headerRow: z.int().min(0).max(20_000).nullable().default(null),
  /** What each column of the file is taken for, from the left; null: as the headings say. */
  fields: z.array(field.nullable()).max(200).nullable().default(null),
  /** Which shift team the file means by a name that the enterprise doesn't have. */
  teams: z
    .array(z.object({ name: z.string().max(200), teamId: id }))
    .max(200)
    .default([]),
})
export type RosterInput = z.infer<typeof rosterInput>

/** How many rows of the file come to what; of the known ones, whether anything would change. */
export const rosterCounts = z.object({
  new: z.int().min(0),
  changed: z.int().min(0),
  unchanged: z.int().min(0),
  duplicate: z.int().min(0),
  refused: z.int().min(0),
})
export type RosterCounts = z.infer<typeof rosterCounts>

const previewRow = z.object({
  /** As the spreadsheet shows it, from 1. */
  rowNumber: z.int().min(1),
  outcome: z.enum(['new', 'known', 'duplicate', 'refused']),
  name: z.string(),
  /** '' where the row has none that could be read. */
  idMasked: z.string(),
  phoneMasked: z.string(),
  /** The enterprise's team, or what the file says where there is no such team. */
  teamName: z.string(),
  department: z.string(),
  refusals: z.array(z.string()),
  warnings: z.array(z.string()),
  changes: z.array(z.object({ label: z.string(), from: z.string(), to: z.string() })),
})
export type RosterPreviewRow = z.infer<typeof previewRow>

const column = z.object({
  /** A, B, … as the spreadsheet shows it. */
  letter: z.string(),
  header: z.string(),
  field: field.nullable(),
  /** 1: the heading is a known word · 0.7: it contains one · 0.5: guessed from the cells · 0: nothing found. */
  confidence: z.number(),
  /** The first filled cell below, long numbers masked. */
  sample: z.string(),
})
export type RosterColumnView = z.infer<typeof column>

export const rosterPreview = z.object({
  enterpriseName: z.string(),
  sheets: z.array(z.object({ name: z.string(), rowCount: z.int() })),
  sheetName: z.string(),
  headerRow: z.int().min(0),
  columns: z.array(column),
  /** What must be mapped before any row can be judged; rows are empty until then. */
  missingFields: z.array(field),
  rows: z.array(previewRow),
  counts: rosterCounts,
  skipped: z.array(z.object({ rowNumber: z.int(), reason: z.string() })),
  /** Names that no team of the enterprise has; those people come in without a team unless one is named. */
  unknownTeams: z.array(z.object({ name: z.string(), people: z.int(), teamId: id.nullable() })),
})
export type RosterPreview = z.infer<typeof rosterPreview>

/** The same input again, with what the preview counted: it is refused when that is no longer true. */
export const importInput = rosterInput.extend({ counts: rosterCounts })
export type ImportInput = z.infer<typeof importInput>

export const imported = z.object({
  enterpriseName: z.string(),
  added: z.int().min(0),
  updated: z.int().min(0),
  withoutTeam: z.int().min(0),
})
