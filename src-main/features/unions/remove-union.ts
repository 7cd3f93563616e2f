// A node goes only when nothing hangs on it: money and enterprises would lose their place.
import { Refusal } from '../../contract/errors.ts'
import type { WriteHandle } from '../../storage/base/handle.ts'
import { deleteUnionNode, findUnion, unionUses } from '../../storage/unions/unions-store.ts'
import { usesInWords } from '../uses.ts'

export function removeUnion(tx: WriteHandle, { id }: { id: string }): { id: string; name: string } {
  const node = findUnion(tx, id)
  if (node === null) throw new Refusal('NOT_FOUND', { what: '工会组织' })
  const { children, enterprises, pools } = unionUses(tx, id)
  const by = usesInWords([
    [children, '个下级工会'],
    [enterprises, '家企业'],
    [pools, '个补贴名额池'],
  ])
  if (by !== '') throw new Refusal('STILL_IN_USE', { what: `“${node.name}”`, by })
  deleteUnionNode(tx, id)
  return { id, name: node.name }
}
