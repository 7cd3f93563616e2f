// By name who cannot come to a sitting and why, with the other sitting of the lesson that they can reach.
import { Refusal } from '../../../contract/errors.ts'
import { dateLabel } from '../../../domain/calendar/dates.ts'
import { timeLabel } from '../../../domain/calendar/times.ts'
import type { StaffContext } from '../../../procedures/call-context.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import { seatedWorkers } from '../../../storage/timetable/cohort-store.ts'
import { eveningsOfLesson, type LessonEvening } from '../../../storage/timetable/evening-store.ts'
import { findSitting } from '../../../storage/timetable/sitting-store.ts'
import { ownTrainer } from '../own-trainer.ts'
import { reachTeller } from '../reach-teller.ts'
import { labelOf } from '../sitting-label.ts'

export function listAbsentees(db: ReadHandle, { sittingId }: { sittingId: string }, context: StaffContext) {
  const sitting = findSitting(db, sittingId)
  if (sitting === null) throw new Refusal('NOT_FOUND', { what: '这个课次' })
  const evenings = eveningsOfLesson(db, sitting.lessonId)
  const evening = evenings.find((one) => one.sittingId === sittingId)
  const trainerId = ownTrainer(context)
  if (trainerId !== null && evening?.trainerId !== trainerId)
    throw new Refusal('FORBIDDEN', { needs: '本课讲师身份' })
  if (evening === undefined) throw new Refusal('NOT_FOUND', { what: '这个课次的安排' })
  const dates = evenings.map((one) => one.date).toSorted()
  const teller = reachTeller(db, [sitting.classId], dates[0] ?? '', dates.at(-1) ?? '')
  const lost = new Map(evenings.map((one) => [one, teller.lost(sitting.classId, one)]))
  const rows = seatedWorkers(db, sitting.classId, evening.date).flatMap((worker) => {
    const why = lost.get(evening)?.get(worker.workerId)
    if (why === undefined) return []
    const other = evenings.find((one) => one !== evening && !lost.get(one)?.has(worker.workerId))
    return [{ ...worker, ...why, alternative: other === undefined ? '' : timeOf(other) }]
  })
  return { sittingId, classId: sitting.classId, label: labelOf(sitting), rows }
}

const timeOf = ({ date, startMinute }: LessonEvening): string =>
  `${dateLabel(date)} ${timeLabel(startMinute)}`
