// What `npm start` runs, straight from source: builds when stale, then opens the desktop door or the web door.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhenStale } from './launch/build-when-stale.ts'
import { findElectron } from './launch/find-electron.ts'
import { FlagError, parseFlags } from './launch/flags.ts'

const programFolder = join(import.meta.dirname, '..')

async function start(argv: readonly string[]): Promise<void> {
  const flags = parseFlags(argv)
  await buildWhenStale(programFolder)
  const electron = flags.web ? null : await findElectron(programFolder)
  if (electron === null) return openWeb(argv)
  if ('missing' in electron) {
    process.stdout.write(`${electron.missing}\n`)
    return openWeb(argv)
  }
  const child = spawn(electron.path, [programFolder, ...argv], { stdio: 'inherit' })
  child.on('exit', (code) => process.exit(code ?? 0))
}

/** The built bundle, in this same process. */
async function openWeb(argv: readonly string[]): Promise<void> {
  const built: typeof import('./hosts/web/serve-entry.ts') = await import(
    pathToFileURL(join(programFolder, 'out', 'main', 'web.js')).href
  )
  try {
    await built.runWebDoor(argv, programFolder)
  } catch (error) {
    stop(built.terminalRefusal(error), error)
  }
}

function stop(sentence: string | null, error: unknown): never {
  process.stderr.write(
    `${sentence ?? (error instanceof Error ? (error.stack ?? error.message) : String(error))}\n`,
  )
  process.exit(1)
}

start(process.argv.slice(2)).catch((error: unknown) =>
  stop(error instanceof FlagError ? error.message : null, error),
)
