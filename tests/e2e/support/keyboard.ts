// A person's hands on the keyboard: what cannot be reached without a mouse, cannot be reached by these.
import type { Page } from 'playwright'

/** More than the longest form has stops. */
const MOST_STOPS = 140

/**
 * Presses Tab until what has the focus is called so: by its label, its own text, or its placeholder.
 * @throws Error with the names of the stops on the way when the keyboard doesn't get there.
 */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const stops: string[] = []
  const isIt = (stop: string) =>
    typeof name === 'string' ? stop === name.replace(/\s/g, '') : name.test(stop)
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    const stop = await focused(page)
    if (isIt(stop)) return
    stops.push(stop)
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${name}; it stops at ${[...new Set(stops)].join(' | ')}`)
}

export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Types over what stands in a field. */
export async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Control+a')
  await page.keyboard.type(text)
}

/** Opens a drop-down, types a part of the wanted line where it can be searched, else moves down to it. */
export async function choose(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('ArrowDown')
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)').last()
  await list.locator('.ant-select-item-option', { hasText: text }).first().waitFor()
  await page.keyboard.type(text)
  const active = list.locator('.ant-select-item-option-active')
  for (let presses = 0; presses < 60; presses += 1) {
    if ((await active.allTextContents()).some((line) => line.includes(text))) break
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  // A list of which several may be taken stays open for the next one.
  if (await list.isVisible()) await page.keyboard.press('Escape')
}

/** Two days typed into a range. */
export async function typeRange(page: Page, name: string, from: string, to: string): Promise<void> {
  await type(page, name, from)
  await page.keyboard.press('Enter')
  await page.keyboard.type(to)
  await page.keyboard.press('Enter')
}

/** To a page by Ctrl+K and its initials. */
export async function goTo(page: Page, initials: string, title: string): Promise<void> {
  await nothingOpen(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '去哪里、找谁' }).waitFor()
  await page.keyboard.type(initials)
  await page.getByRole('option', { name: title }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: title, exact: true }).first().waitFor()
}

/** Saves the open drawer and waits until it is gone. */
export async function save(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  await nothingOpen(page)
}

/** Waits until no drawer or dialog stands over the page. */
export async function nothingOpen(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll('[role="dialog"]')].every((dialog) => !dialog.checkVisibility()),
  )
}

/** Waits until a drawer or dialog has come to rest and has the keyboard. */
export async function opened(page: Page, title: string | RegExp): Promise<void> {
  await page.getByRole('dialog', { name: title }).waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('[role="dialog"]') !== null)
}

/** What the element with the focus is called, without spaces; empty for the page itself. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement) || element === document.body) return ''
    const isLabelled = element instanceof HTMLInputElement || element instanceof HTMLButtonElement
    const label = isLabelled ? element.labels?.[0]?.textContent : undefined
    const name = element.getAttribute('aria-label') ?? (label || element.textContent)
    const hint = element instanceof HTMLInputElement ? element.placeholder : ''
    return (name || hint).replace(/\s/g, '')
  })
}

/** Another tab of the page: to the row of tabs, along it, and in. */
export async function openTab(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('tab', { name })
  await wanted.waitFor()
  await tabTo(page, await nameOfTab(page))
  for (let presses = 0; presses < 10; presses += 1) {
    if (await wanted.evaluate((tab) => tab === document.activeElement)) break
    await page.keyboard.press('ArrowRight')
  }
  await page.keyboard.press('Enter')
}

/** The one tab that Tab stops at is the open one. */
async function nameOfTab(page: Page): Promise<RegExp> {
  const open = await page.getByRole('tab', { selected: true }).innerText()
  return new RegExp(`${open.replace(/\s/g, '')}$`)
}
