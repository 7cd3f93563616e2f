// Runs the built desktop program in plain Node: `node run.ts <profile folder> <entry> [flags]`, driven by launch.ts.
import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright'
import { browserArguments, findBrowser } from '../browser.ts'
import { standIn } from './app.ts'
import { browser, firstPageLoaded } from './browser-window.ts'

/** A function of the test, run here with Electron's module, as Playwright does with the real one. */
interface Request {
  readonly id: number
  readonly source: string
  readonly argument: unknown
}

const electronUrl = new URL('./electron.ts', import.meta.url).href
const [, , profileFolder = '', entry = '', ...flags] = process.argv

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: electronUrl, shortCircuit: true } : next(specifier, context),
})

process.on('message', (request: Request) => void answer(request))
process.on('disconnect', () => standIn.exit(1))

process.argv = [process.execPath, entry, ...flags]
await import(pathToFileURL(entry).href)
await openBrowser()
standIn.becomeReady()
await firstPageLoaded
process.send?.({ kind: 'loaded', port: devToolsPort() })

async function openBrowser(): Promise<void> {
  browser.context = await chromium.launchPersistentContext(profileFolder, {
    executablePath: findBrowser(),
    args: [...browserArguments(), '--remote-debugging-port=0'],
    locale: standIn.switches.get('lang') ?? 'en-US',
  })
}

function devToolsPort(): number {
  return Number(readFileSync(join(profileFolder, 'DevToolsActivePort'), 'utf8').split('\n')[0])
}

async function answer({ id, source, argument }: Request): Promise<void> {
  try {
    const run: (electron: unknown, argument: unknown) => unknown = new Function(`return (${source})`)()
    const value = await run(await import('./electron.ts'), argument)
    process.send?.({ kind: 'answer', id, value })
  } catch (error) {
    process.send?.({ kind: 'answer', id, error: error instanceof Error ? error.message : String(error) })
  }
}
