// A pool's balance is nothing but the sum of its append-only lines: this file says what each kind of line does to it.

/** Places (heads) and money in fen. Both are whole numbers; lines of kind grant and hand-down may be negative. */
export interface Amount {
  readonly places: number
  readonly fen: number
}

export const ledgerLineKinds = [
  'grant',
  'hand-down',
  'transfer-in',
  'transfer-out',
  'reserve',
  'occupy',
  'release',
  'return',
] as const
export type LedgerLineKind = (typeof ledgerLineKinds)[number]

export const ledgerLineLabels: Readonly<Record<LedgerLineKind, string>> = {
  grant: '下达',
  'hand-down': '分配下级',
  'transfer-in': '调入',
  'transfer-out': '调出',
  reserve: '预占',
  occupy: '占用',
  release: '释放',
  return: '退回',
}

export interface LedgerLine extends Amount {
  readonly poolId: string
  readonly kind: LedgerLineKind
  /** The claim and its stage (省, 市, 入学, 毕业 …; '' where a claim has one); null for lines between pools. */
  readonly claimId: string | null
  readonly stage: string
}

/** Places and fen of one policy year at one union node; what it does not limit is counted but never refused. */
export interface Pool {
  readonly id: string
  readonly parentId: string | null
  readonly limitsPlaces: boolean
  readonly limitsFen: boolean
}

export interface PoolBalance {
  readonly granted: Amount
  readonly handedDown: Amount
  readonly reserved: Amount
  readonly occupied: Amount
}

/** What is left to hand down or reserve; null = not limited. */
export interface Remaining {
  readonly places: number | null
  readonly fen: number | null
}

type Effect = Readonly<Record<keyof PoolBalance, -1 | 0 | 1>>
const none: Effect = { granted: 0, handedDown: 0, reserved: 0, occupied: 0 }

/** The whole bookkeeping: how each kind of line moves each column of a balance. */
const effects: Readonly<Record<LedgerLineKind, Effect>> = {
  grant: { ...none, granted: 1 },
  'hand-down': { ...none, handedDown: 1 },
  'transfer-in': { ...none, granted: 1 },
  'transfer-out': { ...none, granted: -1 },
  reserve: { ...none, reserved: 1 },
  occupy: { ...none, reserved: -1, occupied: 1 },
  release: { ...none, reserved: -1 },
  return: { ...none, occupied: -1 },
}

export const nothing: Amount = { places: 0, fen: 0 }

export function sumOf(one: Amount, other: Amount, factor = 1): Amount {
  return { places: one.places + factor * other.places, fen: one.fen + factor * other.fen }
}

/** Lines of other pools in the list are ignored. */
export function balanceOf(poolId: string, lines: readonly LedgerLine[]): PoolBalance {
  const empty: PoolBalance = { granted: nothing, handedDown: nothing, reserved: nothing, occupied: nothing }
  return lines.filter((line) => line.poolId === poolId).reduce(afterLine, empty)
}

function afterLine(balance: PoolBalance, line: LedgerLine): PoolBalance {
  const effect = effects[line.kind]
  return {
    granted: sumOf(balance.granted, line, effect.granted),
    handedDown: sumOf(balance.handedDown, line, effect.handedDown),
    reserved: sumOf(balance.reserved, line, effect.reserved),
    occupied: sumOf(balance.occupied, line, effect.occupied),
  }
}

/** granted − handed down − reserved − occupied, in each unit that the pool limits. */
export function remainingOf(pool: Pool, balance: PoolBalance): Remaining {
  const free = (unit: keyof Amount) =>
    balance.granted[unit] - balance.handedDown[unit] - balance.reserved[unit] - balance.occupied[unit]
  return { places: pool.limitsPlaces ? free('places') : null, fen: pool.limitsFen ? free('fen') : null }
}

/** Where one claim stands in one pool at one stage: what it holds, and which kinds of line it has had already. */
export interface ClaimHolding {
  readonly reserved: Amount
  readonly occupied: Amount
  readonly had: ReadonlySet<LedgerLineKind>
}

export function holdingOf(
  poolId: string,
  claimId: string,
  stage: string,
  lines: readonly LedgerLine[],
): ClaimHolding {
  const own = lines.filter((line) => line.claimId === claimId && line.stage === stage)
  const { reserved, occupied } = balanceOf(poolId, own)
  const had = new Set(own.filter((line) => line.poolId === poolId).map((line) => line.kind))
  return { reserved, occupied, had }
}
