// The one job that matters: from an enterprise's roster to a stamped subsidy list, on a palace that began empty.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { projectFolder } from '../support/built.ts'
import { doors, type OpenDoor } from './support/doors.ts'
import {
  adoptCourse,
  makeAccount,
  makeEnterprise,
  makePolicy,
  makeRoom,
  makeTrainer,
  makeUnions,
  setUpPalace,
  signIn,
  signOut,
} from './support/first-records.ts'
import {
  choose,
  goTo,
  nothingOpen,
  opened,
  openTab,
  press,
  save,
  tabTo,
  tabToLocator,
  tick,
  type,
  typeRange,
} from './support/keyboard.ts'
import { enterOtherEvenings } from './support/other-evenings.ts'
import { printed } from './support/paper.ts'
import { setProgramClock } from './support/program-clock.ts'

const palace = '象山县工人文化宫'
const [county, town, base] = ['象山县总工会', '石浦镇总工会', '宁波运生工贸有限公司工会'] as const
const enterprise = '宁波运生工贸有限公司'
const markLabels = ['到', '迟到', '早退', '请假', '病假', '缺勤']
const firstEvening = Array.from({ length: 40 }, (_, index) => (index < 12 ? String((index % 6) + 1) : '1'))
const absentee = '曹海'
const failed = '何磊洋'
const wholeId = /\d{17}[\dX]/g
const wlog: string[] = []
let last = performance.now()
const lap = (what: string) => {
  process.stdout.write(`${Math.round(performance.now() - last)} before ${what}\n`)
  last = performance.now()
}
const people = ['邓丽', '李发勇', '吴芳']

