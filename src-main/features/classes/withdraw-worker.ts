// Leaving a class: the seat goes, in the same transaction, to whoever waits first.
import { Refusal } from '../../contract/errors.ts'
import { isIsoDate } from '../../domain/calendar/dates.ts'
import { decideEnrolment, enrolmentStateLabels } from '../../domain/classes/enrolment.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { WriteHandle } from '../../storage/base/handle.ts'
import {
  type EnrolmentEntity,
  enrolmentsOf,
  findEnrolment,
  saveEnrolment,
  saveEnrolmentChanges,
  workerNames,
} from '../../storage/classes/enrolment-store.ts'
import { requireLive } from './class-access.ts'
import { toDomain } from './judge-enrolment.ts'

interface WithdrawInput {
  readonly enrolmentId: string
  readonly withdrawnOn: string
  readonly note: string
}

export function withdrawWorker(tx: WriteHandle, input: WithdrawInput, context: CallContext) {
  const one = findEnrolment(tx, input.enrolmentId)
  if (one === null) throw new Refusal('NOT_FOUND', { what: '这条学籍' })
  const { name: className, capacity } = requireLive(tx, one.classId)
  checkDate(input.withdrawnOn, one, context.today)
  const everybody = enrolmentsOf(tx, one.classId)
  const names = workerNames(
    tx,
    everybody.map((each) => each.workerId),
  )
  const workerName = names.get(one.workerId) ?? ''
  const decision = decideEnrolment(everybody.map(toDomain), capacity, 'withdraw', one.id)
  if (!decision.ok) {
    throw new Refusal('ENROLMENT_STEP_REFUSED', { who: workerName, state: enrolmentStateLabels[one.state] })
  }
  saveEnrolmentChanges(tx, decision.changes, context.today)
  saveEnrolment(tx, {
    ...one,
    state: 'withdrawn',
    withdrawnOn: input.withdrawnOn,
    note: input.note || one.note,
  })
  const promoted = decision.changes
    .filter((change) => change.to === 'enrolled')
    .map((change) => change.enrolmentId)
  return { id: one.id, className, workerName, promoted: namesOf(everybody, promoted, names) }
}

function namesOf(
  everybody: readonly EnrolmentEntity[],
  ids: readonly string[],
  names: ReadonlyMap<string, string>,
): string[] {
  return everybody.filter((one) => ids.includes(one.id)).map((one) => names.get(one.workerId) ?? '')
}

function checkDate(date: string, one: EnrolmentEntity, today: string): void {
  if (!isIsoDate(date)) throw new Refusal('INVALID_VALUE', { what: '退班日期不存在' })
  if (date > today) throw new Refusal('INVALID_VALUE', { what: '退班日期晚于今天' })
  if (date < one.enrolledOn)
    throw new Refusal('INVALID_VALUE', { what: `退班日期早于报名日期 ${one.enrolledOn}` })
}
