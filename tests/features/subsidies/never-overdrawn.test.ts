// Random commands of several people through the real router, one after another and at the same time.
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { claimActs } from '../../../src-main/contract/claims.ts'
import type { ContractClient } from '../../../src-main/contract/index.ts'
import type { ClaimAct } from '../../../src-main/domain/subsidies/claim.ts'
import { documents, openSubsidyWorld, type SubsidyWorld, unions } from './world.ts'

let world: SubsidyWorld
let everything: ContractClient
let other: ContractClient
beforeAll(async () => {
  world = await openSubsidyWorld()
  const rights = ['subsidies.enter', 'subsidies.review', 'subsidies.approve', 'subsidies.pay'] as const
  everything = await world.signIn('everything', rights)
  other = await world.signIn('other', rights)
})
afterAll(() => world.house.close())

type Command =
  | { readonly do: 'enter'; readonly people: readonly number[] }
  | { readonly do: 'step'; readonly act: ClaimAct; readonly person: number; readonly fen?: number }
  | {
      readonly do: 'grant' | 'hand-down' | 'take-back' | 'transfer'
      readonly places: number
      readonly fen: number
    }

const person = fc.integer({ min: 1, max: 5 })
const amounts = {
  places: fc.integer({ min: 0, max: 3 }),
  fen: fc.integer({ min: 0, max: 3 }).map((count) => count * 60_000),
}
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('enter' as const),
      people: fc.uniqueArray(person, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('step' as const),
      act: fc.constantFrom(...claimActs),
      person,
      fen: fc.integer({ min: 1, max: 80_000 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constantFrom('hand-down' as const, 'take-back' as const, 'transfer' as const, 'grant' as const),
      ...amounts,
    }),
  },
)

/** A policy of its own for each run: three places in the east for five claimants, none spare above. */
async function freshPolicy(round: number) {
  const { id } = await world.admin.subsidies.adoptPolicy({
    templateCode: 'gd-on-the-job',
    name: `轮次${round}`,
    year: 2025,
    startsOn: '2025-01-01',
    endsOn: '2025-12-31',
  })
  const detail = await world.admin.subsidies.policy({ id })
  const { name, year, startsOn, endsOn } = detail
  // One claim a year is not the subject here: the pool is.
  await world.admin.subsidies.savePolicy({
    id,
    name,
    year,
    startsOn,
    endsOn,
    source: '',
    application: { from: null, to: null },
    amount: { kind: 'fixed', fen: 60_000 },
    isMemberNeeded: false,
    attendance: null,
    exam: null,
    isClassCertificateNeeded: false,
    timesPerYear: null,
    publicity: { length: 1, unit: 'calendar-day' },
    returnWorkingDays: 1,
  })
  const county = await world.admin.subsidies.grant({
    policyId: id,
    unionId: unions.county,
    places: 4,
    fen: 240_000,
    note: '',
  })
  const down = (toUnionId: string, places: number) =>
    world.admin.subsidies.handDown({
      fromPoolId: county.id,
      toUnionId,
      places,
      fen: places * 60_000,
      note: '',
    })
  await down(unions.east, 3)
  await down(unions.west, 1)
  const { rows } = await world.admin.subsidies.pools({ policyId: id })
  const at = (unionId: string) => rows.find((row) => row.unionId === unionId)?.id ?? ''
  return { policyId: id, county: county.id, east: at(unions.east), west: at(unions.west) }
}
type Fresh = Awaited<ReturnType<typeof freshPolicy>>

const names = ['赵一鸣', '钱二妹', '孙三立', '李思远', '周武成']

let obeyed = 0

/** What the command does; a refusal is an answer like any other, a bug is not. */
async function obey(client: ContractClient, fresh: Fresh, one: Command): Promise<void> {
  const { policyId, county, east, west } = fresh
  try {
    if (one.do === 'enter') {
      const enrolmentIds = one.people.map((number) => world.enrolments[number - 1] ?? '')
      await client.subsidies.enterClaims({ policyId, enrolmentIds, documents })
    } else if (one.do === 'step') {
      const { rows } = await client.subsidies.claims({ policyId, search: names[one.person - 1] ?? '' })
      const [claim] = rows
      if (claim === undefined) return
      const fen = one.act === 'approve' && one.fen !== undefined ? { approvedFen: one.fen } : {}
      await client.subsidies.stepClaims({ ids: [claim.id], act: one.act, ...fen })
    } else if (one.do === 'grant')
      await world.admin.subsidies.grant({
        policyId,
        unionId: unions.county,
        places: -one.places,
        fen: -one.fen,
        note: '',
      })
    else if (one.do === 'hand-down')
      await client.subsidies.handDown({
        fromPoolId: county,
        toUnionId: unions.east,
        places: one.places,
        fen: one.fen,
        note: '',
      })
    else if (one.do === 'take-back')
      await client.subsidies.takeBack({ poolId: east, places: one.places, fen: one.fen, note: '' })
    else
      await client.subsidies.transfer({
        fromPoolId: east,
        toPoolId: west,
        places: one.places,
        fen: one.fen,
        note: '',
      })
    obeyed += 1
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error
    if (code === 'INTERNAL' || code === 'INTERNAL_SERVER_ERROR' || typeof code !== 'string') throw error
  }
}

