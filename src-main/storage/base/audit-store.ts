// The chained audit trail: each entry's HMAC covers the one before, so nothing can be taken out unseen.
import { desc, like, or, sql } from 'drizzle-orm'
import { auditEntry } from '../accounts/schema.ts'
import type { Handle } from './handle.ts'
import { digestOf } from './vault.ts'

export interface AuditRecord {
  readonly at: number
  readonly accountId: string
  readonly actorName: string
  readonly action: string
  readonly sentence: string
  /** JSON of what was asked; kept sealed, and may be erased at the end of its retention without breaking the chain. */
  readonly payload: string
}

/** @returns the entry's sequence number, from 1. */
export function appendAudit(db: Handle, entry: AuditRecord): number {
  const last = db.orm
    .select({ seq: auditEntry.seq, chain: auditEntry.chain })
    .from(auditEntry)
    .orderBy(desc(auditEntry.seq))
    .limit(1)
    .get()
  const seq = (last?.seq ?? 0) + 1
  const { payload, ...rest } = entry
  const row = { seq, ...rest, payloadDigest: digestOf(payload) }
  db.orm
    .insert(auditEntry)
    .values({
      ...row,
      payloadSealed: db.vault.seal('audit_entry.payload', payload),
      chain: db.vault.chain(last?.chain ?? '', chainedText(row)),
    })
    .run()
  return seq
}

/** Walks the whole chain. @returns count, head (the last link) and the first entry that does not fit, or null. */
export function verifyAudit(db: Handle): { count: number; head: string; brokenAt: number | null } {
  let previous = ''
  let count = 0
  const rows = db.raw
    .prepare<[], typeof auditEntry.$inferSelect>(
      `SELECT seq, at, account_id AS accountId, actor_name AS actorName, action, sentence, payload_sealed AS payloadSealed,
      payload_digest AS payloadDigest, chain FROM audit_entry ORDER BY seq`,
    )
    .iterate()
  for (const row of rows) {
    count += 1
    if (row.seq !== count || !isIntact(db, row, previous)) return { count, head: previous, brokenAt: row.seq }
    previous = row.chain
  }
  return { count, head: previous, brokenAt: null }
}

/** The chain's last link as the eight characters that stamped forms carry; empty before the first entry. */
export function auditHead(db: Handle): string {
  const last = db.orm
    .select({ chain: auditEntry.chain })
    .from(auditEntry)
    .orderBy(desc(auditEntry.seq))
    .limit(1)
    .get()
  return (last?.chain ?? '').slice(0, 8).toUpperCase()
}

/** Epoch ms of the newest entry; 0 before the first. */
export function lastAuditAt(db: Handle): number {
  return (
    db.orm.select({ at: auditEntry.at }).from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1).get()?.at ??
    0
  )
}

export function listAudit(db: Handle, search: string, page: number, pageSize: number) {
  const pattern = `%${search}%`
  const where =
    search === ''
      ? undefined
      : or(
          like(auditEntry.sentence, pattern),
          like(auditEntry.actorName, pattern),
          like(auditEntry.action, pattern),
        )
  const rows = db.orm
    .select({
      seq: auditEntry.seq,
      at: auditEntry.at,
      actorName: auditEntry.actorName,
      action: auditEntry.action,
      sentence: auditEntry.sentence,
    })
    .from(auditEntry)
    .where(where)
    .orderBy(desc(auditEntry.seq))
    .limit(pageSize)
    .offset((page - 1) * pageSize)
    .all()
  const total =
    db.orm.select({ total: sql<number>`count(*)` }).from(auditEntry).where(where).get()?.total ?? 0
  return { rows, total }
}

function isIntact(db: Handle, row: typeof auditEntry.$inferSelect, previous: string): boolean {
  if (db.vault.chain(previous, chainedText(row)) !== row.chain) return false
  if (row.payloadSealed === null) return true
  try {
    return digestOf(db.vault.open('audit_entry.payload', row.payloadSealed)) === row.payloadDigest
  } catch {
    return false // the sealed text itself was altered
  }
}

const chainedText = (row: Omit<AuditRecord, 'payload'> & { seq: number; payloadDigest: string }): string =>
  JSON.stringify([row.seq, row.at, row.accountId, row.actorName, row.action, row.sentence, row.payloadDigest])
