// Lists of people with their numbers masked; the record itself shows them in full.

import { Refusal } from '../../contract/errors.ts'
import type { WorkerDetail, WorkerRow } from '../../contract/workers.ts'
import { civilMinute } from '../../domain/calendar/civil-time.ts'
import { listIdMask, phoneMask } from '../../domain/people/masks.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import { attendanceOfClasses } from '../../storage/attendance/class-attendance-store.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { namedEmploymentsOf } from '../../storage/workers/employment-store.ts'
import {
  classesOfWorker,
  type ListedWorker,
  listWorkers,
  type WorkerListFilter,
} from '../../storage/workers/worker-list-store.ts'
import { findWorker } from '../../storage/workers/workers-store.ts'
import { palaceSettingsOf } from '../settings/palace.ts'

export function readWorkers(
  db: ReadHandle,
  filter: WorkerListFilter,
  { today }: CallContext,
): { rows: WorkerRow[]; total: number } {
  const { rows, total } = listWorkers(db, filter, today)
  return { rows: rows.map(toRow), total }
}

export function findWorkers(
  db: ReadHandle,
  { search, limit }: { search: string; limit: number },
  { today }: CallContext,
) {
  const everywhere = { enterpriseId: null, teamId: null, isUnionMember: null }
  const { rows } = listWorkers(db, { search, ...everywhere, page: 1, pageSize: limit }, today)
  return { rows: rows.map(toRow) }
}

export function readWorker(db: ReadHandle, { id }: { id: string }, context: CallContext): WorkerDetail {
  const entity = findWorker(db, id)
  if (entity === null) throw new Refusal('NOT_FOUND', { what: '这名学员' })
  const { namePinyin: _pinyin, nameInitials: _initials, createdAt: _createdAt, ...plain } = entity
  return {
    ...plain,
    phone: entity.phone ?? '',
    bankCard: entity.bankCard ?? '',
    employments: namedEmploymentsOf(db, id),
    classes: classesWithAttendance(db, id, context),
  }
}

function classesWithAttendance(db: ReadHandle, workerId: string, context: CallContext) {
  const classes = classesOfWorker(db, workerId)
  const now = { date: context.today, minute: civilMinute(context.now) }
  const classIds = classes.map(({ classId }) => classId)
  const attendance = attendanceOfClasses(db, classIds, now, palaceSettingsOf(db).lateGraceMinutes)
  return classes.map(({ enrolmentId, ...row }) => {
    const fraction = attendance.get(row.classId)?.fractions.get(enrolmentId)
    return {
      ...row,
      attended: fraction?.attended ?? 0,
      counted: fraction?.counted ?? 0,
      planned: fraction?.planned ?? 0,
    }
  })
}

function toRow({ idNumber, phone, ...row }: ListedWorker): WorkerRow {
  return { ...row, idMasked: listIdMask(idNumber), phoneMasked: phone === null ? '' : phoneMask(phone) }
}
