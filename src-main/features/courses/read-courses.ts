// The palace's courses, for the list, the detail and drop-downs.
import type { Course, CourseOption, CourseRow } from '../../contract/courses.ts'
import { Refusal } from '../../contract/errors.ts'
import type { ReadHandle } from '../../storage/base/handle.ts'
import { countClassesByCourse, findCourse, listCourses } from '../../storage/courses/courses-store.ts'
import { matchesSearch, pageOfRows } from '../name-search.ts'

interface ListInput {
  readonly search: string
  readonly page: number
  readonly pageSize: number
  readonly isSubsidised?: boolean | undefined
}

export function readCourses(db: ReadHandle, input: ListInput): { rows: CourseRow[]; total: number } {
  const classes = countClassesByCourse(db)
  const found = listCourses(db)
    .filter((course) => input.isSubsidised === undefined || course.isSubsidised === input.isSubsidised)
    .filter((course) => matchesSearch(input.search, ...searchable(course)))
    .map(({ lessonTitles, ...course }) => ({
      ...course,
      lessonCount: lessonTitles.length,
      classCount: classes.get(course.id) ?? 0,
    }))
  return pageOfRows(found, input.page, input.pageSize)
}

export function readCourse(db: ReadHandle, { id }: { id: string }): Course {
  const course = findCourse(db, id)
  if (course === null) throw new Refusal('NOT_FOUND', { what: '这门课程' })
  return course
}

export function readCourseOptions(db: ReadHandle): { rows: CourseOption[] } {
  const rows = listCourses(db).map((course) => ({
    id: course.id,
    code: course.code,
    name: course.name,
    level: course.level,
    isSubsidised: course.isSubsidised,
    hours: course.hours,
    lessonCount: course.lessonTitles.length,
    lessonMinutes: course.lessonMinutes,
    roomKind: course.roomKind,
  }))
  return { rows }
}

const searchable = (course: Course): string[] => [
  course.name,
  course.code,
  course.occupationName,
  course.occupationCodeStandard ?? '',
  course.occupationCode2022 ?? '',
]
