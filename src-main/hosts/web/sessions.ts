// Who may talk to the web door at all: one token in the first address, then a cookie; right Host, right Origin.
import { randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export class Doorkeeper {
  #token: string | null = randomBytes(24).toString('base64url')
  readonly #connections = new Set<string>()
  readonly #hosts: ReadonlySet<string>
  /** Browsers share cookies between the ports of one machine: two programs must not overwrite each other's. */
  readonly #cookie: string

  /** @param port the listener's port: only addresses of this machine with this port are answered. */
  constructor(port: number) {
    this.#cookie = `seven-pm-${port}`
    this.#hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`])
  }

  get token(): string {
    return this.#token ?? ''
  }

  /** DNS rebinding: a page of another name that resolves here carries its own Host. */
  isKnownHost(request: IncomingMessage): boolean {
    return this.#hosts.has(request.headers.host ?? '')
  }

  /** Calls come from our own page only; browsers always send Origin with POST. */
  isOwnOrigin(request: IncomingMessage): boolean {
    const origin = request.headers.origin
    return origin !== undefined && origin === `http://${request.headers.host ?? ''}`
  }

  /** Spends the one-time token. @returns the Set-Cookie value, or null when the token is wrong or spent. */
  admit(token: string): string | null {
    if (this.#token === null || !isSame(token, this.#token)) return null
    this.#token = null
    const connection = randomBytes(24).toString('base64url')
    this.#connections.add(connection)
    return `${this.#cookie}=${connection}; HttpOnly; SameSite=Strict; Path=/`
  }

  /** The connection that this request's cookie stands for, or null. */
  connectionOf(request: IncomingMessage): string | null {
    const cookies = (request.headers.cookie ?? '').split(/;\s*/)
    const value = cookies
      .find((cookie) => cookie.startsWith(`${this.#cookie}=`))
      ?.slice(this.#cookie.length + 1)
    return value !== undefined && this.#connections.has(value) ? value : null
  }
}

function isSame(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)]
  return a.length === b.length && timingSafeEqual(a, b)
}
