// Keeps a course of the palace. 学时 are never typed in: they follow from the lessons.
import type { Course } from '../../contract/courses.ts'
import { courseKindLabel } from '../../contract/courses.ts'
import { Refusal } from '../../contract/errors.ts'
import { teachingHours } from '../../domain/attendance/hours.ts'
import { type CourseRuleIssue, courseIssue, mayChangeKind } from '../../domain/courses/course-rules.ts'
import type { CallContext } from '../../procedures/call-context.ts'
import type { ReadHandle, WriteHandle } from '../../storage/base/handle.ts'
import {
  type CourseToSave,
  countClassesRun,
  countCourseUses,
  deleteCourse,
  findCourse,
  findCourseTwin,
  saveCourse as keepCourse,
} from '../../storage/courses/courses-store.ts'
import { findEquipment } from '../../storage/network/network-store.ts'
import { usesInWords } from '../uses.ts'

export type CourseInput = Omit<CourseToSave, 'id' | 'hours'> & { id?: string | undefined }

const ruleSentences: Readonly<Record<CourseRuleIssue, string>> = {
  'interest-level': '兴趣性课程不设技能等级',
  'level-occupation': '有技能等级的课程要写明职业名称',
  'standard-code': '职业编码（国家标准）应为 1-22-33-44 的样式',
  '2022-code': '职业编码（2022 大典）应为 1-22-33-44 的样式',
}

export function saveCourse(tx: WriteHandle, input: CourseInput, context: CallContext) {
  const kept = input.id === undefined ? null : needCourse(tx, input.id)
  const occupationCodeStandard = input.occupationCodeStandard === '' ? null : input.occupationCodeStandard
  const occupationCode2022 = input.occupationCode2022 === '' ? null : input.occupationCode2022
  const hours = teachingHours(input.lessonMinutes * input.lessonTitles.length)
  const id = input.id ?? context.newId()
  const entity: CourseToSave = { ...input, id, hours, occupationCodeStandard, occupationCode2022 }
  refuseIssues(tx, entity)
  if (kept !== null) refuseKindChange(tx, kept, entity)
  keepCourse(tx, entity)
  return { id }
}

export function removeCourse(tx: WriteHandle, { id }: { id: string }) {
  const { name } = needCourse(tx, id)
  const { classes, trainers } = countCourseUses(tx, id)
  const by = usesInWords([
    [classes, '个班级'],
    [trainers, '位讲师的可授课程'],
  ])
  if (by !== '') throw new Refusal('STILL_IN_USE', { what: `课程“${name}”`, by })
  deleteCourse(tx, id)
  return { id, name }
}

function refuseIssues(db: ReadHandle, entity: CourseToSave): void {
  const issue = courseIssue(entity)
  if (issue !== null) throw new Refusal('INVALID_VALUE', { what: ruleSentences[issue] })
  if (entity.hours < 1) throw new Refusal('INVALID_VALUE', { what: '总时长不足 45 分钟，折不成 1 学时' })
  const twin = findCourseTwin(db, entity.code, entity.id)
  if (twin !== null) throw new Refusal('ALREADY_EXISTS', { what: `课程代码 ${entity.code}（${twin.name}）` })
  const isUnknown = entity.equipment.some((need) => findEquipment(db, need.equipmentId) === null)
  if (isUnknown) throw new Refusal('NOT_FOUND', { what: '所选设备' })
}

function refuseKindChange(db: ReadHandle, kept: Course, next: CourseToSave): void {
  const classes = countClassesRun(db, kept.id)
  if (mayChangeKind(kept, next, classes)) return
  throw new Refusal('COURSE_KIND_FIXED', {
    course: `“${kept.name}”`,
    kind: courseKindLabel(kept.isSubsidised),
    classes,
  })
}

function needCourse(db: ReadHandle, id: string): Course {
  const course = findCourse(db, id)
  if (course === null) throw new Refusal('NOT_FOUND', { what: '这门课程' })
  return course
}
