// The test's side of the stand-in: starts run.ts in a process of its own and joins its browser.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright'
import type { Program } from './program.ts'

type Message =
  | { readonly kind: 'loaded'; readonly port: number }
  | { readonly kind: 'answer'; readonly id: number; readonly value?: unknown; readonly error?: string }

/** The child, and its end as an error that carries what it wrote. */
interface Running {
  readonly child: ChildProcess
  readonly profileFolder: string
  readonly ended: Promise<Error>
}

const runner = fileURLToPath(new URL('./run.ts', import.meta.url))

/** @throws Error with what the program wrote when it ends before its first page. */
export async function startStandIn(entry: string, flags: readonly string[]): Promise<Program> {
  const running = run(entry, flags)
  const { child } = running
  try {
    const port = await loadedPort(running)
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    return {
      page: onlyPage(browser.contexts()[0]?.pages() ?? []),
      evaluate: evaluator(running),
      close: async () => {
        if (child.connected) child.send({ id: 0, source: '({ app }) => app.quit()' })
        await leave(running)
      },
      kill: async () => {
        child.kill('SIGKILL')
        await leave(running)
      },
    }
  } catch (error) {
    child.kill('SIGKILL')
    await leave(running)
    throw error
  }
}

function run(entry: string, flags: readonly string[]): Running {
  const profileFolder = mkdtempSync(join(tmpdir(), 'seven-pm-profile-'))
  const stdio = ['ignore', 'pipe', 'pipe', 'ipc'] as const
  const child = fork(runner, [profileFolder, entry, ...flags], { stdio: [...stdio], execArgv: [] })
  const said: Buffer[] = []
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk))
  const ended = new Promise<Error>((resolve) => {
    const text = () => Buffer.concat(said).toString().trim()
    child.once('close', (code) => resolve(new Error(`The desktop program ended with ${code}: ${text()}`)))
  })
  return { child, profileFolder, ended }
}

async function leave({ ended, profileFolder }: Running): Promise<void> {
  await ended
  await pause(200) // a browser whose program was killed still writes its last files
  rmSync(profileFolder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
}

function loadedPort({ child, ended }: Running): Promise<number> {
  return new Promise((resolve, reject) => {
    void ended.then(reject)
    child.on('message', (message: Message) => {
      if (message.kind === 'loaded') resolve(message.port)
    })
  })
}

function onlyPage(pages: readonly Page[]): Page {
  const [page] = pages
  if (page === undefined) throw new Error('The desktop program shows no page')
  return page
}

function evaluator({ child, ended }: Running): Program['evaluate'] {
  let next = 1
  return (run, argument) => {
    const id = next++
    return new Promise((resolve, reject) => {
      const hear = (message: Message) => {
        if (message.kind !== 'answer' || message.id !== id) return
        child.off('message', hear)
        if (message.error !== undefined) reject(new Error(message.error))
        // What came back through the process channel is the function's own result, as JSON.
        else resolve(message.value as never)
      }
      child.on('message', hear)
      void ended.then(reject)
      if (child.connected) child.send({ id, source: String(run), argument })
    })
  }
}
