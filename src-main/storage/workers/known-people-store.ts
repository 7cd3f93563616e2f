// Who of a roster is known already, asked for thousands of people one by one.
import type { ReadHandle } from '../base/handle.ts'
import { findRow } from '../base/rows.ts'
import { type EmploymentEntity, openStretch } from './employment-store.ts'
import { worker } from './schema.ts'
import { toWorkerEntity, type WorkerEntity } from './workers-store.ts'

export interface KnownPerson {
  readonly worker: WorkerEntity
  /** The open stretch, which an import may change; null for people who have left. */
  readonly job: EmploymentEntity | null
}

/** Who has this 18-character ID number. */
export function findKnownPerson(db: ReadHandle, idNumber: string): KnownPerson | null {
  const record = findRow(db, worker, { idNumberHash: db.vault.hash('id-number', idNumber) })
  return record === null ? null : { worker: toWorkerEntity(db, record), job: openStretch(db, record.id) }
}
