import { describe, expect, test } from 'vitest'
import { decideLedger } from '../../../src-main/domain/subsidies/ledger.ts'
import type { LedgerAct } from '../../../src-main/domain/subsidies/ledger-acts.ts'
import type { LedgerLine, Pool } from '../../../src-main/domain/subsidies/ledger-lines.ts'
import { balanceOf, remainingOf } from '../../../src-main/domain/subsidies/ledger-lines.ts'

const county: Pool = { id: 'county', parentId: null, limitsPlaces: true, limitsFen: true }
const town: Pool = { id: 'town', parentId: 'county', limitsPlaces: true, limitsFen: true }
const other: Pool = { id: 'other', parentId: 'county', limitsPlaces: true, limitsFen: true }
const openPool: Pool = { id: 'open', parentId: 'county', limitsPlaces: true, limitsFen: false }
const pools = [county, town, other, openPool]
const amount = (places: number, fen: number) => ({ places, fen })
const place = { poolId: 'town', claimId: 'c1', stage: '' }

function linesAfter(...acts: readonly LedgerAct[]): readonly LedgerLine[] {
  const lines: LedgerLine[] = []
  for (const act of acts) {
    const decision = decideLedger({ pools, lines }, act)
    if (!decision.ok) throw new Error(decision.refusal.code)
    lines.push(...decision.lines)
  }
  return lines
}
function refusalOf(lines: readonly LedgerLine[], act: LedgerAct) {
  const decision = decideLedger({ pools, lines }, act)
  return decision.ok ? undefined : decision.refusal
}
const grant: LedgerAct = { act: 'grant', poolId: 'county', amount: amount(10, 1_000_000) }
const handDown: LedgerAct = {
  act: 'hand-down',
  fromPoolId: 'county',
  toPoolId: 'town',
  amount: amount(2, 200_000),
}
const reserve: LedgerAct = { ...place, act: 'reserve', amount: amount(1, 100_000) }
const occupy: LedgerAct = { ...place, act: 'occupy', amount: amount(1, 100_000) }

