// The union's tree as lists show it.
import type { UnionRow } from '../../contract/unions.ts'
import { inTreeOrder, withAncestors } from '../../domain/unions/tree-order.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { enterpriseCounts, listUnions, type UnionEntity } from '../../storage/unions/unions-store.ts'

export function readUnions(db: ReadHandle, { search }: { search: string }): { rows: UnionRow[] } {
  const nodes = listUnions(db)
  const wanted = nodes.filter((node) => isFound(node, search.toLowerCase())).map((node) => node.id)
  const shown = withAncestors(nodes, new Set(wanted))
  const enterprises = enterpriseCounts(db)
  const rows = inTreeOrder(nodes)
    .filter(({ node }) => shown.has(node.id))
    .map(({ node: { namePinyin: _namePinyin, nameInitials: _nameInitials, ...node }, ...counts }) => ({
      ...node,
      ...counts,
      enterpriseCount: enterprises.get(node.id) ?? 0,
    }))
  return { rows }
}

export function readUnionOptions(db: ReadHandle) {
  const rows = inTreeOrder(listUnions(db)).map(({ node: { id, name, level, parentId }, depth }) => ({
    id,
    name,
    level,
    parentId,
    depth,
  }))
  return { rows }
}

function isFound(node: UnionEntity, typed: string): boolean {
  return [node.name, node.namePinyin, node.nameInitials, node.code ?? ''].some((text) =>
    text.toLowerCase().includes(typed),
  )
}
