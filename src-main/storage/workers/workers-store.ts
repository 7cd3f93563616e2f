// One person a row, by ID number. Numbers lie sealed in the table and in the clear in the entity, nowhere else.
import type { ReadHandle, WriteHandle } from '../base/handle.ts'
import { deleteRows, findRow, insertRows, updateRow } from '../base/rows.ts'
import type { SealedColumn } from '../base/sealing.ts'
import { integer, only, select } from '../base/select.ts'
import { worker } from './schema.ts'

type WorkerRecord = Readonly<typeof worker.$inferSelect>

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

export function findWorker(db: ReadHandle, id: string): WorkerEntity | null {
  const record = findRow(db, worker, { id })
  return record === null ? null : toWorkerEntity(db, record)
}

/** The person with this 18-character number. */
export function findWorkerByNumber(db: ReadHandle, idNumber: string): WorkerEntity | null {
  const record = findRow(db, worker, { idNumberHash: db.vault.hash('id-number', idNumber) })
  return record === null ? null : toWorkerEntity(db, record)
}

export const insertWorkers = (tx: WriteHandle, entities: readonly WorkerEntity[]): void =>
  insertRows(
    tx,
    worker,
    entities.map((entity) => toRecord(tx, entity, null)),
  )

/** What did not change keeps its sealed text, so that nothing is announced or undone that nobody changed. */
export const updateWorker = (tx: WriteHandle, entity: WorkerEntity): void =>
  updateRow(tx, worker, toRecord(tx, entity, findRow(tx, worker, { id: entity.id })))

export function deleteWorkerRow(tx: WriteHandle, id: string): void {
  deleteRows(tx, worker, { id })
}

const uses = select(
  { enrolments: integer(), claims: integer() },
  `SELECT (SELECT count(*) FROM enrolment WHERE worker_id = :id) AS enrolments,
    (SELECT count(*) FROM claim WHERE worker_id = :id) AS claims`,
)

/** What keeps a person from being removed, as counts. */
export const workerUses = (db: ReadHandle, id: string) => only(db, uses, { id })

function toRecord({ vault }: ReadHandle, entity: WorkerEntity, before: WorkerRecord | null): WorkerRecord {
  const { idNumber, birthDate, phone, bankCard, ...plain } = entity
  const sealed = (column: SealedColumn, text: string, kept: string | null | undefined): string =>
    typeof kept === 'string' && vault.open(column, kept) === text ? kept : vault.seal(column, text)
  return {
    ...plain,
    idNumberSealed: sealed('worker.id_number', idNumber, before?.idNumberSealed),
    idNumberHash: vault.hash('id-number', idNumber),
    idTailHash: vault.hash('id-tail', idNumber.slice(-4)),
    birthDateSealed: sealed('worker.birth_date', birthDate, before?.birthDateSealed),
    phoneSealed: phone === null ? null : sealed('worker.phone', phone, before?.phoneSealed),
    phoneHash: phone === null ? null : vault.hash('phone', phone),
    bankCardSealed: bankCard === null ? null : sealed('worker.bank_card', bankCard, before?.bankCardSealed),
  }
}

export function toWorkerEntity({ vault }: ReadHandle, record: WorkerRecord): WorkerEntity {
  const { idNumberSealed, idNumberHash, idTailHash, birthDateSealed, phoneSealed, phoneHash, ...rest } =
    record
  const { bankCardSealed, ...plain } = rest
  return {
    ...plain,
    idNumber: vault.open('worker.id_number', idNumberSealed),
    birthDate: vault.open('worker.birth_date', birthDateSealed),
    phone: vault.openOptional('worker.phone', phoneSealed),
    bankCard: vault.openOptional('worker.bank_card', bankCardSealed),
  }
}
