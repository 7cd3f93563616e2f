// Looks at a page the way a visitor does: once it has come to rest, everything on it that can be read.
import type { Page } from 'playwright'
import { patience } from '../../support/patience.ts'
import { goTo } from './steps.ts'

/** Between two looks, in ms. */
const pause = 80

/** Goes there and waits until what can be read no longer changes. @returns that text. */
export async function readPage(page: Page, path: string): Promise<string> {
  await goTo(page, path)
  let before = ''
  for (let look = 0; look < patience / pause; look += 1) {
    await page.waitForTimeout(pause)
    const text = await readable(page)
    if (text !== '' && text === before) return text
    before = text
  }
  throw new Error(`${path} never comes to rest: ${before.slice(0, 200)}`)
}

/** Visible text, with the hints in empty fields and the tips over buttons; empty while something is still loading. */
function readable(page: Page): Promise<string> {
  return page.evaluate(() => {
    const isSeen = (element: Element) => element.checkVisibility()
    const waiting = [...document.querySelectorAll('.ant-spin-spinning, .ant-skeleton')]
    const content = document.querySelector('#content') ?? document.body
    if (waiting.some(isSeen) || content.textContent.trim() === '') return ''
    const hints = [...document.querySelectorAll('[placeholder], [title]')]
      .filter(isSeen)
      .map((part) => `${part.getAttribute('placeholder') ?? ''} ${part.getAttribute('title') ?? ''}`)
    return [document.title, document.body.innerText, ...hints].join('\n')
  })
}

/** Keys, formats, and names that people in China write in letters too; QD begins the number of a 签到表. */
const allowed = new Set(
  'Ctrl Alt Shift Tab Delete Enter Esc Home End PgUp PgDn ID PDF Excel WPS xls xlsx csv GB18030 UTF BOM QD'.split(
    ' ',
  ),
)

/** Words in letters that are neither on the list nor a code (capitals with figures, such as JQ4 or A4). */
export function englishIn(text: string, names: readonly string[]): string[] {
  const words = text.match(/[A-Za-z][A-Za-z0-9]*/g) ?? []
  const isCode = (word: string) => /^[A-Z]$/.test(word) || (/^[A-Z0-9]+$/.test(word) && /\d/.test(word))
  return [...new Set(words)].filter((word) => !allowed.has(word) && !names.includes(word) && !isCode(word))
}
