// Quota pools and their append-only ledger; a balance is only ever the sum of its lines.
import { asc, eq } from 'drizzle-orm'
import type { LedgerLine, LedgerLineKind } from '../../domain/subsidies/ledger-lines.ts'
import type { UnionLevel } from '../../domain/unions/union-tree.ts'
import type { Handle } from '../base/handle.ts'
import { ledgerLine, pool } from './schema.ts'

export interface PoolEntity {
  readonly id: string
  readonly policyId: string
  readonly unionId: string
  readonly parentId: string | null
  /** The granted sum as last written beside the ledger, which alone decides; null: the unit is not limited. */
  readonly grantedPlaces: number | null
  readonly grantedFen: number | null
}

export interface NamedPool extends PoolEntity {
  readonly unionName: string
  readonly unionLevel: UnionLevel
}

const namedPool = `SELECT p.id, p.policy_id AS policyId, p.union_id AS unionId, p.parent_id AS parentId,
    p.granted_places AS grantedPlaces, p.granted_fen AS grantedFen, u.name AS unionName, u.level AS unionLevel
  FROM pool p JOIN union_node u ON u.id = p.union_id`

export function poolsOfPolicy(db: Handle, policyId: string): NamedPool[] {
  return db.raw
    .prepare<[string], NamedPool>(
      `${namedPool} WHERE p.policy_id = ? ORDER BY ifnull(u.code, ''), u.name_pinyin`,
    )
    .all(policyId)
}

export function poolsByIds(db: Handle, ids: readonly string[]): NamedPool[] {
  return db.raw
    .prepare<[string], NamedPool>(`${namedPool} WHERE p.id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids))
}

export function findPoolAt(db: Handle, policyId: string, unionId: string): NamedPool | null {
  const sql = `${namedPool} WHERE p.policy_id = ? AND p.union_id = ?`
  return db.raw.prepare<[string, string], NamedPool>(sql).get(policyId, unionId) ?? null
}

export function insertPool(db: Handle, entity: PoolEntity): void {
  db.orm.insert(pool).values(entity).run()
}

export function saveGranted(
  db: Handle,
  id: string,
  granted: Pick<PoolEntity, 'grantedPlaces' | 'grantedFen'>,
): void {
  db.orm.update(pool).set(granted).where(eq(pool.id, id)).run()
}

/** All lines of these pools, in the order in which they were written. */
export function linesOfPools(db: Handle, poolIds: readonly string[]): LedgerLine[] {
  return db.raw
    .prepare<[string], LedgerLine>(
      `SELECT pool_id AS poolId, claim_id AS claimId, kind, stage, places, fen FROM ledger_line
      WHERE pool_id IN (SELECT value FROM json_each(?)) ORDER BY rowid`,
    )
    .all(JSON.stringify(poolIds))
}

/** Of each pool and kind one line with the sum: as good as all lines for a balance, and short. */
export function lineSums(db: Handle, policyId: string | null): LedgerLine[] {
  return db.raw
    .prepare<[{ policyId: string | null }], LedgerLine>(
      `SELECT l.pool_id AS poolId, NULL AS claimId, l.kind, '' AS stage, sum(l.places) AS places, sum(l.fen) AS fen
      FROM pool p JOIN ledger_line l ON l.pool_id = p.id
      WHERE :policyId IS NULL OR p.policy_id = :policyId GROUP BY l.pool_id, l.kind`,
    )
    .all({ policyId })
}

export interface LineStamp {
  readonly id: string
  readonly accountId: string
  readonly at: number
  readonly note: string
}

export function insertLine(db: Handle, line: LedgerLine, stamp: LineStamp): void {
  db.orm
    .insert(ledgerLine)
    .values({ ...line, ...stamp })
    .run()
}

export function rootPools(db: Handle): PoolEntity[] {
  return db.orm
    .select()
    .from(pool)
    .orderBy(asc(pool.id))
    .all()
    .filter((one) => one.parentId === null)
}

export interface LedgerEntry {
  readonly id: string
  readonly kind: LedgerLineKind
  readonly unionName: string
  readonly places: number
  readonly fen: number
  readonly at: number
  readonly actorName: string
  readonly claimNumber: string | null
  readonly workerName: string | null
  readonly note: string
}

const ledgerEntry = `SELECT l.id, l.kind, u.name AS unionName, l.places, l.fen, l.at,
    coalesce(a.display_name, '') AS actorName, c.number AS claimNumber, w.name AS workerName, l.note
  FROM ledger_line l JOIN pool p ON p.id = l.pool_id JOIN union_node u ON u.id = p.union_id
    LEFT JOIN account a ON a.id = l.account_id LEFT JOIN claim c ON c.id = l.claim_id LEFT JOIN worker w ON w.id = c.worker_id`

export interface LedgerFilter {
  readonly poolId: string
  /** Claim number, worker's name, pinyin, initials, or words of the note. */
  readonly search: string
  readonly page: number
  readonly pageSize: number
}

/** Newest first. */
export function listLedger(db: Handle, filter: LedgerFilter): { rows: LedgerEntry[]; total: number } {
  const { poolId, search, page, pageSize } = filter
  const found = `WHERE l.pool_id = :poolId AND (:search = '' OR instr(l.note, :search) OR instr(c.number, upper(:search))
    OR instr(w.name, :search) OR instr(w.name_pinyin, lower(:search)) OR instr(w.name_initials, lower(:search)))`
  const rows = db.raw
    .prepare<[object], LedgerEntry>(
      `${ledgerEntry} ${found} ORDER BY l.at DESC, l.rowid DESC LIMIT :limit OFFSET :offset`,
    )
    .all({ poolId, search, limit: pageSize, offset: (page - 1) * pageSize })
  const total = db.raw
    .prepare<[object], { total: number }>(
      `SELECT count(*) AS total FROM ledger_line l LEFT JOIN claim c ON c.id = l.claim_id LEFT JOIN worker w ON w.id = c.worker_id ${found}`,
    )
    .get({ poolId, search })
  return { rows, total: total?.total ?? 0 }
}

export function ledgerOfClaim(db: Handle, claimId: string): LedgerEntry[] {
  return db.raw
    .prepare<[string], LedgerEntry>(`${ledgerEntry} WHERE l.claim_id = ? ORDER BY l.rowid`)
    .all(claimId)
}
