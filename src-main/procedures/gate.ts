// Decides, before anything else runs, whether this connection may call this procedure.
import type { Account } from '../contract/accounts.ts'
import { Refusal } from '../contract/errors.ts'
import { type May, type ProcedureMeta, rightLabels, roleLabels } from '../contract/people.ts'
import { findAccount } from '../storage/accounts/accounts-store.ts'
import { readSetting } from '../storage/settings/settings-store.ts'
import { guest } from './call-context.ts'
import type { Core } from './core.ts'

const DEFAULT_IDLE_MINUTES = 15

/** Minutes without a call after which a session locks; a setting of the palace. */
function idleMinutes(core: Core): number {
  const palace = readSetting(core.house.db, 'palace')
  const kept =
    typeof palace === 'object' && palace !== null && 'idleMinutes' in palace ? palace.idleMinutes : null
  return typeof kept === 'number' ? kept : DEFAULT_IDLE_MINUTES
}

/** @returns who acts. @throws Refusal NOT_SIGNED_IN, SESSION_LOCKED or FORBIDDEN. */
export function admit(core: Core, connection: string, meta: ProcedureMeta): Account {
  core.sessions.lockIdle(connection, core.now(), idleMinutes(core) * 60_000)
  const state = core.sessions.peek(connection)
  if (meta.may === 'anyone')
    return state.kind === 'open' ? (findAccount(core.house.db, state.accountId) ?? guest) : guest
  if (state.kind === 'none') throw new Refusal('NOT_SIGNED_IN')
  if (state.kind === 'locked') throw new Refusal('SESSION_LOCKED')
  const account = findAccount(core.house.db, state.accountId)
  if (account === null || !account.isActive) throw new Refusal('NOT_SIGNED_IN')
  if (!mayCall(account, meta.may)) throw new Refusal('FORBIDDEN', { needs: needsInWords(meta.may) })
  core.sessions.touch(connection, core.now())
  return account
}

export function mayCall(account: Account, may: May): boolean {
  if (may === 'anyone' || may === 'signed-in') return true
  return 'right' in may ? account.rights.includes(may.right) : may.roles.includes(account.role)
}

function needsInWords(may: May): string {
  if (may === 'anyone' || may === 'signed-in') return '登录'
  return 'right' in may
    ? `“${rightLabels[may.right]}”权限`
    : `${may.roles.map((role) => roleLabels[role]).join('或')}身份`
}
