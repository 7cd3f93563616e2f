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
import { choose, goTo, opened, press, save, tabTo, type, typeRange } from './support/keyboard.ts'
import { printed } from './support/paper.ts'
import { setProgramClock } from './support/program-clock.ts'

const palace = '象山县工人文化宫'
const [county, town, base] = ['象山县总工会', '石浦镇总工会', '宁波运生工贸有限公司工会'] as const
const enterprise = '宁波运生工贸有限公司'
const people = ['邓丽', '李发勇', '吴芳']

for (const { name, skipped, open } of doors()) {
  describe.skipIf(skipped !== null)(`the main job through the ${name}`, () => {
    const dataFolder = mkdtempSync(join(tmpdir(), 'seven-pm-job-'))
    let door: OpenDoor
    let page: Page

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
          await setUpPalace(page, palace)
          await makeUnions(page, [county, town, base])
          await makeEnterprise(page, enterprise, base, '四班两倒')
          await makeRoom(page, enterprise, '二楼培训室')
          await adoptCourse(page, '互联网营销')
          await makeTrainer(page, '周建国', '互联网营销')
          await makePolicy(page, '象工晚七点夜校补贴', [county, town])
          await makeAccount(page, { name: '林教务', username: 'lin', role: '教务', right: '补贴录入' })
          await makeAccount(page, { name: '周建国', username: 'zhou', role: '讲师' })
          await makeAccount(page, { name: '沈初审', username: 'shen', role: '主管', right: '补贴初审' })
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
          await page.getByText('看草稿').waitFor()
          await page.screenshot({ path: '/tmp/mj-2.png' })
          await page.keyboard.press('Enter')
          await press(page, '发布')
          await opened(page, /发布这一版课表/)
          await press(page, '发布')
          await page
            .getByText(/已发布/)
            .first()
            .waitFor()
          await page.screenshot({ path: '/tmp/mj-3.png' })
          await goTo(page, 'jw', '今晚')
          await page.screenshot({ path: '/tmp/mj-4.png' })
        }),
      60_000,
    )
  })
}
