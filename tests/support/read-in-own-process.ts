// Reads a spreadsheet in a process of its own, so that the memory measured is this file's and nobody else's.
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

export interface Reading {
  readonly outcome: string
  readonly rows: number
  readonly milliseconds: number
  readonly grownMegabytes: number
}

/** @param timeLimit how long the reader may take, in ms; null: what the program allows. */
export function readInOwnProcess({ timeLimit }: { timeLimit: number | null }) {
  const folder = mkdtempSync(join(tmpdir(), 'spreadsheet-'))
  const meter = new URL('./measure-spreadsheet.ts', import.meta.url).pathname
  return {
    close: () => rmSync(folder, { recursive: true, force: true }),
    read: async (fileName: string, bytes: Uint8Array): Promise<Reading> => {
      const file = join(folder, fileName)
      writeFileSync(file, bytes)
      const given = timeLimit === null ? [file] : [file, String(timeLimit)]
      const { stdout } = await promisify(execFile)(process.execPath, [meter, ...given])
      return JSON.parse(stdout)
    },
  }
}
