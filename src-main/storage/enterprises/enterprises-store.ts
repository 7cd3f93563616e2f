// Enterprises with what a list says of them, and what hangs on one.
import { and, asc, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { Shift } from '../../domain/calendar/shift-system.ts'
import type { Handle } from '../base/handle.ts'
import { enterprise, shiftName } from './schema.ts'

type EnterpriseRecord = typeof enterprise.$inferSelect

/** An enterprise with its contact's telephone in the clear; it is sealed only in the table. */
export type EnterpriseEntity = Readonly<Omit<EnterpriseRecord, 'contactPhoneSealed'>> & {
  readonly contactPhone: string
}

export interface EnterpriseFilter {
  readonly search: string
  readonly unionId: string | null
  readonly page: number
  readonly pageSize: number
}

/** What keeps an enterprise from being removed, as counts. */
export interface EnterpriseUses {
  readonly workers: number
  readonly classes: number
  readonly rooms: number
}

const listed = {
  id: enterprise.id,
  name: enterprise.name,
  shortName: enterprise.shortName,
  creditCode: enterprise.creditCode,
  kind: enterprise.kind,
  unionId: enterprise.unionId,
  unionName: sql<string | null>`(SELECT u.name FROM union_node u WHERE u.id = ${enterprise}.union_id)`,
  branchId: enterprise.branchId,
  branchName: sql<string | null>`(SELECT s.name FROM site s WHERE s.id = ${enterprise}.branch_id)`,
  shiftSystemNames:
    sql<string>`(SELECT json_group_array(y.name) FROM shift_system y WHERE y.enterprise_id = ${enterprise}.id)`.mapWith(
      namesOf,
    ),
  teamCount: sql<number>`(SELECT count(*) FROM shift_team t WHERE t.enterprise_id = ${enterprise}.id)`,
  workerCount: sql<number>`(SELECT count(*) FROM employment e WHERE e.workplace_id = ${enterprise}.id AND e.ends_on IS NULL)`,
}

export function listEnterprises(db: Handle, filter: EnterpriseFilter) {
  const where = and(
    matching(filter.search),
    filter.unionId === null ? undefined : eq(enterprise.unionId, filter.unionId),
  )
  const rows = db.orm
    .select(listed)
    .from(enterprise)
    .where(where)
    .orderBy(asc(enterprise.namePinyin), asc(enterprise.id))
    .limit(filter.pageSize)
    .offset((filter.page - 1) * filter.pageSize)
    .all()
  const total =
    db.orm.select({ total: sql<number>`count(*)` }).from(enterprise).where(where).get()?.total ?? 0
  return { rows, total }
}

/** One enterprise as the list says it. */
export function findListedEnterprise(db: Handle, id: string) {
  return db.orm.select(listed).from(enterprise).where(eq(enterprise.id, id)).get() ?? null
}

export function findEnterprise(db: Handle, id: string): EnterpriseEntity | null {
  const record = db.orm.select().from(enterprise).where(eq(enterprise.id, id)).get()
  return record === undefined ? null : toEntity(db, record)
}

/** Another enterprise with this credit code. */
export function findEnterpriseByCode(
  db: Handle,
  creditCode: string,
  exceptId: string,
): { name: string } | null {
  return otherWhere(db, eq(enterprise.creditCode, creditCode), exceptId)
}

/** Another enterprise with exactly this name. */
export function findEnterpriseByName(db: Handle, name: string, exceptId: string): { name: string } | null {
  return otherWhere(db, eq(enterprise.name, name), exceptId)
}

export function enterpriseOptions(db: Handle): { id: string; name: string }[] {
  return db.orm
    .select({ id: enterprise.id, name: enterprise.name })
    .from(enterprise)
    .orderBy(asc(enterprise.namePinyin), asc(enterprise.id))
    .all()
}

export function saveEnterpriseRow(db: Handle, entity: EnterpriseEntity): void {
  const { contactPhone, ...plain } = entity
  const record = {
    ...plain,
    contactPhoneSealed: db.vault.sealOptional('enterprise.contact_phone', contactPhone),
  }
  const { id: _id, createdAt: _createdAt, ...values } = record
  db.orm.insert(enterprise).values(record).onConflictDoUpdate({ target: enterprise.id, set: values }).run()
}

export function deleteEnterpriseRow(db: Handle, id: string): void {
  db.orm.delete(enterprise).where(eq(enterprise.id, id)).run()
}

/** What its shift tables mean by their names. */
export function deleteShiftNamesOf(db: Handle, enterpriseId: string): void {
  db.orm.delete(shiftName).where(eq(shiftName.enterpriseId, enterpriseId)).run()
}

/** The shifts that its shift tables name, days off apart. */
export function namedShiftsOf(db: Handle, enterpriseId: string): Shift[] {
  return db.orm
    .select({ shifts: shiftName.shifts })
    .from(shiftName)
    .where(eq(shiftName.enterpriseId, enterpriseId))
    .all()
    .flatMap(({ shifts }) => [...shifts])
}

/** Everybody who ever worked for it or in it counts: their history names it. */
export function enterpriseUses(db: Handle, id: string): EnterpriseUses {
  const found = db.raw
    .prepare<{ id: string }, EnterpriseUses>(
      `SELECT (SELECT count(DISTINCT worker_id) FROM employment WHERE workplace_id = @id OR employer_id = @id) AS workers,
        (SELECT count(*) FROM class_enterprise WHERE enterprise_id = @id) AS classes,
        (SELECT count(*) FROM room WHERE enterprise_id = @id) AS rooms`,
    )
    .get({ id })
  return found ?? { workers: 0, classes: 0, rooms: 0 }
}

function matching(search: string): SQL | undefined {
  if (search === '') return undefined
  const typed = search.toLowerCase()
  return sql`(instr(lower(${enterprise.name}), ${typed}) > 0 OR instr(lower(${enterprise.shortName}), ${typed}) > 0
    OR instr(${enterprise.namePinyin}, ${typed}) > 0 OR instr(${enterprise.nameInitials}, ${typed}) > 0
    OR instr(lower(${enterprise.creditCode}), ${typed}) > 0)`
}

function otherWhere(db: Handle, match: SQL, exceptId: string): { name: string } | null {
  return (
    db.orm
      .select({ name: enterprise.name })
      .from(enterprise)
      .where(and(match, ne(enterprise.id, exceptId)))
      .get() ?? null
  )
}

function toEntity(db: Handle, record: EnterpriseRecord): EnterpriseEntity {
  const { contactPhoneSealed, ...plain } = record
  return {
    ...plain,
    contactPhone: db.vault.openOptional('enterprise.contact_phone', contactPhoneSealed) ?? '',
  }
}

/** SQLite hands a JSON list over as text. */
function namesOf(value: unknown): string[] {
  const names: unknown = typeof value === 'string' ? JSON.parse(value) : []
  return Array.isArray(names) ? names.filter((name) => typeof name === 'string') : []
}
