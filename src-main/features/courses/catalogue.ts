// The catalogue that ships with the program, and adopting an entry of it as a course of the palace.
import { type CatalogueEntry, type CourseLevel, courseLevel } from '../../contract/courses.ts'
import { Refusal } from '../../contract/errors.ts'
import type { CourseEntry } from '../../domain/classes/course-entry.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { listCourses } from '../../storage/courses/courses-store.ts'
import { findEquipmentByName, saveEquipment } from '../../storage/network/network-store.ts'
import { type CourseInput, saveCourse } from './save-course.ts'

const levelSuffix: Readonly<Record<CourseLevel, string>> = {
  '': '',
  五级: '5',
  四级: '4',
  三级: '3',
  二级: '2',
  一级: '1',
  专项: 'Z',
}

export function readCatalogue(
  db: ReadHandle,
  _input: unknown,
  context: CallContext,
): { rows: CatalogueEntry[]; note: string } {
  const { note, courses } = readFile(context)
  const kept = listCourses(db)
  const rows = courses.map((entry) => ({
    ...factsOf(entry),
    levels: levelsOf(entry),
    adoptedLevels: ['' as const, ...levelsOf(entry)].filter((level) =>
      kept.some(
        (course) =>
          course.code === courseCode(entry, level) || (course.name === entry.name && course.level === level),
      ),
    ),
    hours: entry.hours,
    lessonCount: entry.lessons,
    note: entry.notes,
  }))
  return { rows, note }
}

/** Equipment that the entry names and the palace doesn't have yet is added with the count that the course needs. */
export function adoptCourse(
  tx: WriteHandle,
  input: { code: string; level: CourseLevel },
  context: CallContext,
) {
  const entry = readFile(context).courses.find((one) => one.code === input.code)
  if (entry === undefined) throw new Refusal('NOT_FOUND', { what: '目录里的这门课程' })
  if (input.level !== '' && !levelsOf(entry).includes(input.level)) {
    throw new Refusal('INVALID_VALUE', { what: `${entry.name}没有${input.level}` })
  }
  const { id } = saveCourse(tx, courseOf(tx, entry, input.level, context), context)
  return { id, name: `${entry.name}${input.level}` }
}

function courseOf(
  tx: WriteHandle,
  entry: CourseEntry,
  level: CourseLevel,
  context: CallContext,
): CourseInput {
  return {
    ...factsOf(entry),
    code: courseCode(entry, level),
    level,
    lessonTitles: [...entry.lessonTitles],
    practicePercent: entry.practicePercent,
    attendancePercent: entry.attendancePercent,
    passTheory: entry.theoryPassLine,
    passPractice: entry.practicePassLine,
    isOrderFree: entry.isOrderFree,
    note: entry.notes,
    equipment: entry.equipment.map(({ name, count }) => ({
      equipmentId: equipmentId(tx, name, count, context),
      quantity: count,
    })),
  }
}

function equipmentId(tx: WriteHandle, name: string, quantity: number, context: CallContext): string {
  const kept = findEquipmentByName(tx, name)
  if (kept !== null) return kept.id
  const id = context.newId()
  saveEquipment(tx, { id, name, quantity, note: '' })
  return id
}

/** What the catalogue's list and an adopted course say alike. */
function factsOf(entry: CourseEntry) {
  const isOf2022 = (code: { edition: string }) => code.edition.includes('大典')
  return {
    code: entry.code,
    name: entry.name,
    isSubsidised: entry.kind === 'subsidised',
    occupationName: entry.occupation ?? '',
    occupationCodeStandard: entry.occupationCodes.find((code) => !isOf2022(code))?.code ?? null,
    occupationCode2022: entry.occupationCodes.find(isOf2022)?.code ?? null,
    lessonMinutes: entry.lessonMinutes,
    roomKind: entry.roomKind,
  }
}

const levelsOf = (entry: CourseEntry): CourseLevel[] => entry.levels.map((level) => courseLevel.parse(level))

/** JQ at 四级 → JQ4: one code per course and level, as certificate numbers need it. */
const courseCode = (entry: CourseEntry, level: CourseLevel): string => entry.code + levelSuffix[level]

function readFile(context: CallContext): { note: string; courses: readonly CourseEntry[] } {
  const text = context.core.resources.read('course-catalogue.json')
  return JSON.parse(text) as { note: string; courses: readonly CourseEntry[] } // ships with the program, checked by its own test
}
