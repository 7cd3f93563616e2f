// The way of a roster through the real screens, in both doors: a file, a look, one key, and back again.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectFolder } from '../support/built.ts'
import { doors, type OpenDoor } from './support/doors.ts'

const roster = (name: string) => join(projectFolder, 'tests/data/rosters', name)

async function signIn(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '用户名' }).fill('planner')
  await page.getByRole('textbox', { name: '密码' }).fill('sample-2025')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: /学员/ }).waitFor()
}

async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((address) => {
    window.location.hash = address
  }, `#${path}`)
}

const subtitle = (page: Page) => page.locator('.page-subtitle').textContent()

for (const { name, skipped, open } of doors()) {
  describe.skipIf(skipped !== null)(`importing a roster through the ${name}`, () => {
    let door: OpenDoor
    beforeAll(async () => {
      door = await open({ flags: ['--sample', '--today', '2025-11-12'] })
      await signIn(door.page)
    })
    afterAll(() => door?.close())

    it('chooses the enterprise and the file, shows every row, and writes on Ctrl+Enter', async () => {
      const { page } = door
      await goTo(page, '/workers')
      await page.getByText('262 人').waitFor()
      await page.getByRole('button', { name: '导入花名册' }).click()
      await page.getByRole('combobox', { name: '企业' }).fill('东海')
      await page.keyboard.press('Enter')
      await page.locator('input[type=file]').setInputFiles(roster('messy-40.xlsx'))
      await page.getByText('将为 东海模具 新增 40 人；其余 3 行不写入。可以撤销。').waitFor()
      await page.getByText('重复 3', { exact: true }).click()
      expect(await page.locator('.ant-table-tbody .ant-table-row').count()).toBe(3)
      await page
        .getByText(/与第 \d+ 行是同一人/)
        .first()
        .waitFor()
      await page.keyboard.press('Control+Enter')
      await page.getByText('已导入花名册 东海模具：新增 40 人').waitFor()
    })

    it('takes the import back with one button', async () => {
      const { page } = door
      await goTo(page, '/workers')
      await page.getByText('302 人').waitFor()
      await page.keyboard.press('Control+z')
      await page.getByText('已撤销：导入花名册 东海模具：新增 40 人，更新 0 人').waitFor()
      await page.getByText('262 人').waitFor()
      expect(await subtitle(page)).toBe('262 人')
    })

    it('hands over a template to fill in', async () => {
      const { page } = door
      await goTo(page, '/workers/import')
      const coming = page.waitForEvent('download')
      await page.getByRole('button', { name: '下载模板' }).click()
      const download = await coming
      expect(download.suggestedFilename()).toBe('花名册模板.xlsx')
      expect(
        readFileSync(await download.path())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK')
    })

    it('takes cells pasted anywhere on the page, and names what is wrong with a file', async () => {
      const { page } = door
      await goTo(page, '/workers/import')
      await page.getByRole('combobox', { name: '企业' }).fill('东海')
      await page.keyboard.press('Enter')
      await page.evaluate(() => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', '姓名\t身份证号\n陈静超\t330225200308169998\n赵一\t3.30225E+17')
        document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }))
      })
      await page.getByText('将为 东海模具 新增 1 人；其余 1 行不写入。可以撤销。').waitFor()
      await page.getByText('身份证号被表格软件改成了数字').waitFor()
      const buffer = Buffer.from('姓名,身份证号')
      await page.locator('input[type=file]').setInputFiles({ name: '名单.xlsx', mimeType: '', buffer })
      await page.getByText('这个文件不是表格').waitFor()
    })
  })
}
