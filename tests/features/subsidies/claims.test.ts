import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ClaimAct } from '../../../src-main/domain/subsidies/claim.ts'
import { refusalOf } from '../../support/empty-palace.ts'
import {
  documents,
  fillPools,
  type Hand,
  openSubsidyWorld,
  remainingAt,
  type SubsidyWorld,
  unions,
} from './world.ts'

let world: SubsidyWorld
beforeAll(async () => {
  world = await openSubsidyWorld()
  await fillPools(world, { places: 5, fen: 300_000 }, { places: 4, fen: 240_000 })
})
afterAll(() => world.house.close())

const step = (hand: Hand, act: ClaimAct, ids: string[], more: { approvedFen?: number; note?: string } = {}) =>
  world.hands[hand].subsidies.stepClaims({ ids, act, ...more })
const enter = (...numbers: number[]) =>
  world.hands.clerk.subsidies.enterClaims({
    policyId: world.policyId,
    enrolmentIds: numbers.map((number) => world.enrolments[number - 1] ?? ''),
    documents,
  })
async function claimOf(name: string): Promise<string> {
  const { rows } = await world.admin.subsidies.claims({ search: name })
  const [claim] = rows
  if (claim === undefined) throw new Error(`no claim of ${name}`)
  return claim.id
}

describe('who earned the subsidy', () => {
  test('every enrolment is judged with figures, and who may have it has the amount', async () => {
    const { rows, total } = await world.admin.subsidies.earned({
      policyId: world.policyId,
      classId: world.classId,
    })
    expect(total).toBe(10)
    const [first] = rows
    expect(first).toMatchObject({
      name: '赵一鸣',
      isEligible: true,
      amountFen: 60_000,
      unitName: '海星有限公司',
    })
    expect(first?.reasons.map((reason) => reason.sentence)).toContain('出勤 4/4 = 100%，需 80%')
    expect(first?.pool).toMatchObject({ unionName: '丹东街道总工会', remaining: { places: 4, fen: 240_000 } })
  })

  test('who missed too much is told so, and by which figures', async () => {
    const { rows } = await world.admin.subsidies.earned({ policyId: world.policyId, search: 'csa' })
    expect(rows).toMatchObject([{ name: '陈十安', isEligible: false, amountFen: 0 }])
    const unmet = rows[0]?.reasons.filter((reason) => !reason.isMet).map((reason) => reason.sentence)
    expect(unmet).toEqual(['出勤 2/4 = 50%，需 80%', '尚未发结业证'])
  })

  test('where the node above the 基层工会 has no pool yet, the list says which', async () => {
    const { rows } = await world.admin.subsidies.earned({ policyId: world.policyId, search: '郑七巧' })
    expect(rows[0]).toMatchObject({
      isEligible: true,
      pool: null,
      poolIssue: '“石浦镇总工会”还没有这项政策的名额，请先下达',
    })
  })

  test('the list of classes tells how many are certified and not claimed yet', async () => {
    const { rows } = await world.admin.subsidies.earnedClasses({ policyId: world.policyId })
    expect(rows).toMatchObject([{ id: world.classId, certified: 9, unclaimed: 9 }])
  })
})

