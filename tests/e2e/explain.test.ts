// Why the plan is as it is, on the keyboard: why here, where else, why not placed, and what would help.
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../src-main/contract/index.ts'
import { samplePassword } from '../../src-main/features/sample-accounts.ts'
import { openWebDoor, type WebDoor } from '../../src-main/hosts/web/serve.ts'
import { openShortClass } from '../features/timetable/short-class.ts'
import { seasonNow } from '../features/timetable/support.ts'
import { browserArguments, findBrowser } from '../support/browser.ts'
import { ensureBuilt } from '../support/built.ts'
import { openTestHouse, type TestHouse } from '../support/test-house.ts'
import { goTo, nothingOpen, opened, type } from './support/keyboard.ts'

describe('why the plan is as it is', () => {
  let house: TestHouse
  let door: WebDoor
  let browser: Browser
  let page: Page
  let planner: ContractClient
  let seasonId: string

  beforeAll(async () => {
    const out = await ensureBuilt()
    house = await openTestHouse()
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

  it('W says what a place costs and saves; Enter moves to the next best one', async () => {
    await page.keyboard.press('PageDown')
    await page.getByText('2025年11月17日 – 23日').waitFor()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('region', { name: '选中的课次' }).waitFor()
    await page.keyboard.press('w')
    await opened(page, /为什么排在这里/)
    await page.getByText('与不排这一场相比').waitFor()
    await page.locator('button:focus', { hasText: '改到这里' }).waitFor()
    await page.keyboard.press('Enter')
    await nothingOpen(page)
    await expect.poll(drafts).toHaveLength(1)
    await page.keyboard.press('Control+z')
    await expect.poll(drafts).toEqual([])
  })

  it('a move says by rule what it would cost before it is made', async () => {
    await page.keyboard.press('m')
    await page.getByText('可以这样安排').waitFor()
    await page.getByText('还没有改动').waitFor()
    await page.keyboard.press('Escape')
    await nothingOpen(page)
  })

  it('a lesson without a place says why, by how many starts each rule killed, and what would let it in', async () => {
    await openShortClass(planner, seasonId)
    await planner.timetable.makePlan({ seasonId, addSecondSittings: false })
    const list = page.getByRole('region', { name: '没有排上的课次' })
    await list.getByRole('button', { name: '各规则' }).first().press('Enter')
    await list.getByText(/学期与时段之外 [\d,]+ 个/).waitFor()
    await list.getByRole('button', { name: '怎样才能排上' }).first().press('Enter')
    await opened(page, /怎样才能排上/)
    await page.getByText(/若「恒泰晚课」可以晚一周结课，可多排 \d+ 课次/).waitFor()
    expect(await page.getByRole('button', { name: '去班级' }).count()).toBeGreaterThan(0)
    await page.keyboard.press('Escape')
    await nothingOpen(page)
  })
})
