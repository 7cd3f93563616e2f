// `npm start` as a shell sees it: what it writes, how it ends, and a client that enters like its browser.
import { type ChildProcess, spawn } from 'node:child_process'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import { projectFolder } from '../../support/built.ts'

export interface Started {
  readonly process: ChildProcess
  /** The address of its READY line. @throws Error with what it wrote when it ends before. */
  readonly ready: Promise<string>
  /** All that it wrote so far. */
  readonly said: () => { readonly out: string; readonly error: string }
  /** Settles when it has ended and nobody holds its output any more: no process of it is left. */
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>
}

export const startArguments = (dataFolder: string, ...flags: string[]): string[] => [
  'src-main/launch/start-compiled.js',
  '--no-open',
  '--data',
  dataFolder,
  ...flags,
]

export function start(
  dataFolder: string,
  flags: readonly string[] = ['--web'],
  environment: NodeJS.ProcessEnv = process.env,
): Started {
  return follow(
    spawn(process.execPath, startArguments(dataFolder, ...flags), {
      cwd: projectFolder,
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
}

export function follow(child: ChildProcess): Started {
  const said = { out: '', error: '' }
  const ended: Started['ended'] = new Promise((resolve) =>
    child.once('close', (code, signal) => resolve({ code, signal })),
  )
  const ready = new Promise<string>((resolve, reject) => {
    child.stdout?.on('data', (part: Buffer) => {
      said.out += part.toString()
      const address = /^READY (\S+)$/m.exec(said.out)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.stderr?.on('data', (part: Buffer) => {
      said.error += part.toString()
    })
    void ended.then(({ code }) => reject(new Error(`ended with ${code}: ${said.out}${said.error}`)))
  })
  ready.catch(() => {}) // a start that is refused has no address, and nobody may be waiting for one
  return { process: child, ready, said: () => ({ ...said }), ended }
}

/** Starts where a refusal is expected, and waits for it. */
export async function refusedStart(dataFolder: string, flags: readonly string[] = ['--web']) {
  const started = start(dataFolder, flags)
  void started.ready.then(() => started.process.kill('SIGKILL')).catch(() => {})
  const { code } = await started.ended
  return { code, ...started.said() }
}

export async function stop({ process: child, ended }: Started, signal: NodeJS.Signals = 'SIGTERM') {
  child.kill(signal)
  return ended
}

/** Spends the one-time token, as the browser does that `npm start` opens. */
export async function enter(address: string): Promise<ContractClient> {
  const { origin } = new URL(address)
  const answer = await fetch(address, { redirect: 'manual' })
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return createORPCClient(new RPCLink({ url: `${origin}/rpc`, headers: { cookie, origin } }))
}
