// The roll as the trainer sees it: stored marks only, 未点 where nobody has said anything yet.
import type { Roll } from '../../contract/attendance.ts'
import { Refusal } from '../../contract/errors.ts'
import { civilMinute } from '../../domain/calendar/civil-time.ts'
import { listIdMask } from '../../domain/people/masks.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import {
  findSittingHead,
  rollPeople,
  type SittingHead,
  sittingOfSerial,
} from '../../storage/attendance/attendance-store.ts'
import { auditHead } from '../../storage/base/audit-store.ts'
import type { Handle } from '../../storage/base/handle.ts'
import { palaceSettingsOf } from '../settings/palace.ts'
import { serialOf, tailOfSerial } from './sheet-serial.ts'

/** A roll may be opened this long before the lesson: people come early. */
const EARLY_MINUTES = 120

export function readRoll(db: Handle, { sittingId }: { sittingId: string }, context: CallContext): Roll {
  const head = requireSitting(db, sittingId, context)
  const cannotBecause = whyNotMark(head, context)
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

export function readSheet(db: Handle, input: { sittingId: string }, context: CallContext) {
  return {
    ...readRoll(db, input, context),
    palaceName: palaceSettingsOf(db).palaceName,
    auditHead: auditHead(db),
    printedAt: context.now,
  }
}

export function findSheet(
  db: Handle,
  { serial }: { serial: string },
  context: CallContext,
): { sittingId: string } {
  const tail = tailOfSerial(serial)
  const sittingId = tail === null ? null : sittingOfSerial(db, tail)
  if (sittingId === null) throw new Refusal('NOT_FOUND', { what: `编号 ${serial} 的签到表` })
  requireSitting(db, sittingId, context)
  return { sittingId }
}

/** @throws Refusal NOT_FOUND, or FORBIDDEN where a trainer asks for another's sitting. */
export function requireSitting(db: Handle, sittingId: string, { account }: CallContext): SittingHead {
  const head = findSittingHead(db, sittingId)
  if (head === null) throw new Refusal('NOT_FOUND', { what: '这个场次' })
  if (account.role === 'trainer' && head.trainerId !== account.trainerId) {
    throw new Refusal('FORBIDDEN', { needs: '本场讲师身份' })
  }
  return head
}

/** Why nobody or not this account may mark now, in words; null where they may. */
export function whyNotMark(head: SittingHead, { account, today, now }: CallContext): string | null {
  if (account.role === 'manager') return '主管只能查看考勤，点名由讲师或教务完成'
  if (head.isCancelled) return '这一场已停课，不能点名'
  if (head.lockedAt !== null) return '这一场的考勤已锁定'
  const isEarly =
    head.date > today || (head.date === today && civilMinute(now) < head.startMinute - EARLY_MINUTES)
  return isEarly ? `还没到点名时间（${head.date}，课前 2 小时开放）` : null
}
