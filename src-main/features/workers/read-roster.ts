// The preview of a roster: every row with what would become of it and why, its numbers masked.
import type {
  RosterColumnView,
  RosterInput,
  RosterPreview,
  RosterPreviewRow,
} from '../../contract/rosters.ts'
import { listIdMask, phoneMask } from '../../domain/people/masks.ts'
import { refusalText, skipText, warningText } from '../../domain/workers/sentences.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import { Turns } from '../../procedures/turns.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { readSource, type SpreadsheetReader } from '../spreadsheet-source.ts'
import { type JudgedRow, judgeRoster, type RosterJudgement } from './judge-roster.ts'
import { type ChosenGrid, sampleOf } from './roster-grid.ts'
import type { TeamResolver } from './roster-teams.ts'

export async function readRoster(
  db: ReadHandle,
  input: RosterInput,
  context: CallContext,
  spreadsheets: SpreadsheetReader,
): Promise<RosterPreview> {
  const sheets = await readSource(input, spreadsheets)
  const judgement = await judgeRoster(db, sheets, input, context)
  const { enterprise, grid, rows, skipped, counts, teams } = judgement
  return {
    enterpriseName: enterprise.shortName,
    sheets: sheets.map(({ name, rows: all }) => ({ name, rowCount: all.length })),
    sheetName: grid.sheet.name,
    headerRow: grid.headerRow,
    columns: columnViews(grid),
    missingFields: [...grid.missingFields],
    rows: await new Turns().map(rows, (row) => previewRow(row, teams)),
    counts,
    skipped: skipped.map(({ rowNumber, reason }) => ({ rowNumber, reason: skipText(reason) })),
    unknownTeams: unknownTeams(judgement),
  }
}

function columnViews(grid: ChosenGrid): RosterColumnView[] {
  return grid.columns.map(({ column, header, field, confidence }) => ({
    letter: columnLetter(column),
    header,
    field,
    confidence,
    sample: withoutNumbers(sampleOf(grid, column)).slice(0, 40),
  }))
}

function previewRow({ outcome, teamId, changes }: JudgedRow, teams: TeamResolver): RosterPreviewRow {
  const { rowNumber, kind } = outcome
  if (outcome.kind === 'refused') {
    const refusals = outcome.refusals.map(refusalText)
    return { ...blankRow, rowNumber, outcome: 'refused', name: outcome.name, refusals }
  }
  const { listed, warnings } = outcome
  return {
    rowNumber,
    outcome: kind,
    name: listed.name,
    idMasked: listIdMask(listed.idNumber),
    phoneMasked: listed.phone === null ? '' : phoneMask(listed.phone),
    teamName: teamId === null ? (listed.shiftTeamName ?? '') : teams.nameOf(teamId),
    department: listed.department ?? '',
    refusals:
      outcome.kind === 'duplicate' ? [`与第 ${outcome.ofRowNumber} 行是同一人，只取第一次出现的`] : [],
    warnings: warnings.map(warningText),
    changes: changes.map(({ label, from, to }) => ({ label, from, to })),
  }
}

const blankRow = {
  idMasked: '',
  phoneMasked: '',
  teamName: '',
  department: '',
  warnings: [],
  changes: [],
}

/** Names of the file that no team has, with how many people stand under each and what the user has made of it. */
export function unknownTeams({ rows, teams }: RosterJudgement): RosterPreview['unknownTeams'] {
  const people = new Map<string, number>()
  for (const { outcome } of rows) {
    const name = outcome.kind === 'new' || outcome.kind === 'known' ? outcome.listed.shiftTeamName : null
    if (name !== null && !teams.isKnownName(name)) people.set(name, (people.get(name) ?? 0) + 1)
  }
  return [...people].map(([name, count]) => ({ name, people: count, teamId: teams.teamIdOf(name) }))
}

/** Sample cells help to tell the columns apart; no one's number is needed for that. */
const withoutNumbers = (text: string): string =>
  text.replace(/[\dXx]{9,}/g, (digits) => `${digits.slice(0, 3)}****${digits.slice(-4)}`)

/** 0 → A, 25 → Z, 26 → AA. */
function columnLetter(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetter(Math.floor(column / 26) - 1) + letter
}
