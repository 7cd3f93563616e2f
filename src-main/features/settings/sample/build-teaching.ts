// Courses from the catalogue, and the trainers who may teach them.
import type { CourseEntry } from '../../../domain/classes/course-entry.ts'
import type { Vault } from '../../../storage/base/vault.ts'
import { pinyinOf } from '../../pinyin.ts'
import { type SampleTrainer, sampleCourses, sampleTrainers } from './teaching.ts'
import { idOf, type World } from './world.ts'

export function buildCourses(world: World, catalogue: readonly CourseEntry[]): void {
  const { rows } = world
  for (const wanted of sampleCourses) {
    const entry = catalogue.find((one) => one.code === wanted.catalogue)
    if (entry === undefined) throw new Error(`the catalogue has no ${wanted.catalogue}`)
    const id = idOf(world, `course:${wanted.code}`)
    const isOf2022 = (code: { edition: string }) => code.edition.includes('大典')
    rows.courses.push({
      id,
      code: wanted.code,
      name: entry.name,
      isSubsidised: entry.kind === 'subsidised',
      level: wanted.level,
      occupationName: entry.occupation ?? '',
      occupationCodeStandard: entry.occupationCodes.find((code) => !isOf2022(code))?.code ?? null,
      occupationCode2022: entry.occupationCodes.find(isOf2022)?.code ?? null,
      hours: entry.hours,
      lessonMinutes: entry.lessonMinutes,
      lessonTitles: [...entry.lessonTitles],
      practicePercent: entry.practicePercent,
      roomKind: entry.roomKind,
      attendancePercent: entry.attendancePercent,
      passTheory: entry.theoryPassLine,
      passPractice: entry.practicePassLine,
      isOrderFree: entry.isOrderFree,
      note: entry.notes,
    })
    for (const { name, count } of entry.equipment) {
      rows.courseEquipment.push({
        courseId: id,
        equipmentId: idOf(world, `equipment:${name}`),
        quantity: count,
      })
    }
  }
}

export function buildTrainers(world: World, vault: Vault): void {
  sampleTrainers.forEach((trainer, index) => {
    buildTrainer(world, vault, trainer, index)
  })
}

/** Weekday evenings, and the whole weekend. */
export function buildTrainer(world: World, vault: Vault, entry: SampleTrainer, index: number): void {
  const { rows } = world
  const id = idOf(world, `trainer:${entry.key}`)
  rows.trainers.push({
    id,
    name: entry.name,
    ...pinyinOf(entry.name),
    title: entry.title,
    employer: entry.employer,
    phoneSealed: vault.seal('trainer.phone', `1395748${String(6000 + index).padStart(4, '0')}`),
    feeFenPerHour: entry.feeYuan * 100,
    maxSittingsPerWeek: 6,
    isActive: true,
    note: '',
  })
  for (const code of entry.courses)
    rows.trainerCourses.push({ trainerId: id, courseId: idOf(world, `course:${code}`) })
  for (const weekday of [1, 2, 3, 4, 5, 6, 7]) {
    const startMinute = weekday <= 5 ? 1050 : 540
    rows.trainerWindows.push({ id: idOf(world), trainerId: id, weekday, startMinute, endMinute: 1320 })
  }
}
