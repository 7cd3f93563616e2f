// Stands in for BrowserWindow and webContents: a page of Chromium, driven through Playwright.
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright'
import { toPage, toProgram } from './addresses.ts'
import { standIn } from './app.ts'
import { type FromPage, startPageSide } from './page-side.ts'
import { ipcEmitter, StandInPort } from './ports.ts'
import { grantedPermissions } from './protocol.ts'
import { checkEvent, notProvided, only } from './provided.ts'
import { routeRequests } from './requests.ts'

interface WindowOptions {
  readonly width: number
  readonly height: number
  readonly x?: number
  readonly y?: number
  readonly webPreferences: { readonly preload: string } & Record<string, unknown>
}

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const windowEvents = ['ready-to-show', 'close', 'closed']
const contentsEvents = [
  'will-frame-navigate',
  'will-redirect',
  'will-attach-webview',
  'did-finish-load',
  'did-fail-load',
  'will-prevent-unload',
]

/** The browser is started before `ready`, so that a window can be made without waiting. */
export const browser: { context: BrowserContext | null } = { context: null }
const open: StandInWindow[] = []
const loaded = Promise.withResolvers<void>()
/** Settles when the first window has loaded its page. */
export const firstPageLoaded: Promise<void> = loaded.promise

class WebContents extends EventEmitter {
  /** What the program holds; events must carry the very same object. */
  readonly seen: WebContents = only('webContents', this)
  readonly mainFrame: { readonly url: string }
  readonly page: Promise<Page>
  readonly #preferences: WindowOptions['webPreferences']
  readonly #ports = new Map<number, StandInPort>()
  #decideOpen: (details: { readonly url: string }) => { readonly action: string } = () => ({
    action: 'allow',
  })
  #url = ''

  constructor(options: WindowOptions) {
    super()
    this.#preferences = options.webPreferences
    const url = () => this.#url
    this.mainFrame = only('webContents.mainFrame', {
      get url() {
        return toProgram(url())
      },
    })
    standIn.emit('web-contents-created', {}, this.seen)
    this.page = this.#open(options)
  }

  override on(event: string | symbol, listener: (...args: never[]) => void): this {
    checkEvent('webContents', contentsEvents, event)
    // EventEmitter's own type takes any arguments; the listeners here are typed by Electron's declarations.
    return super.on(event, listener as (...args: unknown[]) => void)
  }

  setWindowOpenHandler(decide: (details: { readonly url: string }) => { readonly action: string }): void {
    this.#decideOpen = decide
  }

  getLastWebPreferences(): object {
    return this.#preferences
  }

  getURL(): string {
    return toProgram(this.#url)
  }

  reload(): void {
    void this.page.then((page) => page.reload())
  }

  async printToPDF(options: {
    readonly printBackground?: boolean
    readonly preferCSSPageSize?: boolean
  }): Promise<Buffer> {
    return (await this.page).pdf(options)
  }

  print(): void {
    notProvided('a printer')
  }

  async #open({ width, height, webPreferences }: WindowOptions): Promise<Page> {
    const context = browser.context ?? notProvided('a window before ready')
    const blank = open.length === 0 ? context.pages()[0] : undefined
    const page = blank ?? (await context.newPage())
    await context.grantPermissions(grantedPermissions(this.seen))
    await page.setViewportSize({ width, height })
    await routeRequests(page, this)
    await page.exposeBinding('standInTell', (source, message: FromPage) =>
      this.#hear(source.frame === page.mainFrame(), source.frame.url(), message),
    )
    await page.addInitScript(startPageSide, readFileSync(webPreferences.preload, 'utf8'))
    page.on('popup', (popup) => void popup.close().then(() => this.#openWindow(popup.url())))
    page.on('close', () => this.#endPorts())
    page.on(
      'dialog',
      (dialog) =>
        void (dialog.type() === 'beforeunload' && this.#mayLeave() ? dialog.accept() : dialog.dismiss()),
    )
    page.on('framenavigated', (frame) => {
      if (frame === page.mainFrame()) this.#url = frame.url()
    })
    return page
  }

  /** As in Electron: a page that asks to stay stays, unless a listener prevents that. */
  #mayLeave(): boolean {
    let isPrevented = false
    this.emit('will-prevent-unload', {
      preventDefault: () => {
        isPrevented = true
      },
    })
    return isPrevented
  }

  #hear(isMainFrame: boolean, url: string, message: FromPage): void {
    if (message.kind === 'document') this.#endPorts()
    else if (message.kind === 'port') this.#ports.get(message.id)?.receive(message.data)
    else if (message.kind === 'close') this.#ports.get(message.id)?.end()
    else if (message.kind === 'open') this.#openWindow(message.url)
    else {
      if (isMainFrame) this.#url = url
      const senderFrame = isMainFrame ? this.mainFrame : { url: toProgram(url) }
      const ports = message.ports.map((id) => this.#port(id))
      ipcEmitter.emit(message.channel, { sender: this.seen, senderFrame, ports }, message.message)
    }
  }

  #port(id: number): StandInPort {
    const call = (name: 'deliver' | 'close', data?: unknown) =>
      void this.page
        .then((page) =>
          page.evaluate(([to, what, sent]) => window.standIn?.[what](to, sent), [id, name, data] as const),
        )
        .catch(() => {}) // the page has gone on or closed: nobody is left to hear it
    const port = new StandInPort({ send: (data) => call('deliver', data), close: () => call('close') })
    this.#ports.set(id, port)
    return port
  }

  #endPorts(): void {
    for (const port of this.#ports.values()) port.end()
    this.#ports.clear()
  }

  #openWindow(url: string): void {
    if (this.#decideOpen({ url: toProgram(url) }).action === 'deny') return
    void browser.context?.newPage().then((page) => page.goto(url))
  }
}

class StandInWindow extends EventEmitter {
  static getAllWindows(): StandInWindow[] {
    return [...open]
  }

  readonly webContents: WebContents
  #bounds: Bounds
  #isMaximized = false

  constructor(options: WindowOptions) {
    super()
    if (!standIn.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    this.#bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width, height: options.height }
    this.webContents = new WebContents(options).seen
  }

  override on(event: string | symbol, listener: (...args: never[]) => void): this {
    checkEvent('BrowserWindow', windowEvents, event)
    // EventEmitter's own type takes any arguments; the listeners here are typed by Electron's declarations.
    return super.on(event, listener as (...args: unknown[]) => void)
  }

  async loadURL(url: string): Promise<void> {
    const page = await this.webContents.page
    await page.goto(toPage(url))
    this.emit('ready-to-show')
    loaded.resolve()
  }

  show(): void {}

  focus(): void {}

  restore(): void {}

  isMinimized(): boolean {
    return false
  }

  maximize(): void {
    this.#isMaximized = true
  }

  isMaximized(): boolean {
    return this.#isMaximized
  }

  getNormalBounds(): Bounds {
    return this.#bounds
  }

  setBounds(bounds: Partial<Bounds>): void {
    this.#bounds = { ...this.#bounds, ...bounds }
  }

  getTitle(): string {
    return '晚七点'
  }

  close(): void {
    void this.end().then(() => {
      if (open.length === 0 && !standIn.emit('window-all-closed')) standIn.quit()
    })
  }

  async end(): Promise<void> {
    this.emit('close', { preventDefault: () => notProvided('a window that refuses to close') })
    open.splice(
      open.findIndex((window) => window.webContents === this.webContents),
      1,
    )
    await (await this.webContents.page).close()
    this.emit('closed')
  }
}

/** Each window is guarded as it is made. */
export const BrowserWindow = new Proxy(StandInWindow, {
  construct(target, options: [WindowOptions]) {
    const window = only('BrowserWindow', new target(...options))
    open.push(window)
    return window
  },
})

export const focusedWindow = (): StandInWindow | undefined => open[0]

standIn.closeWindows = async () => {
  for (const window of [...open]) await window.end()
  return open.length === 0
}
