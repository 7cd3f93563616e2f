// The conclusion of a class: everybody is judged by attendance and results, and who completed gets a certificate number.
import { Refusal } from '../../contract/errors.ts'
import type { AttendanceFraction } from '../../domain/attendance/attendance-rate.ts'
import { nextCertificateNumbers } from '../../domain/classes/certificate-number.ts'
import {
  decideEnrolment,
  type Enrolment,
  type EnrolmentAct,
  withChanges,
} from '../../domain/classes/enrolment.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import { attendanceOfClasses } from '../../storage/attendance/class-attendance-store.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { type ClassHead, findClassHead } from '../../storage/classes/class-detail-store.ts'
import { updateClass } from '../../storage/classes/class-store.ts'
import {
  certificateNumbers,
  type EnrolmentEntity,
  enrolmentsOf,
  type ResultEntity,
  resultsOf,
  saveEnrolment,
  saveResult,
} from '../../storage/classes/enrolment-store.ts'
import { pinyinOf } from '../pinyin.ts'
import { classFigures, localMoment, requireNotCancelled } from './class-access.ts'
import { holdsSeat, judge, noResult, toDomain } from './judge-enrolment.ts'
import { summaryOf } from './list-classes.ts'

interface Judged {
  readonly enrolment: EnrolmentEntity
  readonly result: ResultEntity
  readonly outcome: 'completed' | 'failed' | 'pending'
}

/** Safe to repeat: nobody gets a second number, and a number once given is never given to somebody else. */
export function concludeClass(
  tx: WriteHandle,
  input: { classId: string; settlePending: boolean },
  context: CallContext,
) {
  const { id, name: className } = requireNotCancelled(tx, input.classId)
  const head = findClassHead(tx, id, context.today)
  if (head === null) throw new Refusal('NOT_FOUND', { what: '这个班级' })
  const judged = judgeAll(tx, head, input.settlePending, context)
  for (const { enrolment, outcome } of judged)
    saveEnrolment(tx, { ...enrolment, state: stateAfter(enrolment, outcome) })
  const certificates = issueCertificates(tx, head, judged, context)
  const count = (outcome: Judged['outcome']) => judged.filter((one) => one.outcome === outcome).length
  const pending = count('pending')
  updateClass(tx, id, { state: pending === 0 ? 'concluded' : 'open' })
  return { id, className, completed: count('completed'), failed: count('failed'), pending, certificates }
}

function judgeAll(db: ReadHandle, head: ClassHead, settlePending: boolean, context: CallContext): Judged[] {
  const grace = classFigures(db).lateGraceMinutes
  const attendance = attendanceOfClasses(db, [head.id], localMoment(context), grace).get(head.id)
  refuseUnlessOver(head, summaryOf(attendance))
  const results = new Map(resultsOf(db, head.id).map((one) => [one.enrolmentId, one]))
  return enrolmentsOf(db, head.id)
    .filter((one) => holdsSeat(one.state))
    .map((enrolment) => {
      const result = results.get(enrolment.id) ?? noResult(enrolment.id)
      const fraction = attendance?.fractions.get(enrolment.id) ?? nothingHeld
      const { outcome } = judge(head, fraction, result)
      return { enrolment, result, outcome: outcome === 'pending' && settlePending ? 'failed' : outcome }
    })
}

const actOf = { completed: 'complete', failed: 'fail' } as const satisfies Record<string, EnrolmentAct>

/** Whoever was judged before is reopened and judged anew. */
function stateAfter(entity: EnrolmentEntity, outcome: Judged['outcome']): EnrolmentEntity['state'] {
  const one = toDomain(entity)
  const reopened = one.state === 'enrolled' ? one : acted(one, 'reopen')
  return (outcome === 'pending' ? reopened : acted(reopened, actOf[outcome])).state
}

function acted(one: Enrolment, act: EnrolmentAct): Enrolment {
  const decision = decideEnrolment([one], 1, act, one.id)
  const [after] = decision.ok ? withChanges([one], decision.changes) : []
  if (after === undefined) throw new Error(`an enrolment that holds a seat refused ${act}`)
  return after
}

const nothingHeld: AttendanceFraction = { attended: 0, counted: 0, planned: 0, lateOrEarly: 0 }

/** A class is concluded when all its lessons are over; what will not be held any more is called off first. */
function refuseUnlessOver(
  { name }: ClassHead,
  { lessonsHeld, lessonsPlanned }: ReturnType<typeof summaryOf>,
): void {
  if (lessonsHeld === 0) throw new Refusal('NOT_HELD_YET', { name })
  const lessons = lessonsPlanned - lessonsHeld
  if (lessons > 0) throw new Refusal('LESSONS_STILL_OPEN', { name, lessons })
}

/** In the order of the roster; whoever has a number keeps it, void or not. @returns how many were issued. */
function issueCertificates(
  tx: WriteHandle,
  head: ClassHead,
  judged: readonly Judged[],
  context: CallContext,
): number {
  const due = judged.filter((one) => one.outcome === 'completed' && one.result.certificateNumber === null)
  const series = {
    prefix: prefixOf(classFigures(tx).palaceName),
    year: Number(context.today.slice(0, 4)),
    courseCode: head.courseCode,
  }
  const seriesText = `${series.prefix}-${series.year}-${series.courseCode}`
  const numbers = nextCertificateNumbers(series, certificateNumbers(tx, `${seriesText}-`), due.length)
  if (!numbers.ok) throw new Refusal('CERTIFICATE_SERIES_EXHAUSTED', { series: numbers.series })
  for (const [index, { result }] of due.entries()) {
    saveResult(tx, {
      ...result,
      certificateNumber: numbers.numbers[index] ?? null,
      certifiedOn: context.today,
    })
  }
  return due.length
}

/** 象山县工人文化宫 → XS: the initials of the first two characters. */
const prefixOf = (palaceName: string): string => pinyinOf(palaceName.slice(0, 2)).nameInitials.toUpperCase()
