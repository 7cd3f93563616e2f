// Random histories against a naive model that keeps plain counters: whatever is asked, no pool is ever overdrawn.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decideLedger } from '../../../src-main/domain/subsidies/ledger.ts'
import type { LedgerAct } from '../../../src-main/domain/subsidies/ledger-acts.ts'
import { isSound } from '../../../src-main/domain/subsidies/ledger-guard.ts'
import type { Amount, LedgerLine, Pool } from '../../../src-main/domain/subsidies/ledger-lines.ts'
import { balanceOf } from '../../../src-main/domain/subsidies/ledger-lines.ts'

const limitsOf: readonly [boolean, boolean][] = [
  [true, true],
  [true, false],
  [false, true],
  [false, false],
]
const poolIds = ['root', 'a', 'b', 'leaf'] as const
const parents = { root: null, a: 'root', b: 'root', leaf: 'a' } as const
function poolsOf([limitsPlaces, limitsFen]: readonly [boolean, boolean]): readonly Pool[] {
  return poolIds.map((id) => ({ id, parentId: parents[id], limitsPlaces, limitsFen }))
}

const anyPool = fc.constantFrom(...poolIds)
const anyFigure = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 0, max: 5 }) },
  { weight: 2, arbitrary: fc.integer({ min: -4, max: 0 }) },
  { weight: 1, arbitrary: fc.constantFrom(1_000_000_000_000, Number.MAX_SAFE_INTEGER, 1.5, Number.NaN) },
)
const anyAmount: fc.Arbitrary<Amount> = fc.record({ places: anyFigure, fen: anyFigure })
const anyPlace = {
  poolId: anyPool,
  claimId: fc.constantFrom('c1', 'c2', 'c3'),
  stage: fc.constantFrom('', '毕业'),
}
const between = { fromPoolId: anyPool, toPoolId: anyPool, amount: anyAmount }
const anyAct: fc.Arbitrary<LedgerAct> = fc.oneof(
  fc.record({ act: fc.constant('grant' as const), poolId: anyPool, amount: anyAmount }),
  fc.record({ act: fc.constant('hand-down' as const), ...between }),
  fc.record({ act: fc.constant('transfer' as const), ...between }),
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('reserve' as const), ...anyPlace, amount: anyAmount }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ act: fc.constant('occupy' as const), ...anyPlace, amount: anyAmount }),
  },
  { weight: 2, arbitrary: fc.record({ act: fc.constant('release' as const), ...anyPlace }) },
  fc.record({ act: fc.constant('claw-back' as const), ...anyPlace, amount: anyAmount }),
)

/** Counters a clerk would keep by hand: free per pool, held per claim place. */
class NaiveBooks {
  readonly free = new Map<string, Amount>(poolIds.map((id) => [id, { places: 0, fen: 0 }]))
  readonly held = new Map<string, Amount>()
  add(poolId: string, amount: Amount, sign: number) {
    const free = this.free.get(poolId) ?? { places: 0, fen: 0 }
    this.free.set(poolId, { places: free.places + sign * amount.places, fen: free.fen + sign * amount.fen })
  }
  note(act: LedgerAct) {
    if (act.act === 'grant') return this.add(act.poolId, act.amount, 1)
    if (act.act === 'hand-down' || act.act === 'transfer') {
      this.add(act.fromPoolId, act.amount, -1)
      return this.add(act.toPoolId, act.amount, 1)
    }
    const key = `${act.poolId} ${act.claimId} ${act.stage}`
    const held = this.held.get(key) ?? { places: 0, fen: 0 }
    this.add(act.poolId, held, 1)
    const now =
      act.act === 'release'
        ? { places: 0, fen: 0 }
        : act.act === 'claw-back'
          ? { places: held.places - act.amount.places, fen: held.fen - act.amount.fen }
          : act.amount
    this.add(act.poolId, now, -1)
    this.held.set(key, now)
  }
}

function freeOf(poolId: string, lines: readonly LedgerLine[]): Amount {
  const { granted, handedDown, reserved, occupied } = balanceOf(poolId, lines)
  return {
    places: granted.places - handedDown.places - reserved.places - occupied.places,
    fen: granted.fen - handedDown.fen - reserved.fen - occupied.fen,
  }
}

describe('ledger histories', () => {
  test('for every pool at every moment handed down + reserved + occupied ≤ granted, in places and in fen', () => {
    fc.assert(
      fc.property(fc.constantFrom(...limitsOf), fc.array(anyAct, { maxLength: 60 }), (limits, acts) => {
        const pools = poolsOf(limits)
        const naive = new NaiveBooks()
        let lines: readonly LedgerLine[] = []
        for (const act of acts) {
          const decision = decideLedger({ pools, lines }, act)
          if (!decision.ok) continue
          // Line by line: an auditor who stops reading at any line must find every pool within its grant.
          for (const line of decision.lines) {
            lines = [...lines, line]
            for (const pool of pools) expect(isSound(pool, balanceOf(pool.id, lines))).toBe(true)
          }
          naive.note(act)
          for (const pool of pools) expect(freeOf(pool.id, lines)).toEqual(naive.free.get(pool.id))
        }
      }),
      { numRuns: 400 },
    )
  })

  test('a transfer keeps the sum over the tree', () => {
    fc.assert(
      fc.property(
        fc.nat(20),
        fc.nat(20),
        fc.array(fc.tuple(fc.boolean(), anyAmount)),
        (places, fen, moves) => {
          const pools = poolsOf([true, true])
          let lines: readonly LedgerLine[] = ['a', 'b'].flatMap((poolId) => [
            { poolId, kind: 'grant' as const, claimId: null, stage: '', places, fen },
          ])
          for (const [isForth, amount] of moves) {
            const [fromPoolId, toPoolId] = isForth ? ['a', 'b'] : ['b', 'a']
            if (fromPoolId === undefined || toPoolId === undefined) continue
            const decision = decideLedger({ pools, lines }, { act: 'transfer', fromPoolId, toPoolId, amount })
            if (decision.ok) lines = [...lines, ...decision.lines]
            const [a, b] = [freeOf('a', lines), freeOf('b', lines)]
            expect([a.places + b.places, a.fen + b.fen]).toEqual([2 * places, 2 * fen])
          }
        },
      ),
    )
  })

  test('a refused reservation would really have overdrawn the pool', () => {
    fc.assert(
      fc.property(fc.nat(6), fc.nat(6), fc.array(anyAmount, { maxLength: 12 }), (places, fen, wishes) => {
        const pools = poolsOf([true, true])
        const start: LedgerLine = { poolId: 'a', kind: 'grant', claimId: null, stage: '', places, fen }
        let lines: readonly LedgerLine[] = [start]
        wishes.forEach((amount, index) => {
          const act: LedgerAct = { act: 'reserve', poolId: 'a', claimId: `c${index}`, stage: '', amount }
          const decision = decideLedger({ pools, lines }, act)
          const free = freeOf('a', lines)
          if (decision.ok) lines = [...lines, ...decision.lines]
          else if (decision.refusal.code === 'QUOTA_EXHAUSTED') {
            expect(decision.refusal.remaining).toEqual(free)
            expect(amount.places > free.places || amount.fen > free.fen).toBe(true)
          } else expect(decision.refusal.code).toBe('AMOUNT_INVALID')
        })
      }),
    )
  })
})
