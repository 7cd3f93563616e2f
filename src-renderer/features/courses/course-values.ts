// A course as the form holds it, and the way there and back.
import type { Course, CourseLevel } from '../../../src-main/contract/courses.ts'
import type { RoomKind } from '../../../src-main/contract/network.ts'

export interface CourseValues {
  readonly code: string
  readonly name: string
  readonly isSubsidised: boolean
  readonly level?: CourseLevel
  readonly occupationName?: string
  readonly occupationCodeStandard?: string | null
  readonly occupationCode2022?: string | null
  readonly lessonMinutes: number
  readonly lessonTitles: string[]
  readonly practicePercent: number
  readonly roomKind: RoomKind
  readonly attendancePercent: number
  readonly passTheory?: number | null
  readonly passPractice?: number | null
  readonly isOrderFree: boolean
  readonly equipment: { readonly equipmentId?: string; readonly quantity?: number | null }[]
  readonly note: string
}

export const fresh: Partial<CourseValues> = {
  isSubsidised: true,
  level: '',
  occupationName: '',
  lessonMinutes: 90,
  lessonTitles: [''],
  practicePercent: 50,
  roomKind: 'classroom',
  attendancePercent: 80,
  passTheory: 60,
  passPractice: 60,
  isOrderFree: false,
  equipment: [],
  note: '',
}

export const valuesOf = (course: Course): CourseValues => ({
  ...course,
  equipment: course.equipment.map((need) => ({ ...need })),
})

/** @param id absent for a new course. Empty lesson lines and unfinished equipment lines are left out. */
export function inputOf(values: CourseValues, id: string | undefined) {
  const { isSubsidised } = values
  return {
    ...values,
    code: values.code.trim().toUpperCase(),
    level: isSubsidised ? (values.level ?? '') : '',
    occupationName: values.occupationName ?? '',
    occupationCodeStandard: values.occupationCodeStandard || null,
    occupationCode2022: values.occupationCode2022 || null,
    passTheory: values.passTheory ?? null,
    passPractice: values.passPractice ?? null,
    lessonTitles: titlesOf(values.lessonTitles),
    equipment: values.equipment.flatMap(({ equipmentId, quantity }) =>
      equipmentId === undefined || !quantity ? [] : [{ equipmentId, quantity }],
    ),
    ...(id !== undefined && { id }),
  }
}

export const titlesOf = (titles: readonly string[] | undefined): string[] =>
  (titles ?? []).map((title) => title.trim()).filter((title) => title !== '')
