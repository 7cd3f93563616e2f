// The thread in which a stranger's file is opened: one file, one answer, then it ends.
import { parentPort, workerData } from 'node:worker_threads'
import { readSpreadsheetInput } from './read-spreadsheet.ts'
import type { SpreadsheetInput } from './sheet-grid.ts'

// The runner of this folder is the only one that starts this file, and it hands over exactly this.
const input = workerData as SpreadsheetInput
parentPort?.postMessage(await readSpreadsheetInput(input))
