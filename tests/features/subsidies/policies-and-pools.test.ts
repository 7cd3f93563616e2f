import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refusalOf } from '../../support/empty-palace.ts'
import {
  documents,
  eveningEdits,
  fillPools,
  openSubsidyWorld,
  remainingAt,
  type SubsidyWorld,
  unions,
} from './world.ts'

let world: SubsidyWorld
beforeAll(async () => {
  world = await openSubsidyWorld()
})
afterAll(() => world.house.close())

describe('policies', () => {
  test('the templates come with their source and their rules in Chinese lines', async () => {
    const { rows } = await world.admin.subsidies.templates()
    expect(rows.map((row) => row.code)).toEqual(['zj-double-2025', 'zj-insurance-2024', 'gd-on-the-job'])
    expect(rows[0]?.lines.find((line) => line.title === '标准')?.text).toBe('每人 1,000.00 元')
  })

  test('a template is taken over with its source, and its thresholds may be fitted while nobody has claimed', async () => {
    const detail = await world.admin.subsidies.policy({ id: world.policyId })
    expect(detail).toMatchObject({
      name: '职工夜校补贴',
      templateCode: 'gd-on-the-job',
      amountText: '每人 600.00 元',
    })
    expect(detail.lines.find((line) => line.title === '凭据')?.text).toBe(
      '出勤率不低于 80%（按已上课次，迟到早退 3 次折 1 次缺勤，插班自入班起算）；理论不低于 60 分；实操不低于 60 分；取得本宫结业证',
    )
  })

  test('two policies of one year never share a name', async () => {
    const again = world.admin.subsidies.adoptPolicy({
      templateCode: 'gd-on-the-job',
      name: '职工夜校补贴',
      year: 2025,
      startsOn: '2025-01-01',
      endsOn: '2025-12-31',
    })
    expect((await refusalOf(again)).code).toBe('ALREADY_EXISTS')
  })

  test('a policy whose first day lies after its last is refused', async () => {
    const late = world.admin.subsidies.savePolicy({
      id: world.policyId,
      ...eveningEdits,
      startsOn: '2026-02-01',
    })
    expect((await refusalOf(late)).code).toBe('INVALID_VALUE')
  })
})

describe('quota down the tree', () => {
  test('handing down, taking back and moving sideways keep the sum, and each act says what is left', async () => {
    const pools = await fillPools(world, { places: 10, fen: 600_000 }, { places: 4, fen: 240_000 })
    expect(await remainingAt(world, unions.county)).toEqual({ places: 6, fen: 360_000 })
    const down = await world.admin.subsidies.handDown({
      fromPoolId: pools.county,
      toUnionId: unions.west,
      places: 3,
      fen: 180_000,
      note: '',
    })
    expect(down.pools.find((pool) => pool.unionName === '象山县总工会')).toMatchObject({
      before: { places: 6, fen: 360_000 },
      after: { places: 3, fen: 180_000 },
    })
    const west = down.pools.find((pool) => pool.unionName === '石浦镇总工会')?.poolId ?? ''
    await world.admin.subsidies.transfer({
      fromPoolId: west,
      toPoolId: pools.east,
      places: 2,
      fen: 120_000,
      note: '年中调剂',
    })
    await world.admin.subsidies.takeBack({ poolId: pools.east, places: 1, fen: 0, note: '' })
    expect(await remainingAt(world, unions.east)).toEqual({ places: 5, fen: 360_000 })
    expect(await remainingAt(world, unions.west)).toEqual({ places: 1, fen: 60_000 })
    expect(await remainingAt(world, unions.county)).toEqual({ places: 4, fen: 180_000 })
    const { rows, total } = await world.admin.subsidies.ledger({ poolId: pools.east })
    expect(total).toBe(3)
    expect(rows.map((row) => [row.kindLabel, row.places])).toEqual([
      ['下达', -1],
      ['调入', 2],
      ['下达', 4],
    ])
  })

  test('more than a pool has left is refused with what it has', async () => {
    const { rows } = await world.admin.subsidies.pools({ policyId: world.policyId })
    const county = rows.find((row) => row.unionId === unions.county)
    const tooMuch = world.admin.subsidies.handDown({
      fromPoolId: county?.id ?? '',
      toUnionId: unions.west,
      places: 5,
      fen: 0,
      note: '',
    })
    expect(await refusalOf(tooMuch)).toEqual({
      code: 'QUOTA_EXHAUSTED',
      data: { pool: '象山县总工会', who: '', places: 4, fen: 180_000 },
    })
  })

  test('a union two levels down gets its quota from the one between', async () => {
    const { rows } = await world.admin.subsidies.pools({ policyId: world.policyId })
    const leap = world.admin.subsidies.handDown({
      fromPoolId: rows[0]?.id ?? '',
      toUnionId: unions.mill,
      places: 1,
      fen: 0,
      note: '',
    })
    expect((await refusalOf(leap)).code).toBe('POOLS_NOT_RELATED')
  })

  test('a pool below gets nothing from outside past the one above it', async () => {
    const aside = world.admin.subsidies.grant({
      policyId: world.policyId,
      unionId: unions.east,
      places: 1,
      fen: 0,
      note: '',
    })
    expect((await refusalOf(aside)).code).toBe('INVALID_VALUE')
  })

  test('a movement of quota is announced and audited but never undone', async () => {
    const entries = (await world.admin.accounts.audit({ search: '名额', pageSize: 50 })).rows
    expect(entries.map((entry) => entry.action)).toEqual(
      expect.arrayContaining([
        'subsidies.grant',
        'subsidies.handDown',
        'subsidies.takeBack',
        'subsidies.transfer',
      ]),
    )
    expect(
      (await world.admin.accounts.undoable()).steps.filter((step) => step.sentence.includes('名额')),
    ).toEqual([])
  })

  test('the standard of a policy stays once somebody was judged by it; its name may still be put right', async () => {
    await world.hands.clerk.subsidies.enterClaims({
      policyId: world.policyId,
      enrolmentIds: [world.enrolments[0] ?? ''],
      documents,
    })
    const dearer = world.admin.subsidies.savePolicy({
      id: world.policyId,
      ...eveningEdits,
      amount: { kind: 'fixed', fen: 70_000 },
    })
    expect(await refusalOf(dearer)).toEqual({
      code: 'POLICY_IN_USE',
      data: { policy: '职工夜校补贴', claims: 1 },
    })
    await world.admin.subsidies.savePolicy({
      id: world.policyId,
      ...eveningEdits,
      name: '象工晚七点夜校补贴',
    })
    expect((await world.admin.subsidies.policyOptions()).rows[0]?.name).toBe('象工晚七点夜校补贴（2025）')
  })
})
