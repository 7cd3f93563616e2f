// 今晚: what is taught on a day, what comes next, and whose roll was forgotten; a trainer sees only what is theirs.
import { Refusal } from '../../../contract/errors.ts'
import { planning } from '../../../contract/kit.ts'
import type { Tonight, TonightSitting } from '../../../contract/timetable/tonight/tonight.ts'
import { civilMinute } from '../../../domain/calendar/civil-time.ts'
import { addDays, isIsoDate, isoDatesFrom } from '../../../domain/calendar/dates.ts'
import { kindOfDay } from '../../../domain/calendar/kinds-of-day.ts'
import { phoneMask } from '../../../domain/people/masks.ts'
import type { CallContext, StaffContext } from '../../../procedures/call-context.ts'
import { mayCall } from '../../../procedures/gate.ts'
import type { ReadHandle } from '../../../storage/base/handle.ts'
import {
  type EveningRow,
  eveningCounts,
  eveningsWithoutRoll,
  nextEveningAfter,
  publishedEvening,
  type RollState,
  rollStates,
  trainerPhones,
} from '../../../storage/timetable/evening-store.ts'
import { houseCalendar } from '../../settings/days.ts'
import { ownTrainer } from '../own-trainer.ts'
import { type ReachTeller, reachTeller } from '../reach-teller.ts'
import { type Handovers, handedOverBy, handoversOn, pendingOf, takenOverFrom } from './handovers.ts'

const FORGOTTEN_DAYS = 14

export function readTonight(
  db: ReadHandle,
  input: { date?: string | null | undefined },
  context: StaffContext,
): Tonight {
  const date = input.date ?? context.today
  if (!isIsoDate(date)) throw new Refusal('INVALID_VALUE', { what: '日期不存在' })
  const trainerId = ownTrainer(context)
  const handovers = handoversOn(db, date)
  const { holidays, knownUpTo } = houseCalendar(db, date, date)
  const { kind, name } = kindOfDay(date, holidays, knownUpTo)
  return {
    date,
    kind,
    dayName: name ?? '',
    nowMinute: date === context.today ? civilMinute(context.now) : null,
    sittings: sittingsOf(db, date, publishedEvening(db, date, trainerId), handovers, context),
    handedOver: handedOverBy(db, handovers, date, trainerId),
    comingDays: comingDays(db, date, trainerId),
    nextOn: nextEveningAfter(db, date, trainerId),
    forgotten: eveningsWithoutRoll(db, addDays(context.today, -FORGOTTEN_DAYS), context.today, trainerId),
  }
}

function sittingsOf(
  db: ReadHandle,
  date: string,
  rows: readonly EveningRow[],
  handovers: Handovers,
  context: StaffContext,
): TonightSitting[] {
  const teller = reachTeller(db, [...new Set(rows.map((one) => one.classId))], date, date)
  const rolls = rollStates(
    db,
    rows.map((one) => one.sittingId),
  )
  const phones = trainerPhones(db, [...new Set(rows.map((one) => one.trainerId))])
  const pending = mayCall(context.account, planning) ? pendingOf(db, rows) : () => null
  return rows.map((row) => ({
    ...sittingOf(row, teller, rolls.get(row.sittingId), phoneShown(phones.get(row.trainerId), context)),
    takenOverFrom: takenOverFrom(handovers, row),
    isOpen: isOpen(row, context),
    pending: row.date < context.today ? null : pending(row),
  }))
}

function isOpen(
  { date, startMinute, cancelReason, isMarked }: EveningRow,
  { today, now }: CallContext,
): boolean {
  const isAhead = date > today || (date === today && startMinute > civilMinute(now))
  return cancelReason === null && !isMarked && isAhead
}

function sittingOf(
  row: EveningRow,
  teller: ReachTeller,
  roll: RollState | undefined,
  trainerPhone: string | null,
) {
  const {
    lessonId: _lesson,
    roomId: _room,
    placeId: _place,
    trainerId: _trainer,
    isPinned: _pinned,
    isMarked: _marked,
    ...shown
  } = row
  return {
    ...shown,
    trainerPhone,
    reach: teller.tally(row.classId, row),
    marked: roll?.marked ?? 0,
    there: roll?.there ?? 0,
    isLocked: roll?.isLocked ?? false,
  }
}

/** The office calls trainers; others need only know that it is the right one. */
function phoneShown(phone: string | undefined, { account }: StaffContext): string | null {
  if (phone === undefined || phone === '') return null
  return account.role === 'trainer' ? phoneMask(phone) : phone
}

function comingDays(db: ReadHandle, date: string, trainerId: string | null): Tonight['comingDays'] {
  const [from, to] = [addDays(date, 1), addDays(date, 7)]
  const counts = new Map(eveningCounts(db, from, to, trainerId).map((one) => [one.date, one]))
  return isoDatesFrom(from, to).map((day) => counts.get(day) ?? { date: day, sittings: 0, heads: 0 })
}
