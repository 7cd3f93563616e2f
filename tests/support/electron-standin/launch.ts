// Opens the built desktop program for a test: through the stand-in everywhere, through Electron itself where it is installed.
import { join } from 'node:path'
import type * as Electron from 'electron'
import { _electron } from 'playwright'
import { outFolder, projectFolder } from '../built.ts'
import { electronBinary } from './electron-binary.ts'
import type { Program } from './program.ts'
import { startStandIn } from './stand-in-process.ts'

export interface Desktop extends Program {
  readonly menu: {
    /** Every label, submenus under their title: { 文件: ['打印…', …] }; separators left out. */
    readonly labels: () => Promise<Record<string, string[]>>
    readonly click: (title: string, label: string) => Promise<void>
  }
  readonly dialogs: {
    /** Save dialogs answer with this file from now on; null is 取消. */
    readonly saveTo: (file: string | null) => Promise<void>
  }
}

interface DesktopOptions {
  readonly dataFolder: string
  /** The flags of `npm start` besides --data. */
  readonly flags?: readonly string[]
}

export interface DesktopVariant {
  readonly name: string
  /** Why this one can't run here; null when it can. */
  readonly skipped: string | null
  readonly launch: (options: DesktopOptions) => Promise<Desktop>
}

/** The same tests run through each of these. */
export function desktopVariants(): DesktopVariant[] {
  const binary = electronBinary()
  const missing = 'missing' in binary ? binary.missing : null
  return [
    { name: 'stand-in', skipped: null, launch: launchDesktop },
    {
      name: missing === null ? 'Electron' : `Electron (skipped: ${missing})`,
      skipped: missing,
      launch: async (options) => withParts(await startElectron('path' in binary ? binary.path : '', options)),
    },
  ]
}

/** Opens the built program in the stand-in; call `ensureBuilt()` before. */
export async function launchDesktop(options: DesktopOptions): Promise<Desktop> {
  return withParts(await startStandIn(join(outFolder, 'main/electron.js'), argumentsFor(options)))
}

const argumentsFor = ({ dataFolder, flags = [] }: DesktopOptions) => ['--data', dataFolder, ...flags]

async function startElectron(executablePath: string, options: DesktopOptions): Promise<Program> {
  const environment = {
    ...process.env,
    ...(process.getuid?.() === 0 ? { ELECTRON_DISABLE_SANDBOX: '1' } : {}),
  }
  const electron = await _electron.launch({
    executablePath,
    args: [projectFolder, ...argumentsFor(options)],
    env: Object.fromEntries(
      Object.entries(environment).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
    ),
  })
  const page = await electron.firstWindow()
  await page.waitForLoadState()
  return {
    page,
    evaluate: (run, argument) =>
      // Playwright types the argument as its own serializable kind; what tests hand over is JSON.
      electron.evaluate(run as never, argument as never),
    close: () => electron.close(),
    kill: async () => void electron.process().kill('SIGKILL'),
  }
}

function withParts(program: Program): Desktop {
  return {
    ...program,
    menu: {
      labels: () => program.evaluate(readMenu),
      click: (title, label) => program.evaluate(clickMenu, [title, label] as const),
    },
    dialogs: { saveTo: (file) => program.evaluate(answerSaves, file) },
  }
}

function readMenu({ Menu }: typeof Electron): Record<string, string[]> {
  const labels = (menu: Electron.Menu | undefined | null) =>
    (menu?.items ?? []).flatMap((item) => (item.type === 'separator' ? [] : [item.label]))
  return Object.fromEntries(
    (Menu.getApplicationMenu()?.items ?? []).map((item) => [item.label, labels(item.submenu)]),
  )
}

function clickMenu({ Menu }: typeof Electron, [title, label]: readonly [string, string]): void {
  const menu = Menu.getApplicationMenu()?.items.find((item) => item.label === title)?.submenu
  const item = menu?.items.find((candidate) => candidate.label === label)
  if (item === undefined) throw new Error(`no menu entry ${title} → ${label}`)
  item.click()
}

function answerSaves({ dialog }: typeof Electron, file: string | null): void {
  dialog.showSaveDialog = async () => ({ canceled: file === null, filePath: file ?? '' })
}
