// The program as `npm start` runs it: flags, the data folder it owns, and every way in which it ends.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../src-main/contract/index.ts'
import { samplePassword } from '../../src-main/features/sample-accounts.ts'
import { ensureBuilt, projectFolder } from '../support/built.ts'
import { enter, follow, refusedStart, type Started, start, startArguments, stop } from './support/started.ts'

const folders: string[] = []
const running: Started[] = []
const sampleFlags = ['--web', '--sample', '--today', '2025-11-12']

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seven-pm-start-'))
  folders.push(folder)
  return folder
}

function begin(...options: Parameters<typeof start>): Started {
  const started = start(...options)
  running.push(started)
  return started
}

beforeAll(() => ensureBuilt())
afterAll(async () => {
  for (const started of running) await stop(started, 'SIGKILL')
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const linesOf = (text: string) => text.split('\n').filter((line) => line !== '')
const fingerprint = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')
/** The program says first that it builds, where somebody changed a source since. */
const withoutBuild = (lines: string[]) => lines.filter((line) => line !== '正在构建…')

async function setUp(client: ContractClient): Promise<void> {
  const { code } = await client.accounts.drawRecoveryCode()
  const person = { username: 'chief', displayName: '钱主任', password: 'seven-pm-2025' }
  await client.accounts.setUp({ palaceName: '象山县工人文化宫', ...person, recoveryCode: code })
}

describe('starting', () => {
  it('says READY with its address on exactly one line, once it answers there', async () => {
    const started = begin(newFolder(), ['--web', '--port', '0'])
    const address = await started.ready
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{20,}$/)
    const client = await enter(address)
    expect(await client.accounts.state()).toMatchObject({ phase: 'empty', isSample: false })
    expect(await stop(started)).toEqual({ code: 0, signal: null })
    expect(withoutBuild(linesOf(started.said().out))).toEqual([`READY ${address}`])
    expect(started.said().error).toBe('')
  })

  it('answers on the port that was asked for, and says so where another program has it', async () => {
    const first = begin(newFolder())
    const { port } = new URL(await first.ready)
    const second = await refusedStart(newFolder(), ['--web', '--port', port])
    expect(second).toMatchObject({ code: 1, error: expect.stringMatching(/^这个端口已被别的程序占用.+\n$/) })
    await stop(first)
    const third = begin(newFolder(), ['--web', '--port', port])
    expect(new URL(await third.ready).port).toBe(port)
    await stop(third)
  })

  it.runIf(process.platform === 'linux')(
    'opens the web door without being asked where there is no display, and says why in one line',
    async () => {
      const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...environment } = process.env
      const started = begin(newFolder(), [], environment)
      const address = await started.ready
      await stop(started)
      expect(withoutBuild(linesOf(started.said().out))).toEqual([
        '没有图形桌面，改用浏览器打开。',
        `READY ${address}`,
      ])
    },
  )

  it('refuses what it can’t do in one Chinese sentence, with exit code 1 and nothing made', async () => {
    const inside = join(projectFolder, 'my-data')
    const fine = newFolder()
    const refusals: [string, string[], string][] = [
      [inside, ['--web'], '数据不能放在程序文件夹里'],
      ['\\\\server\\share', ['--web'], '数据文件夹在网络位置（\\\\server\\share）：网络盘上的数据库会损坏。'],
      ['//server/share', ['--web'], '数据文件夹在网络位置（//server/share）：网络盘上的数据库会损坏。'],
      [fine, ['--web', '--today', '2025-11-12'], '--today 只能与 --sample 一起使用。'],
      [fine, ['--web', '--sample', '--today', '2025-02-30'], '--today 要写成 YYYY-MM-DD'],
      [fine, ['--web', '--frob'], '参数不认识'],
      [fine, ['--web', '--port', '70000'], '--port 要一个 0–65535 的端口号。'],
    ]
    for (const [folder, flags, sentence] of refusals) {
      const { code, out, error } = await refusedStart(folder, flags)
      expect(error, flags.join(' ')).toContain(sentence)
      expect(linesOf(error), flags.join(' ')).toHaveLength(1)
      expect(out).not.toContain('READY')
      expect(code).toBe(1)
    }
    expect(existsSync(inside)).toBe(false)
    expect(readdirSync(fine)).toEqual([])
  })
})

