// A person's hands on the keyboard: what cannot be reached without a mouse, cannot be reached by these.
import type { Locator, Page } from 'playwright'

/** More than the longest form has stops. */
const MOST_STOPS = 140

/** What an element is called: by its label, its own text, or its placeholder; spaces don't count. */
export type Name = string | RegExp

export interface Hands {
  /** Enter on a button or link. */
  readonly press: (page: Page, name: Name) => Promise<void>
  /** Types over what stands in a field. */
  readonly type: (page: Page, name: Name, text: string) => Promise<void>
  /** Takes a line of a drop-down: typed where it can be searched, else by moving down to it. */
  readonly choose: (page: Page, name: Name, text: string) => Promise<void>
  /** Space on a box or switch. */
  readonly tick: (page: Page, name: Name) => Promise<void>
}

/** @param reach brings the focus to an element. */
export function handsBy(reach: (page: Page, name: Name) => Promise<void>): Hands {
  const thenPress = (key: string) => async (page: Page, name: Name) => {
    await reach(page, name)
    await page.keyboard.press(key)
  }
  return {
    press: thenPress('Enter'),
    tick: thenPress('Space'),
    type: async (page, name, text) => {
      await reach(page, name)
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(text)
    },
    choose: async (page, name, text) => {
      await reach(page, name)
      await take(page, text)
    },
  }
}

/** By Tab alone. */
export const { press, type, choose, tick } = handsBy(tabTo)

/** @throws Error with the names of the stops on the way when Tab doesn't get there. */
export async function tabTo(page: Page, name: Name, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const stops: string[] = []
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    const [stop = ''] = await page.locator(':focus').evaluateAll(namesOf)
    if (isCalled(stop, name)) return
    stops.push(stop.slice(0, 30))
    await page.keyboard.press(key)
  }
  throw new Error(`${key} does not reach ${name}; it stops at ${[...new Set(stops)].join(' | ')}`)
}

/** Two days typed into a range; the second field follows the first. */
export async function typeRange(page: Page, name: string, from: string, to: string): Promise<void> {
  await type(page, name, from)
  await page.keyboard.press('Enter')
  await page.keyboard.type(to)
  await page.keyboard.press('Enter')
}

/** To a page by Ctrl+K and its initials. */
export async function goTo(page: Page, initials: string, title: string): Promise<void> {
  await askPalette(page, initials, title)
  await page.getByRole('heading', { name: title, exact: true }).first().waitFor()
}

/** Does what the command palette offers under these letters. */
export async function askPalette(page: Page, letters: string, label: string): Promise<void> {
  await nothingOpen(page)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: '去哪里、找谁' }).waitFor()
  await page.keyboard.type(letters)
  await page.getByRole('option', { name: label, selected: true }).waitFor()
  await page.keyboard.press('Enter')
}

/** Another tab of the page: to the row of tabs, along it, and in. */
export async function openTab(page: Page, name: Name): Promise<void> {
  const wanted = page.getByRole('tab', { name })
  await wanted.waitFor()
  await tabToLocator(page, page.getByRole('tab', { selected: true }))
  for (let presses = 0; presses < 10 && !(await hasFocus(wanted)); presses += 1)
    await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
}

/** By Tab to an element that has no name of its own, such as a table. */
export async function tabToLocator(page: Page, element: Locator): Promise<void> {
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    if (await hasFocus(element)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${element}`)
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

/** Waits until a drawer or dialog is there and has the keyboard. */
export async function opened(page: Page, title: Name): Promise<void> {
  await page.getByRole('dialog', { name: title }).waitFor()
  await page.waitForFunction(() => document.activeElement?.closest('.ant-drawer, .ant-modal-wrap') ?? false)
  // It puts the focus on its first field when it is drawn.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
}

export const isCalled = (stop: string, name: Name): boolean =>
  typeof name === 'string' ? stop === name.replace(/\s/g, '') : name.test(stop)

const hasFocus = (element: Locator): Promise<boolean> =>
  element.evaluate((one) => one === document.activeElement)

/** Runs in the page: what each element is called, without spaces. */
export function namesOf(elements: readonly Element[]): string[] {
  return elements.map((element) => {
    const isLabelled = element instanceof HTMLInputElement || element instanceof HTMLButtonElement
    const label = isLabelled ? element.labels?.[0]?.textContent : undefined
    const hint = element instanceof HTMLInputElement ? element.placeholder : ''
    const own = element.getAttribute('aria-label') ?? (label || element.textContent)
    return (own || hint).replace(/\s/g, '')
  })
}

async function take(page: Page, text: string): Promise<void> {
  await page.keyboard.press('ArrowDown')
  await page.locator(':focus[aria-expanded="true"]').waitFor({ state: 'attached' })
  const id = await page.locator(':focus').getAttribute('aria-controls')
  const list = page.locator('.ant-select-dropdown').filter({ has: page.locator(`[id="${id}"]`) })
  const lines = list.locator('.ant-select-item-option').filter({ hasText: text })
  await lines.first().waitFor({ state: 'attached' })
  await page.keyboard.insertText(text)
  const active = list.locator('.ant-select-item-option-active').filter({ hasText: text })
  for (let presses = 0; presses < 60 && (await active.count()) === 0; presses += 1)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await list
    .locator('.ant-select-item-option-selected')
    .filter({ hasText: text })
    .waitFor({ state: 'attached' })
  // A list of which several may be taken stays open for the next one, and there Tab would put this one back.
  const stillOpen = page.locator(':focus[aria-expanded="true"]')
  if ((await stillOpen.count()) > 0) await page.keyboard.press('Escape')
  await stillOpen.waitFor({ state: 'detached' })
}
