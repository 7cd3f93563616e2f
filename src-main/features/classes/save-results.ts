// Exam results as they are typed: only the rows given change, and in a row only the parts given.
import { Refusal } from '../../contract/errors.ts'
import { enrolmentStateLabels } from '../../domain/classes/enrolment.ts'
import type { WriteHandle } from '../../storage/base/handle.ts'
import {
  enrolmentsOf,
  type ResultEntity,
  resultsOf,
  saveResult,
  workerNames,
} from '../../storage/classes/enrolment-store.ts'
import { requireNotCancelled } from './class-access.ts'
import { holdsSeat, noResult } from './judge-enrolment.ts'

type Score = number | null | undefined

interface ResultRow {
  readonly enrolmentId: string
  readonly theoryScore?: Score
  readonly practiceScore?: Score
  readonly resitTheoryScore?: Score
  readonly resitPracticeScore?: Score
}

export function saveResults(tx: WriteHandle, input: { classId: string; rows: readonly ResultRow[] }) {
  const { id, name: className } = requireNotCancelled(tx, input.classId)
  const people = new Map(enrolmentsOf(tx, id).map((one) => [one.id, one]))
  const kept = new Map(resultsOf(tx, id).map((one) => [one.enrolmentId, one]))
  for (const row of input.rows) {
    const person = people.get(row.enrolmentId)
    if (person === undefined) throw new Refusal('NOT_FOUND', { what: '名单中的这一行' })
    if (!holdsSeat(person.state)) {
      const who = workerNames(tx, [person.workerId]).get(person.workerId) ?? ''
      throw new Refusal('ENROLMENT_STEP_REFUSED', { who, state: enrolmentStateLabels[person.state] })
    }
    saveResult(tx, merged(kept.get(row.enrolmentId) ?? noResult(row.enrolmentId), row))
  }
  return { id, className, saved: input.rows.length }
}

function merged(before: ResultEntity, row: ResultRow): ResultEntity {
  const pick = (typed: Score, old: number | null) => (typed === undefined ? old : typed)
  return {
    ...before,
    theoryScore: pick(row.theoryScore, before.theoryScore),
    practiceScore: pick(row.practiceScore, before.practiceScore),
    resitTheoryScore: pick(row.resitTheoryScore, before.resitTheoryScore),
    resitPracticeScore: pick(row.resitPracticeScore, before.resitPracticeScore),
  }
}
