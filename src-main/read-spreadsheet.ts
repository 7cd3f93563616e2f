// Turns the spreadsheet worker's outcomes into the contract's named errors.
import { Refusal } from './contract/errors.ts'
import type { Services, SheetGrid } from './procedures/core.ts'
import type { SpreadsheetInput, SpreadsheetOutcome } from './workers/sheet-grid.ts'
import { readSpreadsheet } from './workers/spreadsheet-runner.ts'

/** @param workerFile the entry of the reader's thread; the program's own unless a test has another. */
export function spreadsheetServices(workerFile?: URL): Pick<Services, 'readSpreadsheet' | 'readPaste'> {
  const read = async (input: SpreadsheetInput) => sheetsOf(await readSpreadsheet(input, { workerFile }))
  return {
    readSpreadsheet: ({ name, bytes }) => read({ kind: 'file', fileName: name, bytes }),
    readPaste: (text) => read({ kind: 'pasted', text }),
  }
}

function sheetsOf(outcome: SpreadsheetOutcome): readonly SheetGrid[] {
  if (!outcome.ok) throw new Refusal(outcome.code)
  return outcome.sheets
}
