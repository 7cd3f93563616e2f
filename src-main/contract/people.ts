// Who may call what: roles, personal rights and principals are data of the contract, so no host or screen can forget them.
import { z } from 'zod'
import { id } from './values.ts'

export const roles = ['planner', 'trainer', 'manager', 'admin'] as const
export const role = z.enum(roles)
export type Role = z.infer<typeof role>

/** Rights given to persons, never to a role: an administrator has none of them by being it. */
export const rights = ['subsidies.enter', 'subsidies.review', 'subsidies.approve', 'subsidies.pay'] as const
export const right = z.enum(rights)
export type Right = z.infer<typeof right>

/** Caller groups: everybody before login, anyone signed in, one of some roles, or holders of a right. */
export type May = 'anyone' | 'signed-in' | { readonly roles: readonly Role[] } | { readonly right: Right }

/** Those of which somebody is known to be signed in. */
export type MaySigned = Exclude<May, 'anyone'>

/** Who may call a procedure over the palace's network: nobody unless the contract says otherwise. */
export type LanAccess = 'none' | 'ticket' | 'device' | 'staff'

/** Which callers may call: accounts by `may`; a device or a ticket only where `lan` names its kind. */
export interface ProcedureMeta<M extends May = May, L extends LanAccess = LanAccess> {
  readonly kind: 'query' | 'act' | 'command' | 'stream'
  readonly may: M
  readonly lan: L
}

export const account = z.object({
  id,
  username: z.string(),
  displayName: z.string(),
  role,
  rights: z.array(right),
  trainerId: id.nullable(),
  isActive: z.boolean(),
})
/** Somebody of the staff, who signs in with a password. */
export type Account = z.infer<typeof account>

export const roleLabels = {
  planner: '教务',
  trainer: '讲师',
  manager: '主管',
  admin: '管理员',
} satisfies Record<Role, string>

export const rightLabels = {
  'subsidies.enter': '补贴录入',
  'subsidies.review': '补贴初审',
  'subsidies.approve': '补贴终审',
  'subsidies.pay': '补贴拨付',
} satisfies Record<Right, string>
