// The list of classes, each with how far it is and how well it is attended.
import type { ClassRow, ListClassesInput } from '../../contract/classes.ts'
import type { AttendanceFraction } from '../../domain/attendance/attendance-rate.ts'
import type { StaffContext } from '../../procedures/call-context.ts'
import { attendanceOfClasses, type ClassAttendance } from '../../storage/attendance/class-attendance-store.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import {
  classOptions as readOptions,
  listClasses as readPage,
} from '../../storage/classes/class-list-store.ts'
import { classFigures, localMoment, trainerLimit } from './class-access.ts'

export function listClasses(
  db: ReadHandle,
  input: ListClassesInput,
  context: StaffContext,
): { rows: ClassRow[]; total: number } {
  const { rows, total } = readPage(db, {
    search: input.search,
    page: input.page,
    pageSize: input.pageSize,
    seasonId: input.seasonId ?? null,
    state: input.state ?? null,
    enterpriseId: input.enterpriseId ?? null,
    trainerId: trainerLimit(context),
    today: context.today,
  })
  const ids = rows.map((row) => row.id)
  const attendance = attendanceOfClasses(db, ids, localMoment(context), classFigures(db).lateGraceMinutes)
  return { total, rows: rows.map((row) => ({ ...row, ...summaryOf(attendance.get(row.id)) })) }
}

export function classOptions(
  db: ReadHandle,
  input: { seasonId?: string | null | undefined },
  context: StaffContext,
): { rows: { id: string; name: string }[] } {
  return { rows: readOptions(db, { seasonId: input.seasonId ?? null, trainerId: trainerLimit(context) }) }
}

/** Lessons held and planned, and the attendance of all seat holders together. */
export function summaryOf(attendance: ClassAttendance | undefined) {
  const lessons = (attendance?.lessons ?? []).filter((lesson) => lesson.outcome !== 'cancelled')
  const fractions = [...(attendance?.fractions.values() ?? [])]
  const sum = (pick: (fraction: AttendanceFraction) => number) =>
    fractions.reduce((total, one) => total + pick(one), 0)
  return {
    lessonsHeld: lessons.filter((lesson) => lesson.outcome === 'missed').length,
    lessonsPlanned: lessons.length,
    attended: sum((one) => one.attended),
    counted: sum((one) => one.counted),
  }
}