describe('owning a data folder', () => {
  it('refuses a second start on the same folder, naming the process that has it', async () => {
    const folder = newFolder()
    const first = begin(folder)
    await first.ready
    const second = await refusedStart(folder)
    expect(second.code).toBe(1)
    expect(second.error).toContain(`数据文件夹正被另一个晚七点使用（进程 ${first.process.pid}，`)
    const client = await enter(await first.ready)
    expect((await client.accounts.state()).phase).toBe('empty')
    await stop(first)
  })

  it('ends on SIGTERM with exit code 0, everything in the one file, and the folder free again', async () => {
    const folder = newFolder()
    const first = begin(folder)
    const window = await enter(await first.ready)
    await setUp(window)
    await window.accounts.watch() // an open window listens all the time, and must not hold the end up
    expect(existsSync(join(folder, 'palace.db-wal'))).toBe(true)
    expect(await stop(first)).toEqual({ code: 0, signal: null })
    expect(readdirSync(folder).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([])
    const again = begin(folder)
    const client = await enter(await again.ready)
    expect(await client.accounts.state()).toMatchObject({ phase: 'ready', palaceName: '象山县工人文化宫' })
    await stop(again)
  })

  it('starts again after a kill, without a stale lock and with all that was committed', async () => {
    const folder = newFolder()
    const first = begin(folder)
    await setUp(await enter(await first.ready))
    expect(await stop(first, 'SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' })
    const again = begin(folder)
    const client = await enter(await again.ready)
    expect(await client.accounts.state()).toMatchObject({ phase: 'ready', palaceName: '象山县工人文化宫' })
    await stop(again)
  })

  it.runIf(process.platform !== 'win32')('ends by itself after its parent', async () => {
    const folder = newFolder()
    // Two commands, so that the shell stays the parent instead of becoming the program.
    const shell = spawn(
      'sh',
      ['-c', '"$0" "$@"; true', process.execPath, ...startArguments(folder, '--web')],
      {
        cwd: projectFolder,
        stdio: ['ignore', 'pipe', 'pipe'],
      },
    )
    const started = follow(shell)
    await started.ready
    await stop(started, 'SIGKILL')
    const again = begin(folder)
    await again.ready
    await stop(again)
  })
})

describe('the sample', () => {
  it('keeps what was done in it over restarts on the same day, and is made anew for another', async () => {
    const folder = newFolder()
    const add = begin(folder, sampleFlags)
    const before = await enter(await add.ready)
    await before.accounts.signIn({ username: 'planner', password: samplePassword })
    const total = (await before.network.sites({})).rows.length
    await before.network.saveSite({
      kind: 'site',
      parentId: (await before.network.siteOptions()).rows[0]?.id ?? null,
      name: '重启还在的教学点',
      address: '',
      note: '',
    })
    await stop(add)

    const sitesAfter = async (flags: string[]) => {
      const started = begin(folder, flags)
      const client = await enter(await started.ready)
      await client.accounts.signIn({ username: 'planner', password: samplePassword })
      const { rows } = await client.network.sites({})
      const { today } = await client.accounts.state()
      await stop(started)
      return { total: rows.length, today }
    }
    expect(await sitesAfter(sampleFlags)).toEqual({ total: total + 1, today: '2025-11-12' })
    const nextDay = ['--web', '--sample', '--today', '2025-11-13']
    expect(await sitesAfter(nextDay)).toEqual({ total, today: '2025-11-13' })
  })

  it('never touches the palace’s own file, and never opens over real data', async () => {
    const folder = newFolder()
    const own = join(folder, 'palace.db')
    const empty = begin(folder)
    await empty.ready
    await stop(empty)
    const untouched = fingerprint(own)

    const sample = begin(folder, sampleFlags)
    const client = await enter(await sample.ready)
    await client.accounts.signIn({ username: 'planner', password: samplePassword })
    await client.accounts.leaveSample()
    expect(await client.accounts.state()).toMatchObject({ phase: 'empty', isSample: false })
    await client.accounts.openSample({ today: '2025-11-12' })
    await stop(sample)
    expect(fingerprint(own)).toBe(untouched)

    const real = begin(folder)
    await setUp(await enter(await real.ready))
    await stop(real)
    const filled = fingerprint(own)
    const { code, error } = await refusedStart(folder, sampleFlags)
    expect({ code, lines: linesOf(error).length }).toEqual({ code: 1, lines: 1 })
    expect(error).toContain('系统已经建好')
    expect(fingerprint(own)).toBe(filled)
  })
})
