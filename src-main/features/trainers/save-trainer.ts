// Keeps a trainer's record: what they teach, when they can, when they're away, what an hour costs.
import { Refusal } from '../../contract/errors.ts'
import type { Trainer, TrainerAbsence, TrainerWindow } from '../../contract/trainers.ts'
import { normaliseName } from '../../domain/people/name.ts'
import { parsePhone } from '../../domain/people/phone.ts'
import { mergeWindows } from '../../domain/trainers/weekly-windows.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { listCourses } from '../../storage/courses/courses-store.ts'
import {
  replaceTrainerAbsences,
  replaceTrainerCourses,
  replaceTrainerWindows,
} from '../../storage/trainers/trainer-parts-store.ts'
import { findTrainer, saveTrainer as keepTrainer } from '../../storage/trainers/trainers-store.ts'
import { pinyinOf } from '../pinyin.ts'

export type TrainerInput = Omit<Trainer, 'id' | 'isActive'> & { id?: string | undefined }

export function saveTrainer(tx: WriteHandle, input: TrainerInput, context: CallContext) {
  const kept = input.id === undefined ? null : findTrainer(tx, input.id)
  if (input.id !== undefined && kept === null) throw new Refusal('NOT_FOUND', { what: '这位讲师' })
  const { courseIds, windows, absences, ...base } = input
  const id = input.id ?? context.newId()
  const name = normaliseName(base.name)
  refuseUnknownCourses(tx, courseIds)
  refuseWindows(windows)
  refuseAbsences(absences)
  const entity = { ...base, id, name, phone: phoneOf(base.phone), isActive: kept?.isActive ?? true }
  keepTrainer(tx, entity, pinyinOf(name))
  replaceTrainerCourses(tx, id, courseIds)
  replaceTrainerWindows(tx, id, mergeWindows(windows), context.newId)
  replaceTrainerAbsences(tx, id, absences, context.newId)
  return { id }
}

function phoneOf(text: string): string {
  if (text === '') return ''
  const phone = parsePhone(text)
  if (!phone.ok) throw new Refusal('INVALID_VALUE', { what: '手机号应为 1 开头的 11 位数字' })
  return phone.value
}

function refuseUnknownCourses(db: ReadHandle, courseIds: readonly string[]): void {
  const known = new Set(listCourses(db).map((course) => course.id))
  if (courseIds.some((id) => !known.has(id))) throw new Refusal('NOT_FOUND', { what: '所选课程' })
}

function refuseWindows(windows: readonly TrainerWindow[]): void {
  const isWrong = windows.some((window) => window.startMinute >= window.endMinute)
  if (isWrong) throw new Refusal('INVALID_VALUE', { what: '可用时间的结束要晚于开始' })
}

function refuseAbsences(absences: readonly TrainerAbsence[]): void {
  const isWrong = absences.some((absence) => absence.startsOn > absence.endsOn)
  if (isWrong) throw new Refusal('INVALID_VALUE', { what: '请假的结束日期早于开始日期' })
}
