import { describe, expect, it } from 'vitest'
import { inTreeOrder, withAncestors } from '../../../src-main/domain/unions/tree-order.ts'
import type { UnionNode } from '../../../src-main/domain/unions/union-tree.ts'

const node = (id: string, parentId: string | null, level: UnionNode['level']): UnionNode => ({
  id,
  parentId,
  level,
})
const tree = [
  node('base-1', 'town-1', 'base'),
  node('town-2', 'county', 'town'),
  node('county', null, 'county'),
  node('town-1', 'county', 'town'),
  node('base-2', 'town-1', 'base'),
  node('base-3', 'county', 'base'),
]

describe('the tree as it is read', () => {
  it('puts every node right after its parent and says how deep it stands', () => {
    const order = inTreeOrder(tree).map(({ node: one, depth }) => `${depth} ${one.id}`)
    expect(order).toEqual(['0 county', '1 town-2', '1 town-1', '2 base-1', '2 base-2', '1 base-3'])
  })

  it('counts the base unions anywhere below a node, itself not counted', () => {
    const counts = Object.fromEntries(
      inTreeOrder(tree).map(({ node: one, baseCount }) => [one.id, baseCount]),
    )
    expect(counts).toEqual({ county: 3, 'town-2': 0, 'town-1': 2, 'base-1': 0, 'base-2': 0, 'base-3': 0 })
  })

  it('shows what was found together with everything above it', () => {
    expect([...withAncestors(tree, new Set(['base-2']))].toSorted()).toEqual(['base-2', 'county', 'town-1'])
  })
})
