// Asks for thousands of people of a roster one by one, through two statements prepared once.
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Handle } from '../base/handle.ts'
import type { EmploymentEntity } from './employment-store.ts'
import { employment, worker } from './schema.ts'
import { toWorkerEntity, type WorkerEntity } from './workers-store.ts'

export interface KnownPerson {
  readonly worker: WorkerEntity
  /** null for people who have left. */
  readonly job: EmploymentEntity | null
}

/** @returns who has an 18-character ID number, with the current employment. */
export function knownPersonFinder(db: Handle): (idNumber: string) => KnownPerson | null {
  const byHash = db.orm
    .select()
    .from(worker)
    .where(eq(worker.idNumberHash, sql.placeholder('hash')))
    .prepare()
  const current = db.orm
    .select()
    .from(employment)
    .where(and(eq(employment.workerId, sql.placeholder('workerId')), isNull(employment.endsOn)))
    .prepare()
  return (idNumber) => {
    const record = byHash.get({ hash: db.vault.hash('id-number', idNumber) })
    if (record === undefined) return null
    return { worker: toWorkerEntity(db, record), job: current.get({ workerId: record.id }) ?? null }
  }
}
