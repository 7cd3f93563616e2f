// The first quarter of an hour: building a palace by keyboard alone, or looking around in the sample.
import { readdirSync } from 'node:fs'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { doors, type OpenDoor } from './support/doors.ts'
import { firstRun, navigation, shown, signIn, signOut, tabTo, watchFaults } from './support/steps.ts'

const PASSWORD = 'ye-xiao-2025'

for (const { name, skipped, open } of doors()) {
  describe.skipIf(skipped !== null)(`first run, ${name}`, () => {
    let door: OpenDoor
    let page: Page
    let faults: string[] = []
    let code = ''
    beforeAll(async () => {
      door = await open()
      page = door.page
      faults = watchFaults(page)
    })
    afterAll(() => door?.close())

    const typeInto = async (label: string, text: string) => {
      await tabTo(page, page.getByLabel(label, { exact: true }))
      await page.keyboard.press('ControlOrMeta+A')
      await page.keyboard.type(text)
    }
    const pressButton = async (label: string) => {
      await tabTo(page, page.getByRole('button', { name: label, exact: true }))
      await page.keyboard.press('Enter')
    }

    it('offers three ways to begin, the third said to come later', async () => {
      await firstRun(page).waitFor()
      expect(await page.locator('.choice strong').allInnerTexts()).toEqual([
        '新建',
        '载入示例文化宫',
        '从备份恢复',
      ])
      expect(await page.getByRole('button', { name: /从备份恢复.*还没有这项功能/ }).isDisabled()).toBe(true)
    })

    it('shows the sample palace with its seven people, and any of them can sign in', async () => {
      await tabTo(page, page.getByRole('button', { name: /^载入示例文化宫/ }))
      await page.keyboard.press('Enter')
      const people = page.locator('.sample-people small')
      await people.first().waitFor()
      const usernames = (await people.allInnerTexts()).map((line) => line.split(' ')[0])
      expect(usernames.toSorted()).toEqual([
        'admin',
        'approver',
        'clerk',
        'manager',
        'planner',
        'reviewer',
        'trainer',
      ])
      for (const username of ['trainer', 'planner']) {
        await page.getByRole('button', { name: new RegExp(`${username} ·`) }).click()
        await page.keyboard.press('Enter')
        await navigation(page).waitFor()
        await page.getByLabel('示例数据提示').waitFor()
        await signOut(page)
      }
    })

    it('goes from the sample back to the first screen, and nothing of it has become real', async () => {
      await signIn(page, 'planner', 'sample-2025')
      await page.getByRole('button', { name: '退出示例' }).click()
      await firstRun(page).waitFor()
      expect(await navigation(page).count()).toBe(0)
      expect(await page.getByLabel('示例数据提示').count()).toBe(0)
    })

    it('refuses a weak password while it is typed, naming the rules that are missing', async () => {
      await pressChoice(page, /^新建/)
      await page.getByLabel('文化宫名称').waitFor()
      await page.keyboard.type('象山县工人文化宫')
      await typeInto('管理员姓名', '钱主任')
      await typeInto('登录用的用户名', 'qian')
      await typeInto('密码', 'qian12')
      await expect
        .poll(() => rulesOf(page))
        .toEqual({
          '至少 8 个字符': false,
          有字母也有数字: true,
          不含用户名: false,
          不是常见密码: true,
        })
      await page.keyboard.press('Enter')
      await shown(page, '密码还不符合要求')
      await typeInto('密码', PASSWORD)
      await expect.poll(async () => Object.values(await rulesOf(page))).toEqual([true, true, true, true])
      await typeInto('再输一遍密码', `${PASSWORD}x`)
      await page.keyboard.press('Enter')
      await shown(page, '两次输入的不一样')
      expect(await page.locator('.recovery-code').count()).toBe(0)
    })

    it('shows the recovery code, on paper without anything of the screen around it', async () => {
      await typeInto('再输一遍密码', PASSWORD)
      await page.keyboard.press('Enter')
      code = await page.locator('.recovery-code').innerText()
      expect(code.replace(/[^0-9A-Z]/g, '').length).toBeGreaterThanOrEqual(26)
      expect(await page.getByRole('button', { name: /打印$/ }).isEnabled()).toBe(true)
      await page.emulateMedia({ media: 'print' })
      expect((await page.locator('body').innerText()).trim()).toMatch(
        new RegExp(`^象山县工人文化宫 · 晚七点恢复码[\\s\\S]*${code}`),
      )
      expect(await page.getByRole('button').count()).toBe(0)
      await page.emulateMedia({ media: null })
    })

    it('builds nothing while the code typed back is wrong', async () => {
      await pressButton('已经打印或抄好')
      const last = code.at(-1) === '0' ? '1' : '0'
      await page.getByLabel('照着纸上的恢复码输入').waitFor()
      await page.keyboard.type(code.slice(0, -1) + last)
      await page.keyboard.press('Enter')
      await shown(page, '恢复码与打印的不一致，请对照纸面重新输入。')
      expect(await navigation(page).count()).toBe(0)
    })

    it('lets the administrator in once it is right, in small letters and without its dashes', async () => {
      await typeInto('照着纸上的恢复码输入', code.toLowerCase().replaceAll('-', ''))
      await page.keyboard.press('Enter')
      await navigation(page).waitFor()
      expect(await page.locator('.head-palace').innerText()).toBe('象山县工人文化宫')
      expect(await page.locator('.head-person').innerText()).toContain('钱主任（管理员）')
      expect(await page.getByLabel('示例数据提示').count()).toBe(0)
      expect(readdirSync(door.dataFolder)).toContain('palace.db')
    })

    it('asks for the password from then on', async () => {
      await page.reload()
      await navigation(page).waitFor()
      await signOut(page)
      await signIn(page, 'qian', PASSWORD)
      expect(faults.filter((fault) => !isRefusedCode(fault))).toEqual([])
    })
  })
}

/** The browser itself notes the one call that was refused on purpose. */
const isRefusedCode = (fault: string) => /^Failed to load resource.* 4\d\d /.test(fault)

async function pressChoice(page: Page, name: RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name }))
  await page.keyboard.press('Enter')
}

async function rulesOf(page: Page): Promise<Record<string, boolean>> {
  const rules = await page.getByLabel('密码要求').getByRole('listitem').all()
  return Object.fromEntries(
    await Promise.all(
      rules.map(async (rule) => [
        (await rule.innerText()).trim(),
        (await rule.getByLabel('已满足').count()) === 1,
      ]),
    ),
  )
}
