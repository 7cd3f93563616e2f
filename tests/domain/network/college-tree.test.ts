import { describe, expect, test } from 'vitest'
import {
  depthOf,
  inTreeOrder,
  type SiteNode,
  treeIssue,
} from '../../../src-main/domain/network/college-tree.ts'

const college: SiteNode = { id: 'c', parentId: null, kind: 'college' }
const branch: SiteNode = { id: 'b', parentId: 'c', kind: 'branch' }
const point: SiteNode = { id: 'p', parentId: 'b', kind: 'site' }
const tree = [college, branch, point]

describe('the college tree', () => {
  test('one college, branches under it and teaching points under either fit', () => {
    expect(tree.map((node) => treeIssue(node, tree))).toEqual([null, null, null])
    expect(treeIssue({ id: 'q', parentId: 'c', kind: 'site' }, tree)).toBeNull()
  })

  test('there is only one college, and nothing is above it', () => {
    expect(treeIssue({ id: 'd', parentId: null, kind: 'college' }, tree)).toBe('second-college')
    expect(treeIssue({ ...college, parentId: 'b' }, tree)).toBe('college-has-parent')
  })

  test('a branch lies under the college, a teaching point under the college or a branch', () => {
    expect(treeIssue({ ...branch, parentId: null }, tree)).toBe('branch-place')
    expect(treeIssue({ id: 'x', parentId: 'p', kind: 'branch' }, tree)).toBe('branch-place')
    expect(treeIssue({ ...point, parentId: null }, tree)).toBe('site-place')
    expect(treeIssue({ id: 'x', parentId: 'p', kind: 'site' }, tree)).toBe('site-place')
    expect(treeIssue({ ...point, parentId: 'p' }, tree)).toBe('site-place')
  })

  test('a branch with teaching points below it does not become a teaching point', () => {
    expect(treeIssue({ ...branch, kind: 'site' }, tree)).toBe('children')
  })

  test('a node stands as deep as there are nodes above it in the list', () => {
    expect(tree.map((node) => depthOf(node, tree))).toEqual([0, 1, 2])
    expect(depthOf(point, [point])).toBe(0)
  })

  test('each node is read after the one above it, and an orphan is not lost', () => {
    const orphan: SiteNode = { id: 'o', parentId: 'gone', kind: 'site' }
    expect(inTreeOrder([orphan, point, branch, college]).map((node) => node.id)).toEqual(['c', 'b', 'p', 'o'])
  })
})
