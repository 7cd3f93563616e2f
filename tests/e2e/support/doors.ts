// Both doors of the built program for end-to-end tests: the same steps on a page, whichever door it came through.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright'
import { browserArguments, findBrowser } from '../../support/browser.ts'
import { ensureBuilt, projectFolder } from '../../support/built.ts'
import { desktopVariants } from '../../support/electron-standin/launch.ts'
import { patience } from '../../support/patience.ts'

export interface OpenDoor {
  readonly page: Page
  readonly dataFolder: string
  /** Ends the program as its user does; the data folder goes too, unless it was given. */
  readonly close: () => Promise<void>
  /** Ends it as a power cut does; a data folder that was given stays. */
  readonly kill: () => Promise<void>
}

export interface DoorOptions {
  /** The flags of `npm start`, for example ['--sample', '--today', '2025-11-12']. */
  readonly flags?: readonly string[]
  /** Without it, a new one for this run. */
  readonly dataFolder?: string
}

export interface Door {
  readonly name: string
  /** Why this door can't be tested here; null when it can. */
  readonly skipped: string | null
  readonly open: (options?: DoorOptions) => Promise<OpenDoor>
}

/** For what depends on no door and is shown once: the one that every machine has. Both answer alike (tests/hosts/parity). */
export const openAnyDoor: Door['open'] = (options) => opener(openWeb)(options)

type Running = Pick<OpenDoor, 'page' | 'close' | 'kill'>

/** `for (const { name, skipped, open } of doors()) describe.skipIf(skipped !== null)(name, …)`. */
export function doors(): Door[] {
  const desktops = desktopVariants().map(({ name, skipped, launch }) => ({
    name: `desktop door, ${name}`,
    skipped,
    open: opener((dataFolder, flags) => launch({ dataFolder, flags })),
  }))
  return [{ name: 'web door', skipped: null, open: opener(openWeb) }, ...desktops]
}

function opener(start: (dataFolder: string, flags: readonly string[]) => Promise<Running>): Door['open'] {
  return async ({ flags = [], dataFolder: given } = {}) => {
    await ensureBuilt()
    const dataFolder = given ?? mkdtempSync(join(tmpdir(), 'seven-pm-e2e-'))
    const clear = () => {
      if (given === undefined) rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
    }
    try {
      const { page, close, kill } = await start(dataFolder, flags)
      page.context().setDefaultTimeout(patience)
      await page.setViewportSize({ width: 1366, height: 768 })
      return { page, dataFolder, close: () => close().finally(clear), kill: () => kill().finally(clear) }
    } catch (error) {
      clear()
      throw error
    }
  }
}

async function openWeb(dataFolder: string, flags: readonly string[]): Promise<Running> {
  const command = ['src-main/launch/start-compiled.js', '--web', '--no-open', '--data', dataFolder, ...flags]
  const program = spawn(process.execPath, command, { cwd: projectFolder, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = new Promise<void>((resolve) => program.once('close', () => resolve()))
  const address = await readyAddress(program)
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() })
  const page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
  await page.goto(address)
  const end = async (signal: NodeJS.Signals) => {
    await browser.close()
    program.kill(signal)
    await ended
  }
  return { page, close: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

/** @throws Error with what the program wrote when it ends before READY. */
function readyAddress(program: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString()
      const [, address] = /^READY (\S+)$/m.exec(said) ?? []
      if (address !== undefined) resolve(address)
    }
    program.stdout?.on('data', hear)
    program.stderr?.on('data', hear)
    program.once('close', (code) => reject(new Error(`The web door ended with ${code}: ${said.trim()}`)))
  })
}