describe('entering claims', () => {
  test('one who is not eligible stops the whole selection and is named', async () => {
    const refusal = await refusalOf(enter(1, 2, 10))
    expect(refusal).toEqual({
      code: 'NOT_ELIGIBLE',
      data: { who: '陈十安', reason: '出勤 2/4 = 50%，需 80%' },
    })
    expect((await world.admin.subsidies.claims({})).total).toBe(0)
    expect(await remainingAt(world, unions.east)).toEqual({ places: 4, fen: 240_000 })
  })

  test('one whose union has no quota stops the whole selection and is named', async () => {
    expect(await refusalOf(enter(1, 7))).toMatchObject({ code: 'POOL_MISSING', data: { who: '郑七巧' } })
    expect((await world.admin.subsidies.claims({})).total).toBe(0)
  })

  test('a document that was not handed in stops the claim', async () => {
    const bare = world.hands.clerk.subsidies.enterClaims({
      policyId: world.policyId,
      enrolmentIds: [world.enrolments[0] ?? ''],
      documents: documents.slice(1),
    })
    expect(await refusalOf(bare)).toEqual({
      code: 'NOT_ELIGIBLE',
      data: { who: '赵一鸣', reason: '缺补贴申请表' },
    })
  })

  test('the administrator has none of the rights by being it', async () => {
    const call = world.admin.subsidies.enterClaims({
      policyId: world.policyId,
      enrolmentIds: [world.enrolments[0] ?? ''],
      documents,
    })
    expect((await refusalOf(call)).code).toBe('FORBIDDEN')
  })

  test('claims are numbered, reserved and recorded with their judgement, and the answer says what is left', async () => {
    const entered = await enter(1, 2, 3)
    expect(entered).toMatchObject({ claims: 3, names: '赵一鸣、钱二妹、孙三立', amountFen: 180_000 })
    expect(entered.pools).toMatchObject([
      { before: { places: 4, fen: 240_000 }, after: { places: 1, fen: 60_000 } },
    ])
    const { rows, amountFen } = await world.admin.subsidies.claims({ policyId: world.policyId })
    expect(rows.map((row) => row.number)).toEqual(['BT2025-00003', 'BT2025-00002', 'BT2025-00001'])
    expect(amountFen).toBe(180_000)
    const detail = await world.admin.subsidies.claim({ id: rows[2]?.id ?? '' })
    expect(detail.evidence).toMatchObject({
      judgement: { amountFen: 60_000 },
      attendance: { attended: 4, counted: 4 },
      approvedFen: null,
    })
    expect(detail.ledger.map((line) => [line.kindLabel, line.places, line.fen])).toEqual([
      ['预占', 1, 60_000],
    ])
  })

  test('the same enrolment is not claimed twice', async () => {
    expect(await refusalOf(enter(1))).toMatchObject({
      code: 'ALREADY_CLAIMED',
      data: { who: '赵一鸣', number: 'BT2025-00001' },
    })
  })

  test('more people than places are refused together, and nothing is reserved', async () => {
    expect(await refusalOf(enter(4, 5))).toMatchObject({
      code: 'QUOTA_EXHAUSTED',
      data: { pool: '丹东街道总工会', who: '周武成', places: 0 },
    })
    expect(await remainingAt(world, unions.east)).toEqual({ places: 1, fen: 60_000 })
  })
})

