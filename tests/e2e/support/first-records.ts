// What a new palace needs before its first class: the wizard, and the few records around one enterprise, all by keyboard.
import type { Page } from 'playwright'
import { expect } from 'vitest'
import {
  askPalette,
  goTo,
  handsBy,
  isCalled,
  type Name,
  namesOf,
  nothingOpen,
  opened,
  openTab,
  save,
} from './keyboard.ts'

// Tab through every form is the main job's own matter; here the focus jumps, and the keys do the rest.
const { press, type, choose, tick } = handsBy(jumpTo)

export const password = 'Wan-qi-dian-7'

export interface Person {
  readonly name: string
  readonly username: string
  readonly role: '教务' | '讲师' | '主管'
  readonly right?: '补贴录入' | '补贴初审' | '补贴终审'
}

/** 新建: the palace, its administrator, the recovery code typed back from paper; ends signed in. */
export async function setUpPalace(page: Page, palaceName: string): Promise<void> {
  await page.getByText('欢迎使用晚七点').waitFor()
  await press(page, /^新建/)
  await type(page, '文化宫名称', palaceName)
  await type(page, '管理员姓名', '钱主任')
  await type(page, '密码', password)
  await type(page, '再输一遍密码', password)
  await page.keyboard.press('Enter')
  const code = (await page.locator('.recovery-code').innerText()).trim()
  await press(page, '已经打印或抄好')
  await type(page, '照着纸上的恢复码输入', code.toLowerCase())
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
}

export async function signIn(page: Page, username: string): Promise<void> {
  await page.getByRole('textbox', { name: '用户名' }).waitFor()
  await type(page, '用户名', username)
  await type(page, '密码', password)
  await page.keyboard.press('Enter')
  await page.getByRole('navigation', { name: '主导航' }).waitFor()
}

export async function signOut(page: Page): Promise<void> {
  await askPalette(page, 'tcdl', '退出登录')
}

/** County, town and the enterprise's own union: quotas go down this tree. */
export async function makeUnions(page: Page, names: readonly string[]): Promise<void> {
  await goTo(page, 'qy', '企业')
  await openTab(page, '工会组织')
  await page.getByText('还没有工会组织').waitFor()
  const levels = ['县（区）总工会', '乡镇（街道）工会', '基层工会']
  for (const [index, name] of names.entries()) {
    await press(page, '新增工会')
    await opened(page, '新增工会')
    await type(page, '工会名称', name)
    await choose(page, '层级', levels[index] ?? '')
    const above = names[index - 1]
    if (above !== undefined) await choose(page, '上级工会', above)
    await save(page)
  }
}

/** An enterprise under its union, whose people rotate. */
export async function makeEnterprise(
  page: Page,
  name: string,
  unionName: string,
  pattern: string,
): Promise<void> {
  await goTo(page, 'qy', '企业')
  await press(page, '新增企业')
  await opened(page, '新增企业')
  await type(page, '企业名称', name)
  await choose(page, '工会', unionName)
  await save(page)
  await page.getByText('还没有班制').waitFor()
  await press(page, '设置班制')
  await opened(page, '设置班制')
  await choose(page, '班制类型', pattern)
  await save(page)
  await page.getByText('甲班 0 人').waitFor()
}

export async function makeRoom(page: Page, place: string, name: string): Promise<void> {
  await goTo(page, 'cd', '场地')
  await press(page, '新增教室')
  await opened(page, '新增教室')
  await choose(page, '所在', place)
  await type(page, '名称', name)
  await save(page)
}

export async function adoptCourse(page: Page, name: string): Promise<void> {
  await goTo(page, 'kc', '课程')
  await press(page, '从目录采用')
  await opened(page, '从目录采用课程')
  await jumpTo(page, `${name}的等级`)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText(`已采用 ${name}`).waitFor()
  await page.keyboard.press('Escape')
  await nothingOpen(page)
}

/** Weekday evenings are offered as they are needed here. */
export async function makeTrainer(page: Page, name: string, course: string): Promise<void> {
  await goTo(page, 'js', '讲师')
  await press(page, '新增讲师')
  await opened(page, '新增讲师')
  await type(page, '姓名', name)
  await choose(page, '可授课程', course)
  await type(page, '课酬（每学时45分钟）', '120')
  await save(page)
}

export async function makeAccount(page: Page, person: Person): Promise<void> {
  await goTo(page, 'zhyqx', '账号与权限')
  await press(page, '新建账号')
  await opened(page, '新建账号')
  await type(page, '姓名', person.name)
  await type(page, '用户名', person.username)
  await choose(page, '身份', person.role)
  if (person.role === '讲师') await choose(page, '对应的讲师', person.name)
  if (person.right !== undefined) {
    await tick(page, person.right)
  }
  await type(page, '初始密码', password)
  await type(page, '再输一遍初始密码', password)
  await save(page)
}

/** A policy paid by 学时, with quota handed down from the county to the town. */
export async function makePolicy(
  page: Page,
  name: string,
  [county, town]: readonly [string, string],
): Promise<void> {
  await goTo(page, 'bt', '补贴')
  await press(page, '建立政策')
  await press(page, '从模板新建')
  await opened(page, '从模板新建政策')
  await choose(page, '模板', '广东适岗培训')
  await type(page, '名称', name)
  await page.keyboard.press('Control+Enter')
  await opened(page, /^修改/)
  await type(page, '最低出勤率', '80')
  await tick(page, '须取得本宫结业证')
  await save(page)
  await press(page, '还没有名额，先下达')
  await press(page, '从上级下达')
  await opened(page, '登记上级下达')
  await choose(page, '下达到', county)
  await type(page, /^名额/, '60')
  await type(page, /^金额/, '50000')
  await press(page, '记入台账')
  await nothingOpen(page)
  await press(page, '分配')
  await opened(page, /分配给下级工会/)
  await choose(page, '给哪个工会', town)
  await type(page, '名额', '45')
  await type(page, '金额', '40000')
  await press(page, '记入台账')
  await nothingOpen(page)
}

/** Puts the focus on the first element of that name in the open dialog or on the page, as soon as it is there. */
async function jumpTo(page: Page, name: Name): Promise<void> {
  const dialog = page.getByRole('dialog').filter({ visible: true }).last()
  const place = (await dialog.count()) > 0 ? dialog : page.locator('#root')
  const stops = place
    .locator('a[href], button:enabled, input:enabled, textarea:enabled')
    .filter({ visible: true })
  const jump = async () => {
    const index = (await stops.evaluateAll(namesOf)).findIndex((one) => isCalled(one, name))
    if (index >= 0) await stops.nth(index).focus()
    const [focused = ''] = await page.locator(':focus').evaluateAll(namesOf) // the page may have changed meanwhile
    return isCalled(focused, name)
  }
  await expect.poll(jump, { interval: 20, message: `${name}` }).toBe(true)
}
