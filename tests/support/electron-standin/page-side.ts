// What a page gets from the stand-in: the real preload, run with `electron` as the only thing it can require.

/** What the page tells the main side. */
export type FromPage =
  | { readonly kind: 'document' }
  | {
      readonly kind: 'ipc'
      readonly channel: string
      readonly message: unknown
      readonly ports: readonly number[]
    }
  | { readonly kind: 'port'; readonly id: number; readonly data: unknown }
  | { readonly kind: 'close'; readonly id: number }
  | { readonly kind: 'open'; readonly url: string }

/** What the main side calls in the page. */
interface PageSide {
  readonly deliver: (id: number, data: unknown) => void
  readonly close: (id: number) => void
}

declare global {
  interface Window {
    standInTell?: (message: FromPage) => Promise<void>
    readonly standIn?: PageSide
  }
}

/** Runs inside the page before its own scripts; must use nothing from outside itself. */
export function startPageSide(preload: string | null): void {
  const tell = window.standInTell
  if (tell === undefined || window !== window.top || window.standIn !== undefined) return
  delete window.standInTell
  const ports = new Map<number, MessagePort>()

  const side: PageSide = {
    deliver: (id, data) => ports.get(id)?.postMessage(data),
    close: (id) => {
      ports.get(id)?.close()
      ports.delete(id)
    },
  }
  Object.defineProperty(window, 'standIn', { value: side })
  window.open = (url) => {
    void tell({ kind: 'open', url: new URL(String(url ?? 'about:blank'), location.href).href })
    return null
  }
  void tell({ kind: 'document' })
  if (preload === null) return

  const carry = (port: MessagePort): number => {
    const id = Math.floor(Math.random() * Number.MAX_SAFE_INTEGER)
    ports.set(id, port)
    port.addEventListener('message', (event) => void tell({ kind: 'port', id, data: event.data }))
    port.addEventListener('close', () => void tell({ kind: 'close', id }))
    port.start()
    return id
  }
  const only = <T extends object>(name: string, provided: T): T =>
    new Proxy(provided, {
      get(target, key) {
        if (key in target) return Reflect.get(target, key)
        throw new Error(`not provided by the Electron stand-in: ${name}.${String(key)}`)
      },
    })
  // The context bridge copies: the page can change neither the preload's objects nor what it was given.
  const bridged = (value: unknown): unknown => {
    if (typeof value === 'function') {
      return (...args: unknown[]) => bridged(value(...args.map((argument) => structuredClone(argument))))
    }
    if (typeof value !== 'object' || value === null) return value
    const copy = Object.entries(value).map(([key, part]) => [key, bridged(part)] as const)
    return Object.freeze(Array.isArray(value) ? copy.map(([, part]) => part) : Object.fromEntries(copy))
  }
  const electron = only('preload electron', {
    contextBridge: only('contextBridge', {
      exposeInMainWorld: (name: string, api: unknown) =>
        Object.defineProperty(window, name, { value: bridged(api), enumerable: true }),
    }),
    ipcRenderer: only('ipcRenderer', {
      postMessage: (channel: string, message: unknown, transfer: readonly MessagePort[] = []) =>
        void tell({ kind: 'ipc', channel, message: structuredClone(message), ports: transfer.map(carry) }),
    }),
  })
  const require = (name: string) => {
    if (name === 'electron') return electron
    throw new Error(`a sandboxed preload can't require '${name}'`)
  }
  new Function('require', 'module', 'exports', preload)(require, { exports: {} }, {})
}
