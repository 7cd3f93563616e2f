// Who can teach what, when and for how much. A trainer sees only the own record.
import { Refusal } from '../../contract/errors.ts'
import type { Trainer, TrainerOption, TrainerRow } from '../../contract/trainers.ts'
import { addDays, mondayOf } from '../../domain/calendar/dates.ts'
import { phoneMask } from '../../domain/people/masks.ts'
import type { StaffContext } from '../../procedures/call-context.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { listCourses } from '../../storage/courses/courses-store.ts'
import { countSittingsByTrainer, trainersOnLeave } from '../../storage/trainers/trainer-parts-store.ts'
import {
  courseIdsByTrainer,
  findTrainer,
  listTrainerOptions,
  listTrainers,
  windowsByTrainer,
} from '../../storage/trainers/trainers-store.ts'

interface ListInput {
  readonly search: string
  readonly page: number
  readonly pageSize: number
  readonly courseId?: string | undefined
  readonly isActive?: boolean | undefined
}

export function readTrainers(
  db: ReadHandle,
  input: ListInput,
  context: StaffContext,
): { rows: TrainerRow[]; total: number } {
  const { rows, total } = listTrainers(db, { ...input, onlyId: onlyTrainer(context) })
  const monday = mondayOf(context.today)
  const sittings = countSittingsByTrainer(db, monday, addDays(monday, 6))
  const onLeave = trainersOnLeave(db, context.today)
  const windows = windowsByTrainer(db)
  const courseIds = courseIdsByTrainer(db)
  const courses = new Map(listCourses(db).map((course) => [course.id, course.name + course.level]))
  const shown = rows.map(({ phone, note: _note, ...row }) => ({
    ...row,
    phoneMasked: phone === '' ? null : phoneMask(phone),
    courses: (courseIds.get(row.id) ?? []).map((id) => ({ id, name: courses.get(id) ?? '' })),
    windows: windows.get(row.id) ?? [],
    isOnLeaveToday: onLeave.has(row.id),
    sittingsThisWeek: sittings.get(row.id) ?? 0,
  }))
  return { rows: shown, total }
}

export function readTrainer(db: ReadHandle, { id }: { id: string }, context: StaffContext): Trainer {
  const only = onlyTrainer(context)
  const trainer = only === undefined || only === id ? findTrainer(db, id) : null
  if (trainer === null) throw new Refusal('NOT_FOUND', { what: '这位讲师' })
  return trainer
}

export function readTrainerOptions(
  db: ReadHandle,
  _input: unknown,
  context: StaffContext,
): { rows: TrainerOption[] } {
  const only = onlyTrainer(context)
  return { rows: listTrainerOptions(db).filter((option) => only === undefined || option.id === only) }
}

/** The one trainer whom this account may see; undefined for the office, '' for a trainer without a record. */
function onlyTrainer({ account }: StaffContext): string | undefined {
  return account.role === 'trainer' ? (account.trainerId ?? '') : undefined
}
