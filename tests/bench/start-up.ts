// From a built bundle, the time from `npm start` to a page on which one can work: signed in, tonight's lessons drawn,
// and the keyboard going from one to the next. Nobody types faster than this bench, so typing counts for nothing.
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { setProgramClock } from '../e2e/support/program-clock.ts'
import { tryPassword } from '../e2e/support/steps.ts'
import { browserArguments, findBrowser } from '../support/browser.ts'
import { ensureBuilt } from '../support/built.ts'
import { type Figure, figure } from './figures.ts'
import { tenYears, worldFolder } from './worlds.ts'

const root = join(import.meta.dirname, '..', '..')
const SAMPLE_LIMIT_MS = 2_500
const TEN_YEARS_LIMIT_MS = 2_000
const TODAY = '2025-11-12'

/** Milliseconds since the start. */
interface Start {
  /** The program has printed its address. */
  readonly ready: number
  /** The login page takes a password. */
  readonly login: number
  readonly usable: number
}

export async function startUpFigures(isSmall: boolean): Promise<Figure[]> {
  await ensureBuilt()
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() })
  const folder = mkdtempSync(join(tmpdir(), 'seven-pm-bench-'))
  try {
    const sample = () => start(browser, folder, ['--sample', '--today', TODAY])
    const anew = figure('start to usable page, sample made anew', (await sample()).usable, 'ms', null)
    const kept = await figuresOf('sample', SAMPLE_LIMIT_MS, isSmall ? 1 : 5, sample)
    return [anew, ...kept, ...(isSmall ? [] : await tenYearFigures(browser))]
  } finally {
    await browser.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Real data has no --today: the program's clock is put to an evening with lessons. */
async function tenYearFigures(browser: Browser): Promise<Figure[]> {
  const folder = await worldFolder(TODAY, tenYears)
  const putBack = setProgramClock(`${TODAY} 18:40`)
  try {
    return await figuresOf('ten years', TEN_YEARS_LIMIT_MS, 5, () => start(browser, folder, []))
  } finally {
    putBack()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Medians; where the time goes is only watched. */
async function figuresOf(
  name: string,
  limit: number,
  count: number,
  once: () => Promise<Start>,
): Promise<Figure[]> {
  const runs: Start[] = []
  for (let run = 0; run < count; run += 1) runs.push(await once())
  const median = (of: keyof Start) =>
    runs.map((one) => one[of]).sort((one, other) => one - other)[Math.floor(count / 2)] ?? Number.NaN
  return [
    figure(`start to address, ${name}`, median('ready'), 'ms', null),
    figure(`start to login page, ${name}`, median('login'), 'ms', null),
    figure(`start to usable page, ${name}`, median('usable'), 'ms', limit),
  ]
}

async function start(browser: Browser, folder: string, flags: readonly string[]): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const begun = performance.now()
  const since = () => performance.now() - begun
  const program = spawn(
    process.execPath,
    [join(root, 'src-main/launch/start-compiled.js'), '--web', '--no-open', '--data', folder, ...flags],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  try {
    const address = await readyAddress(program)
    const ready = since()
    const tab = await context.newPage()
    await tab.goto(address)
    await tab.locator('input[type=password]').waitFor()
    const login = since()
    await tryPassword(tab, 'planner', 'sample-2025')
    await takesKey(tab)
    return { ready, login, usable: since() }
  } finally {
    await context.close()
    program.kill('SIGTERM')
    await new Promise((resolve) => program.once('exit', resolve))
  }
}

/** Tonight's lessons are there, and Tab goes from the first thing in them to the next. */
async function takesKey(tab: Page): Promise<void> {
  const inLessons = tab.locator('.evenings').locator('a, button:not([tabindex="-1"])')
  await inLessons.first().focus()
  await tab.keyboard.press('Tab')
  await inLessons.nth(1).and(tab.locator(':focus')).waitFor()
}

function readyAddress(program: ChildProcess): Promise<string> {
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
