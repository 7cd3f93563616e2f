// The union's own tree, down which money goes; teaching goes down another one (network).

export const unionLevels = ['province', 'city', 'county', 'town', 'base'] as const
export type UnionLevel = (typeof unionLevels)[number]

export const unionLevelLabels: Readonly<Record<UnionLevel, string>> = {
  province: '省总工会',
  city: '市总工会',
  county: '县（区）总工会',
  town: '乡镇（街道）工会',
  base: '基层工会',
}

export interface UnionNode {
  readonly id: string
  readonly parentId: string | null
  readonly level: UnionLevel
}

export type UnionTreeRefusal =
  | { readonly code: 'UNION_UNKNOWN'; readonly unionId: string }
  | { readonly code: 'UNION_CYCLE'; readonly unionId: string; readonly parentId: string }
  /** The parent must stand on a higher level: a 乡镇工会 can't be above a 县总工会. */
  | { readonly code: 'UNION_LEVEL'; readonly unionId: string; readonly parentId: string }

/** From the direct parent up to the root; a broken or cyclic chain ends where it breaks. */
export function ancestorsOf(nodes: readonly UnionNode[], unionId: string): readonly UnionNode[] {
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const seen = new Set([unionId])
  const found: UnionNode[] = []
  let next = parentIn(byId, byId.get(unionId))
  while (next !== undefined && !seen.has(next.id)) {
    seen.add(next.id)
    found.push(next)
    next = parentIn(byId, next)
  }
  return found
}

/** The node itself and all below it. */
export function subtreeOf(nodes: readonly UnionNode[], unionId: string): readonly UnionNode[] {
  return nodes.filter(
    (node) => node.id === unionId || ancestorsOf(nodes, node.id).some((above) => above.id === unionId),
  )
}

/** A claim is charged to the node above the claimant's 基层工会; undefined when there is none above it. */
export function chargedUnion(nodes: readonly UnionNode[], baseUnionId: string): UnionNode | undefined {
  return ancestorsOf(nodes, baseUnionId)[0]
}

/**
 * The way money is handed down from one node to one below it, both ends included (县 → 镇 → 基层);
 * undefined when the second does not lie below the first.
 */
export function handDownPath(
  nodes: readonly UnionNode[],
  fromId: string,
  toId: string,
): readonly UnionNode[] | undefined {
  const to = nodes.find((node) => node.id === toId)
  if (to === undefined) return undefined
  const upwards = [to, ...ancestorsOf(nodes, toId)]
  const end = upwards.findIndex((node) => node.id === fromId)
  return end === -1 ? undefined : upwards.slice(0, end + 1).toReversed()
}

/** Why a node may not be hung under a parent, or undefined when it may. A null parent makes it a root. */
export function refusalOfParent(
  nodes: readonly UnionNode[],
  unionId: string,
  parentId: string | null,
): UnionTreeRefusal | undefined {
  const node = nodes.find((one) => one.id === unionId)
  if (node === undefined) return { code: 'UNION_UNKNOWN', unionId }
  if (parentId === null) return undefined
  const parent = nodes.find((one) => one.id === parentId)
  if (parent === undefined) return { code: 'UNION_UNKNOWN', unionId: parentId }
  const above = [parent, ...ancestorsOf(nodes, parentId)]
  if (above.some((one) => one.id === unionId)) return { code: 'UNION_CYCLE', unionId, parentId }
  const isHigher = unionLevels.indexOf(parent.level) < unionLevels.indexOf(node.level)
  return isHigher ? undefined : { code: 'UNION_LEVEL', unionId, parentId }
}

function parentIn(byId: ReadonlyMap<string, UnionNode>, node: UnionNode | undefined): UnionNode | undefined {
  return node === undefined || node.parentId === null ? undefined : byId.get(node.parentId)
}
