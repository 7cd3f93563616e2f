// The roll as the trainer sees it: stored marks only, 未点 where nobody has said anything yet.
import type { Roll } from '../../contract/attendance.ts'
import { Refusal } from '../../contract/errors.ts'
import { decideMarking } from '../../domain/attendance/may-mark.ts'
import { civilMinute } from '../../domain/calendar/civil-time.ts'
import { listIdMask } from '../../domain/people/masks.ts'
import type { StaffContext } from '../../procedures/call-context.ts'
import {
  findSittingHead,
  rollPeople,
  type SittingHead,
  sittingOfSerial,
} from '../../storage/attendance/attendance-store.ts'
import { auditHead } from '../../storage/base/audit-store.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { palaceSettingsOf } from '../settings/palace.ts'
import { serialOf, tailOfSerial } from './sheet-serial.ts'

export function readRoll(db: ReadHandle, { sittingId }: { sittingId: string }, context: StaffContext): Roll {
  const { head, cannotBecause } = requireRoll(db, sittingId, context)
  const { lessonId: _lesson, trainerId: _trainer, ...shown } = head
  return {
    head: {
      ...shown,
      serial: serialOf(sittingId),
      canMark: cannotBecause === null,
      cannotBecause,
    },
    rows: rollPeople(db, head).map(({ idNumberSealed, ...person }, index) => ({
      ...person,
      number: index + 1,
      idMasked: listIdMask(db.vault.open('worker.id_number', idNumberSealed)),
    })),
  }
}

export function readSheet(db: ReadHandle, input: { sittingId: string }, context: StaffContext) {
  return {
    ...readRoll(db, input, context),
    palaceName: palaceSettingsOf(db).palaceName,
    auditHead: auditHead(db),
    printedAt: context.now,
  }
}

export function findSheet(
  db: ReadHandle,
  { serial }: { serial: string },
  context: StaffContext,
): { sittingId: string } {
  const tail = tailOfSerial(serial)
  const sittingId = tail === null ? null : sittingOfSerial(db, tail)
  if (sittingId === null) throw new Refusal('NOT_FOUND', { what: `编号 ${serial} 的签到表` })
  requireRoll(db, sittingId, context)
  return { sittingId }
}

interface OpenedRoll {
  readonly head: SittingHead
  /** Why nobody or not this account may mark now, in words; null where they may. */
  readonly cannotBecause: string | null
}

/** @throws Refusal NOT_FOUND, or FORBIDDEN where a trainer asks for another's sitting. */
export function requireRoll(
  db: ReadHandle,
  sittingId: string,
  { account, today, now }: StaffContext,
): OpenedRoll {
  const head = findSittingHead(db, sittingId)
  if (head === null) throw new Refusal('NOT_FOUND', { what: '这个场次' })
  const roll = { ...head, isLocked: head.lockedAt !== null }
  const decision = decideMarking(roll, account, { date: today, minute: civilMinute(now) })
  if (decision.is === 'not-theirs') throw new Refusal('FORBIDDEN', { needs: decision.needs })
  return { head, cannotBecause: decision.is === 'refused' ? decision.sentence : null }
}
