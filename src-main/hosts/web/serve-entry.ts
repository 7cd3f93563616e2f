// Runs the web door: takes the data folder, opens the core, prints READY, and ends when its parent does.
import { join } from 'node:path'
import { openApp } from '../../app.ts'
import { defaultDataFolder, takeDataFolder } from '../../launch/data-folder.ts'
import { parseFlags } from '../../launch/flags.ts'
import { startRefusal } from '../../launch/start-refusal.ts'
import { openBrowser } from './open-browser.ts'
import { openWebDoor } from './serve.ts'

const PARENT_CHECK_MS = 500

/** @param programFolder holds out/ and resources/. */
export async function runWebDoor(argv: readonly string[], programFolder: string): Promise<void> {
  const flags = parseFlags(argv)
  const { folder, hold } = takeDataFolder(flags.dataFolder ?? defaultDataFolder(), programFolder)
  const app = await openApp({
    dataFolder: folder,
    resourcesFolder: join(programFolder, 'resources'),
    sample: flags.sample,
    today: flags.today,
  })
  const door = await openWebDoor(app, join(programFolder, 'out', 'renderer'), flags.port)
  let isEnding = false
  const end = async () => {
    if (isEnding) return
    isEnding = true
    await door.close()
    app.close()
    hold.release()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())
  endWithParent(() => void end())
  process.stdout.write(`READY ${door.address}\n`)
  if (!flags.noOpen) openBrowser(door.address)
}

/** An orphan is adopted by another process: its parent's id changes. */
function endWithParent(end: () => void): void {
  const parent = process.ppid
  setInterval(() => {
    if (process.ppid !== parent) end()
  }, PARENT_CHECK_MS).unref()
}

/** The sentence for the terminal, or null where the error is a bug. */
export function terminalRefusal(error: unknown): string | null {
  const isPortTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  if (isPortTaken) return '这个端口已被别的程序占用，请换一个 --port，或不写 --port 由晚七点自己选。'
  return startRefusal(error)
}
