// Gives every run of the tests a folder of its own for what they write, and clears it away, also after tests that were killed.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isStale } from '../../src-main/launch/build-when-stale.ts'
import { outFolder, projectFolder, threadsVariable } from './built.ts'

/** Called by vitest once, before the first process that runs tests. @returns what it calls after the last one. */
export default function setUpScratch(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'seven-pm-tests-'))
  for (const name of ['TMPDIR', 'TEMP', 'TMP']) process.env[name] = folder
  if (!isStale(projectFolder)) process.env[threadsVariable] = copyThreads(folder)
  return () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
}

/** A copy, because a build during the tests clears the folder that it builds into. */
function copyThreads(folder: string): string {
  const threads = join(folder, 'threads')
  cpSync(join(outFolder, 'main'), threads, { recursive: true })
  writeFileSync(join(threads, 'package.json'), '{ "type": "module" }')
  return threads
}
