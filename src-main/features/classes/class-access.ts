// What every use case of a class begins with: the class is there, this person may see it, and it may still be changed.
import { classStateLabels } from '../../contract/classes.ts'
import { Refusal } from '../../contract/errors.ts'
import { palaceSettings } from '../../contract/settings.ts'
import type { LocalMoment } from '../../domain/attendance/lesson-attendance.ts'
import { civilMinute } from '../../domain/calendar/civil-time.ts'
import type { CallContext, StaffContext } from '../../procedures/call-context.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { isTrainersClass } from '../../storage/classes/class-list-store.ts'
import { type ClassEntity, findClass } from '../../storage/classes/class-store.ts'
import { readSetting } from '../../storage/settings/settings-store.ts'

/** Nobody's: lets no class through for an account with the role trainer that no trainer was tied to. */
const NO_TRAINER = 'none'

/** Whose classes alone this account may see; null: all. */
export function trainerLimit({ account }: StaffContext): string | null {
  return account.role === 'trainer' ? (account.trainerId ?? NO_TRAINER) : null
}

/** A trainer sees only the classes that are theirs. */
export function requireVisible(db: ReadHandle, classId: string, context: StaffContext): void {
  const trainerId = trainerLimit(context)
  if (trainerId !== null && !isTrainersClass(db, classId, trainerId)) {
    throw new Refusal('FORBIDDEN', { needs: '本班讲师身份' })
  }
}

export function requireClass(db: ReadHandle, id: string): ClassEntity {
  const found = findClass(db, id)
  if (found === null) throw new Refusal('NOT_FOUND', { what: '这个班级' })
  return found
}

/** A class that still takes people: neither concluded nor cancelled. */
export function requireLive(db: ReadHandle, id: string): ClassEntity {
  const found = requireClass(db, id)
  if (found.state === 'concluded' || found.state === 'cancelled') throw closed(found)
  return found
}

/** Results may be corrected after the conclusion, never in a cancelled class. */
export function requireNotCancelled(db: ReadHandle, id: string): ClassEntity {
  const found = requireClass(db, id)
  if (found.state === 'cancelled') throw closed(found)
  return found
}

const closed = ({ name, state }: ClassEntity) =>
  new Refusal('CLASS_CLOSED', { name, state: classStateLabels[state] })

export function localMoment(context: CallContext): LocalMoment {
  return { date: context.today, minute: civilMinute(context.now) }
}

const figures = palaceSettings.pick({ palaceName: true, lateGraceMinutes: true })
const usualFigures = { palaceName: '工人文化宫', lateGraceMinutes: 15 }

/** The palace's own figures that classes rest on; the usual ones until they were set. */
export function classFigures(db: ReadHandle): typeof usualFigures {
  const parsed = figures.safeParse(readSetting(db, 'palace'))
  return parsed.success ? parsed.data : usualFigures
}
