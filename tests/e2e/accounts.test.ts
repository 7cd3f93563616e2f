// People at the door: locking, passwords, new colleagues, the recovery code, and the trail that all of it leaves.
import { rmSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from '../support/built.ts'
import { type OpenDoor, openAnyDoor } from './support/doors.ts'
import { chief, makeReadyHouse, type ReadyHouse } from './support/ready-house.ts'
import { drawerOpen, goTo, navigation, shown, signIn, signOut, tryPassword } from './support/steps.ts'

const newPassword = 'gong-hui-2026'
const trainer = { username: 'wang', password: 'dian-ming-1', reset: 'dian-ming-2' }
const WRONG = '用户名或密码不对，请重新输入。'

describe('accounts', () => {
  let house: ReadyHouse
  let door: OpenDoor
  let page: Page
  beforeAll(async () => {
    await ensureBuilt()
    house = await makeReadyHouse()
    door = await openAnyDoor({ dataFolder: house.dataFolder })
    page = door.page
  })
  afterAll(async () => {
    await door?.close()
    rmSync(house.dataFolder, { recursive: true, force: true, maxRetries: 5 })
  })

  it('says in words that a password is wrong, and lets nobody in', async () => {
    await tryPassword(page, chief.username, 'not-this-1')
    await shown(page, WRONG)
    await tryPassword(page, 'nobody', chief.password)
    await shown(page, WRONG)
    expect(await navigation(page).count()).toBe(0)
    await signIn(page, chief.username, chief.password)
  })

  it('locks with Ctrl+L: nothing of the page stays, also after a reload, until the password', async () => {
    await goTo(page, '/trainers')
    await page.getByText('王老师').first().waitFor()
    await page.keyboard.press('ControlOrMeta+l')
    const locked = page.getByRole('heading', { name: '已锁定' })
    await locked.waitFor()
    expect(await navigation(page).count()).toBe(0)
    await page.reload()
    await locked.waitFor()
    expect(await page.locator('body').innerText()).not.toContain('王老师')
    await page.keyboard.type('not-this-1')
    await page.keyboard.press('Enter')
    await shown(page, WRONG)
    await page.getByLabel('密码', { exact: true }).fill(chief.password)
    await page.keyboard.press('Enter')
    await navigation(page).waitFor()
  })

  it('changes a password: the old one no longer opens, the new one does', async () => {
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('combobox', { name: '去哪里、找谁' }).fill('xgmm')
    await page.keyboard.press('Enter')
    await page.getByLabel('当前密码').fill('not-this-1')
    await fillNewPassword(page, '新密码', newPassword)
    await page.getByRole('button', { name: '修改密码' }).click()
    await shown(page, WRONG)
    await page.getByLabel('当前密码').fill(chief.password)
    await page.getByRole('button', { name: '修改密码' }).click()
    await shown(page, '密码已修改')
    await signOut(page)
    await tryPassword(page, chief.username, chief.password)
    await shown(page, WRONG)
    await signIn(page, chief.username, newPassword)
  })

  it('makes an account for a 讲师, who sees only the own part of the program', async () => {
    await goTo(page, '/settings/staff')
    await page.getByRole('button', { name: /新建账号$/ }).click()
    const drawer = page.getByRole('dialog')
    await drawerOpen(page)
    await drawer.getByLabel('姓名').fill('王老师')
    await drawer.getByLabel('用户名').fill(trainer.username)
    await choose(page, '身份', '讲师')
    await choose(page, '对应的讲师', '王老师')
    await fillNewPassword(page, '初始密码', trainer.password)
    await page.keyboard.press('ControlOrMeta+Enter')
    await shown(page, '已新建账号 王老师')
    await drawer.waitFor({ state: 'hidden' })
    await signOut(page)
    await signIn(page, trainer.username, trainer.password)
    const entries = await navigation(page).getByRole('link').allInnerTexts()
    expect(entries.map((entry) => entry.replace(/\d$/, '').trim())).toEqual(['今晚', '班级', '设置'])
    await goTo(page, '/workers')
    await shown(page, '这个页面不在你的身份范围内')
    await goTo(page, '/settings/audit')
    await shown(page, '“操作记录”不在你的身份范围内')
    await signOut(page)
  })

  it('refuses a username that somebody has', async () => {
    await signIn(page, chief.username, newPassword)
    await goTo(page, '/settings/staff')
    await page.getByRole('button', { name: /新建账号$/ }).click()
    const drawer = page.getByRole('dialog')
    await drawerOpen(page)
    await drawer.getByLabel('姓名').fill('另一位')
    await drawer.getByLabel('用户名').fill(trainer.username)
    await fillNewPassword(page, '初始密码', trainer.password)
    await drawer.getByRole('button', { name: '保存' }).click()
    await shown(page, `用户名“${trainer.username}”已有人使用，请换一个。`)
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'hidden' })
  })

  it('resets a forgotten password for a colleague', async () => {
    const row = page.getByRole('row', { name: new RegExp(trainer.username) })
    await row.getByRole('button', { name: '重设密码' }).click()
    await page.getByRole('dialog').getByText('重设 王老师 的密码').waitFor()
    await fillNewPassword(page, '新密码', trainer.reset)
    await page.getByRole('dialog').getByRole('button', { name: '重设', exact: true }).click()
    await shown(page, '密码已重设')
    await signOut(page)
    await tryPassword(page, trainer.username, trainer.password)
    await shown(page, WRONG)
    await signIn(page, trainer.username, trainer.reset)
    await signOut(page)
  })

  it('resets the administrator’s own password with the recovery code, and only with it', async () => {
    await page.getByRole('button', { name: '忘记密码，用恢复码重设' }).click()
    await page.getByLabel('管理员用户名').fill(chief.username)
    await page.getByLabel('恢复码', { exact: true }).fill(changedCode(house.recoveryCode))
    await fillNewPassword(page, '新密码', chief.password)
    await page.getByRole('button', { name: '重设并登录' }).click()
    await shown(page, '恢复码')
    await page.locator('.ant-alert-error').waitFor()
    expect(await navigation(page).count()).toBe(0)
    await page.getByLabel('恢复码', { exact: true }).fill(house.recoveryCode)
    await page.getByRole('button', { name: '重设并登录' }).click()
    await navigation(page).waitFor()
    await signOut(page)
    await tryPassword(page, chief.username, newPassword)
    await shown(page, WRONG)
    await signIn(page, chief.username, chief.password)
  })

  it('left a trail of all this, every line of it intact', async () => {
    await goTo(page, '/settings/audit')
    for (const sentence of [
      '建立象山县工人文化宫',
      '修改自己的密码',
      '新建账号 王老师',
      '重设账号密码',
      `用恢复码重设 ${chief.username} 的密码`,
    ])
      await page.getByRole('cell', { name: sentence }).first().waitFor()
    expect(await page.locator('body').innerText()).not.toContain(trainer.reset)
    await page.getByRole('button', { name: /核对完整性$/ }).click()
    await shown(page, /共 \d+ 条，全部完好。末条校验码 [0-9a-f]{8}。/)
  })

  it('shows in one window what another has just changed', async () => {
    const other = await page.context().newPage()
    await other.goto(`${new URL(page.url()).origin}/#/network?tab=sites`)
    await other.getByText('还没有总院和教学点').waitFor()
    await goTo(page, '/network?tab=sites')
    await page
      .getByRole('button', { name: /新增教学点$/ })
      .first()
      .click()
    await drawerOpen(page)
    await page.getByRole('dialog').getByLabel('名称').fill('象山工匠学院')
    await page.keyboard.press('ControlOrMeta+Enter')
    await other.getByRole('cell', { name: '象山工匠学院' }).waitFor()
    await other.keyboard.press('ControlOrMeta+z')
    await page.getByText('还没有总院和教学点').waitFor()
    await other.close()
  })

  it('locks by itself when nobody has touched anything for a quarter of an hour', async () => {
    await page.clock.install()
    await page.reload()
    await navigation(page).waitFor()
    await page.clock.fastForward('14:00')
    expect(await page.getByRole('heading', { name: '已锁定' }).count()).toBe(0)
    await page.clock.fastForward('01:10')
    await page.getByRole('heading', { name: '已锁定' }).waitFor()
    expect(await navigation(page).count()).toBe(0)
  })
})

async function fillNewPassword(page: Page, label: string, password: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).fill(password)
  await page.getByLabel(`再输一遍${label}`).fill(password)
}

async function choose(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).click()
  await page.locator('.ant-select-item-option').filter({ hasText: option }).click()
}

/** The same code with one character wrong. */
const changedCode = (code: string) => code.slice(0, -1) + (code.endsWith('2') ? '3' : '2')
