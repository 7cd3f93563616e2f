// What the command palette offers by itself: the role's pages and the actions of the shell.
import type { Role } from '../../src-main/contract/people.ts'
import { settingsParts } from '../features/settings/settings-parts.ts'
import { type Findable, findByText } from '../lib/match-text.ts'
import { linkTo } from '../lib/paths.ts'
import type { ShellActions } from './actions.ts'
import { pagesFor } from './pages.ts'

export interface PaletteEntry extends Findable {
  readonly key: string
  readonly kind: string
  readonly hint: string
  /** Where it leads; an action's entry has `does` instead. */
  readonly path?: string
  readonly does?: keyof ShellActions
}

const actions: readonly PaletteEntry[] = [
  {
    key: 'undo',
    kind: '操作',
    label: '撤销上一步',
    pinyin: 'chexiaoshangyibu',
    initials: 'cxsyb',
    hint: 'Ctrl+Z',
    does: 'undo',
  },
  {
    key: 'lock',
    kind: '操作',
    label: '锁定屏幕',
    pinyin: 'suodingpingmu',
    initials: 'sdpm',
    hint: 'Ctrl+L',
    does: 'lock',
  },
  {
    key: 'scheme',
    kind: '操作',
    label: '切换深浅色',
    pinyin: 'qiehuanshenqianse',
    initials: 'qhsqs',
    hint: '只改这台电脑',
    does: 'scheme',
  },
  {
    key: 'password',
    kind: '操作',
    label: '修改密码',
    pinyin: 'xiugaimima',
    initials: 'xgmm',
    hint: '我的账号',
    does: 'password',
  },
  {
    key: 'help',
    kind: '操作',
    label: '快捷键',
    pinyin: 'kuaijiejian',
    initials: 'kjj',
    hint: '?',
    does: 'help',
  },
  {
    key: 'sign-out',
    kind: '操作',
    label: '退出登录',
    pinyin: 'tuichudenglu',
    initials: 'tcdl',
    hint: '回到登录页',
    does: 'signOut',
  },
]

/** Pages that are not in the navigation but that somebody may look for by name. */
const inside: readonly (PaletteEntry & { readonly roles: readonly Role[] })[] = [
  {
    key: linkTo('importWorkers'),
    kind: '页面',
    label: '导入名册',
    pinyin: 'daorumingce',
    initials: 'drmc',
    hint: '从表格或粘贴导入学员',
    path: linkTo('importWorkers'),
    roles: ['planner', 'admin'],
  },
  {
    key: linkTo('timetable', { mend: '1' }),
    kind: '操作',
    label: '应急调整',
    pinyin: 'yingjitiaozheng',
    initials: 'yjtz',
    hint: '讲师请假、教室不能用、企业旺季',
    path: linkTo('timetable', { mend: '1' }),
    roles: ['planner', 'admin'],
  },
  {
    key: linkTo('findSheet'),
    kind: '页面',
    label: '补录签到表',
    pinyin: 'buluqiandaobiao',
    initials: 'blqdb',
    hint: '按纸质签到表的编号点名',
    path: linkTo('findSheet'),
    roles: ['planner', 'trainer', 'admin'],
  },
]

export function paletteEntries(role: Role): readonly PaletteEntry[] {
  const pages = pagesFor(role).map(({ path, roles: _roles, ...page }) => ({
    ...page,
    key: path,
    kind: '页面',
    path,
  }))
  const settings = settingsParts.map(({ page, ...part }) => ({
    ...part,
    key: page,
    kind: '页面',
    hint: '设置',
    path: linkTo(page),
  }))
  return [...pages, ...[...inside, ...settings].filter(({ roles }) => roles.includes(role)), ...actions]
}

/** @param query Chinese, pinyin or initials; an empty one gives everything. */
export function findEntries(query: string, role: Role): readonly PaletteEntry[] {
  return findByText(query, paletteEntries(role))
}
