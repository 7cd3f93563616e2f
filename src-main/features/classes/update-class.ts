// Changing a class's wishes and seats, and calling it off.

import type { UpdateClassInput } from '../../contract/classes.ts'
import { Refusal } from '../../contract/errors.ts'
import { moveUp, seatsTaken } from '../../domain/classes/enrolment.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { WriteHandle } from '../../storage/base/handle.ts'
import { shortNames } from '../../storage/classes/class-refs-store.ts'
import {
  type ClassEntity,
  callOffSittings,
  classNames,
  saveClassEnterprises,
  updateClass as storeClass,
} from '../../storage/classes/class-store.ts'
import { enrolmentsOf, saveEnrolmentChanges, workerNames } from '../../storage/classes/enrolment-store.ts'
import { findSeason } from '../../storage/timetable/season-store.ts'
import { pinyinOf } from '../pinyin.ts'
import { requireLive } from './class-access.ts'
import { checkWishes } from './class-wishes.ts'
import { toDomain } from './judge-enrolment.ts'

export function updateClass(tx: WriteHandle, input: UpdateClassInput, context: CallContext) {
  const before = requireLive(tx, input.id)
  const season = findSeason(tx, before.seasonId)
  if (season === null) throw new Refusal('NOT_FOUND', { what: '班级所在学期' })
  if (input.name !== before.name && classNames(tx, season.id).includes(input.name)) {
    throw new Refusal('ALREADY_EXISTS', { what: `班级“${input.name}”` })
  }
  if (shortNames(tx, input.enterpriseIds).length === 0) throw new Refusal('NOT_FOUND', { what: '所选企业' })
  checkWishes(tx, { ...input, courseId: before.courseId }, season)
  const { id, enterpriseIds, ...values } = input
  const promoted = fillSeats(tx, id, input.capacity, context)
  storeClass(tx, id, { ...values, ...pinyinOf(input.name), ...patternAfter(before, input) })
  saveClassEnterprises(tx, id, [...new Set(enterpriseIds)])
  return { id, promoted }
}

/** How lessons are repeated was found for one weekday and time; with others the planner decides again. */
function patternAfter(before: ClassEntity, { weekdays, startMinute }: UpdateClassInput) {
  const isSame = startMinute === before.startMinute && String(weekdays) === String(before.weekdays)
  return { sittingPattern: isSame ? before.sittingPattern : [] }
}

/** Gives the seats of a new capacity to those who wait; never takes one away. */
function fillSeats(tx: WriteHandle, classId: string, capacity: number, context: CallContext): string[] {
  const enrolments = enrolmentsOf(tx, classId)
  const people = enrolments.map(toDomain)
  const seated = seatsTaken(people)
  if (capacity < seated) throw new Refusal('CAPACITY_BELOW_SEATED', { seated })
  const changes = moveUp(people, capacity)
  saveEnrolmentChanges(tx, changes, context.today)
  const moved = new Set(changes.map((change) => change.enrolmentId))
  const names = workerNames(
    tx,
    enrolments.filter((one) => moved.has(one.id)).map((one) => one.workerId),
  )
  return [...names.values()]
}

/** Sittings to come are called off with it; what was held and marked stays on record. */
export function cancelClass(
  tx: WriteHandle,
  { id, reason }: { id: string; reason: string },
  context: CallContext,
) {
  const { name, note } = requireLive(tx, id)
  const line = `${context.today} 停办：${reason}`
  storeClass(tx, id, { state: 'cancelled', note: note === '' ? line : `${note}\n${line}` })
  callOffSittings(tx, id, `班级停办：${reason}`, context.today)
  return { id, name }
}
