import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { ensureBuilt } from '../support/built.ts'
import { askThroughPort, forgeConnect, printsOf } from '../support/desktop-probes.ts'
import { type Desktop, desktopVariants } from '../support/electron-standin/launch.ts'
import { patience } from '../support/patience.ts'

const folders: string[] = []
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'seven-pm-desktop-'))
  folders.push(folder)
  return folder
}

beforeAll(() => ensureBuilt())
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

for (const { name, skipped, launch } of desktopVariants()) {
  describe.skipIf(skipped !== null)(`the desktop door, ${name}`, () => {
    const dataFolder = newFolder()
    let desktop: Desktop
    beforeAll(async () => {
      desktop = await launch({ dataFolder })
    })
    afterAll(() => desktop?.close())

    const settle = () => pause(400)

    it('shows the first screen from app:// without an error in the page', async () => {
      const errors: string[] = []
      desktop.page.on('pageerror', (error) => errors.push(error.message))
      await desktop.page.reload()
      await vi.waitFor(
        async () => expect(await desktop.page.locator('#root').innerText()).not.toBe(''),
        patience,
      )
      expect(
        await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getURL()),
      ).toMatch(/^app:\/\/seven-pm\//)
      expect(errors).toEqual([])
    })

    it('answers a call of the contract through the page’s port', async () => {
      expect(await askThroughPort(desktop.page, '/accounts/state')).toMatchObject({
        phase: 'empty',
        isSample: false,
      })
    })

    it('gives a port to the main frame only', async () => {
      expect(await forgeConnect(desktop, 'main frame')).toBe('answered')
      expect(await forgeConnect(desktop, 'frame inside')).toBe('closed')
      expect(await forgeConnect(desktop, 'no frame')).toBe('closed')
      await desktop.page.reload()
    })

    it('isolates the page: sandbox, no Node, one frozen bridge', async () => {
      const preferences = await desktop.evaluate(({ BrowserWindow }) => {
        // Electron has this method, its declarations do not.
        const contents: object | undefined = BrowserWindow.getAllWindows()[0]?.webContents
        return (contents as { getLastWebPreferences(): Record<string, unknown> }).getLastWebPreferences()
      })
      expect(preferences).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webSecurity: true,
      })
      const seen = await desktop.page.evaluate(() => ({
        node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'electron'].filter(
          (word) => word in window,
        ),
        bridge: Object.keys(Reflect.get(window, 'sevenPm')),
        isFrozen: Object.isFrozen(Reflect.get(window, 'sevenPm')),
      }))
      expect(seen).toEqual({ node: [], bridge: ['connect'], isFrozen: true })
    })

    it('does not leave for another address', async () => {
      const before = desktop.page.url()
      for (const target of ['https://example.com/', 'http://127.0.0.1:9/', 'file:///etc/hostname']) {
        await desktop.page.evaluate((url) => location.assign(url), target)
        await settle()
        expect(desktop.page.url(), target).toBe(before)
      }
    })

    it('opens no second window, from a script or from a link', async () => {
      expect(await desktop.page.evaluate(() => window.open('https://example.com/'))).toBeNull()
      await desktop.page.evaluate(() => {
        const link = Object.assign(document.createElement('a'), { href: location.href, target: '_blank' })
        document.body.append(link)
        link.click()
        link.remove()
      })
      await settle()
      expect(await desktop.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
      expect(desktop.page.context().pages()).toHaveLength(1)
    })

    it('grants no permission', async () => {
      const states = await desktop.page.evaluate(() => {
        const wanted = ['geolocation', 'notifications', 'camera', 'microphone'] as PermissionName[] // the DOM's list lags behind
        return Promise.all(
          wanted.map(async (permission) => (await navigator.permissions.query({ name: permission })).state),
        )
      })
      expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
    })

    it('serves every answer under the content security policy, which stops foreign script', async () => {
      const result = await desktop.page.evaluate(async () => {
        const policy = (await fetch('./index.html')).headers.get('content-security-policy')
        document.body.append(
          Object.assign(document.createElement('script'), { text: 'window.isInjected = true' }),
        )
        const foreign = await fetch('https://example.com/').then(
          () => 'fetched',
          () => 'refused',
        )
        const outside = (await fetch('/..%2fmain%2felectron.js')).status
        return { policy, foreign, outside, isInjected: 'isInjected' in window }
      })
      expect(result.policy).toContain("default-src 'none'")
      expect(result).toMatchObject({ foreign: 'refused', outside: 404, isInjected: false })
    })

    it('has a Chinese menu for file, edit, view and help', async () => {
      const { 晚七点: _mac, ...menu } = await desktop.menu.labels()
      expect(menu).toEqual({
        文件: ['打印…', '导出 PDF…', '退出'],
        编辑: ['撤销', '重做', '剪切', '复制', '粘贴', '全选'],
        视图: ['重新加载', '放大', '缩小', '实际大小', '全屏'],
        帮助: ['打开数据文件夹', '关于晚七点'],
      })
    })

    it('prints through the menu', async () => {
      const prints = await printsOf(desktop, () => desktop.menu.click('文件', '打印…'))
      expect(prints).toEqual([{ printBackground: true }])
    })

    it('writes the screen as PDF into the chosen file, and nothing on 取消', async () => {
      const file = join(dataFolder, '名单.pdf')
      await desktop.dialogs.saveTo(null)
      await desktop.menu.click('文件', '导出 PDF…')
      await settle()
      expect(existsSync(file)).toBe(false)
      await desktop.dialogs.saveTo(file)
      await desktop.menu.click('文件', '导出 PDF…')
      await vi.waitFor(() => expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-'), patience)
    })

    it('brings its window forward instead of opening its data twice', async () => {
      await desktop.evaluate(({ app }) => {
        app.once('second-instance', () => Object.assign(globalThis, { wasCalled: true }))
      })
      await expect(launch({ dataFolder })).rejects.toThrow()
      expect(await desktop.evaluate(() => 'wasCalled' in globalThis)).toBe(true)
      expect(await askThroughPort(desktop.page, '/accounts/state')).toMatchObject({ phase: 'empty' })
    })
  })

  describe.skipIf(skipped !== null)(`starting and ending the desktop door, ${name}`, () => {
    it('keeps the window’s place, closes its database, and frees its folder', async () => {
      const dataFolder = newFolder()
      const bounds = { x: 40, y: 30, width: 1100, height: 700 }
      const first = await launch({ dataFolder })
      expect(existsSync(join(dataFolder, 'palace.db-wal'))).toBe(true)
      await first.evaluate(
        ({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place),
        bounds,
      )
      await first.close()
      expect(existsSync(join(dataFolder, 'palace.db-wal'))).toBe(false)
      const second = await launch({ dataFolder })
      const kept = await second.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.getNormalBounds(),
      )
      await second.close()
      expect(kept).toEqual(bounds)
    })

    it('keeps who is signed in when the page is loaded again, and asks again after a new start', async () => {
      const dataFolder = newFolder()
      const flags = ['--sample', '--today', '2025-11-12']
      const planner = { username: 'planner', password: 'sample-2025' }
      const first = await launch({ dataFolder, flags })
      await askThroughPort(first.page, '/accounts/signIn', planner)
      await first.page.reload()
      expect(await askThroughPort(first.page, '/accounts/state')).toMatchObject({
        account: { username: 'planner' },
      })
      await first.close()
      const second = await launch({ dataFolder, flags })
      expect(await askThroughPort(second.page, '/accounts/state')).toMatchObject({
        isSample: true,
        account: null,
      })
      await second.close()
    })

    it('says in Chinese why it can’t start, and ends', async () => {
      // Electron shows a box; what it said can be read only from the stand-in.
      const said = (words: RegExp) => (name === 'stand-in' ? words : /./)
      const wrongFlag = launch({ dataFolder: newFolder(), flags: ['--port', 'x'] })
      await expect(wrongFlag).rejects.toThrow(said(/晚七点没能启动.*--port 要一个/))
      const onServer = launch({ dataFolder: '//server/share/seven-pm' })
      await expect(onServer).rejects.toThrow(said(/晚七点没能启动.*网络位置/))
    })
  })
}
