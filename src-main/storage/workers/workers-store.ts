// One person a row, by ID number. Numbers lie sealed in the table and in the clear in the entity, nowhere else.
import { eq } from 'drizzle-orm'
import { bulkInsert } from '../base/bulk-insert.ts'
import type { Handle } from '../base/handle.ts'
import type { SealedColumn } from '../base/sealing.ts'
import { worker } from './schema.ts'

type WorkerRecord = typeof worker.$inferSelect

export interface WorkerEntity {
  readonly id: string
  readonly name: string
  readonly namePinyin: string
  readonly nameInitials: string
  readonly sex: 'male' | 'female'
  /** 18 characters. */
  readonly idNumber: string
  /** YYYY-MM-DD, from the ID number. */
  readonly birthDate: string
  readonly phone: string | null
  readonly bankCard: string | null
  readonly isUnionMember: boolean
  readonly isFrontLine: boolean
  /** '' where it is not known. */
  readonly education: string
  readonly note: string
  /** Epoch ms. */
  readonly createdAt: number
}

export function findWorker(db: Handle, id: string): WorkerEntity | null {
  const record = db.orm.select().from(worker).where(eq(worker.id, id)).get()
  return record === undefined ? null : toWorkerEntity(db, record)
}

/** The person with this 18-character number. */
export function findWorkerByNumber(db: Handle, idNumber: string): WorkerEntity | null {
  const hash = db.vault.hash('id-number', idNumber)
  const record = db.orm.select().from(worker).where(eq(worker.idNumberHash, hash)).get()
  return record === undefined ? null : toWorkerEntity(db, record)
}

export function insertWorkers(db: Handle, entities: readonly WorkerEntity[]): void {
  bulkInsert(
    db,
    worker,
    entities.map((entity) => toRecord(db, entity, null)),
  )
}

/** What did not change keeps its sealed text, so that nothing is announced or undone that nobody changed. */
export function updateWorker(db: Handle, entity: WorkerEntity): void {
  const before = db.orm.select().from(worker).where(eq(worker.id, entity.id)).get() ?? null
  db.orm
    .update(worker)
    .set(toRecord(db, entity, before))
    .where(eq(worker.id, entity.id))
    .run()
}

export function deleteWorkerRow(db: Handle, id: string): void {
  db.orm.delete(worker).where(eq(worker.id, id)).run()
}

/** What keeps a person from being removed, as counts. */
export function workerUses(db: Handle, id: string): { enrolments: number; claims: number } {
  const found = db.raw
    .prepare<{ id: string }, { enrolments: number; claims: number }>(
      `SELECT (SELECT count(*) FROM enrolment WHERE worker_id = @id) AS enrolments,
        (SELECT count(*) FROM claim WHERE worker_id = @id) AS claims`,
    )
    .get({ id })
  return found ?? { enrolments: 0, claims: 0 }
}

function toRecord(db: Handle, entity: WorkerEntity, before: WorkerRecord | null): WorkerRecord {
  const { idNumber, birthDate, phone, bankCard, ...plain } = entity
  const sealed = (column: SealedColumn, text: string, kept: string | null | undefined): string =>
    typeof kept === 'string' && db.vault.open(column, kept) === text ? kept : db.vault.seal(column, text)
  return {
    ...plain,
    idNumberSealed: sealed('worker.id_number', idNumber, before?.idNumberSealed),
    idNumberHash: db.vault.hash('id-number', idNumber),
    idTailHash: db.vault.hash('id-tail', idNumber.slice(-4)),
    birthDateSealed: sealed('worker.birth_date', birthDate, before?.birthDateSealed),
    phoneSealed: phone === null ? null : sealed('worker.phone', phone, before?.phoneSealed),
    phoneHash: phone === null ? null : db.vault.hash('phone', phone),
    bankCardSealed: bankCard === null ? null : sealed('worker.bank_card', bankCard, before?.bankCardSealed),
  }
}

export function toWorkerEntity(db: Handle, record: WorkerRecord): WorkerEntity {
  const { idNumberSealed, idNumberHash, idTailHash, birthDateSealed, phoneSealed, phoneHash, ...rest } =
    record
  const { bankCardSealed, ...plain } = rest
  return {
    ...plain,
    idNumber: db.vault.open('worker.id_number', idNumberSealed),
    birthDate: db.vault.open('worker.birth_date', birthDateSealed),
    phone: db.vault.openOptional('worker.phone', phoneSealed),
    bankCard: db.vault.openOptional('worker.bank_card', bankCardSealed),
  }
}
