// A node goes only when nothing hangs on it: money and enterprises would lose their place.
import { Refusal } from '../../contract/errors.ts'
import type { Handle } from '../../storage/base/handle.ts'
import { deleteUnionNode, findUnion, unionUses } from '../../storage/unions/unions-store.ts'
import { usesInWords } from '../uses.ts'

export function removeUnion(db: Handle, { id }: { id: string }): { id: string; name: string } {
  const node = findUnion(db, id)
  if (node === null) throw new Refusal('NOT_FOUND', { what: '工会组织' })
  const { children, enterprises, pools } = unionUses(db, id)
  const by = usesInWords([
    [children, '个下级工会'],
    [enterprises, '家企业'],
    [pools, '个补贴名额池'],
  ])
  if (by !== '') throw new Refusal('STILL_IN_USE', { what: `“${node.name}”`, by })
  deleteUnionNode(db, id)
  return { id, name: node.name }
}
