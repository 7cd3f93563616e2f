// Subsidy policies: dated rules as data. The rules are checked on their way out, because everything is decided by them.
import { policyRules } from '../../contract/policy-rules.ts'
import type { PolicyRules } from '../../domain/subsidies/policy.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { findRow, rowsOf, saveRow } from '../base/rows.ts'
import { all, first, integer, select, text } from '../base/select.ts'
import { policy } from './schema.ts'

type PolicyRow = Readonly<typeof policy.$inferSelect>

export interface PolicyEntity extends Omit<PolicyRow, 'rules'> {
  readonly rules: PolicyRules
}

const toEntity = (row: PolicyRow): PolicyEntity => ({ ...row, rules: policyRules.parse(row.rules) })

/** Newest year first. */
export const listPolicies = (db: ReadHandle): PolicyEntity[] =>
  rowsOf(db, policy, {}, ['year', 'desc'], 'name').map(toEntity)

export function findPolicy(db: ReadHandle, id: string): PolicyEntity | null {
  const row = findRow(db, policy, { id })
  return row === null ? null : toEntity(row)
}

/** @throws the database's UNIQUE error where another policy of the year has the name; ask findPolicyTwin first. */
export const savePolicy = (tx: WriteHandle, entity: PolicyEntity): void => saveRow(tx, policy, entity)

const twin = select(
  { id: text() },
  'SELECT id FROM policy WHERE name = :name AND year = :year AND id <> :exceptId',
)

/** Another policy with this name in this year. */
export const findPolicyTwin = (
  db: ReadHandle,
  name: string,
  year: number,
  exceptId: string,
): { id: string } | null => first(db, twin, { name, year, exceptId })

const figures = select(
  { policyId: text(), claims: integer(), paidFen: integer() },
  `SELECT policy_id AS policyId, count(*) AS claims, coalesce(sum(CASE WHEN is_paid THEN current_fen END), 0) AS paidFen
  FROM valued_claim GROUP BY policy_id`,
)

export interface PolicyFigures {
  readonly claims: number
  readonly paidFen: number
}

/** Claims ever entered and fen paid out (拨付, 完成), by policy. */
export const policyFigures = (db: ReadHandle): ReadonlyMap<string, PolicyFigures> =>
  new Map(all(db, figures).map(({ policyId, ...each }) => [policyId, each]))
