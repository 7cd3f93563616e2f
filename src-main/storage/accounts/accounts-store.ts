// Accounts and the key slots that their passwords open.
import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Account } from '../../contract/accounts.ts'
import type { Handle } from '../base/handle.ts'
import type { WrappedKey } from './key-slots.ts'
import { account, keySlot } from './schema.ts'

export function findAccount(db: Handle, id: string): Account | null {
  const row = db.orm.select().from(account).where(eq(account.id, id)).get()
  return row === undefined ? null : toAccount(row)
}

export function findAccountByUsername(db: Handle, username: string): Account | null {
  const row = db.orm.select().from(account).where(eq(account.username, username)).get()
  return row === undefined ? null : toAccount(row)
}

export function listAccounts(db: Handle): Account[] {
  return db.orm.select().from(account).orderBy(asc(account.createdAt), asc(account.id)).all().map(toAccount)
}

export function insertAccount(db: Handle, entity: Account, createdAt: number): void {
  db.orm
    .insert(account)
    .values({ ...entity, createdAt })
    .run()
}

export function updateAccount(db: Handle, entity: Account): void {
  const { id, ...values } = entity
  db.orm.update(account).set(values).where(eq(account.id, id)).run()
}

export function isEmptyHouse(db: Handle): boolean {
  return db.orm.select({ id: account.id }).from(account).limit(1).get() === undefined
}

/** The slot that an account's password opens; without an account, the recovery code's. */
export function findSlot(db: Handle, accountId: string | null): WrappedKey | null {
  const match =
    accountId === null
      ? and(eq(keySlot.kind, 'recovery'), isNull(keySlot.accountId))
      : eq(keySlot.accountId, accountId)
  return db.orm.select().from(keySlot).where(match).get() ?? null
}

/** Puts a slot in the place of the one before (a changed password, a new recovery code). */
export function replaceSlot(
  db: Handle,
  id: string,
  accountId: string | null,
  slot: WrappedKey,
  createdAt: number,
): void {
  const match = accountId === null ? eq(keySlot.kind, 'recovery') : eq(keySlot.accountId, accountId)
  db.orm.delete(keySlot).where(match).run()
  const kind = accountId === null ? 'recovery' : 'password'
  db.orm
    .insert(keySlot)
    .values({ id, kind, accountId, ...slot, createdAt })
    .run()
}

function toAccount(row: typeof account.$inferSelect): Account {
  const { createdAt: _createdAt, ...entity } = row
  return entity
}
