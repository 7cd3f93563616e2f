// The tree as it is read on a screen: every node right after its parent, with how deep it stands and what is below.
import type { UnionNode } from './union-tree.ts'

export interface OrderedNode<Node extends UnionNode> {
  readonly node: Node
  /** 0 for a root. */
  readonly depth: number
  readonly childCount: number
  /** 基层工会 anywhere below it, the node itself not counted. */
  readonly baseCount: number
}

/** Parents before children, siblings in the order given. */
export function inTreeOrder<Node extends UnionNode>(nodes: readonly Node[]): readonly OrderedNode<Node>[] {
  const children = Map.groupBy(nodes, (node) => node.parentId)
  const walk = (node: Node, depth: number): OrderedNode<Node>[] => {
    const direct = children.get(node.id) ?? []
    const below = direct.flatMap((child) => walk(child, depth + 1))
    const baseCount = below.filter((one) => one.node.level === 'base').length
    return [{ node, depth, childCount: direct.length, baseCount }, ...below]
  }
  return (children.get(null) ?? []).flatMap((root) => walk(root, 0))
}

/** The nodes asked for and all those above them, so that each is still seen in its place. */
export function withAncestors(nodes: readonly UnionNode[], wanted: ReadonlySet<string>): ReadonlySet<string> {
  const parents = new Map(nodes.map((node) => [node.id, node.parentId]))
  const kept = new Set<string>()
  for (const id of wanted) {
    let next: string | null = id
    while (next !== null && !kept.has(next)) {
      kept.add(next)
      next = parents.get(next) ?? null
    }
  }
  return kept
}
