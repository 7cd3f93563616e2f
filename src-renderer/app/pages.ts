// The pages by job: their names, who sees them, and how they are found. Their addresses are in lib/paths.ts.
import type { Role } from '../../src-main/contract/people.ts'
import { linkTo } from '../lib/paths.ts'

export interface PageEntry {
  readonly path: string
  readonly label: string
  /** Full pinyin and initials, for the command palette. */
  readonly pinyin: string
  readonly initials: string
  readonly hint: string
  readonly roles: readonly Role[]
}

const everybody: readonly Role[] = ['planner', 'trainer', 'manager', 'admin']
const office: readonly Role[] = ['planner', 'manager', 'admin']

export const pages: readonly PageEntry[] = [
  {
    path: linkTo('tonight'),
    label: '今晚',
    pinyin: 'jinwan',
    initials: 'jw',
    hint: '今天的课和点名',
    roles: everybody,
  },
  {
    path: linkTo('timetable'),
    label: '排课',
    pinyin: 'paike',
    initials: 'pk',
    hint: '一季的课表',
    roles: office,
  },
  {
    path: linkTo('classes'),
    label: '班级',
    pinyin: 'banji',
    initials: 'bj',
    hint: '开班、报名、成绩、结业',
    roles: everybody,
  },
  {
    path: linkTo('workers'),
    label: '学员',
    pinyin: 'xueyuan',
    initials: 'xy',
    hint: '职工名册和导入',
    roles: office,
  },
  {
    path: linkTo('enterprises'),
    label: '企业',
    pinyin: 'qiye',
    initials: 'qy',
    hint: '班制、班组、生产时段',
    roles: office,
  },
  {
    path: linkTo('trainers'),
    label: '讲师',
    pinyin: 'jiangshi',
    initials: 'js',
    hint: '讲师和可授课程',
    roles: office,
  },
  {
    path: linkTo('network'),
    label: '场地',
    pinyin: 'changdi',
    initials: 'cd',
    hint: '教学点、教室、设备',
    roles: office,
  },
  {
    path: linkTo('courses'),
    label: '课程',
    pinyin: 'kecheng',
    initials: 'kc',
    hint: '课程目录和课次',
    roles: office,
  },
  {
    path: linkTo('subsidies'),
    label: '补贴',
    pinyin: 'butie',
    initials: 'bt',
    hint: '政策、名额、申领',
    roles: office,
  },
  {
    path: linkTo('reports'),
    label: '报表',
    pinyin: 'baobiao',
    initials: 'bb',
    hint: '人次、出勤、补贴',
    roles: office,
  },
  {
    path: linkTo('settings'),
    label: '设置',
    pinyin: 'shezhi',
    initials: 'sz',
    hint: '账号、日历、操作记录',
    roles: everybody,
  },
]

export function pagesFor(role: Role): readonly PageEntry[] {
  return pages.filter((page) => page.roles.includes(role))
}

/** Where a role begins its day. */
export const homePath = linkTo('tonight')

/** '/classes/0198…' belongs to '/classes'; '/' to nothing. */
export function pageAt(pathname: string): PageEntry | undefined {
  return pages.find(({ path }) => pathname === path || pathname.startsWith(`${path}/`))
}

/** Where somebody comes in who finds the address of whoever was here before: there, unless it is nothing for the role. */
export function entryPath(pathname: string, role: Role): string {
  const page = pageAt(pathname)
  return page === undefined || page.roles.includes(role) ? pathname : homePath
}
