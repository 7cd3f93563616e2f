// How a table of half a million cells comes over from its thread: in portions that wait in a port until they are taken out.
// In one message it would hold the main thread for as long as it takes to unpack: a fifth of a second and more.
import { setImmediate as othersFirst } from 'node:timers/promises'
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads'
import type { SheetGrid, SpreadsheetInput, SpreadsheetOutcome } from './sheet-grid.ts'

/** A few thousand cells: some milliseconds. */
export const rowsAtOnce = 250

/** What the thread begins with. */
export interface ReaderStart {
  readonly input: SpreadsheetInput
  /** Takes the rows of all sheets, one sheet after the other. */
  readonly rows: MessagePort
}

/** What it says at last: where all is well, the sheets whose rows are in the port by then. */
export type ReaderEnd =
  | { readonly ok: true; readonly sheets: readonly { readonly name: string; readonly rowCount: number }[] }
  | (SpreadsheetOutcome & { ok: false })

/** Takes the rows out, and lets others be answered after each portion. */
export async function takeSheets(
  sheets: (ReaderEnd & { ok: true })['sheets'],
  port: MessagePort,
): Promise<SheetGrid[]> {
  const taken: SheetGrid[] = []
  for (const { name, rowCount } of sheets) {
    const rows: SheetGrid['rows'][number][] = []
    while (rows.length < rowCount) {
      const portion = receiveMessageOnPort(port)
      if (portion === undefined) throw new Error('a sheet has fewer rows than its reader says')
      rows.push(...(portion.message as SheetGrid['rows'])) // the reader's thread sends nothing else
      await othersFirst()
    }
    taken.push({ name, rows })
  }
  return taken
}
