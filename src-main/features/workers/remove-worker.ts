// A person goes only when no class and no claim names them: what was learnt and paid must stay traceable.
import { Refusal } from '../../contract/errors.ts'
import type { WriteHandle } from '../../storage/base/handle.ts'
import { deleteDaysOfWorker } from '../../storage/enterprises/roster-days-store.ts'
import { deleteEmploymentsOf } from '../../storage/workers/employment-store.ts'
import { deleteWorkerRow, findWorker, workerUses } from '../../storage/workers/workers-store.ts'
import { usesInWords } from '../uses.ts'

export function removeWorker(tx: WriteHandle, { id }: { id: string }): { id: string; name: string } {
  const entity = findWorker(tx, id)
  if (entity === null) throw new Refusal('NOT_FOUND', { what: '这名学员' })
  const { enrolments, claims } = workerUses(tx, id)
  const by = usesInWords([
    [enrolments, '条学籍'],
    [claims, '份补贴申领'],
  ])
  if (by !== '') throw new Refusal('STILL_IN_USE', { what: `学员“${entity.name}”`, by })
  deleteEmploymentsOf(tx, id)
  deleteDaysOfWorker(tx, id)
  deleteWorkerRow(tx, id)
  return { id, name: entity.name }
}
