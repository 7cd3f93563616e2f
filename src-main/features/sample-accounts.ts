// The sample palace's people, offered on the login page of sample data only.
import type { Right, Role } from '../contract/people.ts'

export const samplePassword = 'sample-2025'

export interface SampleAccount {
  readonly username: string
  readonly displayName: string
  readonly role: Role
  readonly rights: Right[]
}

export const sampleAccounts: readonly SampleAccount[] = [
  { username: 'admin', displayName: '黄志远（管理员）', role: 'admin', rights: [] },
  { username: 'planner', displayName: '林晓燕（教务）', role: 'planner', rights: [] },
  { username: 'trainer', displayName: '周明哲（讲师）', role: 'trainer', rights: [] },
  { username: 'manager', displayName: '陈国平（主管）', role: 'manager', rights: ['subsidies.pay'] },
  { username: 'clerk', displayName: '吴佳（补贴录入）', role: 'manager', rights: ['subsidies.enter'] },
  { username: 'reviewer', displayName: '郑海波（补贴初审）', role: 'manager', rights: ['subsidies.review'] },
  { username: 'approver', displayName: '许文娟（补贴终审）', role: 'manager', rights: ['subsidies.approve'] },
]
