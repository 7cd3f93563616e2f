// Accounts and the key slots that their passwords open.
import type { Account } from '../../contract/people.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, findRow, insertRow, rowsOf, updateRows } from '../base/rows.ts'
import { first, select, text } from '../base/select.ts'
import type { WrappedKey } from './key-slots.ts'
import { account, keySlot } from './schema.ts'

export function findAccount(db: ReadHandle, id: string): Account | null {
  const row = findRow(db, account, { id })
  return row === null ? null : toAccount(row)
}

export function findAccountByUsername(db: ReadHandle, username: string): Account | null {
  const row = findRow(db, account, { username })
  return row === null ? null : toAccount(row)
}

export const listAccounts = (db: ReadHandle): Account[] =>
  rowsOf(db, account, {}, 'createdAt', 'id').map(toAccount)

export function insertAccount(tx: WriteHandle, entity: Account, createdAt: number): void {
  insertRow(tx, account, { ...entity, createdAt })
}

export function updateAccount(tx: WriteHandle, { id, ...values }: Account): void {
  updateRows(tx, account, { id }, values)
}

const anyAccount = select({ id: text() }, 'SELECT id FROM account LIMIT 1')

export const isEmptyHouse = (db: ReadHandle): boolean => first(db, anyAccount) === null

/** The slot that an account's password opens; without an account, the recovery code's. */
export const findSlot = (db: ReadHandle, accountId: string | null): WrappedKey | null =>
  findRow(db, keySlot, { kind: kindOfSlot(accountId), accountId })

/** Puts a slot in the place of the one before (a changed password, a new recovery code). */
export function replaceSlot(
  tx: WriteHandle,
  id: string,
  accountId: string | null,
  slot: WrappedKey,
  createdAt: number,
): void {
  const kind = kindOfSlot(accountId)
  deleteRows(tx, keySlot, { kind, accountId })
  insertRow(tx, keySlot, { id, kind, accountId, ...slot, createdAt })
}

const kindOfSlot = (accountId: string | null) => (accountId === null ? 'recovery' : 'password')

function toAccount({ createdAt: _createdAt, ...entity }: Readonly<typeof account.$inferSelect>): Account {
  return entity
}
