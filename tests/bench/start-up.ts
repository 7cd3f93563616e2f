// From a built bundle, the time from starting the program to a login page that takes a password.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { tenYears } from '../../src-main/features/settings/sample/history.ts'
import { browserArguments, findBrowser } from '../support/browser.ts'
import { ensureBuilt } from '../support/built.ts'
import { type Figure, figure } from './figures.ts'
import { worldFolder } from './worlds.ts'

const root = join(import.meta.dirname, '..', '..')
const SAMPLE_LIMIT_MS = 2_500
const TEN_YEARS_LIMIT_MS = 4_000

export async function startUpFigures(isSmall: boolean): Promise<Figure[]> {
  await ensureBuilt()
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() })
  const sample = mkdtempSync(join(tmpdir(), 'seven-pm-bench-'))
  try {
    const page = async (folder: string, flags: string[]) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
      const started = performance.now()
      const program = spawn(
        process.execPath,
        [join(root, 'src-main/start.ts'), '--web', '--no-open', '--data', folder, ...flags],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      const address = await readyAddress(program)
      const tab = await context.newPage()
      await tab.goto(address)
      await tab.locator('input[type=password]').waitFor()
      const taken = performance.now() - started
      await context.close()
      program.kill('SIGTERM')
      await new Promise((resolve) => program.once('exit', resolve))
      return taken
    }
    const flags = ['--sample', '--today', '2025-11-12']
    const figures = [figure('start to usable page, sample made anew', await page(sample, flags), 'ms', null)]
    figures.push(
      figure('start to usable page, sample', await median(() => page(sample, flags)), 'ms', SAMPLE_LIMIT_MS),
    )
    if (isSmall) return figures
    const large = await worldFolder('2025-11-12', tenYears)
    figures.push(
      figure(
        'start to usable page, ten years',
        await median(() => page(large, [])),
        'ms',
        TEN_YEARS_LIMIT_MS,
      ),
    )
    rmSync(large, { recursive: true, force: true })
    return figures
  } finally {
    await browser.close()
    rmSync(sample, { recursive: true, force: true })
  }
}

async function median(measure: () => Promise<number>): Promise<number> {
  const taken = [await measure(), await measure(), await measure()].sort((one, other) => one - other)
  return taken[1] ?? Number.NaN
}

function readyAddress(program: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    program.stdout?.on('data', (part: Buffer) => {
      text += part.toString('utf8')
      const address = /^READY (\S+)$/m.exec(text)?.[1]
      if (address !== undefined) resolve(address)
    })
    program.once('exit', (code) => reject(new Error(`the program ended with ${code} before it was ready`)))
  })
}
