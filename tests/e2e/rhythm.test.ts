// A planner around the factory's rhythm, by keyboard through both doors: a day corrected, a table read, a class helped.
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type OpenDoor, openAnyDoor } from './support/doors.ts'
import { goTo, openTab, press, tabToLocator } from './support/keyboard.ts'
import { signIn } from './support/steps.ts'

/** Four teams of 四班三倒 for eight days, as a foreman keeps them; 丁班 has a swapped day and a cell nobody can read. */
const foremansTable = [
  ['班组', ...Array.from({ length: 8 }, (_, day) => `2025-11-${13 + day}`)],
  ['甲班', '休', '早', '早', '中', '中', '夜', '夜', '休'],
  ['乙班', '早', '中', '中', '夜', '夜', '休', '休', '早'],
  ['丙班', '中', '夜', '夜', '休', '休', '早', '早', '中'],
  ['丁班', '夜', '休', '休', '早', '早', '??', '中', '早'],
]
  .map((row) => row.join('\t'))
  .join('\n')

describe('production rhythm', () => {
  let door: OpenDoor
  let page: Page
  beforeAll(async () => {
    door = await openAnyDoor({ flags: ['--sample', '--today', '2025-11-12'] })
    page = door.page
    await signIn(page, 'planner', 'sample-2025')
  })
  afterAll(() => door?.close())

  it('corrects a day of a team with one key, and takes it back', async () => {
    await goTo(page, 'qy', '企业')
    await page.getByRole('row', { name: /东海模具/ }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('东海')
    await page.getByText('1 家').waitFor()
    await tabToLocator(page, page.getByRole('region', { name: /^企业名单/ }))
    await page.keyboard.press('ArrowDown')
    await page.locator('.row-marked').waitFor()
    await page.keyboard.press('Enter')
    const day = page.getByRole('button', { name: /^甲班 11月14日/ })
    await day.waitFor()
    await tabToLocator(page, page.locator('.roster-day[data-row="0"][data-column="0"]'))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await day.getAttribute('aria-label')).toMatch(/早班 08:00–16:00/)
    await page.keyboard.press('x')
    await page.getByRole('button', { name: /^甲班 11月14日.*休.*实际排班/ }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: /^甲班 11月14日.*早班 08:00–16:00/ }).waitFor()
  })

  it('tells two periods of one day apart by keyboard: opens the choice, leaves it, takes one out', async () => {
    const day = page.locator('.year-day[data-date="2025-11-14"]')
    const labelled = (words: RegExp) => page.getByRole('button', { name: words }).first().waitFor()
    await tabToLocator(page, page.locator('.year-day[data-date="2025-11-12"]'))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('w')
    await labelled(/^11月14日.*旺季 尽量不排/)
    await page.keyboard.press('t')
    await labelled(/^11月14日.*停产检修 不能排课.*旺季 尽量不排/)
    // The strip says it too, on the day itself
    await labelled(/^甲班 11月14日.*旺季 尽量不排、停产检修 不能排课/)
    await page.keyboard.press('Enter')
    await page.locator('.period-choices button:focus').waitFor()
    await page.keyboard.press('Escape')
    await page.locator('.period-choices').waitFor({ state: 'hidden' })
    expect(await day.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Delete')
    await page.locator('.period-choices button:focus').waitFor()
    await press(page, /^删除停产检修/)
    await labelled(/^11月14日(?!.*停产检修).*旺季 尽量不排/)
    expect(await day.evaluate((one) => one === document.activeElement)).toBe(true)
    await page.keyboard.press('Control+z')
    await labelled(/^11月14日.*停产检修/)
    await page.keyboard.press('Control+z')
    await labelled(/^11月14日(?!.*停产检修)/)
    await page.keyboard.press('Control+z')
    await labelled(/^11月14日(?!.*旺季)/)
  })

  it('reads a pasted table of teams, flags what it cannot read, writes on Ctrl+Enter, and takes it back', async () => {
    await press(page, '导入排班表')
    await page.getByText('选择、拖入或粘贴排班表').waitFor()
    await page.evaluate((text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
    }, foremansTable)
    await page
      .getByText(/与.*相符/)
      .first()
      .waitFor()
    await page.keyboard.press('Control+Enter')
    await page
      .getByText(/^已导入/)
      .first()
      .waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('这次导入已撤销').waitFor()
  })

  it('shows what keeps a class from its lessons, and adopts the best way with one key', async () => {
    await goTo(page, 'bj', '班级')
    await page.getByText('蓝湾水产·互联网营销（五级）一班').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('蓝湾')
    await page.getByText('1 个班').waitFor()
    await tabToLocator(page, page.getByRole('region', { name: /^班级列表/ }))
    await page.keyboard.press('ArrowDown')
    await page.locator('.row-marked').waitFor()
    await page.keyboard.press('Enter')
    await openTab(page, /到课/)
    await page.getByText('按已发布的课表，32 人里 0 人能到够 10 课次').waitFor()
    await page.getByText('32/32 人').first().waitFor()
    await tabToLocator(page, page.getByRole('region', { name: /^能让他们来的做法/ }))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('按排课草稿，32 人都能到够 10 课次').waitFor()
    await page.locator('.ways-applied:focus').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('按已发布的课表，32 人里 0 人能到够 10 课次').waitFor()
  })

  it('names who cannot come to a sitting, with the reason, by one key', async () => {
    await goTo(page, 'pk', '排课')
    await page.locator('.sitting-card').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('n')
    const names = page.getByRole('dialog')
    await names
      .getByText(/夜班 .*次日|休息不足|上班前不足|白班 08:00/)
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
  })
})
