// Staff accounts: made, changed and switched off by an administrator; a password is known to its owner only.

import { Refusal } from '../../contract/errors.ts'
import type { Account } from '../../contract/people.ts'
import type { Acting, CallContext, StaffContext } from '../../procedures/call-context.ts'
import {
  findAccount,
  findAccountByUsername,
  insertAccount,
  listAccounts,
  replaceSlot,
  updateAccount,
} from '../../storage/accounts/accounts-store.ts'
import { type WrappedKey, wrapKey } from '../../storage/accounts/key-slots.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { demandPassword } from './demand-password.ts'
import { openWithPassword } from './sign-in.ts'

type Details = Omit<Account, 'id' | 'isActive'>

export const listStaff = (db: ReadHandle) => ({ rows: listAccounts(db) })

/** A new slot needs the data key, which the asking administrator's connection has proven to hold by being unlocked. */
export async function prepareCreate(
  input: Details & { password: string },
  context: Acting<CallContext>,
): Promise<WrappedKey> {
  demandPassword(input.password, input.username)
  return wrapKey(context.core.house.db.vault.dataKey(), input.password)
}

export function createAccount(
  tx: WriteHandle,
  input: Details & { password: string },
  context: CallContext,
  slot: WrappedKey,
): Account {
  demandFreeUsername(tx, input.username, null)
  const { password: _password, ...details } = input
  const account: Account = { ...details, id: context.newId(), isActive: true }
  insertAccount(tx, account, context.now)
  replaceSlot(tx, context.newId(), account.id, slot, context.now)
  return account
}

export function updateStaff(tx: WriteHandle, input: Account): Account {
  const before = findAccount(tx, input.id)
  if (before === null) throw new Refusal('NOT_FOUND', { what: '账号' })
  demandFreeUsername(tx, input.username, input.id)
  const losesAdmin = before.role === 'admin' && (input.role !== 'admin' || !input.isActive)
  const others = listAccounts(tx).filter((one) => one.role === 'admin' && one.isActive && one.id !== input.id)
  if (losesAdmin && others.length === 0)
    throw new Refusal('INVALID_VALUE', { what: '至少要保留一位启用的管理员' })
  updateAccount(tx, input)
  return input
}

/** A changed or switched-off account has to sign in again. */
export function endSessions(account: Account, { core, account: actor }: Acting<StaffContext>): void {
  if (account.id !== actor.id) core.sessions.endAccount(account.id)
}

export async function prepareReset(
  input: { id: string; newPassword: string },
  context: Acting<CallContext>,
): Promise<WrappedKey> {
  const account = findAccount(context.core.house.db, input.id)
  if (account === null) throw new Refusal('NOT_FOUND', { what: '账号' })
  demandPassword(input.newPassword, account.username)
  return wrapKey(context.core.house.db.vault.dataKey(), input.newPassword)
}

export function resetPassword(
  tx: WriteHandle,
  input: { id: string },
  context: CallContext,
  slot: WrappedKey,
): { id: string } {
  replaceSlot(tx, context.newId(), input.id, slot, context.now)
  return { id: input.id }
}

export async function prepareChange(
  input: { currentPassword: string; newPassword: string },
  context: Acting<StaffContext>,
): Promise<WrappedKey> {
  const { account } = context
  demandPassword(input.newPassword, account.username)
  const dataKey = await openWithPassword(account, account.username, input.currentPassword, context)
  return wrapKey(dataKey, input.newPassword)
}

export function changePassword(
  tx: WriteHandle,
  _input: unknown,
  context: StaffContext,
  slot: WrappedKey,
): { id: string } {
  replaceSlot(tx, context.newId(), context.account.id, slot, context.now)
  return { id: context.account.id }
}

function demandFreeUsername(db: ReadHandle, username: string, ownId: string | null): void {
  const holder = findAccountByUsername(db, username)
  if (holder !== null && holder.id !== ownId) throw new Refusal('USERNAME_TAKEN', { username })
}
