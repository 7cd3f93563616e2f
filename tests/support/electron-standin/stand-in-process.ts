// The test's side of the stand-in: starts run.ts in a process of its own and joins its browser.
import { type ChildProcess, fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium, type Page } from 'playwright'
import type { Program } from './launch.ts'

type Message =
  | { readonly kind: 'loaded'; readonly port: number }
  | { readonly kind: 'answer'; readonly id: number; readonly value?: unknown; readonly error?: string }

const runner = fileURLToPath(new URL('./run.ts', import.meta.url))

/** @throws Error with what the program wrote when it ends before its first page. */
export async function startStandIn(entry: string, flags: readonly string[]): Promise<Program> {
  const profile = mkdtempSync(join(tmpdir(), 'seven-pm-profile-'))
  const child = fork(runner, [profile, entry, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const leave = async () => {
    await ended
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
  try {
    const port = await portOf(child)
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    const page = onlyPage(browser.contexts()[0]?.pages() ?? [])
    return {
      page,
      evaluate: evaluator(child),
      close: async () => {
        child.send({ id: 0, source: '({ app }) => app.quit()' })
        await leave()
      },
      kill: async () => {
        child.kill('SIGKILL')
        await leave()
      },
    }
  } catch (error) {
    child.kill('SIGKILL')
    await leave()
    throw error
  }
}

function portOf(child: ChildProcess): Promise<number> {
  let said = ''
  const hear = (chunk: Buffer) => {
    said += chunk.toString()
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The desktop program ended with ${code}: ${said.trim()}`)))
    child.once('message', (message: Message) => {
      if (message.kind === 'loaded') resolve(message.port)
    })
  })
}

function onlyPage(pages: readonly Page[]): Page {
  const [page] = pages
  if (page === undefined) throw new Error('The desktop program shows no page')
  return page
}

function evaluator(child: ChildProcess): Program['evaluate'] {
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
      child.send({ id, source: String(run), argument })
    })
  }
}
