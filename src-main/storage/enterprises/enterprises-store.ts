// Enterprises with what a list says of them, and what hangs on one.
import type { Shift } from '../../domain/calendar/shift-system.ts'
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, findRow, rowsOf, saveRow } from '../base/rows.ts'
import { all, composed, first, integer, json, only, orNull, select, text } from '../base/select.ts'
import { holdsOn } from '../facts/job.ts'
import { enterprise, shiftName } from './schema.ts'

type EnterpriseRecord = Readonly<typeof enterprise.$inferSelect>

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

const listedShape = {
  id: text(),
  name: text(),
  shortName: text(),
  creditCode: orNull(text()),
  kind: text(),
  unionId: orNull(text()),
  unionName: orNull(text()),
  branchId: orNull(text()),
  branchName: orNull(text()),
  shiftSystemNames: json<string[]>(),
  teamCount: integer(),
  /** People who work there on the day. */
  workerCount: integer(),
}

const listedColumns = `e.id, e.name, e.short_name AS shortName, e.credit_code AS creditCode, e.kind, e.union_id AS unionId,
  (SELECT u.name FROM union_node u WHERE u.id = e.union_id) AS unionName, e.branch_id AS branchId,
  (SELECT s.name FROM site s WHERE s.id = e.branch_id) AS branchName,
  (SELECT json_group_array(y.name) FROM shift_system y WHERE y.enterprise_id = e.id) AS shiftSystemNames,
  (SELECT count(*) FROM shift_team t WHERE t.enterprise_id = e.id) AS teamCount,
  (SELECT count(*) FROM job j WHERE j.workplace_id = e.id AND ${holdsOn('j', ':day')}) AS workerCount`

const isFound = `(instr(lower(e.name), :typed) > 0 OR instr(lower(e.short_name), :typed) > 0
  OR instr(e.name_pinyin, :typed) > 0 OR instr(e.name_initials, :typed) > 0 OR instr(lower(e.credit_code), :typed) > 0)`

/** One page by pinyin; people are counted as of the day. */
export function listEnterprises(db: ReadHandle, filter: EnterpriseFilter, day: string) {
  const conditions = [
    ...(filter.search === '' ? [] : [isFound]),
    ...(filter.unionId === null ? [] : ['e.union_id = :unionId']),
  ]
  const from = `FROM enterprise e ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}`
  const bound = {
    ...(filter.search === '' ? {} : { typed: filter.search.toLowerCase() }),
    ...(filter.unionId === null ? {} : { unionId: filter.unionId }),
  }
  const page = composed(
    listedShape,
    `SELECT ${listedColumns} ${from} ORDER BY e.name_pinyin, e.id LIMIT :limit OFFSET :offset`,
  )
  const offset = (filter.page - 1) * filter.pageSize
  return {
    rows: all(db, page, { ...bound, day, limit: filter.pageSize, offset }),
    total: only(db, composed({ total: integer() }, `SELECT count(*) AS total ${from}`), bound).total,
  }
}

const listedById = select(listedShape, `SELECT ${listedColumns} FROM enterprise e WHERE e.id = :id`)

/** One enterprise as the list says it. */
export const findListedEnterprise = (db: ReadHandle, id: string, day: string) =>
  first(db, listedById, { id, day })

export function findEnterprise(db: ReadHandle, id: string): EnterpriseEntity | null {
  const record = findRow(db, enterprise, { id })
  return record === null ? null : toEntity(db, record)
}

/** Another enterprise with this credit code. */
export const findEnterpriseByCode = (
  db: ReadHandle,
  creditCode: string,
  exceptId: string,
): { readonly name: string } | null => otherThan(exceptId, rowsOf(db, enterprise, { creditCode }))

/** Another enterprise with exactly this name. */
export const findEnterpriseByName = (
  db: ReadHandle,
  name: string,
  exceptId: string,
): { readonly name: string } | null => otherThan(exceptId, rowsOf(db, enterprise, { name }))

const otherThan = (exceptId: string, rows: readonly EnterpriseRecord[]) =>
  rows.find(({ id }) => id !== exceptId) ?? null

const options = select(
  { id: text(), name: text() },
  'SELECT id, name FROM enterprise ORDER BY name_pinyin, id',
)

export const enterpriseOptions = (db: ReadHandle) => all(db, options)

export function saveEnterpriseRow(tx: WriteHandle, { contactPhone, ...plain }: EnterpriseEntity): void {
  const contactPhoneSealed = tx.vault.sealOptional('enterprise.contact_phone', contactPhone)
  saveRow(tx, enterprise, { ...plain, contactPhoneSealed })
}

export function deleteEnterpriseRow(tx: WriteHandle, id: string): void {
  deleteRows(tx, enterprise, { id })
}

/** What its shift tables mean by their names. */
export function deleteShiftNamesOf(tx: WriteHandle, enterpriseId: string): void {
  deleteRows(tx, shiftName, { enterpriseId })
}

/** The shifts that its shift tables name, days off apart. */
export const namedShiftsOf = (db: ReadHandle, enterpriseId: string): Shift[] =>
  rowsOf(db, shiftName, { enterpriseId }).flatMap(({ shifts }) => [...shifts])

const uses = select(
  { workers: integer(), classes: integer(), rooms: integer() },
  `SELECT (SELECT count(DISTINCT worker_id) FROM employment WHERE workplace_id = :id OR employer_id = :id) AS workers,
    (SELECT count(*) FROM class_enterprise WHERE enterprise_id = :id) AS classes,
    (SELECT count(*) FROM room WHERE enterprise_id = :id) AS rooms`,
)

/** What keeps an enterprise from being removed, as counts. Everybody who ever worked for it or in it counts: their history names it. */
export const enterpriseUses = (db: ReadHandle, id: string) => only(db, uses, { id })

function toEntity(db: ReadHandle, { contactPhoneSealed, ...plain }: EnterpriseRecord): EnterpriseEntity {
  return {
    ...plain,
    contactPhone: db.vault.openOptional('enterprise.contact_phone', contactPhoneSealed) ?? '',
  }
}
