import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { UnionNode } from '../../../src-main/domain/unions/union-tree.ts'
import {
  ancestorsOf,
  chargedUnion,
  handDownPath,
  refusalOfParent,
  subtreeOf,
  unionLevels,
} from '../../../src-main/domain/unions/union-tree.ts'

const tree: readonly UnionNode[] = [
  { id: '浙江', parentId: null, level: 'province' },
  { id: '宁波', parentId: '浙江', level: 'city' },
  { id: '象山', parentId: '宁波', level: 'county' },
  { id: '丹东街道', parentId: '象山', level: 'town' },
  { id: '爵溪街道', parentId: '象山', level: 'town' },
  { id: '运生工会', parentId: '丹东街道', level: 'base' },
  { id: '直属工会', parentId: '象山', level: 'base' },
]
const ids = (nodes: readonly UnionNode[] | undefined) => nodes?.map((node) => node.id)

describe('union tree', () => {
  test('a claim is charged to the node above the 基层工会, be it a town or the county itself', () => {
    expect(chargedUnion(tree, '运生工会')?.id).toBe('丹东街道')
    expect(chargedUnion(tree, '直属工会')?.id).toBe('象山')
    expect(chargedUnion(tree, '浙江')).toBeUndefined()
    expect(chargedUnion(tree, '不存在')).toBeUndefined()
  })

  test('money is handed down node by node, and only downwards', () => {
    expect(ids(handDownPath(tree, '宁波', '丹东街道'))).toEqual(['宁波', '象山', '丹东街道'])
    expect(ids(handDownPath(tree, '象山', '象山'))).toEqual(['象山'])
    expect(handDownPath(tree, '丹东街道', '宁波')).toBeUndefined()
    expect(handDownPath(tree, '爵溪街道', '运生工会')).toBeUndefined()
  })

  test('a subtree is the node and all below it', () => {
    expect(ids(subtreeOf(tree, '象山'))).toEqual(['象山', '丹东街道', '爵溪街道', '运生工会', '直属工会'])
  })

  test('a node never goes under itself or under a node below it', () => {
    expect(refusalOfParent(tree, '象山', '象山')).toMatchObject({ code: 'UNION_CYCLE' })
    expect(refusalOfParent(tree, '象山', '运生工会')).toMatchObject({ code: 'UNION_CYCLE' })
    expect(refusalOfParent(tree, '运生工会', '爵溪街道')).toBeUndefined()
    expect(refusalOfParent(tree, '运生工会', null)).toBeUndefined()
  })

  test('a parent stands on a higher level and must exist', () => {
    expect(refusalOfParent(tree, '丹东街道', '爵溪街道')).toMatchObject({ code: 'UNION_LEVEL' })
    expect(refusalOfParent(tree, '丹东街道', '不存在')).toEqual({ code: 'UNION_UNKNOWN', unionId: '不存在' })
    expect(refusalOfParent(tree, '不存在', '象山')).toEqual({ code: 'UNION_UNKNOWN', unionId: '不存在' })
  })

  test('no sequence of allowed moves ever makes a cycle, and a cyclic file does not hang', () => {
    const anyLevel = fc.constantFrom(...unionLevels)
    const anyMove = fc.tuple(fc.nat(9), fc.nat(9))
    fc.assert(
      fc.property(
        fc.array(anyLevel, { minLength: 10, maxLength: 10 }),
        fc.array(anyMove),
        (levels, moves) => {
          let nodes: readonly UnionNode[] = levels.map((level, index) => ({
            id: `${index}`,
            parentId: null,
            level,
          }))
          for (const [child, parent] of moves) {
            if (refusalOfParent(nodes, `${child}`, `${parent}`) !== undefined) continue
            nodes = nodes.map((node) => (node.id === `${child}` ? { ...node, parentId: `${parent}` } : node))
          }
          for (const node of nodes) {
            const above = ancestorsOf(nodes, node.id)
            expect(ids(above)).not.toContain(node.id)
            expect(above.at(-1)?.parentId ?? null).toBeNull()
          }
        },
      ),
    )
    const cyclic: readonly UnionNode[] = [
      { id: 'a', parentId: 'b', level: 'city' },
      { id: 'b', parentId: 'a', level: 'county' },
    ]
    expect(ids(ancestorsOf(cyclic, 'a'))).toEqual(['b'])
  })
})
