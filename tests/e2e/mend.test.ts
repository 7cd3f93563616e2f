// 应急调整 and 代课 by hand on the keyboard: what would change is seen, Enter takes it, Ctrl+Z takes it back.
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ContractClient } from '../../src-main/contract/index.ts'
import { addDays } from '../../src-main/domain/calendar/dates.ts'
import { samplePassword } from '../../src-main/features/sample-accounts.ts'
import { openWebDoor, type WebDoor } from '../../src-main/hosts/web/serve.ts'
import { seasonNow } from '../features/timetable/support.ts'
import { browserArguments, findBrowser } from '../support/browser.ts'
import { ensureBuilt } from '../support/built.ts'
import { openTestHouse, type TestHouse } from '../support/test-house.ts'
import { askPalette, choose, goTo, nothingOpen, opened, press, type } from './support/keyboard.ts'

const next = '2025-11-17'

describe('when something happens', () => {
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
    await page.getByRole('button', { name: '应急调整' }).waitFor()
    await nothingOpen(page)
  })
  afterAll(async () => {
    await browser?.close()
    await door?.close()
    house?.close()
  })

  const drafts = async () =>
    (await planner.timetable.plans({ seasonId })).rows.filter((one) => one.state === 'draft')
  const weekOf = async (version: 'draft' | 'published') =>
    (await planner.timetable.week({ seasonId, version, monday: next })).sittings

  it('a trainer is away: Enter shows what would change, Enter takes it, Ctrl+Z takes all of it back', async () => {
    const [hit] = await weekOf('published')
    if (hit === undefined) throw new Error('the sample teaches next week')
    await page.keyboard.press('e')
    await opened(page, '应急调整')
    await choose(page, '讲师', hit.trainerName)
    for (const [label, date] of [
      ['从哪天', next],
      ['到哪天（含当天）', addDays(next, 6)],
    ] as const) {
      await type(page, label, date)
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Enter')
    await page.locator('button:focus', { hasText: '采用，写入草稿' }).waitFor()
    await page.getByText(`${hit.trainerName} 11月17日–11月23日 请假`, { exact: true }).first().waitFor()
    await page.getByText(/其余 \d+ 场不动/).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('发生了什么').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('button:focus', { hasText: '采用，写入草稿' }).waitFor()
    await page.keyboard.press('Enter')
    await nothingOpen(page)
    expect(await drafts()).toHaveLength(1)
    expect((await weekOf('draft')).filter((one) => one.trainerId === hit.trainerId && !one.isHeld)).toEqual(
      [],
    )
    await page.keyboard.press('Control+z')
    await expect.poll(drafts).toEqual([])
  })

  it('the command palette opens it, and Esc leaves without a trace', async () => {
    await askPalette(page, 'yjtz', '应急调整')
    await opened(page, '应急调整')
    await page.keyboard.press('Escape')
    await nothingOpen(page)
    expect(await drafts()).toEqual([])
  })

  it('a substitute is found for the marked sitting with D, arrows and Enter', async () => {
    await page.keyboard.press('PageDown')
    // The week itself, not only its name: a mark on the one before would be lost when it comes.
    await page.getByRole('columnheader', { name: /11月17日/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.getByRole('region', { name: '选中的课次' }).waitFor()
    for (let tries = 0; tries < 10; tries += 1) {
      await page.keyboard.press('d')
      await opened(page, /找代课讲师/)
      await page.getByText(/原讲师/).waitFor()
      if ((await page.getByText(/可以按原时间代课/).count()) > 0) break
      await page.keyboard.press('Escape')
      await nothingOpen(page)
      await page.keyboard.press('ArrowDown')
    }
    await page.getByRole('region', { name: /^代课讲师/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await nothingOpen(page)
    await expect.poll(drafts).toHaveLength(1)
    const [before, after] = [await weekOf('published'), await weekOf('draft')]
    const other = after.filter((one) => one.change === 'moved')
    expect(other).toHaveLength(1)
    const was = before.find((one) => one.sittingId === other[0]?.sittingId)
    expect(other[0]).toMatchObject({ date: was?.date, startMinute: was?.startMinute, roomId: was?.roomId })
    expect(other[0]?.trainerId).not.toBe(was?.trainerId)
  })

  it('from 今晚 a trainer is replaced, only that is published, and the trainer who was replaced is told', async () => {
    const trainer = await house.as('trainer')
    const [hit] = (await trainer.timetable.tonight({})).sittings
    if (hit === undefined) throw new Error('the sample trainer teaches tonight')
    await goTo(page, 'jw', '今晚')
    await page.getByRole('button', { name: '找代课讲师' }).first().waitFor()
    await nothingOpen(page)
    await press(page, '找代课讲师')
    await opened(page, `「${hit.className}」第 ${hit.lessonNumber} 课次 找代课讲师`)
    await page.getByRole('region', { name: /^代课讲师/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page
      .getByText(new RegExp(`代 ${hit.trainerName}，11月12日 周三 19:00「`))
      .first()
      .waitFor()
    // The draft holds the other substitute too.
    await page.locator('button:enabled', { hasText: '只发布这 1 场' }).waitFor()
    await page.locator('button:focus', { hasText: '再看看' }).waitFor()
    await page.keyboard.press('Tab')
    await page.locator('button:focus', { hasText: '只发布这 1 场' }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByText(/第 2 版课表已发布，只改了 1 场；草稿里还有 1 场改动/).waitFor()
    await page.getByText(`代 ${hit.trainerName}`, { exact: true }).waitFor()
    const { sittings, handedOver } = await trainer.timetable.tonight({})
    expect(sittings).toEqual([])
    expect(handedOver.map((one) => one.sittingId)).toEqual([hit.sittingId])
    expect((await drafts()).map((one) => one.number)).toEqual([3])
  })
})
