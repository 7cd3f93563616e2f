// The college's 1+11+N tree: one 总院, branches under it, teaching points under either. Money never goes down this tree.

export type SiteKind = 'college' | 'branch' | 'site'

export interface SiteNode {
  readonly id: string
  readonly parentId: string | null
  readonly kind: SiteKind
}

/**
 * second-college: there is one 总院 · college-has-parent · branch-place: a 分院 lies under the 总院 ·
 * site-place: a 教学点 lies under the 总院 or a 分院 · children: what lies below no longer fits
 */
export type TreeIssue = 'second-college' | 'college-has-parent' | 'branch-place' | 'site-place' | 'children'

const parentsOf: Readonly<Record<SiteKind, readonly SiteKind[]>> = {
  college: [],
  branch: ['college'],
  site: ['college', 'branch'],
}

/** There is one college; a branch lies under it, a teaching point under the college or a branch. Null when it fits. */
export function treeIssue(node: SiteNode, tree: readonly SiteNode[]): TreeIssue | null {
  const others = tree.filter((other) => other.id !== node.id)
  if (node.kind === 'college' && others.some((other) => other.kind === 'college')) return 'second-college'
  const issue = placeIssue(node, others)
  if (issue !== null) return issue
  const children = others.filter((other) => other.parentId === node.id)
  return children.every((child) => parentsOf[child.kind].includes(node.kind)) ? null : 'children'
}

function placeIssue(node: SiteNode, others: readonly SiteNode[]): TreeIssue | null {
  if (node.kind === 'college') return node.parentId === null ? null : 'college-has-parent'
  const parent = others.find((other) => other.id === node.parentId)
  if (parent !== undefined && parentsOf[node.kind].includes(parent.kind)) return null
  return node.kind === 'branch' ? 'branch-place' : 'site-place'
}

/** How many nodes of the tree stand above one: 0 for the college, and for one whose parent isn't in the list. */
export function depthOf(node: SiteNode, tree: readonly SiteNode[]): number {
  const parent = tree.find((other) => other.id === node.parentId)
  return parent === undefined || parent.id === node.id ? 0 : 1 + depthOf(parent, tree)
}

/** The nodes in reading order: each parent before its children, siblings as they came; orphans at the end. */
export function inTreeOrder<N extends SiteNode>(nodes: readonly N[]): N[] {
  const below = (parentId: string | null): N[] =>
    nodes.filter((node) => node.parentId === parentId).flatMap((node) => [node, ...below(node.id)])
  const ordered = below(null)
  return [...ordered, ...nodes.filter((node) => !ordered.includes(node))]
}
