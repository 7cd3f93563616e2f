// One class whole: who is in it with attendance, results and what a conclusion would say, and its lessons with dates.
import type { ClassDetail, LessonRow, RosterRow } from '../../contract/class-detail.ts'
import { Refusal } from '../../contract/errors.ts'
import { attendanceWarning, missesLeft } from '../../domain/attendance/attendance-rate.ts'
import { waitlistOf } from '../../domain/classes/enrolment.ts'
import { listIdMask } from '../../domain/people/masks.ts'
import type { StaffContext } from '../../procedures/call-context.ts'
import { attendanceOfClasses, type HeldLesson } from '../../storage/attendance/class-attendance-store.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import {
  type ClassHead,
  enterprisesOf,
  findClassHead,
  markCounts,
  rosterOf,
} from '../../storage/classes/class-detail-store.ts'
import { type ResultEntity, resultsOf } from '../../storage/classes/enrolment-store.ts'
import { classFigures, localMoment, requireVisible } from './class-access.ts'
import { holdsSeat, judge, noResult, toDomain } from './judge-enrolment.ts'
import { summaryOf } from './list-classes.ts'

export function classDetail(db: ReadHandle, { id }: { id: string }, context: StaffContext): ClassDetail {
  const head = findClassHead(db, id, context.today)
  if (head === null) throw new Refusal('NOT_FOUND', { what: '这个班级' })
  requireVisible(db, id, context)
  const grace = classFigures(db).lateGraceMinutes
  const attendance = attendanceOfClasses(db, [id], localMoment(context), grace).get(id)
  const roster = rosterRows(db, head, attendance?.fractions ?? new Map(), context.today)
  const { lessonsHeld, lessonsPlanned } = summaryOf(attendance)
  return {
    ...withoutCourseCode(head),
    enterprises: enterprisesOf(db, id),
    seated: roster.filter((row) => holdsSeat(row.state)).length,
    waitlisted: roster.filter((row) => row.state === 'waitlisted').length,
    lessonsHeld,
    lessonsPlanned,
    roster,
    lessons: lessonRows(db, id, attendance?.lessons ?? []),
  }
}

function withoutCourseCode({ courseCode: _courseCode, ...head }: ClassHead) {
  return head
}

type Fractions = NonNullable<
  ReturnType<typeof attendanceOfClasses> extends Map<string, infer A> ? A : never
>['fractions']

function rosterRows(db: ReadHandle, head: ClassHead, fractions: Fractions, today: string): RosterRow[] {
  const people = rosterOf(db, head.id, today)
  const results = new Map(resultsOf(db, head.id).map((one) => [one.enrolmentId, one]))
  const waiting = waitlistOf(people.map((one) => toDomain({ ...one, id: one.enrolmentId }))).map(
    (one) => one.id,
  )
  return people.map(({ idNumber, position: _position, ...person }) => {
    const result = results.get(person.enrolmentId) ?? noResult(person.enrolmentId)
    const fraction = fractions.get(person.enrolmentId)
    const place = waiting.indexOf(person.enrolmentId)
    return {
      ...person,
      idMasked: listIdMask(idNumber),
      waitlistPlace: place < 0 ? null : place + 1,
      attended: fraction?.attended ?? 0,
      counted: fraction?.counted ?? 0,
      planned: fraction?.planned ?? 0,
      warning: fraction === undefined ? '' : attendanceWarning(fraction, head.attendancePercent),
      missesLeft: fraction === undefined ? null : missesLeft(fraction, head.attendancePercent),
      judgement: fraction === undefined ? null : withOwnReasons(judge(head, fraction, result)),
      ...scoresOf(result, person.state === 'completed'),
    }
  })
}

function scoresOf(result: ResultEntity, isCompleted: boolean) {
  const { enrolmentId: _id, ...scores } = result
  return { ...scores, isCertificateVoid: scores.certificateNumber !== null && !isCompleted }
}

const withOwnReasons = ({ outcome, reasons }: ReturnType<typeof judge>) => ({
  outcome,
  reasons: [...reasons],
})

const standings = { missed: 'held', attended: 'held', open: 'open', cancelled: 'cancelled' } as const

function lessonRows(db: ReadHandle, classId: string, lessons: readonly HeldLesson[]): LessonRow[] {
  const counts = markCounts(db, classId)
  return lessons.map(({ id, number, title, minutes, outcome, sittings }) => ({
    id,
    number,
    title,
    minutes,
    standing: standings[outcome],
    sittings: sittings.map((sitting) => ({
      ...sitting,
      ...(counts.get(sitting.id) ?? { marked: 0, there: 0 }),
    })),
  }))
}