for (const { name, skipped, open } of doors()) {
  describe.skipIf(skipped !== null)(`the main job through the ${name}`, () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'seven-pm-job-'))
    let door: OpenDoor
    let page: Page
    let names: readonly string[] = []

    /** Ends the program and starts it again on the same data, at another time. */
    async function liveAt(moment: string): Promise<void> {
      await door?.close()
      const putBack = setProgramClock(moment)
      try {
        door = await open({ dataFolder })
      } finally {
        putBack()
      }
      page = door.page
      const t0 = Date.now()
      page.on('request', (r) => {
        if (/watch|unions/.test(r.url())) wlog.push(`${Date.now() - t0} > ${r.url().slice(-30)}`)
      })
      page.on('requestfinished', (r) => {
        if (/watch|unions/.test(r.url())) wlog.push(`${Date.now() - t0} < ${r.url().slice(-30)}`)
      })
      page.on('requestfailed', (r) =>
        wlog.push(`${Date.now() - t0} FAIL ${r.url().slice(-30)} ${r.failure()?.errorText}`),
      )
      page.on('console', (m) => wlog.push(`${Date.now() - t0} ${m.text()}`))
      if (process.env.SHOW) page.setDefaultTimeout(5000)
    }
    async function ste(run: () => Promise<void>) {
      const began = performance.now()
      try {
        await run()
      } catch (error) {
        console.log(
          await page.evaluate(
            () => `${document.hasFocus()} ${document.activeElement?.outerHTML.slice(0, 600)}`,
          ),
        )
        await page.screenshot({ path: `/tmp/mainjob-${name.slice(0, 3)}.png` })
        throw error
      } finally {
        process.stdout.write(`${Math.round(performance.now() - began)} ms\n`)
      }
    }
    beforeAll(() => liveAt('2025-09-01 09:00'), 300_000)
    afterAll(async () => {
      await door?.close()
      rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
    }, 60_000)

    it(
      'sets up an empty palace and the records around one enterprise',
      () =>
        ste(async () => {
          lap('setUpPalace')
          await setUpPalace(page, palace)
          lap('makeUnions')
          await makeUnions(page, [county, town, base])
          lap('makeEnterprise')
          await makeEnterprise(page, enterprise, base, '四班两倒')
          lap('makeRoom')
          await makeRoom(page, enterprise, '二楼培训室')
          lap('adoptCourse')
          await adoptCourse(page, '互联网营销')
          lap('makeTrainer')
          await makeTrainer(page, '周建国', '互联网营销')
          lap('makePolicy')
          await makePolicy(page, '象工晚七点夜校补贴', [county, town])
          lap('makeAccount')
          await makeAccount(page, { name: '林教务', username: 'lin', role: '教务', right: '补贴录入' })
          lap('makeAccount')
          await makeAccount(page, { name: '周建国', username: 'zhou', role: '讲师' })
          lap('makeAccount')
          await makeAccount(page, { name: '沈初审', username: 'shen', role: '主管', right: '补贴初审' })
          lap('makeAccount')
          await makeAccount(page, { name: '王终审', username: 'wang', role: '主管', right: '补贴终审' })
        }),
      60_000,
    )

    it(
      'imports the messy roster: forty people, three duplicates left out',
      () =>
        ste(async () => {
          await signOut(page)
          await signIn(page, 'lin')
          await goTo(page, 'xy', '学员')
          await press(page, '导入花名册')
          await page.getByText('先选企业，再选花名册').waitFor()
          await choose(page, '企业', enterprise)
          const chooser = page.waitForEvent('filechooser')
          await press(page, '选择文件')
          await (await chooser).setFiles(join(projectFolder, 'tests/data/rosters/messy-40.xlsx'))
          await page.getByText(`将为 ${enterprise} 新增 40 人；其余 3 行不写入。可以撤销。`).waitFor()
          await page.keyboard.press('Control+Enter')
          await page.getByText(`已导入花名册 ${enterprise}：新增 40 人`).waitFor()
        }),
      60_000,
    )

    it(
      'opens a class and enrols all forty',
      () =>
        ste(async () => {
          await goTo(page, 'bj', '班级')
          await press(page, '新建学期')
          await opened(page, '学期')
          await press(page, '新建学期')
          await opened(page, '新建学期')
          await type(page, '名称', '2025 秋季')
          await typeRange(page, '起止日期', '2025-09-01', '2025-11-30')
          await page.keyboard.press('Control+Enter')
          await page.getByText('已保存学期“2025 秋季”').waitFor()
          await page.keyboard.press('Escape')
          await press(page, '开班')
          await opened(page, '开班')
          await choose(page, '课程', '互联网营销')
          await choose(page, '企业', enterprise)
          await type(page, '容量（人）', '40')
          await type(page, '每周次数', '2')
          await save(page)
          await page.getByText('名单还是空的').waitFor()
          await press(page, '加入学员')
          await opened(page, /^加入学员/)
          await page.getByText(people[0] ?? '').waitFor()
          await tick(page, /全选|Selectall/i)
          await page.getByText('加入后余 0 个空位').waitFor()
          await save(page)
          await page.getByText('40 人入班').waitFor()
        }),
      60_000,
    )

    it(
      'plans the evenings around the four teams and publishes them',
      () =>
        ste(async () => {
          await goTo(page, 'pk', '排课')
          await press(page, '自动排课')
          await opened(page, '自动排课')
          await page.getByText('12 课次待排').waitFor()
          await press(page, '排课')
          await page.getByText(/全部排上，不违反任何规则/).waitFor()
          await page.screenshot({ path: '/tmp/mj-2.png' })
          await press(page, '看草稿')
          await nothingOpen(page)
          await press(page, '发布')
          await opened(page, /发布这一版课表/)
          await press(page, '发布')
          await page.getByText(/^已发布 第 1 版/).waitFor()
          await page.screenshot({ path: '/tmp/mj-3.png' })
        }),
      60_000,
    )

    it(
      'takes the roll of the first evening with the keys 1 to 6',
      () =>
        ste(async () => {
          await liveAt('2025-09-03 18:52')
          await signIn(page, 'zhou')
          await press(page, '点名')
          await page.locator('tr[aria-current="true"]').waitFor()
          for (const key of firstEvening) await page.keyboard.press(key)
          await page.getByText('全部已保存').waitFor()
          const shown = await page
            .locator('.roll-line')
            .evaluateAll((lines) =>
              lines.map((line) => line.querySelector('[aria-pressed="true"]')?.textContent ?? '未点'),
            )
          expect(shown).toEqual(firstEvening.map((key) => markLabels[Number(key) - 1]))
          await page.screenshot({ path: '/tmp/mj-5.png' })
        }),
      60_000,
    )

    it(
      'enters the other evenings, the results, and concludes the class',
      () =>
        ste(async () => {
          await liveAt('2025-12-01 10:00')
          await signIn(page, 'lin')
          lap('evenings')
      expect(await enterOtherEvenings(page, absentee)).toBeGreaterThanOrEqual(11)
          await openClass()
          await openTab(page, /成绩与结业/)
          await tabTo(page, /理论$/)
          names = (
            await page
              .getByRole('region', { name: /^成绩/ })
              .locator('.ant-table-row td:first-child')
              .allInnerTexts()
          ).map((one) => one.trim())
          expect(names).toHaveLength(40)
          lap('scores')
      for (const one of names) await enter(one === failed ? '41' : '82')
          for (const _ of names) await enter('75')
          await page.keyboard.press('Control+Enter')
          await page.getByText('已保存 40 人的成绩').waitFor(); lap('concl')
          await press(page, '结业')
          await opened(page, /结业$/)
          await tick(page, /^不再等补考/)
          await press(page, '结业并发证书编号')
          await page.getByText('结业 38 人，未结业 2 人；新发证书 38 本').waitFor()
        }),
      60_000,
    )

    it(
      'shows who earned the subsidy, and enters their claims in one go',
      () =>
        ste(async () => {
          await goTo(page, 'bt', '补贴')
          await openTab(page, /谁能领/)
          await page.getByText('项全部符合').first().waitFor()
          await page.screenshot({ path: '/tmp/mj-10.png' })
          await press(page, '选中本页符合的38人')
          await press(page, '录入申领38人')
          await opened(page, '录入申领：38 人，共 27,360.00 元')
          await tick(page, '全部')
          await press(page, '录入并预占名额')
          await page.getByText('已录入 38 份，共 27,360.00 元').waitFor()
        }),
      60_000,
    )

    it(
      'has the claims reviewed and approved by two other persons',
      () =>
        ste(async () => {
          for (const [username, act] of [
            ['shen', '初审'],
            ['wang', '终审'],
          ] as const) {
            await signOut(page)
            await signIn(page, username)
            await goTo(page, 'bt', '补贴')
            await press(page, `待${act}38份`)
            await page.waitForURL(/state=/)
            await tick(page, /全选|Selectall/i)
            await tabTo(page, `${act}通过`, 'Shift+Tab')
        await page.keyboard.press('Enter')
            await opened(page, new RegExp(`^${act}通过：38 份`))
            await press(page, `${act}通过`)
            await page.getByText(`已${act}通过 38 份`).waitFor()
          }
        }),
      60_000,
    )

    it(
      'prints the list with its sum in words, and the public one without a whole ID number',
      () =>
        ste(async () => {
          await press(page, '打印花名册')
          await page.getByText('共 38 人次、38 人').waitFor()
          await press(page, '预览并打印')
          await page.locator('.print-sheet').waitFor()
          const list = await printed(page)
          await page.screenshot({ path: '/tmp/mj-11.png' })
          const earned = names.filter((one) => one !== absentee && one !== failed)
          for (const text of [
            '补贴人员花名册',
            palace,
            enterprise,
            ...earned,
            '人民币贰万柒仟叁佰陆拾元整',
            '27,360.00',
          ])
            expect(list.text).toContain(text)
          expect(list.text.match(wholeId)).toHaveLength(38)
          for (const one of [absentee, failed]) expect(list.text).not.toContain(one)

          await tabTo(page, /^内部报审/)
          await page.keyboard.press('ArrowRight')
          await page.getByRole('heading', { name: '补贴人员公示名单' }).waitFor()
          const notice = await printed(page)
          for (const text of [...earned, '人民币贰万柒仟叁佰陆拾元整']) expect(notice.text).toContain(text)
          expect(notice.text).not.toMatch(/\d{15}/)
          expect(notice.text).not.toMatch(/1[3-9]\d{9}/)
          expect(notice.text.match(/\d{2}\*+\d{2}[\dX]/g)).toHaveLength(38)
        }),
      60_000,
    )

    it(
      'prints the attendance sheet of an evening with everybody on it',
      () =>
        ste(async () => {
          await press(page, '返回')
          await goTo(page, 'bb', '报表')
          await choose(page, /^班级$/, '互联网营销')
        }),
      60_000,
    )

    const enter = async (score: string) => {
      await page.keyboard.insertText(score)
      await page.keyboard.press('Enter')
    }
    async function openClass(): Promise<void> {
      await goTo(page, 'bj', '班级')
      await page.getByText('互联网营销').first().waitFor()
      await tabToLocator(page, page.getByRole('region', { name: /^班级列表/ }))
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await page.getByRole('tab', { name: /名单/ }).waitFor()
    }
  })
}
