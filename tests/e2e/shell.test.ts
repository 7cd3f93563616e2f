// The frame around every page: keys, palette, undo, colours, and that no page complains or speaks English.
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pinyinOf } from '../../src-main/features/pinyin.ts'
import { shortcutTable } from '../../src-renderer/lib/shortcuts.ts'
import { type OpenDoor, openAnyDoor } from './support/doors.ts'
import { drawerOpen, goTo, navigation, shown, signIn, watchFaults } from './support/steps.ts'
import { englishIn, readPage } from './support/walk.ts'

/** Usernames of the sample, as the pages about accounts show them, and the codes of its courses. */
const sampleNames = 'admin planner trainer manager clerk reviewer approver SW'.split(' ')

describe('the shell', () => {
  let door: OpenDoor
  let page: Page
  let faults: string[] = []
  beforeAll(async () => {
    door = await openAnyDoor({ flags: ['--sample', '--today', '2025-11-12'] })
    page = door.page
    faults = watchFaults(page)
    await page.reload()
    await signIn(page, 'admin', 'sample-2025')
  })
  afterAll(() => door?.close())

  it('notices what the content security policy refuses', async () => {
    const hasRun = await page.evaluate(() => {
      const script = document.createElement('script')
      script.textContent = 'window.slippedIn = true'
      document.head.append(script)
      return 'slippedIn' in window
    })
    expect(hasRun).toBe(false)
    await expect.poll(() => faults.join('\n')).toMatch(/content security policy/i)
    faults.length = 0
  })

  it('finds a page by pinyin, initials or Chinese', async () => {
    for (const [typed, path] of [
      ['paike', '/timetable'],
      ['bt', '/subsidies'],
      ['学员', '/workers'],
      ['czjl', '/settings/audit'],
    ] as const) {
      await ask(page, typed)
      await page.keyboard.press('Enter')
      await expect.poll(() => pathOf(page)).toBe(path)
    }
  })

  it('finds a person, a class and an enterprise the same way, and opens it', async () => {
    await goTo(page, '/workers')
    const worker = await firstCell(page, '学员')
    await goTo(page, '/classes')
    const schoolClass = await firstCell(page, '班级')
    for (const [typed, kind, label, path] of [
      [pinyinOf(worker).namePinyin, '学员', worker, /^\/workers\?\w+=/],
      [pinyinOf(schoolClass).nameInitials, '班级', schoolClass, /^\/classes\/[\w-]+$/],
      ['donghai', '企业', '象山东海模具有限公司', /^\/enterprises\/[\w-]+$/],
    ] as const) {
      await ask(page, typed)
      const wanted = page.getByRole('option', { name: new RegExp(`^${kind} ${label}`) }).first()
      await wanted.waitFor()
      while ((await wanted.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect.poll(() => pathOf(page)).toMatch(path)
      if (kind === '学员') await closeDrawer(page, label)
      else await page.getByRole('main').getByText(label).first().waitFor()
    }
  })

  it('goes to the nth page with Alt and its number, also out of a field', async () => {
    for (const [digit, path] of [
      [2, '/timetable'],
      [4, '/workers'],
      [9, '/subsidies'],
      [1, '/tonight'],
    ] as const) {
      await page.keyboard.press(`Alt+${digit}`)
      await expect.poll(() => pathOf(page)).toBe(path)
      const current = navigation(page).locator('[aria-current="page"]')
      await expect.poll(() => current.getAttribute('aria-keyshortcuts')).toBe(`Alt+${digit}`)
      if (path === '/workers') await page.getByRole('searchbox').focus()
    }
  })

  it('takes back the last act with Ctrl+Z, naming it before and after', async () => {
    await goTo(page, '/network?tab=equipment')
    await page.getByRole('button', { name: /新增设备$/ }).click()
    await drawerOpen(page)
    await page.getByRole('dialog').getByLabel('名称').fill('备用投影仪')
    await page.keyboard.press('ControlOrMeta+Enter')
    await page.getByRole('cell', { name: '备用投影仪' }).waitFor()
    const button = page.locator('.head-undo')
    await expect.poll(() => button.innerText()).toContain('备用投影仪')
    const step = (await button.innerText()).trim().replace(/^撤销：/, '')
    const box = page.getByRole('searchbox')
    await box.fill('投影')
    await box.press('ControlOrMeta+z') // belongs to the field
    await box.fill('')
    expect(await button.innerText()).toContain(step)
    await page.getByRole('heading', { name: '场地' }).click()
    await page.keyboard.press('ControlOrMeta+z')
    await shown(page, `已撤销：${step}`)
    await page.getByRole('cell', { name: '备用投影仪' }).waitFor({ state: 'detached' })
    await expect.poll(() => button.innerText()).not.toContain('备用投影仪')
  })

  it('lists every key behind the question mark, and lets a field have its own', async () => {
    await page.keyboard.press('/')
    await page.keyboard.type('?')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.getByRole('heading', { name: '场地' }).click()
    await page.keyboard.type('?')
    const help = page.getByRole('dialog', { name: '快捷键' })
    await help.waitFor()
    expect(await help.getByRole('row').count()).toBe(shortcutTable.length)
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'hidden' })
  })

  it('changes to dark and back, and remembers it', async () => {
    const colours = () =>
      page.evaluate(() => ({
        scheme: document.documentElement.style.colorScheme,
        paper: getComputedStyle(document.querySelector('.shell') ?? document.body).backgroundColor,
      }))
    const light = await colours()
    await page.getByRole('button', { name: '换成深色' }).click()
    await expect.poll(async () => (await colours()).scheme).toBe('dark')
    await page.reload()
    await page.getByRole('button', { name: '换成浅色' }).waitFor()
    expect((await colours()).scheme).toBe('dark')
    await page.getByRole('button', { name: '换成浅色' }).click()
    await expect.poll(colours).toEqual(light)
  })

  it('shows every page without an error in the console and without a word of English', async () => {
    const linked = await linksOn(page, '/tonight', /#(\/roll-call\/[\w-]+)/)
    const schoolClass = await recordOf(page, 'swyy', '班级')
    const enterprise = await recordOf(page, 'donghai', '企业')
    const english: Record<string, string[]> = {}
    const opened = [linked[0] ?? '', schoolClass, enterprise]
    expect(opened.join(' ')).toMatch(/^\/roll-call\/\S+ \/classes\/\S+ \/enterprises\/\S+$/)
    const parts = [`${schoolClass}?part=lessons`, `${schoolClass}?part=reach`, `${schoolClass}?part=results`]
    for (const path of [...addresses, ...opened, ...parts, `${enterprise}/import-shifts`]) {
      const words = englishIn(await readPage(page, path), sampleNames)
      if (words.length > 0) english[path] = words
      expect(await page.getByText('这个页面出错了').count(), path).toBe(0)
      expect(faults, path).toEqual([])
    }
    expect(english).toEqual({})
  })
})

const addresses = [
  '/tonight',
  '/timetable',
  '/classes',
  '/workers',
  '/workers/import',
  '/enterprises',
  '/enterprises/unions',
  '/trainers',
  '/network',
  '/network?tab=sites',
  '/network?tab=equipment',
  '/courses',
  '/subsidies',
  '/subsidies/claims',
  '/subsidies/pools',
  '/subsidies/policies',
  '/reports',
  '/roll-call',
  '/settings/me',
  '/settings/staff',
  '/settings/palace',
  '/settings/days',
  '/settings/scoring',
  '/settings/audit',
  '/nowhere',
]

const pathOf = (page: Page): string => new URL(page.url()).hash.slice(1)

async function ask(page: Page, typed: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('combobox', { name: '去哪里、找谁' }).fill(typed)
  await page.getByRole('option').first().waitFor()
}

/** A person opens in a drawer over the list. */
async function closeDrawer(page: Page, name: string): Promise<void> {
  const drawer = page.getByRole('dialog').filter({ hasText: name })
  await drawer.waitFor()
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'hidden' })
}

/** The name in the first row of a list page. */
async function firstCell(page: Page, heading: string): Promise<string> {
  await page.getByRole('heading', { name: heading, exact: true }).waitFor()
  const cells = page.locator('.ant-table-row').first().locator('td')
  await cells.first().waitFor()
  const texts = await cells.allInnerTexts()
  return texts.map((text) => text.trim().split(/\s/)[0] ?? '').find((text) => text.length > 1) ?? ''
}

/** Where the palette's first record of that kind leads. */
async function recordOf(page: Page, typed: string, kind: string): Promise<string> {
  await ask(page, typed)
  const option = page.getByRole('option', { name: new RegExp(`^${kind} `) }).first()
  const id = (await option.getAttribute('id')) ?? ''
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  return id.replace(/^palette-/, '')
}

async function linksOn(page: Page, path: string, pattern: RegExp): Promise<string[]> {
  await readPage(page, path)
  const targets = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  return targets.flatMap((target) => pattern.exec(target)?.[1] ?? [])
}
