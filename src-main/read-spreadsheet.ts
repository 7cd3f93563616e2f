// Turns the spreadsheet worker's outcomes into the contract's named errors.
import { Refusal } from './contract/errors.ts'
import type { Services, SheetGrid } from './procedures/core.ts'
import type { SpreadsheetOutcome } from './workers/sheet-grid.ts'
import { readSpreadsheet } from './workers/spreadsheet-runner.ts'

export const spreadsheetServices: Omit<Services, 'solve' | 'relax'> = {
  readSpreadsheet: async ({ name, bytes }) =>
    sheetsOf(await readSpreadsheet({ kind: 'file', fileName: name, bytes })),
  readPaste: async (text) => sheetsOf(await readSpreadsheet({ kind: 'pasted', text })),
}

function sheetsOf(outcome: SpreadsheetOutcome): readonly SheetGrid[] {
  if (!outcome.ok) throw new Refusal(outcome.code)
  return outcome.sheets
}
