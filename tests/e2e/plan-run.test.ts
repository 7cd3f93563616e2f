// 自动排课 while it goes on: its figures beside those of now, Enter for what there is, Esc to stop, and a failure in words.
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../src-main/contract/index.ts'
import { samplePassword } from '../../src-main/features/sample-accounts.ts'
import { openWebDoor, type WebDoor } from '../../src-main/hosts/web/serve.ts'
import { seasonNow } from '../features/timetable/support.ts'
import { browserArguments, findBrowser } from '../support/browser.ts'
import { ensureBuilt } from '../support/built.ts'
import { openTestHouse, type TestHouse } from '../support/test-house.ts'
import { trialSeeds, trialWorker } from '../support/trial-seeds.ts'
import { goTo, nothingOpen, opened, press, tick, type } from './support/keyboard.ts'

describe('a run of the planner on the screen', () => {
  let house: TestHouse
  let door: WebDoor
  let browser: Browser
  let page: Page
  let planner: ContractClient
  let seasonId: string

  beforeAll(async () => {
    const out = await ensureBuilt()
    house = await openTestHouse({ solverWorker: trialWorker, reportBug: () => {} })
    planner = await house.as('planner')
    seasonId = (await seasonNow(planner)).id
    door = await openWebDoor(house.app, join(out, 'renderer'), 0)
    browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments() })
    page = await (await browser.newContext({ locale: 'zh-CN' })).newPage()
    await page.setViewportSize({ width: 1366, height: 768 })
    await page.goto(door.address)
    await page.getByRole('textbox', { name: '用户名' }).waitFor()
    await type(page, '用户名', 'planner')
    await type(page, '密码', samplePassword)
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: '主导航' }).waitFor()
    await goTo(page, 'pk', '排课')
  })
  afterAll(async () => {
    await browser?.close()
    await door?.close()
    house?.close()
  })

  const drafts = async () =>
    (await planner.timetable.plans({ seasonId })).rows.filter((one) => one.state === 'draft')
  const running = () => page.getByText('正在排课', { exact: true }).waitFor()
  const soft = async () => {
    const figure = page.locator('.plan-figures > div', { hasText: '软性扣分' }).locator('dd').first()
    return Number((await figure.innerText()).replaceAll(',', ''))
  }

  /** Everything anew and thoroughly: about a minute if nobody stops it. */
  async function begin(): Promise<void> {
    await press(page, '自动排课')
    await opened(page, '自动排课')
    await tick(page, '所选班级已排、还没上的课也重新排')
    for (const box of await page.locator('.plan-choices input').all()) await box.check()
    await press(page, '开始')
    await running()
  }

  const isFocused = (name: string) => page.locator('button:focus', { hasText: name }).waitFor()

  it('gets better while one looks, Esc keeps the best, and only 放弃 leaves no trace of it', async () => {
    await begin()
    const first = await soft()
    await expect.poll(soft).toBeLessThan(first)
    await page
      .locator('.plan-figures dd', { hasText: /^现在 / })
      .first()
      .waitFor()
    await page.getByText('不如现在的方案').waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('已停下，保留了最好的方案').waitFor()
    await page.getByText('和现在的方案一样好').waitFor()
    await isFocused('写入草稿')
    const question = page.getByRole('dialog', { name: '方案还没有写入草稿' })
    await page.keyboard.press('Escape')
    await question.locator('button:focus', { hasText: '写入草稿' }).waitFor()
    await page.keyboard.press('Escape')
    await question.waitFor({ state: 'hidden' })
    await isFocused('写入草稿')
    expect((await planner.timetable.planningRun({ seasonId })).run?.state).toBe('stopped')
    await page.keyboard.press('Escape')
    await question.locator('button:focus', { hasText: '写入草稿' }).waitFor()
    await press(page, '放弃方案')
    await nothingOpen(page)
    await expect.poll(async () => (await planner.timetable.planningRun({ seasonId })).run).toBeNull()
    expect(await drafts()).toEqual([])
  })

  it('is not to be written once something it rests on has been changed, and says so', async () => {
    await begin()
    await planner.timetable.freezeWeek({ seasonId, monday: '2025-11-24' })
    await page.getByText('这个方案写不进草稿，请重新排').waitFor()
    expect(await page.getByRole('button', { name: '写入草稿' }).isDisabled()).toBe(true)
    await page.keyboard.press('Escape')
    await isFocused('重新选择')
    await page.keyboard.press('Enter')
    await page.getByText('从明天起排入草稿').waitFor()
    await planner.timetable.unfreezeWeek({ seasonId, monday: '2025-11-24' })
    await page.keyboard.press('Escape')
    await nothingOpen(page)
  })

  it('goes on when its dialog is closed, is found again with the keyboard on 停止, and Tab and Enter store the best it has', async () => {
    await begin()
    await press(page, /^(关闭|Close)$/)
    await nothingOpen(page)
    expect((await planner.timetable.planningRun({ seasonId })).run?.state).toBe('running')
    await press(page, '自动排课')
    await running()
    await isFocused('停止')
    await page.keyboard.press('Tab')
    await isFocused('写入草稿')
    await page.keyboard.press('Enter')
    await page.getByText('全部排上，不违反任何规则').waitFor()
    expect(await drafts()).toHaveLength(1)
    await isFocused('看草稿')
    await page.keyboard.press('Enter')
    await nothingOpen(page)
  })

  it('says why a run failed and what to do, and lets one choose again', async () => {
    await planner.timetable.startPlanning({ seasonId, replan: true, seed: trialSeeds.throws })
    await press(page, '自动排课')
    await page.getByText(/排课没有算完，没有写入任何内容：计算出错 #[0-9a-f]{8}/).waitFor()
    await press(page, '重新选择')
    await page.getByText('从明天起排入草稿').waitFor()
    await page.keyboard.press('Escape')
    await nothingOpen(page)
  })

  it('keeps what is typed while the next week is still being read for that week', async () => {
    const table = page.getByRole('region', { name: /^一周课表/ })
    await table.locator('thead', { hasText: '11月10日' }).waitFor()
    await page.route('**/timetable/week', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400))
      await route.continue()
    })
    await page.keyboard.press('PageDown')
    await page.keyboard.press('ArrowDown')
    await table.locator('thead', { hasText: '11月17日' }).waitFor()
    await table.locator('.is-marked').waitFor()
    await page.unroute('**/timetable/week')
  })
})
