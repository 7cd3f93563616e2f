// What must be true of a course, whoever typed it in.

export interface CourseFacts {
  readonly isSubsidised: boolean
  /** '' for a course without a skill level. */
  readonly level: string
  readonly occupationName: string
  readonly occupationCodeStandard: string | null
  readonly occupationCode2022: string | null
}

/** interest-level: 兴趣性 with a level · level-occupation: a level of nothing · *-code: not 1-22-33-44 */
export type CourseRuleIssue = 'interest-level' | 'level-occupation' | 'standard-code' | '2022-code'

/** Occupation codes have four groups: 大类-中类-小类-职业, e.g. 6-30-99-00. */
const occupationCode = /^\d-\d{2}-\d{2}-\d{2}$/

/** 补贴性 and 兴趣性 never mix: an interest course carries no skill level; a level belongs to an occupation. */
export function courseIssue(course: CourseFacts): CourseRuleIssue | null {
  if (!course.isSubsidised && course.level !== '') return 'interest-level'
  if (/^[一二三四五]级$/.test(course.level) && course.occupationName === '') return 'level-occupation'
  if (!isCodeOrNothing(course.occupationCodeStandard)) return 'standard-code'
  return isCodeOrNothing(course.occupationCode2022) ? null : '2022-code'
}

/** Once a class of it has run, a course stays what it is: 补贴性 or 兴趣性. */
export function mayChangeKind(
  course: { isSubsidised: boolean },
  next: { isSubsidised: boolean },
  classesRun: number,
): boolean {
  return course.isSubsidised === next.isSubsidised || classesRun === 0
}

const isCodeOrNothing = (code: string | null): boolean => code === null || occupationCode.test(code)
