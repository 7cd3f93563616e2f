// Putting people into a class: a seat while one is free and nobody waits, else a place in the waiting list.
import { Refusal } from '../../contract/errors.ts'
import { isIsoDate } from '../../domain/calendar/dates.ts'
import { decideEnrolment, enrolmentStateLabels, withChanges } from '../../domain/classes/enrolment.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { WriteHandle } from '../../storage/base/handle.ts'
import type { ClassEntity } from '../../storage/classes/class-store.ts'
import {
  type EnrolmentEntity,
  enrolmentsOf,
  inOtherClasses,
  saveEnrolment,
  workerNames,
} from '../../storage/classes/enrolment-store.ts'
import { requireLive } from './class-access.ts'
import { toDomain } from './judge-enrolment.ts'

interface EnrolInput {
  readonly classId: string
  readonly workerIds: readonly string[]
  readonly enrolledOn?: string | null | undefined
}

export function enrolWorkers(tx: WriteHandle, input: EnrolInput, context: CallContext) {
  const target = requireLive(tx, input.classId)
  const workerIds = [...new Set(input.workerIds)]
  const enrolledOn = input.enrolledOn ?? context.today
  if (!isIsoDate(enrolledOn) || enrolledOn > context.today) refuse('报名日期不存在或晚于今天')
  const before = enrolmentsOf(tx, target.id)
  refuseTaken(tx, target, workerIds, before)
  const added = workerIds.map((workerId, index) =>
    applied(before, target.id, workerId, index, enrolledOn, context),
  )
  const decided = admitAll(before, added, target.capacity)
  for (const one of decided) saveEnrolment(tx, one)
  const enrolled = decided.filter((one) => one.state === 'enrolled').length
  return { id: target.id, className: target.name, enrolled, waitlisted: decided.length - enrolled }
}

/** A worker holds a seat in one live class of a course at a time; whoever does not is refused by name. */
function refuseTaken(
  tx: WriteHandle,
  target: ClassEntity,
  workerIds: readonly string[],
  before: readonly EnrolmentEntity[],
): void {
  const names = workerNames(tx, workerIds)
  if (names.size !== workerIds.length) throw new Refusal('NOT_FOUND', { what: '所选的部分学员' })
  const here = before.filter((one) => one.state !== 'withdrawn' && names.has(one.workerId))
  const elsewhere = inOtherClasses(tx, target.courseId, target.id, workerIds)
  const people = [
    ...here.map((one) => `${names.get(one.workerId)}已在本班（${enrolmentStateLabels[one.state]}）`),
    ...elsewhere.map((one) => `${one.workerName}已在同一课程的“${one.className}”`),
  ]
  if (people.length > 0) throw new Refusal('ALREADY_IN_CLASS', { people: people.join('、') })
}

/** Who withdrew before comes back under the same enrolment, at the end of the line. */
function applied(
  before: readonly EnrolmentEntity[],
  classId: string,
  workerId: string,
  index: number,
  enrolledOn: string,
  context: CallContext,
): EnrolmentEntity {
  const earlier = before.find((one) => one.workerId === workerId)
  const last = before.reduce((highest, one) => Math.max(highest, one.position), 0)
  const { id, note } = earlier ?? { id: context.newId(), note: '' }
  return {
    id,
    classId,
    workerId,
    state: 'applied',
    position: last + index + 1,
    enrolledOn,
    withdrawnOn: null,
    note,
  }
}

/** Asks the state machine for each in turn, so that the last seat goes to the first of them. */
function admitAll(
  before: readonly EnrolmentEntity[],
  added: readonly EnrolmentEntity[],
  capacity: number,
): EnrolmentEntity[] {
  const ids = new Set(added.map((one) => one.id))
  let everybody = [...before.filter((one) => !ids.has(one.id)), ...added].map(toDomain)
  for (const { id } of added) {
    const decision = decideEnrolment(everybody, capacity, 'admit', id)
    if (!decision.ok) throw new Error(`a fresh application was refused: ${decision.code}`)
    everybody = [...withChanges(everybody, decision.changes)]
  }
  const after = new Map(everybody.map((one) => [one.id, one]))
  return added.map((one) => {
    const decided = after.get(one.id)
    return decided === undefined
      ? one
      : { ...one, state: decided.state, position: decided.waitlistNumber ?? one.position }
  })
}

function refuse(what: string): never {
  throw new Refusal('INVALID_VALUE', { what })
}
