// Subsidy policies: dated rules as data. The rules are checked on their way out, because everything is decided by them.
import { asc, desc, eq } from 'drizzle-orm'
import { policyRules } from '../../contract/policy-rules.ts'
import type { PolicyRules } from '../../domain/subsidies/policy.ts'
import type { Handle } from '../base/handle.ts'
import { policy } from './schema.ts'

export interface PolicyEntity {
  readonly id: string
  readonly name: string
  readonly year: number
  readonly templateCode: string | null
  readonly source: string
  readonly rules: PolicyRules
  /** First and last day of the policy's run; classes of seasons that touch it can bring claims. */
  readonly startsOn: string
  readonly endsOn: string
}

export interface PolicyFigures {
  readonly claims: number
  readonly paidFen: number
}

/** Newest year first. */
export function listPolicies(db: Handle): PolicyEntity[] {
  return db.orm.select().from(policy).orderBy(desc(policy.year), asc(policy.name)).all().map(toEntity)
}

export function findPolicy(db: Handle, id: string): PolicyEntity | null {
  const row = db.orm.select().from(policy).where(eq(policy.id, id)).get()
  return row === undefined ? null : toEntity(row)
}

/** @throws the database's UNIQUE error where another policy of the year has the name; ask findPolicyTwin first. */
export function savePolicy(db: Handle, entity: PolicyEntity): void {
  const { id: _id, ...values } = entity
  db.orm.insert(policy).values(entity).onConflictDoUpdate({ target: policy.id, set: values }).run()
}

/** Another policy with this name in this year. */
export function findPolicyTwin(
  db: Handle,
  name: string,
  year: number,
  exceptId: string,
): { id: string } | null {
  return (
    db.raw
      .prepare<[string, number, string], { id: string }>(
        'SELECT id FROM policy WHERE name = ? AND year = ? AND id <> ?',
      )
      .get(name, year, exceptId) ?? null
  )
}

/** Claims ever entered and fen paid out (拨付, 完成), by policy. */
export function policyFigures(db: Handle): ReadonlyMap<string, PolicyFigures> {
  const rows = db.raw
    .prepare<[], PolicyFigures & { policyId: string }>(
      `SELECT policy_id AS policyId, count(*) AS claims,
        coalesce(sum(CASE WHEN state IN ('paid', 'completed')
          THEN coalesce(json_extract(evidence, '$.approvedFen'), amount_fen) END), 0) AS paidFen
      FROM claim GROUP BY policy_id`,
    )
    .all()
  return new Map(rows.map(({ policyId, ...figures }) => [policyId, figures]))
}

function toEntity(row: typeof policy.$inferSelect): PolicyEntity {
  return { ...row, rules: policyRules.parse(row.rules) }
}
