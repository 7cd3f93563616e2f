// The real web door on a free port, and a client that entered through its one-time address like a browser does.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { App } from '../../src-main/app.ts'
import type { ContractClient } from '../../src-main/contract/index.ts'
import { openWebDoor } from '../../src-main/hosts/web/serve.ts'

export interface TestWebDoor {
  readonly address: string
  readonly origin: string
  /** Spends the one-time token. @returns the cookie. */
  readonly enter: () => Promise<string>
  readonly client: (cookie: string) => ContractClient
  readonly close: () => Promise<void>
}

export async function openTestWebDoor(app: App): Promise<TestWebDoor> {
  const renderer = mkdtempSync(join(tmpdir(), 'seven-pm-renderer-'))
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><title>晚七点</title>')
  const door = await openWebDoor(app, renderer, 0)
  const { origin } = new URL(door.address)
  return {
    address: door.address,
    origin,
    enter: async () => {
      const answer = await fetch(door.address, { redirect: 'manual' })
      return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    },
    client: (cookie) => createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } })),
    close: async () => {
      await door.close()
      rmSync(renderer, { recursive: true, force: true })
    },
  }
}

export interface RawAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: string
}

/** A request whose Host header and path may lie, which fetch would not let them. */
export function rawRequest(
  origin: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string | Buffer } = {},
): Promise<RawAnswer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const sent = request(
      { hostname, port, path, method: options.method ?? 'GET', headers: options.headers ?? {} },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts).toString('utf8'),
          }),
        )
      },
    )
    sent.on('error', reject)
    sent.end(options.body)
  })
}
