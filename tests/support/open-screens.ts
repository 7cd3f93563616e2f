// Several windows on one house, and what each of them asks: pages of one Chromium, each signed in on a cookie of its own.
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { samplePassword } from '../../src-main/features/sample-accounts.ts'
import { openWebDoor, type WebDoor } from '../../src-main/hosts/web/serve.ts'
import { browserArguments, findBrowser } from './browser.ts'
import { ensureBuilt } from './built.ts'
import { patience } from './patience.ts'
import type { SampleUser, TestHouse } from './test-house.ts'

export interface Asked {
  /** 'attendance.roll'. */
  readonly path: string
  /** Epoch ms. */
  readonly at: number
}

export interface Screen {
  readonly page: Page
  /** All that the window has asked of the core since it was last forgotten, but for the stream that it listens to. */
  readonly asked: Asked[]
}

export interface Screens {
  /** A window of this account, signed in, at this page ('/courses'). */
  readonly open: (user: SampleUser, path: string) => Promise<Screen>
  readonly close: () => Promise<void>
}

export async function openScreens(house: TestHouse): Promise<Screens> {
  const out = await ensureBuilt()
  const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() })
  const doors: WebDoor[] = []
  return {
    open: async (user, path) => {
      // A door's one-time address lets one browser in; each window gets a door of its own to the same house.
      const door = await openWebDoor(house.app, join(out, 'renderer'), 0)
      doors.push(door)
      return openScreen(browser, door, user, path)
    },
    close: async () => {
      await browser.close()
      for (const door of doors) await door.close()
    },
  }
}

async function openScreen(browser: Browser, door: WebDoor, user: SampleUser, path: string): Promise<Screen> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  await page.goto(door.address)
  await page.getByRole('textbox', { name: '用户名' }).fill(user)
  await page.getByRole('textbox', { name: '密码' }).fill(samplePassword)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
  const asked: Asked[] = []
  page.on('request', (request) => {
    const [, called] = request.url().split('/rpc/')
    if (called !== undefined && called !== 'accounts/watch')
      asked.push({ path: called.replace('/', '.'), at: Date.now() })
  })
  await page.goto(`${new URL(door.address).origin}/#${path}`)
  return { page, asked }
}

/** Until none of these windows has asked anything for a while; the stream that they listen to never ends. */
export async function quiet(...screens: readonly Screen[]): Promise<void> {
  const count = () => screens.reduce((sum, { asked }) => sum + asked.length, 0)
  for (let before = -1; before !== count(); ) {
    before = count()
    await new Promise((resolve) => setTimeout(resolve, 700))
  }
}
