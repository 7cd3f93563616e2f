// The union's tree, and what hangs on its nodes.
import type { UnionLevel } from '../../domain/unions/union-tree.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, findRow, rowsOf, saveRow } from '../base/rows.ts'
import { all, integer, only, orNull, type Row, select, text } from '../base/select.ts'
import { unionNode } from './schema.ts'

const unionShape = {
  id: text(),
  parentId: orNull(text()),
  name: text(),
  namePinyin: text(),
  nameInitials: text(),
  level: text<UnionLevel>(),
  code: orNull(text()),
  note: text(),
}
export type UnionEntity = Row<typeof unionShape>

const byCode = select(
  unionShape,
  `SELECT id, parent_id AS parentId, name, name_pinyin AS namePinyin, name_initials AS nameInitials, level, code, note
    FROM union_node ORDER BY ifnull(code, ''), name_pinyin`,
)

/** All nodes by code and name; a county has hundreds of them, not thousands. */
export const listUnions = (db: ReadHandle): UnionEntity[] => all(db, byCode)

export const findUnion = (db: ReadHandle, id: string): UnionEntity | null => findRow(db, unionNode, { id })

/** Another node with this code. */
export const findUnionByCode = (db: ReadHandle, code: string, exceptId: string): UnionEntity | null =>
  rowsOf(db, unionNode, { code }).find(({ id }) => id !== exceptId) ?? null

export const saveUnionNode = (tx: WriteHandle, entity: UnionEntity): void => saveRow(tx, unionNode, entity)

export function deleteUnionNode(tx: WriteHandle, id: string): void {
  deleteRows(tx, unionNode, { id })
}

const enterprisesAtEach = select(
  { unionId: text(), count: integer() },
  `SELECT coalesce(union_id, '') AS unionId, count(*) AS count FROM enterprise
    WHERE union_id IS NOT NULL GROUP BY union_id`,
)

/** Enterprises directly at each node. */
export const enterpriseCounts = (db: ReadHandle): ReadonlyMap<string, number> =>
  new Map(all(db, enterprisesAtEach).map(({ unionId, count }) => [unionId, count]))

const uses = select(
  { children: integer(), enterprises: integer(), pools: integer() },
  `SELECT (SELECT count(*) FROM union_node WHERE parent_id = :id) AS children,
    (SELECT count(*) FROM enterprise WHERE union_id = :id) AS enterprises,
    (SELECT count(*) FROM pool WHERE union_id = :id) AS pools`,
)

/** What keeps a node from being removed, as counts. */
export const unionUses = (db: ReadHandle, id: string) => only(db, uses, { id })
