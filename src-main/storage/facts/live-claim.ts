// A claim lives until it is rejected, withdrawn, lapsed, lost to an objection or clawed back: only then may a new one be tried.
import type { ReadHandle } from '../base/handle.ts'
import { all, select, text } from '../base/select.ts'
import type { Fact } from './fact.ts'

export const liveClaim: Fact = {
  name: 'live_claim',
  sql: `SELECT * FROM valued_claim WHERE state NOT IN ('rejected', 'withdrawn', 'lapsed', 'objected', 'clawed-back')`,
}

const ofWorkers = select(
  { id: text(), workerId: text(), policyId: text() },
  `SELECT c.id, c.worker_id AS workerId, c.policy_id AS policyId
    FROM json_each(:workerIds) ids JOIN live_claim c ON c.worker_id = ids.value ORDER BY ids.key, c.id`,
)

export const liveClaimsOf = (db: ReadHandle, workerIds: readonly string[]) =>
  all(db, ofWorkers, { workerIds })
