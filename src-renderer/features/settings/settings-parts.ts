// The parts of the settings: who sees them, and how the command palette finds them.
import type { Role } from '../../../src-main/contract/people.ts'

const office: readonly Role[] = ['planner', 'manager', 'admin']

export interface SettingsPart {
  readonly page: 'myAccount' | 'staff' | 'palace' | 'days' | 'scoring' | 'audit'
  readonly label: string
  readonly pinyin: string
  readonly initials: string
  readonly roles: readonly Role[]
}

export const settingsParts: readonly SettingsPart[] = [
  {
    page: 'myAccount',
    label: '我的账号',
    pinyin: 'wodezhanghao',
    initials: 'wdzh',
    roles: ['planner', 'trainer', 'manager', 'admin'],
  },
  { page: 'staff', label: '账号与权限', pinyin: 'zhanghaoyuquanxian', initials: 'zhyqx', roles: ['admin'] },
  { page: 'palace', label: '文化宫参数', pinyin: 'wenhuagongcanshu', initials: 'whgcs', roles: office },
  { page: 'days', label: '日历', pinyin: 'rili', initials: 'rl', roles: office },
  {
    page: 'scoring',
    label: '排课权重',
    pinyin: 'paikequanzhong',
    initials: 'pkqz',
    roles: ['planner', 'admin'],
  },
  { page: 'audit', label: '操作记录', pinyin: 'caozuojilu', initials: 'czjl', roles: ['admin'] },
]
