// The one job that matters: from an enterprise's roster to a stamped subsidy list, on a palace that began empty.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { timeLabel } from '../../src-main/domain/calendar/times.ts'
import { projectFolder } from '../support/built.ts'
import { type OpenDoor, openAnyDoor } from './support/doors.ts'
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
import { type Evening, enterOtherEvenings, eveningsOf } from './support/other-evenings.ts'
import { printed } from './support/paper.ts'
import { setProgramClock } from './support/program-clock.ts'

const palace = '象山县工人文化宫'
const [county, town, base] = ['象山县总工会', '石浦镇总工会', '宁波运生工贸有限公司工会'] as const
const enterprise = '宁波运生工贸有限公司'
const [absentee, failed] = ['曹海', '何磊洋'] as const
/** 38 people × 24 学时 × 30 元. */
const [sum, inWords] = ['27,360.00', '人民币贰万柒仟叁佰陆拾元整'] as const
/** Every mark at least once, then 到. */
const keys = Array.from({ length: 40 }, (_, index) => (index < 12 ? (index % 6) + 1 : 1))
/** '2025年9月3日'. */
const longDate = (date: string) => date.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')
const markLabels = ['到', '迟到', '早退', '请假', '病假', '缺勤']

describe('the main job', () => {
  let dataFolder = ''
  let door: OpenDoor
  let page: Page
  let names: readonly string[] = []
  let evenings: readonly Evening[] = []

  /** Ends the program and starts it again on the same data, weeks later. */
  async function liveAt(moment: string): Promise<void> {
    await door?.close()
    const putBack = setProgramClock(moment)
    try {
      door = await openAnyDoor({ dataFolder })
    } finally {
      putBack()
    }
    page = door.page
  }
  beforeAll(() => {
    dataFolder = mkdtempSync(join(tmpdir(), 'seven-pm-job-'))
    return liveAt('2025-09-01 09:00')
  })
  afterAll(async () => {
    await door?.close()
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 5 })
  })

  it('sets up an empty palace and the records around one enterprise', async () => {
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
  })

  it('imports the messy roster: forty people, three duplicates left out', async () => {
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
  })

  it('opens a class and enrols all forty', async () => {
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
    await page.getByText(absentee).waitFor()
    await tick(page, /全选|Selectall/)
    await page.getByText('加入后余 0 个空位').waitFor()
    await save(page)
    await page.getByText('40 人入班').waitFor()
  })

  it('plans around the four rotating teams, in two sittings a lesson, and publishes', async () => {
    await goTo(page, 'pk', '排课')
    await press(page, '自动排课')
    await opened(page, '自动排课')
    await page.getByText('12 课次待排').waitFor()
    await press(page, '开始')
    await page.getByText('排完了').waitFor()
    // Closed by mistake, it is asked about and found again.
    await press(page, /^(关闭|Close)$/)
    await opened(page, '方案还没有写入草稿')
    await press(page, '先留着')
    await nothingOpen(page)
    await press(page, '自动排课')
    await page.getByText('排完了').waitFor()
    await press(page, '写入草稿')
    // One of each lesson, and a second where the first leaves too many out.
    const answer = page.getByText(/排了 \d+ 场，全部排上，不违反任何规则。/)
    const planned = Number(/排了 (\d+) 场/.exec(await answer.innerText())?.[1])
    expect(planned).toBeGreaterThan(12)
    expect(planned).toBeLessThanOrEqual(24)
    await page.getByText('排成双场').waitFor()
    await press(page, '看草稿')
    await nothingOpen(page)
    await press(page, '发布')
    await opened(page, /发布这一版课表/)
    await press(page, '发布')
    await page.getByText(/^已发布 第 1 版/).waitFor()
    evenings = await eveningsOf(page)
    expect(evenings).toHaveLength(planned)
  })

  it("prints the first evening's sheet and takes its roll with the keys 1 to 6", async () => {
    const [first] = evenings
    if (first === undefined) throw new Error('nothing is planned')
    await liveAt(`${first.date} ${timeLabel(first.startMinute - 8)}`)
    await signIn(page, 'zhou')
    await press(page, '打印签到表')
    const sheet = await printed(page)
    for (const text of ['签到表', palace, longDate(first.date), '讲师签名', absentee, failed, '张华艳'])
      expect(sheet.text).toContain(text)
    await press(page, '返回')
    await press(page, '点名')
    await page.locator('tr[aria-current="true"]').waitFor()
    for (const key of keys) await page.keyboard.press(String(key))
    await page.getByText('全部已保存').waitFor()
    expect(await marks()).toEqual(keys.map((key) => markLabels[key - 1]))
  })

  it('enters the other evenings, then the results by keyboard, and concludes the class', async () => {
    await liveAt('2025-12-01 10:00')
    await signIn(page, 'lin')
    expect(await enterOtherEvenings(page, absentee)).toBe(evenings.length - 1)
    await goTo(page, 'bj', '班级')
    await page.locator('.ant-table-row').getByText('互联网营销').first().waitFor()
    await tabToLocator(page, page.getByRole('region', { name: /^班级列表/ }))
    await page.keyboard.press('ArrowDown')
    await page.locator('.row-marked').waitFor()
    await page.keyboard.press('Enter')
    await openTab(page, /成绩与结业/)
    await tabTo(page, /理论$/)
    const shown = page.getByRole('region', { name: /^成绩/ }).locator('.ant-table-row td:first-child')
    names = (await shown.allInnerTexts()).map((one) => one.trim())
    expect(names).toHaveLength(40)
    for (const one of names) await enter(one === failed ? '41' : '82')
    for (const _ of names) await enter('75')
    await page.keyboard.press('Control+Enter')
    await page.getByText('已保存 40 人的成绩').waitFor()
    await press(page, '结业')
    await opened(page, /结业$/)
    await tick(page, /^不再等补考/)
    await press(page, '结业并发证书编号')
    await page.getByText('结业 38 人，未结业 2 人；新发证书 38 本').waitFor()
  })

  it('shows who earned the subsidy, and enters their claims in one go', async () => {
    await goTo(page, 'bt', '补贴')
    await openTab(page, /谁能领/)
    await press(page, '选中本页符合的38人')
    await press(page, '录入申领38人')
    await opened(page, `录入申领：38 人，共 ${sum} 元`)
    await tick(page, '全部')
    await press(page, '录入并预占名额')
    await page.getByText(`已录入 38 份，共 ${sum} 元`).waitFor()
  })

  it('has the claims reviewed and approved by two other persons', async () => {
    for (const [username, act, state] of [
      ['shen', '初审', '录入'],
      ['wang', '终审', '初审'],
    ] as const) {
      await signOut(page)
      await signIn(page, username)
      await goTo(page, 'bt', '补贴')
      await press(page, `待${act}38份`)
      await page
        .locator('.ant-select', { has: page.getByLabel('状态') })
        .getByText(state)
        .waitFor()
      await tick(page, /全选|Selectall/)
      // the one for all stands above the table, before those of single rows
      await page
        .getByRole('button', { name: `${act}通过` })
        .first()
        .focus()
      await page.keyboard.press('Enter')
      await opened(page, new RegExp(`^${act}通过：38 份`))
      await press(page, `${act}通过`)
      await page.getByText(`已${act}通过 38 份`).waitFor()
    }
  })

  it('prints the list with its sum in words, and the public one without a whole ID number', async () => {
    await press(page, '打印花名册')
    await page.getByText('共 38 人次、38 人').waitFor()
    await press(page, '预览并打印')
    const list = await printed(page)
    const earned = names.filter((one) => one !== absentee && one !== failed)
    for (const text of ['补贴人员花名册', palace, enterprise, ...earned, inWords, sum])
      expect(list.text).toContain(text)
    for (const one of [absentee, failed]) expect(list.text).not.toContain(one)
    expect(list.text.match(/\d{17}[\dX]/g)).toHaveLength(38)

    await tabTo(page, /^内部报审/)
    await page.keyboard.press('ArrowRight')
    await page.getByRole('heading', { name: '补贴人员公示名单' }).waitFor()
    const notice = await printed(page)
    for (const text of [...earned, inWords, sum]) expect(notice.text).toContain(text)
    expect(notice.text.match(/\d{2}\*{13}\d{2}[\dX]/g)).toHaveLength(38)
    expect(notice.text).not.toMatch(/\d{15}/)
    expect(notice.text).not.toMatch(/1[3-9]\d{9}/)
  })

  async function enter(score: string): Promise<void> {
    await page.keyboard.insertText(score)
    await page.keyboard.press('Enter')
  }

  /** What each row of the roll shows as its mark. */
  const marks = (): Promise<string[]> =>
    page
      .locator('.roll-line')
      .evaluateAll((lines) =>
        lines.map((line) => line.querySelector('[aria-pressed="true"]')?.textContent ?? '未点'),
      )
})
