// Decides, before anything else runs and again inside a command's transaction, who may call this procedure.
import { Refusal } from '../contract/errors.ts'
import { type Account, type May, type ProcedureMeta, rightLabels, roleLabels } from '../contract/people.ts'
import type { ReadHandle } from '../storage/base/handle.ts'
import type { Caller, Principal } from './caller.ts'
import type { CallOrigin, Core } from './core.ts'

/** @returns who calls. @throws Refusal NOT_SIGNED_IN, SESSION_LOCKED or FORBIDDEN. */
export function admit({ core, connection, principal }: CallOrigin, meta: ProcedureMeta): Caller {
  if (principal !== undefined) return admitPrincipal(principal, meta, core.now())
  const { db } = core.house
  core.sessions.lockIdle(connection, core.now(), core.reception.idleMinutes(db) * 60_000)
  const state = core.sessions.peek(connection)
  const account = state.kind === 'open' ? core.reception.findAccount(db, state.accountId) : null
  if (meta.may === 'anyone') return account?.isActive ? { kind: 'account', account } : { kind: 'nobody' }
  if (state.kind === 'locked') throw new Refusal('SESSION_LOCKED')
  const caller = { kind: 'account', account: demandRights(account, meta.may) } as const
  core.sessions.touch(connection, core.now())
  return caller
}

/**
 * Who may still call, as of the transaction: what was waited for in between may have taken the right away, or the session.
 * A session that was locked meanwhile is still the caller's own.
 * @throws Refusal as `admit`.
 */
export function admitAgain(
  { sessions, reception, now }: Core,
  db: ReadHandle,
  { caller, connection }: { readonly caller: Caller; readonly connection: string },
  meta: ProcedureMeta,
): Caller {
  if (caller.kind === 'device' || caller.kind === 'ticket') return admitPrincipal(caller, meta, now())
  // Open to everybody: a login may find another one's session that was opened meanwhile.
  if (caller.kind === 'nobody' || meta.may === 'anyone') return caller
  const state = sessions.peek(connection)
  const isSame = state.kind !== 'none' && state.accountId === caller.account.id
  const account = isSame ? reception.findAccount(db, caller.account.id) : null
  return { kind: 'account', account: demandRights(account, meta.may) }
}

/** @throws Refusal NOT_SIGNED_IN or FORBIDDEN. */
function demandRights(account: Account | null, may: May): Account {
  if (account === null || !account.isActive) throw new Refusal('NOT_SIGNED_IN')
  if (!mayCall(account, may)) throw new Refusal('FORBIDDEN', { needs: needsInWords(may) })
  return account
}

/** Devices and tickets may call only what the contract opens to their kind. @throws Refusal NOT_SIGNED_IN or FORBIDDEN. */
function admitPrincipal(principal: Principal, { lan }: ProcedureMeta, now: number): Principal {
  if (principal.kind === 'ticket' && principal.expiresAt <= now) throw new Refusal('NOT_SIGNED_IN')
  if (lan !== principal.kind) throw new Refusal('FORBIDDEN', { needs: '登录账号' })
  return principal
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
