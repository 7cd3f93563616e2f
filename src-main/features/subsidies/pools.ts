// Quota down the union's tree: granted from outside, handed down, taken back, moved between siblings.
import { Refusal } from '../../contract/errors.ts'
import type {
  GrantInput,
  HandDownInput,
  Moved,
  PoolRow,
  TakeBackInput,
  TransferInput,
} from '../../contract/subsidies.ts'
import type { LedgerAct } from '../../domain/subsidies/ledger-acts.ts'
import { balanceOf, ledgerLineLabels, remainingOf } from '../../domain/subsidies/ledger-lines.ts'
import { handDownPath } from '../../domain/unions/union-tree.ts'
import type { CallContext, StaffContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import {
  findPoolAt,
  insertPool,
  type LedgerFilter,
  lineSums,
  listLedger,
  type NamedPool,
  poolsByIds,
  poolsOfPolicy,
} from '../../storage/subsidies/pools-store.ts'
import { findUnion, listUnions } from '../../storage/unions/unions-store.ts'
import { closeBooks, openBooks, post, toDomainPool } from './ledger-book.ts'
import { requirePolicy } from './policies.ts'

/** Each pool right after the one above it. */
export function readPools(db: ReadHandle, { policyId }: { policyId: string }): { rows: PoolRow[] } {
  const pools = poolsOfPolicy(db, policyId)
  const sums = lineSums(db, policyId)
  const children = Map.groupBy(pools, (pool) => pool.parentId)
  const walk = (pool: NamedPool, depth: number): PoolRow[] => [
    rowOf(pool, depth, sums),
    ...(children.get(pool.id) ?? []).flatMap((child) => walk(child, depth + 1)),
  ]
  return { rows: (children.get(null) ?? []).flatMap((root) => walk(root, 0)) }
}

function rowOf(pool: NamedPool, depth: number, sums: Parameters<typeof balanceOf>[1]): PoolRow {
  const { id, policyId, unionId, unionName, unionLevel, parentId } = pool
  const { limitsPlaces, limitsFen } = toDomainPool(pool)
  const balance = balanceOf(id, sums)
  return {
    id,
    policyId,
    unionId,
    unionName,
    unionLevel,
    parentId,
    depth,
    limitsPlaces,
    limitsFen,
    ...balance,
    remaining: remainingOf(toDomainPool(pool), balance),
  }
}

export function readLedger(db: ReadHandle, input: LedgerFilter) {
  const { rows, total } = listLedger(db, input)
  return { total, rows: rows.map((row) => ({ ...row, kindLabel: ledgerLineLabels[row.kind] })) }
}

/** Money that comes from outside: opens the pool where the node has none. */
export function grantQuota(tx: WriteHandle, input: GrantInput, context: StaffContext): Moved {
  const policy = requirePolicy(tx, input.policyId)
  const found = findPoolAt(tx, policy.id, input.unionId)
  if (found !== null && found.parentId !== null) {
    throw new Refusal('INVALID_VALUE', { what: `“${found.unionName}”的名额由上级下达，不能直接从外部追加` })
  }
  if (found === null && (input.places ?? 0) + (input.fen ?? 0) === 0)
    throw new Refusal('AMOUNT_INVALID', { who: '' })
  const poolId =
    found?.id ??
    openPool(
      tx,
      { ...input, parentId: null, limitsPlaces: input.places !== null, limitsFen: input.fen !== null },
      context,
    )
  const amount = { places: input.places ?? 0, fen: input.fen ?? 0 }
  return move(tx, { act: 'grant', poolId, amount }, [poolId], input.note, context)
}

/** To a union directly below; its pool is opened with the limits of the one above. */
export function handDown(tx: WriteHandle, input: HandDownInput, context: StaffContext): Moved {
  const parent = requirePool(tx, input.fromPoolId)
  const child = findPoolAt(tx, parent.policyId, input.toUnionId)
  const toPoolId = child?.id ?? openBelow(tx, parent, input.toUnionId, context)
  const amount = { places: input.places, fen: input.fen }
  const act = { act: 'hand-down', fromPoolId: parent.id, toPoolId, amount } as const
  return move(tx, act, [parent.id, toPoolId], input.note, context)
}

/** The opposite of handing down: only what the pool below has not used can come back. */
export function takeBack(tx: WriteHandle, input: TakeBackInput, context: StaffContext): Moved {
  const child = requirePool(tx, input.poolId)
  if (child.parentId === null)
    throw new Refusal('INVALID_VALUE', { what: `“${child.unionName}”没有上级名额池，请用调减` })
  const amount = { places: -input.places, fen: -input.fen }
  const act = { act: 'hand-down', fromPoolId: child.parentId, toPoolId: child.id, amount } as const
  return move(tx, act, [child.id, child.parentId], input.note, context)
}

export function transferQuota(tx: WriteHandle, input: TransferInput, context: StaffContext): Moved {
  const { fromPoolId, toPoolId, places, fen } = input
  const act = { act: 'transfer', fromPoolId, toPoolId, amount: { places, fen } } as const
  return move(tx, act, [fromPoolId, toPoolId], input.note, context)
}

function move(
  tx: WriteHandle,
  act: LedgerAct,
  poolIds: readonly string[],
  note: string,
  context: StaffContext,
): Moved {
  const books = post(tx, openBooks(tx, poolIds), act, { who: '', note }, context)
  const pools = closeBooks(tx, books)
  const [first] = books.pools
  if (first === undefined) throw new Refusal('NOT_FOUND', { what: '这个名额池' })
  return { id: poolIds[0] ?? first.id, policyName: requirePolicy(tx, first.policyId).name, pools }
}

function openBelow(tx: WriteHandle, parent: NamedPool, unionId: string, context: CallContext): string {
  const union = findUnion(tx, unionId)
  if (union === null) throw new Refusal('NOT_FOUND', { what: '这个工会组织' })
  if (handDownPath(listUnions(tx), parent.unionId, unionId)?.length !== 2) {
    throw new Refusal('POOLS_NOT_RELATED', { from: parent.unionName, to: union.name })
  }
  const { limitsPlaces, limitsFen } = toDomainPool(parent)
  return openPool(
    tx,
    { policyId: parent.policyId, unionId, parentId: parent.id, limitsPlaces, limitsFen },
    context,
  )
}

interface NewPool {
  readonly policyId: string
  readonly unionId: string
  readonly parentId: string | null
  readonly limitsPlaces: boolean
  readonly limitsFen: boolean
}

function openPool(
  tx: WriteHandle,
  { policyId, unionId, parentId, limitsPlaces, limitsFen }: NewPool,
  context: CallContext,
): string {
  if (findUnion(tx, unionId) === null) throw new Refusal('NOT_FOUND', { what: '这个工会组织' })
  const id = context.newId()
  insertPool(tx, {
    id,
    policyId,
    unionId,
    parentId,
    grantedPlaces: limitsPlaces ? 0 : null,
    grantedFen: limitsFen ? 0 : null,
  })
  return id
}

function requirePool(db: ReadHandle, id: string): NamedPool {
  const [pool] = poolsByIds(db, [id])
  if (pool === undefined) throw new Refusal('NOT_FOUND', { what: '这个名额池' })
  return pool
}
