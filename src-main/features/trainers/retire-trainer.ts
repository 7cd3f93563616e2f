// Takes a trainer out of use, or out of the records where nothing ever named them.
import { Refusal } from '../../contract/errors.ts'
import type { Trainer } from '../../contract/trainers.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { countSittingsFrom } from '../../storage/facts/intended-placement.ts'
import { countTrainerUses } from '../../storage/trainers/trainer-parts-store.ts'
import { deleteTrainer, findTrainer, saveTrainer } from '../../storage/trainers/trainers-store.ts'
import { pinyinOf } from '../pinyin.ts'
import { usesInWords } from '../uses.ts'

/** A trainer with sittings ahead is not taken out of use. */
export function setTrainerActive(
  tx: WriteHandle,
  { id, isActive }: { id: string; isActive: boolean },
  context: CallContext,
) {
  const { courseIds: _courses, windows: _windows, absences: _absences, ...base } = needTrainer(tx, id)
  const sittings = isActive ? 0 : countSittingsFrom(tx, 'trainer', id, context.today)
  if (sittings > 0) throw new Refusal('STILL_PLANNED', { what: `讲师${base.name}`, sittings })
  saveTrainer(tx, { ...base, isActive }, pinyinOf(base.name))
  return { id, name: base.name }
}

export function removeTrainer(tx: WriteHandle, { id }: { id: string }) {
  const { name } = needTrainer(tx, id)
  const { classes, sittings, accounts } = countTrainerUses(tx, id)
  const by = usesInWords([
    [classes, '个班级'],
    [sittings, '个场次'],
    [accounts, '个登录账号'],
  ])
  if (by !== '') throw new Refusal('STILL_IN_USE', { what: `讲师${name}`, by })
  deleteTrainer(tx, id)
  return { id, name }
}

function needTrainer(db: ReadHandle, id: string): Trainer {
  const trainer = findTrainer(db, id)
  if (trainer === null) throw new Refusal('NOT_FOUND', { what: '这位讲师' })
  return trainer
}
