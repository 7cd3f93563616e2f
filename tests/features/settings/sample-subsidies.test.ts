import { afterEach, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../support/test-house.ts'

let house: TestHouse
afterEach(() => house.close())

describe("the sample's subsidies", () => {
  for (const today of ['2025-11-12', '2025-10-01', '2026-02-17', '2026-11-23']) {
    it(`around ${today}: one policy, quotas down the tree, claims in several states, an intact audit trail`, async () => {
      house = await openTestHouse({ today })
      const manager = await house.as('manager')
      const [policy] = (await manager.subsidies.policies()).rows
      if (policy === undefined) throw new Error('no policy')
      const pools = (await manager.subsidies.pools({ policyId: policy.id })).rows
      expect(pools).toHaveLength(4)
      for (const pool of pools)
        expect(pool.handedDown.fen + pool.reserved.fen + pool.occupied.fen).toBeLessThanOrEqual(
          pool.granted.fen,
        )
      const claims = (await manager.subsidies.claims({ policyId: policy.id, pageSize: 200 })).rows
      const states = new Set(claims.map((claim) => claim.state))
      for (const state of [
        'entered',
        'reviewed',
        'approved',
        'publicised',
        'paid',
        'completed',
        'returned',
        'rejected',
      ]) {
        expect([...states], state).toContain(state)
      }
      const admin = await house.as('admin')
      expect((await admin.accounts.verifyAudit()).brokenAt).toBeNull()
    })
  }
})
