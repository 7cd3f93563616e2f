// What the command palette offers by itself: the role's pages and the actions of the shell.
import type { Role } from '../../src-main/contract/people.ts'
import { type Findable, findByText } from '../lib/match-text.ts'
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
    key: '/workers/import',
    kind: '页面',
    label: '导入名册',
    pinyin: 'daorumingce',
    initials: 'drmc',
    hint: '从表格或粘贴导入学员',
    path: '/workers/import',
    roles: ['planner', 'admin'],
  },
  {
    key: '/timetable?mend=1',
    kind: '操作',
    label: '应急调整',
    pinyin: 'yingjitiaozheng',
    initials: 'yjtz',
    hint: '讲师请假、教室不能用、企业旺季',
    path: '/timetable?mend=1',
    roles: ['planner', 'admin'],
  },
  {
    key: '/roll-call',
    kind: '页面',
    label: '补录签到表',
    pinyin: 'buluqiandaobiao',
    initials: 'blqdb',
    hint: '按纸质签到表的编号点名',
    path: '/roll-call',
    roles: ['planner', 'trainer', 'admin'],
  },
  {
    key: '/settings/staff',
    kind: '页面',
    label: '账号与权限',
    pinyin: 'zhanghaoyuquanxian',
    initials: 'zhyqx',
    hint: '设置',
    path: '/settings/staff',
    roles: ['admin'],
  },
  {
    key: '/settings/palace',
    kind: '页面',
    label: '文化宫参数',
    pinyin: 'wenhuagongcanshu',
    initials: 'whgcs',
    hint: '设置',
    path: '/settings/palace',
    roles: ['planner', 'manager', 'admin'],
  },
  {
    key: '/settings/days',
    kind: '页面',
    label: '日历',
    pinyin: 'rili',
    initials: 'rl',
    hint: '节假日和补班日',
    path: '/settings/days',
    roles: ['planner', 'manager', 'admin'],
  },
  {
    key: '/settings/scoring',
    kind: '页面',
    label: '排课权重',
    pinyin: 'paikequanzhong',
    initials: 'pkqz',
    hint: '自动排课看重什么',
    path: '/settings/scoring',
    roles: ['planner', 'admin'],
  },
  {
    key: '/settings/audit',
    kind: '页面',
    label: '操作记录',
    pinyin: 'caozuojilu',
    initials: 'czjl',
    hint: '谁在什么时候做了什么',
    path: '/settings/audit',
    roles: ['admin'],
  },
]

export function paletteEntries(role: Role): readonly PaletteEntry[] {
  const pages = pagesFor(role).map(({ path, roles: _roles, ...page }) => ({
    ...page,
    key: path,
    kind: '页面',
    path,
  }))
  return [...pages, ...inside.filter(({ roles }) => roles.includes(role)), ...actions]
}

/** @param query Chinese, pinyin or initials; an empty one gives everything. */
export function findEntries(query: string, role: Role): readonly PaletteEntry[] {
  return findByText(query, paletteEntries(role))
}
