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
      if (process.env.SHOW) page.setDefaultTimeout(8000)
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
          await page.screenshot({ path: '/tmp/mj-1.png' })
        }),
      60_000,
    )
  })
}