describe('ledger', () => {
  test('what is handed down leaves the upper pool and arrives below', () => {
    const lines = linesAfter(grant, handDown)
    expect(remainingOf(county, balanceOf('county', lines))).toEqual({ places: 8, fen: 800_000 })
    expect(remainingOf(town, balanceOf('town', lines))).toEqual({ places: 2, fen: 200_000 })
  })

  test('a quota is never overdrawn and the refusal says what is left', () => {
    const lines = linesAfter(grant, handDown, reserve, { ...reserve, claimId: 'c2' })
    expect(refusalOf(lines, { ...reserve, claimId: 'c3' })).toEqual({
      code: 'QUOTA_EXHAUSTED',
      poolId: 'town',
      remaining: { places: 0, fen: 0 },
    })
    expect(refusalOf(lines, { ...handDown, amount: amount(9, 1) })).toMatchObject({ code: 'QUOTA_EXHAUSTED' })
  })

  test('either unit alone stops a claim: places left do not help when the money is gone', () => {
    const lines = linesAfter(grant, { ...handDown, amount: amount(5, 150_000) }, reserve)
    expect(refusalOf(lines, { ...reserve, claimId: 'c2' })).toMatchObject({
      remaining: { places: 4, fen: 50_000 },
    })
  })

  test('a unit that is not limited is counted and never refused', () => {
    const free: Pool = { id: 'free', parentId: null, limitsPlaces: false, limitsFen: false }
    const decision = decideLedger({ pools: [free], lines: [] }, { ...reserve, poolId: 'free' })
    expect(decision.ok).toBe(true)
    expect(remainingOf(free, balanceOf('free', decision.ok ? decision.lines : []))).toEqual({
      places: null,
      fen: null,
    })
  })

  test('a pool that limits a unit never hands it to a pool that does not', () => {
    expect(refusalOf(linesAfter(grant), { ...handDown, toPoolId: 'open' })).toMatchObject({
      code: 'POOL_UNITS_DIFFER',
    })
  })

  test('a lesser approved amount frees the rest', () => {
    const lines = linesAfter(grant, handDown, reserve, { ...occupy, amount: amount(1, 60_000) })
    expect(balanceOf('town', lines)).toMatchObject({ reserved: amount(0, 0), occupied: amount(1, 60_000) })
    expect(remainingOf(town, balanceOf('town', lines))).toEqual({ places: 1, fen: 140_000 })
    expect(
      refusalOf(linesAfter(grant, handDown, reserve), { ...occupy, amount: amount(1, 100_001) }),
    ).toMatchObject({
      code: 'AMOUNT_ABOVE_HELD',
    })
  })

  test('each claim stage reserves, occupies and releases at most once', () => {
    const held = linesAfter(grant, handDown, reserve)
    expect(refusalOf(held, reserve)).toMatchObject({ code: 'LEDGER_STEP_REPEATED', step: 'reserve' })
    expect(refusalOf(held, { ...reserve, stage: '毕业' })).toBeUndefined()
    const occupied = linesAfter(grant, handDown, reserve, occupy)
    expect(refusalOf(occupied, occupy)).toMatchObject({ code: 'LEDGER_STEP_REPEATED', step: 'occupy' })
    const released = linesAfter(grant, handDown, reserve, { ...place, act: 'release' })
    expect(refusalOf(released, { ...place, act: 'release' })).toMatchObject({ code: 'LEDGER_STEP_REPEATED' })
    expect(refusalOf(released, occupy)).toMatchObject({ code: 'LEDGER_NOTHING_HELD' })
    expect(refusalOf(released, reserve)).toMatchObject({ code: 'LEDGER_STEP_REPEATED' })
  })

  test('nothing is occupied or released that was never reserved', () => {
    const lines = linesAfter(grant, handDown)
    expect(refusalOf(lines, occupy)).toMatchObject({ code: 'LEDGER_NOTHING_HELD' })
    expect(refusalOf(lines, { ...place, act: 'release' })).toMatchObject({ code: 'LEDGER_NOTHING_HELD' })
  })

  test('an upheld objection gives back what was occupied; 追回 gives fen, and places only when told to', () => {
    const occupied = linesAfter(grant, handDown, reserve, occupy)
    const free = decideLedger({ pools, lines: occupied }, { ...place, act: 'release' })
    expect(free).toMatchObject({ ok: true, lines: [{ kind: 'return', places: 1, fen: 100_000 }] })
    const back: LedgerAct = { ...place, act: 'claw-back', amount: amount(0, 100_000) }
    const lines = linesAfter(grant, handDown, reserve, occupy, back)
    expect(balanceOf('town', lines).occupied).toEqual(amount(1, 0))
    expect(refusalOf(lines, back)).toMatchObject({ code: 'LEDGER_STEP_REPEATED', step: 'return' })
    expect(refusalOf(occupied, { ...back, amount: amount(2, 0) })).toMatchObject({
      code: 'AMOUNT_ABOVE_HELD',
    })
  })

  test('transfers run between pools of one node only, and hand-downs only to a direct child', () => {
    const lines = linesAfter(grant, handDown)
    const move: LedgerAct = { act: 'transfer', fromPoolId: 'town', toPoolId: 'other', amount: amount(1, 0) }
    expect(refusalOf(lines, move)).toBeUndefined()
    expect(refusalOf(lines, { ...move, toPoolId: 'county' })).toMatchObject({ code: 'POOLS_NOT_RELATED' })
    expect(refusalOf(lines, { ...move, toPoolId: 'town' })).toMatchObject({ code: 'POOLS_NOT_RELATED' })
    expect(refusalOf(lines, { ...handDown, fromPoolId: 'other' })).toMatchObject({
      code: 'POOLS_NOT_RELATED',
    })
  })

  test('taking back is limited to what the lower pool has not used', () => {
    const lines = linesAfter(grant, handDown, reserve)
    expect(refusalOf(lines, { ...handDown, amount: amount(-2, 0) })).toMatchObject({ poolId: 'town' })
    expect(refusalOf(lines, { ...handDown, amount: amount(-1, -100_000) })).toBeUndefined()
    expect(refusalOf(lines, { act: 'grant', poolId: 'county', amount: amount(-9, 0) })).toMatchObject({
      code: 'QUOTA_EXHAUSTED',
    })
  })

  test('amounts that are no whole, sane numbers are refused', () => {
    const lines = linesAfter(grant, handDown)
    for (const wrong of [
      amount(0, 0),
      amount(-1, 1),
      amount(0.5, 1),
      amount(1, Number.NaN),
      amount(1, 2 ** 60),
    ]) {
      expect(refusalOf(lines, { ...reserve, amount: wrong })).toEqual({ code: 'AMOUNT_INVALID' })
    }
    expect(refusalOf(lines, { ...reserve, poolId: 'nowhere' })).toEqual({
      code: 'POOL_UNKNOWN',
      poolId: 'nowhere',
    })
  })
})
