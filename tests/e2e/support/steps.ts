// Steps that several end-to-end tests take, on a page of either door.
import type { Locator, Page } from 'playwright'

export const firstRun = (page: Page): Locator => page.getByRole('heading', { name: '欢迎使用晚七点' })
export const navigation = (page: Page): Locator => page.getByRole('navigation', { name: '主导航' })
/** Passing messages and the alerts of forms. */
export const shown = (page: Page, text: string | RegExp): Promise<void> =>
  page.getByText(text).first().waitFor()

/** Fills the login form; whether it lets them in is for the caller to see. */
export async function tryPassword(page: Page, username: string, password: string): Promise<void> {
  await page.getByLabel('用户名', { exact: true }).fill(username)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

export async function signIn(page: Page, username: string, password: string): Promise<void> {
  await tryPassword(page, username, password)
  await navigation(page).waitFor()
}

export async function signOut(page: Page): Promise<void> {
  await page.locator('.head-person').click()
  await page.getByRole('menuitem', { name: '退出' }).click()
  await page.getByRole('button', { name: '登录', exact: true }).waitFor()
}

/** Goes to a page of the program by its address, as a click on a link does. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash
  }, path)
}

/** Waits until a drawer has the keyboard: from then on it is its own, not the page's. */
export async function drawerOpen(page: Page): Promise<void> {
  await page.locator('[role="dialog"] :focus').waitFor({ state: 'attached' })
}

/** Presses Tab until that part has the keyboard. @throws Error with where the keyboard went instead. */
export async function tabTo(page: Page, target: Locator, most = 25): Promise<void> {
  await target.waitFor()
  const way: string[] = []
  for (let press = 0; press <= most; press += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    way.push(await page.evaluate(() => document.activeElement?.textContent?.slice(0, 20) ?? ''))
  }
  throw new Error(`Tab never reached it: ${way.join(' → ')}`)
}

/** Everything the page complained of: uncaught errors, console errors, what its policy refused. */
export function watchFaults(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy/i.test(message.text()))
      faults.push(message.text())
  })
  return faults
}
