// Opening a class: its name and code, its enterprises, and one lesson for every title of the course.

import type { OpenClassInput } from '../../contract/classes.ts'
import type { Course } from '../../contract/courses.ts'
import { Refusal } from '../../contract/errors.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import { shortNames } from '../../storage/classes/class-refs-store.ts'
import {
  classCodes,
  classNames,
  insertClass,
  insertLessons,
  saveClassEnterprises,
} from '../../storage/classes/class-store.ts'
import { findCourse } from '../../storage/courses/courses-store.ts'
import { findSeason, type Season } from '../../storage/timetable/season-store.ts'
import { pinyinOf } from '../pinyin.ts'
import { nextClassCode, suggestedName } from './class-name.ts'
import { checkWishes } from './class-wishes.ts'

interface NameInput {
  readonly seasonId: string
  readonly courseId: string
  readonly enterpriseIds: readonly string[]
}

export function suggestName(db: ReadHandle, input: NameInput): { name: string } {
  const enterprises = shortNames(db, input.enterpriseIds)
  return {
    name: suggestedName(enterprises, requireCourse(db, input.courseId).name, classNames(db, input.seasonId)),
  }
}

export function openClass(tx: WriteHandle, input: OpenClassInput, context: CallContext) {
  const course = requireCourse(tx, input.courseId)
  const season = requireSeason(tx, input.seasonId)
  if (shortNames(tx, input.enterpriseIds).length !== new Set(input.enterpriseIds).size) {
    throw new Refusal('NOT_FOUND', { what: '所选企业' })
  }
  checkWishes(tx, input, season)
  const name = input.name === '' ? suggestName(tx, input).name : input.name
  if (classNames(tx, season.id).includes(name)) throw new Refusal('ALREADY_EXISTS', { what: `班级“${name}”` })
  const prefix = `${course.code}-${season.startsOn.slice(0, 4)}-`
  const code = nextClassCode(prefix, classCodes(tx, prefix))
  const id = context.newId()
  const { enterpriseIds, ...values } = input
  const weekdays = [...new Set(input.weekdays)].toSorted()
  insertClass(tx, {
    sittingPattern: [],
    ...values,
    id,
    code,
    name,
    weekdays,
    ...pinyinOf(name),
    state: 'open',
    createdAt: context.now,
  })
  saveClassEnterprises(tx, id, [...new Set(enterpriseIds)])
  insertLessons(tx, lessonsFrom(course, id, context))
  return { id, name, code }
}

function lessonsFrom(course: Course, classId: string, context: CallContext) {
  return course.lessonTitles.map((title, index) => ({
    id: context.newId(),
    classId,
    number: index + 1,
    title,
    minutes: course.lessonMinutes,
  }))
}

function requireCourse(db: ReadHandle, id: string): Course {
  const found = findCourse(db, id)
  if (found === null) throw new Refusal('NOT_FOUND', { what: '这门课程' })
  return found
}

function requireSeason(db: ReadHandle, id: string): Season {
  const found = findSeason(db, id)
  if (found === null) throw new Refusal('NOT_FOUND', { what: '这个学期' })
  return found
}
