// Stands in for Electron's `app`: life cycle, paths, the single-instance lock.
import { EventEmitter } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkEvent, notProvided, only } from './provided.ts'

const events = [
  'ready',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'second-instance',
  'web-contents-created',
  'activate',
]

class StandInApp extends EventEmitter {
  readonly isPackaged = false
  readonly switches = new Map<string, string>()
  readonly commandLine = only('app.commandLine', {
    appendSwitch: (name: string, value = '') => void this.switches.set(name, value),
  })
  /** Closes what quitting must close before the process ends; set by the windows. */
  closeWindows: () => Promise<boolean> = async () => true
  readonly #paths = new Map([
    ['home', homedir()],
    ['temp', tmpdir()],
    ['documents', tmpdir()],
  ])
  readonly #ready = Promise.withResolvers<void>()
  #isReady = false
  #lockFile: string | null = null
  #isQuitting = false

  override on(event: string | symbol, listener: (...args: never[]) => void): this {
    checkEvent('app', events, event)
    // EventEmitter's own type takes any arguments; the listeners here are typed by Electron's declarations.
    return super.on(event, listener as (...args: unknown[]) => void)
  }

  whenReady(): Promise<void> {
    return this.#ready.promise
  }

  isReady(): boolean {
    return this.#isReady
  }

  /** Only the runner calls this, after the entry has ended: that is when Electron says `ready`. */
  becomeReady(): void {
    this.#isReady = true
    this.emit('ready')
    this.#ready.resolve()
  }

  getVersion(): string {
    return JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')).version
  }

  getPath(name: string): string {
    return this.#paths.get(name) ?? notProvided(`app.getPath('${name}')`)
  }

  setPath(name: string, path: string): void {
    this.#paths.set(name, path)
  }

  /** Hangs on the folder named userData, as Electron's does; the first one learns of a second by a signal. */
  requestSingleInstanceLock(): boolean {
    const file = join(this.getPath('userData'), 'stand-in.lock')
    if (this.#lockFile === file) return true
    const owner = readOwner(file)
    if (owner !== null) {
      process.kill(owner, 'SIGUSR2')
      return false
    }
    mkdirSync(this.getPath('userData'), { recursive: true })
    writeFileSync(file, String(process.pid))
    this.#lockFile = file
    process.on('SIGUSR2', () => this.emit('second-instance', {}, [], ''))
    return true
  }

  quit(): void {
    if (this.#isQuitting) return
    this.#isQuitting = true
    this.emit('before-quit', { preventDefault: () => notProvided('preventing before-quit') })
    void this.closeWindows().then((isClosed) => {
      if (!isClosed) return notProvided('a window that stays open while quitting')
      this.emit('will-quit', { preventDefault: () => notProvided('preventing will-quit') })
      this.exit(0)
    })
  }

  exit(code = 0): void {
    this.emit('quit', {}, code)
    if (this.#lockFile !== null) rmSync(this.#lockFile, { force: true })
    process.exit(code)
  }
}

/** The process that holds the lock, or null where nobody living does. */
function readOwner(file: string): number | null {
  try {
    const owner = Number(readFileSync(file, 'utf8'))
    process.kill(owner, 0)
    return owner
  } catch {
    return null
  }
}

export const standIn = new StandInApp()
export const app = only('app', standIn)
