// A claim comes to what was approved, until then to what was claimed; its money has gone out once it was paid, completed too.
import type { Fact } from './fact.ts'

/** Claims whole; live_claim is made of it. */
export const valuedClaim: Fact = {
  name: 'valued_claim',
  sql: `SELECT c.*, coalesce(json_extract(c.evidence, '$.approvedFen'), c.amount_fen) AS current_fen,
      c.state IN ('paid', 'completed') AS is_paid
    FROM main.claim c`,
}
