// Keeps a node of the union's tree where it may hang, under a code that nobody else has.
import { Refusal } from '../../contract/errors.ts'
import type { UnionInput, UnionNode } from '../../contract/unions.ts'
import { parseCreditCode } from '../../domain/enterprises/credit-code.ts'
import { refusalOfParent } from '../../domain/unions/union-tree.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { WriteHandle } from '../../storage/base/handle.ts'
import {
  findUnion,
  findUnionByCode,
  listUnions,
  saveUnionNode,
  type UnionEntity,
} from '../../storage/unions/unions-store.ts'
import { pinyinOf } from '../pinyin.ts'

const BASE_UNION_PREFIX = '81'

export function saveUnion(tx: WriteHandle, input: UnionInput, context: CallContext): UnionNode {
  if (input.id !== undefined && findUnion(tx, input.id) === null)
    throw new Refusal('NOT_FOUND', { what: '工会组织' })
  const node = {
    id: input.id ?? context.newId(),
    parentId: input.parentId,
    name: input.name,
    level: input.level,
    code: codeOf(input),
    note: input.note,
  }
  const entity = { ...node, ...pinyinOf(node.name) }
  refusePlace(listUnions(tx), entity)
  const twin = node.code === null ? null : findUnionByCode(tx, node.code, node.id)
  if (twin !== null) throw new Refusal('CREDIT_CODE_TAKEN', { by: twin.name })
  saveUnionNode(tx, entity)
  return node
}

/** The code of a 基层工会 is a credit code of class 81; other nodes may have any credit code, or none. */
function codeOf(input: UnionInput): string | null {
  if (input.code.trim() === '') return null
  const parsed = parseCreditCode(input.code)
  if (!parsed.ok) throw new Refusal('CREDIT_CODE_WRONG', { issue: parsed.issue })
  if (input.level === 'base' && !parsed.value.startsWith(BASE_UNION_PREFIX)) {
    throw new Refusal('CREDIT_CODE_WRONG', { issue: 'notBaseUnion' })
  }
  return parsed.value
}

/** A node stands under a higher one, its children under it, and never under itself. */
function refusePlace(before: readonly UnionEntity[], node: UnionEntity): void {
  if (node.level === 'base' && node.parentId === null)
    throw new Refusal('UNION_PARENT_MISSING', { union: node.name })
  const nodes = [...before.filter((one) => one.id !== node.id), node]
  const children = nodes.filter((one) => one.parentId === node.id)
  const nameOf = (id: string) => nodes.find((one) => one.id === id)?.name ?? ''
  for (const one of [node, ...children]) {
    const refusal = refusalOfParent(nodes, one.id, one.parentId)
    if (refusal === undefined) continue
    if (refusal.code === 'UNION_UNKNOWN') throw new Refusal('NOT_FOUND', { what: '上级工会' })
    throw new Refusal(refusal.code, { union: nameOf(refusal.unionId), parent: nameOf(refusal.parentId) })
  }
}
