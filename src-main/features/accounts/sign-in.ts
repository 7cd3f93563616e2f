// Login opens the account's key slot; the first one since start unlocks the house.

import { Refusal } from '../../contract/errors.ts'
import type { Account } from '../../contract/people.ts'
import type { Acting, CallContext } from '../../procedures/call-context.ts'
import {
  findAccount,
  findAccountByUsername,
  findSlot,
  replaceSlot,
} from '../../storage/accounts/accounts-store.ts'
import {
  normaliseRecoveryCode,
  unwrapKey,
  type WrappedKey,
  wrapKey,
} from '../../storage/accounts/key-slots.ts'
import type { WriteHandle } from '../../storage/base/handle.ts'
import { demandPassword } from './demand-password.ts'

/** Tries a password against an account's slot. @throws Refusal WRONG_PASSWORD or TOO_MANY_ATTEMPTS. */
export async function openWithPassword(
  account: Account | null,
  username: string,
  password: string,
  context: Acting<CallContext>,
): Promise<Buffer> {
  const { core, now } = context
  const seconds = core.sessions.secondsToWait(username, now)
  if (seconds > 0) throw new Refusal('TOO_MANY_ATTEMPTS', { seconds })
  // Counted before the wait, so that guesses sent all at once don't all pass the check above.
  core.sessions.countWrong(username, now)
  const slot = account?.isActive ? findSlot(core.house.db, account.id) : null
  const dataKey = slot === null ? null : await unwrapKey(slot, password)
  if (dataKey === null) throw new Refusal('WRONG_PASSWORD')
  core.sessions.forgetWrong(username)
  return dataKey
}

export async function prepareSignIn(
  input: { username: string; password: string },
  context: Acting<CallContext>,
): Promise<Account> {
  const { db } = context.core.house
  const account = findAccountByUsername(db, input.username)
  const dataKey = await openWithPassword(account, input.username, input.password, context)
  if (account === null) throw new Refusal('WRONG_PASSWORD')
  if (!db.vault.isUnlocked) db.vault.unlock(dataKey)
  return account
}

export const signIn = (_tx: WriteHandle, _input: unknown, _context: CallContext, account: Account): Account =>
  account

export function startSession(account: Account, { core, connection, now }: Acting<CallContext>): void {
  core.sessions.signIn(connection, account.id, now)
}

/** Only who locked may unlock: the password is tried against the session's own account. */
export async function prepareUnlock(
  input: { password: string },
  context: Acting<CallContext>,
): Promise<Account> {
  const { core, connection } = context
  const session = core.sessions.peek(connection)
  if (session.kind === 'none') throw new Refusal('NOT_SIGNED_IN')
  const account = findAccount(core.house.db, session.accountId)
  if (account === null) throw new Refusal('NOT_SIGNED_IN')
  await openWithPassword(account, account.username, input.password, context)
  return account
}

interface Recovered {
  readonly account: Account
  readonly slot: WrappedKey
}

/** The printed recovery code can reset an administrator's password, audited. */
export async function prepareRecover(
  input: { username: string; recoveryCode: string; newPassword: string },
  context: Acting<CallContext>,
): Promise<Recovered> {
  const { core, now } = context
  const seconds = core.sessions.secondsToWait(input.username, now)
  if (seconds > 0) throw new Refusal('TOO_MANY_ATTEMPTS', { seconds })
  demandPassword(input.newPassword, input.username)
  core.sessions.countWrong(input.username, now)
  const slot = findSlot(core.house.db, null)
  const dataKey = slot === null ? null : await unwrapKey(slot, normaliseRecoveryCode(input.recoveryCode))
  const account = findAccountByUsername(core.house.db, input.username)
  if (dataKey === null || account === null || account.role !== 'admin') throw new Refusal('WRONG_PASSWORD')
  core.sessions.forgetWrong(input.username)
  if (!core.house.db.vault.isUnlocked) core.house.db.vault.unlock(dataKey)
  return { account, slot: await wrapKey(dataKey, input.newPassword) }
}

export function recover(
  tx: WriteHandle,
  _input: unknown,
  context: Acting<CallContext>,
  { account, slot }: Recovered,
): Account {
  context.core.sessions.endAccount(account.id)
  replaceSlot(tx, context.newId(), account.id, slot, context.now)
  return account
}
