// The union's tree, and what hangs on its nodes.
import { and, asc, eq, ne, sql } from 'drizzle-orm'
import type { Handle } from '../base/handle.ts'
import { unionNode } from './schema.ts'

export type UnionEntity = Readonly<typeof unionNode.$inferSelect>

/** What keeps a node from being removed, as counts. */
export interface UnionUses {
  readonly children: number
  readonly enterprises: number
  readonly pools: number
}

/** All nodes by code and name; a county has hundreds of them, not thousands. */
export function listUnions(db: Handle): UnionEntity[] {
  return db.orm
    .select()
    .from(unionNode)
    .orderBy(asc(sql`ifnull(${unionNode.code}, '')`), asc(unionNode.namePinyin))
    .all()
}

export function findUnion(db: Handle, id: string): UnionEntity | null {
  return db.orm.select().from(unionNode).where(eq(unionNode.id, id)).get() ?? null
}

/** Another node with this code. */
export function findUnionByCode(db: Handle, code: string, exceptId: string): UnionEntity | null {
  return (
    db.orm
      .select()
      .from(unionNode)
      .where(and(eq(unionNode.code, code), ne(unionNode.id, exceptId)))
      .get() ?? null
  )
}

export function saveUnionNode(db: Handle, entity: UnionEntity): void {
  const { id: _id, ...values } = entity
  db.orm.insert(unionNode).values(entity).onConflictDoUpdate({ target: unionNode.id, set: values }).run()
}

export function deleteUnionNode(db: Handle, id: string): void {
  db.orm.delete(unionNode).where(eq(unionNode.id, id)).run()
}

/** Enterprises directly at each node. */
export function enterpriseCounts(db: Handle): ReadonlyMap<string, number> {
  const rows = db.raw
    .prepare<[], { unionId: string; count: number }>(
      'SELECT union_id AS unionId, count(*) AS count FROM enterprise WHERE union_id IS NOT NULL GROUP BY union_id',
    )
    .all()
  return new Map(rows.map((row) => [row.unionId, row.count]))
}

export function unionUses(db: Handle, id: string): UnionUses {
  const found = db.raw
    .prepare<{ id: string }, UnionUses>(
      `SELECT (SELECT count(*) FROM union_node WHERE parent_id = @id) AS children,
        (SELECT count(*) FROM enterprise WHERE union_id = @id) AS enterprises,
        (SELECT count(*) FROM pool WHERE union_id = @id) AS pools`,
    )
    .get({ id })
  return found ?? { children: 0, enterprises: 0, pools: 0 }
}
