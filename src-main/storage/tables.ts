// Which noun owns which table: what an announcement names when its rows change, and what undo restores.
// Not captured: audit and undo themselves, key slots and ledger lines (append-only).
import type { Noun } from '../contract/nouns.ts'

export const tableOwners = {
  account: 'accounts',
  setting: 'settings',
  kind_of_day: 'settings',
  union_node: 'unions',
  site: 'network',
  site_closure: 'network',
  room: 'network',
  equipment: 'network',
  enterprise: 'enterprises',
  shift_system: 'enterprises',
  shift_team: 'enterprises',
  production_period: 'enterprises',
  worker: 'workers',
  employment: 'workers',
  course: 'courses',
  course_equipment: 'courses',
  trainer: 'trainers',
  trainer_course: 'trainers',
  trainer_window: 'trainers',
  trainer_absence: 'trainers',
  season: 'timetable',
  plan: 'timetable',
  sitting: 'timetable',
  placement: 'timetable',
  class: 'classes',
  class_enterprise: 'classes',
  enrolment: 'classes',
  result: 'classes',
  lesson: 'classes',
  attendance_sheet: 'attendance',
  attendance_mark: 'attendance',
  policy: 'subsidies',
  pool: 'subsidies',
  claim: 'subsidies',
  claim_step: 'subsidies',
} as const satisfies Record<string, Noun>

export const capturedTables = Object.keys(tableOwners)

/** What a person calls a row of this table. */
export const tableLabels: Readonly<Record<keyof typeof tableOwners, string>> = {
  account: '账号', setting: '设置', kind_of_day: '日历', union_node: '工会组织', site: '教学点', site_closure: '停用时段',
  room: '场地', equipment: '设备', enterprise: '企业', shift_system: '班制', shift_team: '班组', production_period: '生产时段',
  worker: '职工', employment: '任职', course: '课程', course_equipment: '课程设备', trainer: '讲师', trainer_course: '讲师可教课程',
  trainer_window: '讲师可用时间', trainer_absence: '讲师请假', season: '学期', plan: '排课方案', sitting: '场次', placement: '排课',
  class: '班级', class_enterprise: '班级企业', enrolment: '学籍', result: '成绩', lesson: '课次', attendance_sheet: '签到表',
  attendance_mark: '考勤', policy: '补贴政策', pool: '名额池', claim: '申领', claim_step: '申领流程',
}
