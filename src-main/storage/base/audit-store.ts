// The chained audit trail: each entry's HMAC covers the one before, so nothing can be taken out unseen.
import { auditEntry } from '../accounts/schema.ts'
import type { ReadHandle, WriteHandle } from './handle.ts'
import { insertRow } from './rows.ts'
import { all, first, integer, only, orNull, type Row, select, text } from './select.ts'
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

const last = select(
  { seq: integer(), at: integer(), chain: text() },
  'SELECT seq, at, chain FROM audit_entry ORDER BY seq DESC LIMIT 1',
)

/** @returns the entry's sequence number, from 1. */
export function appendAudit(tx: WriteHandle, { payload, ...entry }: AuditRecord): number {
  const before = first(tx, last)
  const seq = (before?.seq ?? 0) + 1
  const row = { seq, ...entry, payloadDigest: digestOf(payload) }
  insertRow(tx, auditEntry, {
    ...row,
    payloadSealed: tx.vault.seal('audit_entry.payload', payload),
    chain: tx.vault.chain(before?.chain ?? '', chainedText(row)),
  })
  return seq
}

const entryShape = {
  seq: integer(),
  at: integer(),
  accountId: text(),
  actorName: text(),
  action: text(),
  sentence: text(),
  payloadSealed: orNull(text()),
  payloadDigest: text(),
  chain: text(),
}
type Entry = Row<typeof entryShape>

// A trail of years with its sealed payloads is never held in memory at once.
const portion = (where: string) =>
  select(
    entryShape,
    `SELECT seq, at, account_id AS accountId, actor_name AS actorName, action, sentence, payload_sealed AS payloadSealed,
      payload_digest AS payloadDigest, chain FROM audit_entry ${where} ORDER BY seq LIMIT 500`,
  )
const firstPortion = portion('')
const nextPortion = portion('WHERE seq > :after')

/** Walks the whole chain. @returns count, head (the last link) and the first entry that does not fit, or null. */
export function verifyAudit(db: ReadHandle): { count: number; head: string; brokenAt: number | null } {
  let previous = ''
  let count = 0
  for (const row of entries(db)) {
    count += 1
    if (row.seq !== count || !isIntact(db, row, previous)) return { count, head: previous, brokenAt: row.seq }
    previous = row.chain
  }
  return { count, head: previous, brokenAt: null }
}

function* entries(db: ReadHandle): Generator<Entry> {
  let rows = all(db, firstPortion)
  for (let end = rows.at(-1); end !== undefined; end = rows.at(-1)) {
    yield* rows
    rows = all(db, nextPortion, { after: end.seq })
  }
}

/** The chain's last link as the eight characters that stamped forms carry; empty before the first entry. */
export const auditHead = (db: ReadHandle): string => (first(db, last)?.chain ?? '').slice(0, 8).toUpperCase()

/** Epoch ms of the newest entry; 0 before the first. */
export const lastAuditAt = (db: ReadHandle): number => first(db, last)?.at ?? 0

const isFound = ":search = '' OR sentence LIKE :part OR actor_name LIKE :part OR action LIKE :part"
const found = select(
  { seq: integer(), at: integer(), actorName: text(), action: text(), sentence: text() },
  `SELECT seq, at, actor_name AS actorName, action, sentence FROM audit_entry
    WHERE ${isFound} ORDER BY seq DESC LIMIT :limit OFFSET :offset`,
)
const foundTotal = select({ total: integer() }, `SELECT count(*) AS total FROM audit_entry WHERE ${isFound}`)

/** One page, newest first. */
export function listAudit(db: ReadHandle, search: string, page: number, pageSize: number) {
  const bound = { search, part: `%${search}%` }
  const { total } = only(db, foundTotal, bound)
  return { rows: all(db, found, { ...bound, limit: pageSize, offset: (page - 1) * pageSize }), total }
}

function isIntact(db: ReadHandle, row: Entry, previous: string): boolean {
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
