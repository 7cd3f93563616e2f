// The thread in which a stranger's file is opened: one file, one answer, then it ends.
import { parentPort, workerData } from 'node:worker_threads'
import { readSpreadsheetInput } from './read-spreadsheet.ts'
import { type ReaderStart, rowsAtOnce } from './sheet-crossing.ts'

// The runner of this folder is the only one that starts this file, and it hands over exactly this.
const { input, rows } = workerData as ReaderStart
const outcome = await readSpreadsheetInput(input)
if (!outcome.ok) parentPort?.postMessage(outcome)
else {
  for (const sheet of outcome.sheets)
    for (let first = 0; first < sheet.rows.length; first += rowsAtOnce)
      rows.postMessage(sheet.rows.slice(first, first + rowsAtOnce))
  const sheets = outcome.sheets.map(({ name, rows: all }) => ({ name, rowCount: all.length }))
  parentPort?.postMessage({ ok: true, sheets })
}