describe('the way of a claim', () => {
  test('each account is offered exactly the steps that its rights and the state allow', async () => {
    const id = await claimOf('赵一鸣')
    const can = async (hand: Hand) => (await world.hands[hand].subsidies.claim({ id })).can
    expect(await can('clerk')).toEqual(['withdraw'])
    expect(await can('reviewer')).toEqual(['review', 'return', 'reject'])
    expect(await can('approver')).toEqual(['return', 'reject'])
    expect(await can('payer')).toEqual([])
  })

  test('录入, 初审 and 终审 of one claim are three persons, whatever rights they hold', async () => {
    const both = await world.signIn('both', ['subsidies.enter', 'subsidies.review', 'subsidies.approve'])
    await both.subsidies.enterClaims({
      policyId: world.policyId,
      enrolmentIds: [world.enrolments[3] ?? ''],
      documents,
    })
    const id = await claimOf('李思远')
    expect(await refusalOf(both.subsidies.stepClaims({ ids: [id], act: 'review' }))).toEqual({
      code: 'SAME_PERSON_SIGNED',
      data: { who: '李思远', name: 'both', earlier: 'enter' },
    })
    expect((await both.subsidies.claim({ id })).can).not.toContain('review')
    await both.subsidies.stepClaims({ ids: [id], act: 'withdraw' })
  })

  test('a step without its right is refused by the right that it needs', async () => {
    const call = step('clerk', 'review', [await claimOf('赵一鸣')])
    expect(await refusalOf(call)).toEqual({ code: 'RIGHT_MISSING', data: { rights: '补贴初审' } })
  })

  test('a returned claim keeps its reservation until the tenth working day', async () => {
    const id = await claimOf('孙三立')
    expect(await step('reviewer', 'return', [id], { note: '缺考勤表盖章' })).toMatchObject({
      until: '2025-11-26',
    })
    expect(await remainingAt(world, unions.east)).toEqual({ places: 1, fen: 60_000 })
    await step('clerk', 'resubmit', [id])
    expect((await world.admin.subsidies.claim({ id })).steps.map((one) => one.actLabel)).toEqual([
      '录入',
      '退回补正',
      '补正后重新提交',
    ])
  })

  test('a batch is reviewed in one step, and one in the wrong state stops it by name', async () => {
    const ids = [await claimOf('赵一鸣'), await claimOf('钱二妹'), await claimOf('孙三立')]
    expect(await step('reviewer', 'review', ids)).toMatchObject({ claims: 3 })
    expect(await refusalOf(step('reviewer', 'review', ids))).toMatchObject({
      code: 'CLAIM_STEP_REFUSED',
      data: { who: '赵一鸣', state: '初审' },
    })
  })

  test('a lesser approved amount occupies it and frees the rest', async () => {
    const id = await claimOf('赵一鸣')
    await step('approver', 'approve', [id], { approvedFen: 50_000 })
    expect(await remainingAt(world, unions.east)).toEqual({ places: 1, fen: 70_000 })
    expect((await world.admin.subsidies.claim({ id })).ledger.map((line) => line.kindLabel)).toEqual([
      '预占',
      '占用',
      '释放',
    ])
  })

  test('more than was claimed is never approved', async () => {
    const call = step('approver', 'approve', [await claimOf('钱二妹')], { approvedFen: 60_001 })
    expect(await refusalOf(call)).toMatchObject({ code: 'AMOUNT_INVALID', data: { who: '钱二妹' } })
  })

  test('a rejected claim releases what it held, for good', async () => {
    await step('approver', 'reject', [await claimOf('孙三立')], { note: '考勤存疑' })
    expect(await remainingAt(world, unions.east)).toEqual({ places: 2, fen: 130_000 })
  })

  test('paying waits until publicity is over: five working days from the day after it begins', async () => {
    const id = await claimOf('赵一鸣')
    expect(await step('approver', 'publicise', [id])).toMatchObject({ until: '2025-11-19' })
    expect(await refusalOf(step('payer', 'pay', [id]))).toMatchObject({
      code: 'PUBLICITY_RUNNING',
      data: { until: '2025-11-19' },
    })
    expect((await world.hands.payer.subsidies.summary({})).waiting).toEqual([])
  })

  test('after publicity the claim is paid, completed, and money that comes back keeps its place taken', async () => {
    world.house.pass(8 * 86_400_000)
    for (const name of ['payer', 'clerk', 'approver', 'reviewer', 'chief']) {
      const connection = name === 'chief' ? 'admin' : name
      await world.house.guest(connection).accounts.signIn({ username: name, password: 'seven-pm-2025' })
    }
    const id = await claimOf('赵一鸣')
    expect((await world.hands.payer.subsidies.summary({})).waiting).toMatchObject([{ act: 'pay', claims: 1 }])
    await step('payer', 'pay', [id])
    await step('payer', 'complete', [id])
    const before = await remainingAt(world, unions.east)
    await step('payer', 'claw-back', [id])
    expect(await remainingAt(world, unions.east)).toEqual({
      places: before.places,
      fen: (before.fen ?? 0) + 50_000,
    })
  })

  test('a claim never counts against itself in the yearly limit', async () => {
    const { rows } = await world.admin.subsidies.earned({
      policyId: world.policyId,
      search: '钱二妹',
      show: 'all',
    })
    expect(rows[0]?.claim).toMatchObject({ state: 'reviewed' })
    expect(rows[0]?.reasons.find((reason) => reason.code === 'times-per-year')).toMatchObject({ isMet: true })
  })
})

describe('the list of claims', () => {
  test.each([
    ['qem', '钱二妹'],
    ['qianer', '钱二妹'],
    ['1002', '钱二妹'],
    ['bt2025-00002', '钱二妹'],
    ['二妹', '钱二妹'],
  ])('finds %s by name, pinyin, initials, ID tail or number', async (search, name) => {
    const { rows } = await world.admin.subsidies.claims({ search })
    expect(rows.map((row) => row.workerName)).toEqual([name])
  })

  test('narrows down to a union with all below it, a class, a state, and what waits for the caller', async () => {
    const total = async (more: object, hand: Hand = 'clerk') =>
      (await world.hands[hand].subsidies.claims(more)).total
    const all = await total({})
    expect(await total({ unionId: unions.county })).toBe(all)
    expect(await total({ unionId: unions.west })).toBe(0)
    expect(await total({ classId: world.classId })).toBe(all)
    expect(await total({ state: 'reviewed' })).toBe(1)
    expect(await total({ isMine: true }, 'approver')).toBe(1)
    expect(await total({ isMine: true }, 'payer')).toBe(0)
  })

  test('never lets a whole ID number out', async () => {
    const answer = JSON.stringify(await world.admin.subsidies.claims({}))
    expect(answer).not.toMatch(/\d{17}[\dX]/)
  })
})
