// Stands in for ipcMain, MessagePortMain and MessageChannelMain: ports whose other end lives in a page, or in this process.
import { EventEmitter } from 'node:events'
import { checkEvent, only } from './provided.ts'

/** Where a port's messages go. */
interface OtherEnd {
  readonly send: (data: unknown) => void
  readonly close: () => void
}

export class StandInPort extends EventEmitter {
  readonly #other: OtherEnd
  readonly #waiting: unknown[] = []
  #isStarted = false
  #isClosed = false

  constructor(other: OtherEnd) {
    super()
    this.#other = other
  }

  override on(event: string | symbol, listener: (...args: never[]) => void): this {
    checkEvent('MessagePortMain', ['message', 'close'], event)
    // EventEmitter's own type takes any arguments; the listeners here are typed by Electron's declarations.
    return super.on(event, listener as (...args: unknown[]) => void)
  }

  /** Throws what a structured clone refuses, as a real port does. */
  postMessage(data: unknown): void {
    const copy: unknown = structuredClone(data)
    if (!this.#isClosed) this.#other.send(copy)
  }

  /** Until this is called messages wait. */
  start(): void {
    this.#isStarted = true
    for (const data of this.#waiting.splice(0)) this.emit('message', { data, ports: [] })
  }

  close(): void {
    if (this.#isClosed) return
    this.end()
    this.#other.close()
  }

  receive(data: unknown): void {
    if (this.#isStarted && !this.#isClosed) this.emit('message', { data, ports: [] })
    else this.#waiting.push(data)
  }

  /** The other end is gone. */
  end(): void {
    if (this.#isClosed) return
    this.#isClosed = true
    this.emit('close')
  }
}

export class MessageChannelMain {
  readonly port1: StandInPort = new StandInPort({
    send: (data) => void setImmediate(() => this.port2.receive(data)),
    close: () => this.port2.end(),
  })
  readonly port2: StandInPort = new StandInPort({
    send: (data) => void setImmediate(() => this.port1.receive(data)),
    close: () => this.port1.end(),
  })
}

export const ipcEmitter = new EventEmitter()

export const ipcMain = only('ipcMain', {
  on: (channel: string, listener: (...args: never[]) => void) =>
    // EventEmitter's own type takes any arguments; the listeners here are typed by Electron's declarations.
    void ipcEmitter.on(channel, listener as (...args: unknown[]) => void),
  off: (channel: string, listener: (...args: never[]) => void) =>
    void ipcEmitter.off(channel, listener as (...args: unknown[]) => void), // as above
  emit: (channel: string, event: unknown, ...args: unknown[]) => ipcEmitter.emit(channel, event, ...args),
})
