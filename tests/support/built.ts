// Lets the tests of the built program build it once, also when several of them ask at the same time.
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { ThreadEntries } from '../../src-main/app.ts'
import { buildWhenStale, isStale } from '../../src-main/launch/build-when-stale.ts'

export const projectFolder = fileURLToPath(new URL('../..', import.meta.url))
export const outFolder = join(projectFolder, 'out')

const lock = join(projectFolder, 'node_modules/.cache/build.lock')
const LONGEST_BUILD_MS = 600_000

/** @returns the folder of the built program. @throws Error when the build fails; its output is on the terminal. */
export async function ensureBuilt(): Promise<string> {
  while (isStale(projectFolder)) {
    if (!takeLock()) {
      await pause(200)
      continue
    }
    try {
      await buildWhenStale(projectFolder)
      return outFolder // also where somebody edited a source meanwhile: that is for the next run
    } finally {
      rmSync(lock, { recursive: true, force: true })
    }
  }
  return outFolder
}

/** Names the folder with this run's copy of the built threads. */
export const threadsVariable = 'SEVEN_PM_THREADS'

/**
 * The entries of the built program's threads: one begins in a quarter of the time that its sources take. Where the build
 * was older than the sources there are none, and the sources' own are used.
 */
export function builtThreads(): ThreadEntries {
  const folder = process.env[threadsVariable]
  if (folder === undefined) return {}
  const entry = (name: string) => pathToFileURL(join(folder, `${name}-worker.js`))
  return {
    solver: entry('solver'),
    relaxation: entry('relaxation'),
    reckoning: entry('reckoning'),
    sealing: entry('sealing'),
    spreadsheet: entry('spreadsheet'),
  }
}

/** A folder can be made by one process only; one left by a killed build is taken over after its longest time. */
function takeLock(): boolean {
  try {
    mkdirSync(dirname(lock), { recursive: true })
    mkdirSync(lock)
    return true
  } catch {
    const madeAt = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now()
    if (Date.now() - madeAt > LONGEST_BUILD_MS) rmSync(lock, { recursive: true, force: true })
    return false
  }
}
