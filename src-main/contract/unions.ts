// unions: the union's own tree, down which the money goes. It is not the colleges' tree (network).
import { z } from 'zod'
import { unionKinds } from '../domain/unions/union-tree.ts'
import { command, office, planning, query, staff } from './kit.ts'
import { done, id, longText, name, option } from './values.ts'

export const unionKind = z.enum(unionKinds)

export const unionNode = z.object({
  id,
  parentId: id.nullable(),
  name,
  kind: unionKind,
  /** 统一社会信用代码 of the union; of a 基层工会 it starts with 81. */
  code: z.string().nullable(),
  note: z.string(),
})
export type UnionNode = z.infer<typeof unionNode>

export const unionRow = unionNode.extend({
  /** 0 for a node without a parent. */
  depth: z.int().min(0),
  childCount: z.int().min(0),
  /** 基层工会 anywhere below; a 基层工会 itself counts none. */
  baseCount: z.int().min(0),
  /** Enterprises directly at this node. */
  enterpriseCount: z.int().min(0),
})
export type UnionRow = z.infer<typeof unionRow>

const unionInput = z.object({
  /** null for a new node. */
  id: id.nullable(),
  parentId: id.nullable(),
  name,
  kind: unionKind,
  code: z.string().max(60).default(''),
  note: longText.default(''),
})
export type UnionInput = z.input<typeof unionInput>

export const unions = {
  /** The whole tree, each node right after its parent; with a search the nodes found and those above them. */
  list: query(office)
    .input(z.object({ search: z.string().trim().max(60).default('') }))
    .output(z.object({ rows: z.array(unionRow) })),
  options: query(staff).output(
    z.object({ rows: z.array(option.extend({ kind: unionKind, parentId: id.nullable(), depth: z.int() })) }),
  ),
  save: command(planning).input(unionInput).output(unionNode),
  remove: command(planning).input(z.object({ id })).output(done),
}
