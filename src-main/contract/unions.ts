// unions: the union's own tree, down which the money goes. It is not the colleges' tree (network).
import { z } from 'zod'
import { unionLevels } from '../domain/unions/union-tree.ts'
import { command, office, planning, query, staff } from './kit.ts'
import { done, id, longText, name, option } from './values.ts'

export const unionLevel = z.enum(unionLevels)

export const unionNode = z.object({
  id,
  parentId: id.nullable(),
  name,
  level: unionLevel,
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
  /** Absent for a new node. */
  id: id.optional(),
  parentId: id.nullable(),
  name,
  level: unionLevel,
  code: z.string().max(60).default(''),
  note: longText.default(''),
})
export type UnionInput = z.infer<typeof unionInput>

export const unions = {
  /** The whole tree, each node right after its parent; with a search the nodes found and those above them. */
  list: query(office)
    .input(z.object({ search: z.string().trim().max(60).default('') }))
    .output(z.object({ rows: z.array(unionRow) })),
  options: query(staff).output(
    z.object({
      rows: z.array(option.extend({ level: unionLevel, parentId: id.nullable(), depth: z.int() })),
    }),
  ),
  save: command(planning).input(unionInput).output(unionNode),
  remove: command(planning)
    .input(z.object({ id }))
    .output(done.extend({ name: z.string() })),
}
