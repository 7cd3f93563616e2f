// The college's tree: its nodes, and when a site is closed.
import { Refusal } from '../../contract/errors.ts'
import { type Closure, type Site, type SiteRow, siteKindLabels } from '../../contract/network.ts'
import { inTreeOrder, type TreeIssue, treeIssue } from '../../domain/network/college-tree.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import {
  countRoomsBySite,
  countSiteSittings,
  countSiteUses,
  deleteClosure,
  deleteSite,
  findClosure,
  findSite,
  saveClosure as keepClosure,
  saveSite as keepSite,
  listClosures,
  listSites,
} from '../../storage/network/network-store.ts'
import { matchesSearch } from '../name-search.ts'
import { usesInWords } from '../uses.ts'

const treeSentences: Readonly<Record<TreeIssue, string>> = {
  'second-college': '总院只能有一个',
  'college-has-parent': '总院没有上级',
  'branch-place': '分院要放在总院之下',
  'site-place': '教学点要放在总院或某个分院之下',
  children: '它下面还有单位，改成这个类别后放不下了',
}

export function readSites(db: ReadHandle, { search }: { search: string }): { rows: SiteRow[] } {
  const rooms = countRoomsBySite(db)
  const closures = listClosures(db)
  const rows = inTreeOrder(listSites(db)).map((site) => ({
    ...site,
    roomCount: rooms.get(site.id) ?? 0,
    closures: closures.filter((closure) => closure.siteId === site.id),
  }))
  const textsOf = (site: SiteRow) => [
    site.name,
    site.address,
    ...site.closures.map((closure) => closure.reason),
  ]
  return { rows: rows.filter((site) => matchesSearch(search, ...textsOf(site))) }
}

export function readSiteOptions(db: ReadHandle) {
  return { rows: inTreeOrder(listSites(db)).map(({ id, name, kind }) => ({ id, name, kind })) }
}

export function saveSite(
  tx: WriteHandle,
  input: Omit<Site, 'id'> & { id?: string | undefined },
  context: CallContext,
) {
  if (input.id !== undefined) needSite(tx, input.id)
  const site: Site = { ...input, id: input.id ?? context.newId() }
  const tree = listSites(tx)
  const issue = treeIssue(site, tree)
  if (issue !== null) throw new Refusal('INVALID_VALUE', { what: treeSentences[issue] })
  const isTwin = tree.some((other) => other.id !== site.id && other.name === site.name)
  if (isTwin) throw new Refusal('ALREADY_EXISTS', { what: `“${site.name}”` })
  keepSite(tx, site)
  return { id: site.id }
}

export function removeSite(tx: WriteHandle, { id }: { id: string }) {
  const site = needSite(tx, id)
  const { children, rooms, enterprises } = countSiteUses(tx, id)
  const by = usesInWords([
    [children, '个下级单位'],
    [rooms, '间教室场地'],
    [enterprises, '家企业'],
  ])
  if (by !== '') throw new Refusal('STILL_IN_USE', { what: `“${site.name}”`, by })
  deleteSite(tx, id)
  return { id, name: site.name }
}

/** A closure never moves sittings by itself: it says how many lie in it. */
export function saveClosure(
  tx: WriteHandle,
  input: Omit<Closure, 'id'> & { id?: string | undefined },
  context: CallContext,
) {
  needSite(tx, input.siteId)
  if (input.id !== undefined) needClosure(tx, input.id)
  if (input.startsOn > input.endsOn)
    throw new Refusal('INVALID_VALUE', { what: '停用的结束日期早于开始日期' })
  const closure: Closure = { ...input, id: input.id ?? context.newId() }
  keepClosure(tx, closure)
  const plannedSittings = countSiteSittings(tx, closure.siteId, closure.startsOn, closure.endsOn)
  return { id: closure.id, plannedSittings }
}

export function removeClosure(tx: WriteHandle, { id }: { id: string }) {
  needClosure(tx, id)
  deleteClosure(tx, id)
  return { id }
}

export const siteSentence = (input: { kind: Site['kind']; name: string }): string =>
  `保存${siteKindLabels[input.kind]} ${input.name}`

function needSite(db: ReadHandle, id: string): Site {
  const site = findSite(db, id)
  if (site === null) throw new Refusal('NOT_FOUND', { what: '这个教学点' })
  return site
}

function needClosure(db: ReadHandle, id: string): Closure {
  const closure = findClosure(db, id)
  if (closure === null) throw new Refusal('NOT_FOUND', { what: '这段停用时间' })
  return closure
}
