// Quota pools and their append-only ledger; a balance is only ever the sum of its lines.
import type { LedgerLine, LedgerLineKind } from '../../domain/subsidies/ledger-lines.ts'
import type { UnionLevel } from '../../domain/unions/union-tree.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { insertRow, rowsOf, updateRows } from '../base/rows.ts'
import { all, first, integer, only, orNull, type Row, select, text } from '../base/select.ts'
import { ledgerLine, pool } from './schema.ts'

export type PoolEntity = Readonly<typeof pool.$inferSelect>

const namedShape = {
  id: text(),
  policyId: text(),
  unionId: text(),
  parentId: orNull(text()),
  grantedPlaces: orNull(integer()),
  grantedFen: orNull(integer()),
  unionName: text(),
  unionLevel: text<UnionLevel>(),
}
export type NamedPool = Row<typeof namedShape>

const namedPool = `SELECT p.id, p.policy_id AS policyId, p.union_id AS unionId, p.parent_id AS parentId,
    p.granted_places AS grantedPlaces, p.granted_fen AS grantedFen, u.name AS unionName, u.level AS unionLevel
  FROM pool p JOIN union_node u ON u.id = p.union_id`

const ofPolicy = select(
  namedShape,
  `${namedPool} WHERE p.policy_id = :policyId ORDER BY ifnull(u.code, ''), u.name_pinyin`,
)
const byIds = select(namedShape, `${namedPool} WHERE p.id IN (SELECT value FROM json_each(:ids))`)
const atUnion = select(namedShape, `${namedPool} WHERE p.policy_id = :policyId AND p.union_id = :unionId`)

export const poolsOfPolicy = (db: ReadHandle, policyId: string): NamedPool[] =>
  all(db, ofPolicy, { policyId })

export const poolsByIds = (db: ReadHandle, ids: readonly string[]): NamedPool[] => all(db, byIds, { ids })

export const findPoolAt = (db: ReadHandle, policyId: string, unionId: string): NamedPool | null =>
  first(db, atUnion, { policyId, unionId })

export const insertPool = (tx: WriteHandle, entity: PoolEntity): void => insertRow(tx, pool, entity)

export function saveGranted(
  tx: WriteHandle,
  id: string,
  granted: Pick<PoolEntity, 'grantedPlaces' | 'grantedFen'>,
): void {
  updateRows(tx, pool, { id }, granted)
}

const lineShape = {
  poolId: text(),
  claimId: orNull(text()),
  kind: text<LedgerLineKind>(),
  stage: text(),
  places: integer(),
  fen: integer(),
}

const lines = select(
  lineShape,
  `SELECT pool_id AS poolId, claim_id AS claimId, kind, stage, places, fen FROM ledger_line
  WHERE pool_id IN (SELECT value FROM json_each(:poolIds)) ORDER BY rowid`,
)

/** All lines of these pools, in the order in which they were written. */
export const linesOfPools = (db: ReadHandle, poolIds: readonly string[]): LedgerLine[] =>
  all(db, lines, { poolIds })

const sums = select(
  lineShape,
  `SELECT l.pool_id AS poolId, NULL AS claimId, l.kind, '' AS stage, sum(l.places) AS places, sum(l.fen) AS fen
  FROM pool p JOIN ledger_line l ON l.pool_id = p.id
  WHERE :policyId IS NULL OR p.policy_id = :policyId GROUP BY l.pool_id, l.kind`,
)

/** Of each pool and kind one line with the sum: as good as all lines for a balance, and short. */
export const lineSums = (db: ReadHandle, policyId: string | null): LedgerLine[] => all(db, sums, { policyId })

export interface LineStamp {
  readonly id: string
  readonly accountId: string
  readonly at: number
  readonly note: string
}

export const insertLine = (tx: WriteHandle, line: LedgerLine, stamp: LineStamp): void =>
  insertRow(tx, ledgerLine, { ...line, ...stamp })

export const rootPools = (db: ReadHandle): PoolEntity[] => rowsOf(db, pool, { parentId: null }, 'id')

const entryShape = {
  id: text(),
  kind: text<LedgerLineKind>(),
  unionName: text(),
  places: integer(),
  fen: integer(),
  at: integer(),
  actorName: text(),
  claimNumber: orNull(text()),
  workerName: orNull(text()),
  note: text(),
}
export type LedgerEntry = Row<typeof entryShape>

const entries = `FROM ledger_line l JOIN pool p ON p.id = l.pool_id JOIN union_node u ON u.id = p.union_id
    LEFT JOIN account a ON a.id = l.account_id LEFT JOIN claim c ON c.id = l.claim_id LEFT JOIN worker w ON w.id = c.worker_id`
const entry = `SELECT l.id, l.kind, u.name AS unionName, l.places, l.fen, l.at,
    coalesce(a.display_name, '') AS actorName, c.number AS claimNumber, w.name AS workerName, l.note ${entries}`
const found = `WHERE l.pool_id = :poolId AND (:search = '' OR instr(l.note, :search) OR instr(c.number, upper(:search))
  OR instr(w.name, :search) OR instr(w.name_pinyin, lower(:search)) OR instr(w.name_initials, lower(:search)))`

const page = select(
  entryShape,
  `${entry} ${found} ORDER BY l.at DESC, l.rowid DESC LIMIT :limit OFFSET :offset`,
)
const count = select({ total: integer() }, `SELECT count(*) AS total ${entries} ${found}`)
const ofClaim = select(entryShape, `${entry} WHERE l.claim_id = :claimId ORDER BY l.rowid`)

export interface LedgerFilter {
  readonly poolId: string
  /** Claim number, worker's name, pinyin, initials, or words of the note. */
  readonly search: string
  readonly page: number
  readonly pageSize: number
}

/** Newest first. */
export function listLedger(
  db: ReadHandle,
  { poolId, search, page: number, pageSize }: LedgerFilter,
): { rows: LedgerEntry[]; total: number } {
  return {
    rows: all(db, page, { poolId, search, limit: pageSize, offset: (number - 1) * pageSize }),
    total: only(db, count, { poolId, search }).total,
  }
}

export const ledgerOfClaim = (db: ReadHandle, claimId: string): LedgerEntry[] => all(db, ofClaim, { claimId })