/** Straight from the table, not through the code under test: handed down + reserved + occupied ≤ granted, in both units. */
function overdrawn(policyId: string): unknown[] {
  const sum = (unit: string, plus: string, minus: string) =>
    `sum(CASE WHEN l.kind IN (${plus}) THEN l.${unit} WHEN l.kind IN (${minus}) THEN -l.${unit} ELSE 0 END)`
  const free = (unit: string) =>
    sum(unit, "'grant', 'transfer-in', 'release', 'return'", "'transfer-out', 'hand-down', 'reserve'")
  return world.house.db.connection.raw
    .prepare(`SELECT * FROM (SELECT p.id, ${free('places')} AS places, ${free('fen')} AS fen
      FROM pool p JOIN ledger_line l ON l.pool_id = p.id WHERE p.policy_id = ? GROUP BY p.id) WHERE places < 0 OR fen < 0`)
    .all(policyId)
}

/** Live claims hold exactly what the ledger says is reserved or occupied; ended ones hold no fen. */
async function holdsWhatItSays({ policyId }: Fresh): Promise<void> {
  const { rows: pools } = await world.admin.subsidies.pools({ policyId })
  const { rows: claims } = await world.admin.subsidies.claims({ policyId, pageSize: 200 })
  const live = claims.filter(
    (claim) => !['rejected', 'withdrawn', 'lapsed', 'objected', 'clawed-back'].includes(claim.state),
  )
  const held = live.reduce((sum, claim) => sum + (claim.approvedFen ?? claim.claimedFen), 0)
  expect(pools.reduce((sum, pool) => sum + pool.reserved.fen + pool.occupied.fen, 0)).toBe(held)
  for (const pool of pools) {
    expect(pool.remaining.places ?? 0).toBeGreaterThanOrEqual(0)
    expect(pool.remaining.fen ?? 0).toBeGreaterThanOrEqual(0)
  }
}

/** Without a size of its own fast-check makes walks of five steps, too short to fill a pool. */
const longWalk = { minLength: 10, maxLength: 25, size: 'max' } as const

let round = 0
describe('a quota can never be overdrawn', () => {
  test('whatever one person after another asks for, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.boolean(), command), longWalk), async (commands) => {
        round += 1
        const fresh = await freshPolicy(round)
        for (const [isOther, one] of commands) {
          await obey(isOther ? other : everything, fresh, one)
          expect(overdrawn(fresh.policyId)).toEqual([])
        }
        await holdsWhatItSays(fresh)
      }),
      { numRuns: 25 },
    )
    expect(obeyed).toBeGreaterThan(30) // else the walk proves nothing
  })

  test('whatever two clients ask for at the same time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(command, { maxLength: 12 }),
        fc.array(command, { maxLength: 12 }),
        async (mine, theirs) => {
          round += 1
          const fresh = await freshPolicy(round)
          await Promise.all([
            ...mine.map((one) => obey(everything, fresh, one)),
            ...theirs.map((one) => obey(other, fresh, one)),
          ])
          expect(overdrawn(fresh.policyId)).toEqual([])
          await holdsWhatItSays(fresh)
        },
      ),
      { numRuns: 15 },
    )
  })

  test('of five claimants entered at once for three places, three get one', async () => {
    round += 1
    const fresh = await freshPolicy(round)
    const calls = [1, 2, 3, 4, 5].map((number) =>
      obey(number % 2 === 0 ? other : everything, fresh, { do: 'enter', people: [number] }),
    )
    await Promise.all(calls)
    const { total } = await world.admin.subsidies.claims({ policyId: fresh.policyId })
    expect(total).toBe(3)
    expect(overdrawn(fresh.policyId)).toEqual([])
  })

  test('the ledger itself refuses to be rewritten', () => {
    const { raw } = world.house.db.connection
    expect(() => raw.exec('UPDATE ledger_line SET places = 0')).toThrow(/append-only/)
    expect(() => raw.exec('DELETE FROM ledger_line')).toThrow(/append-only/)
  })
})
