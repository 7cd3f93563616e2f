// The shape of resources/course-catalogue.json and what must be true of an entry, so that a wrong catalogue is caught.

/** Occupation codes are versioned: the national standard and the 2022 大典 print different ones for one occupation. */
export interface OccupationCode {
  readonly code: string
  readonly edition: string
  readonly source: string
}

export interface CourseEntry {
  /** Short Latin code, the middle part of certificate numbers. */
  readonly code: string
  readonly name: string
  readonly occupation: string | null
  readonly occupationCodes: readonly OccupationCode[]
  readonly levels: readonly string[]
  /** 补贴性 or 兴趣性, never mixed. */
  readonly kind: 'subsidised' | 'interest'
  /** 学时 in all, lessons, and minutes of one lesson. */
  readonly hours: number
  readonly lessons: number
  readonly lessonMinutes: number
  /** Shares of the taught time in whole percent; together 100. */
  readonly theoryPercent: number
  readonly practicePercent: number
  readonly roomKind: 'classroom' | 'lab' | 'field'
  readonly equipment: readonly { readonly code: string; readonly name: string; readonly count: number }[]
  readonly theoryPassLine: number | null
  readonly practicePassLine: number | null
  readonly attendancePercent: number
  readonly isOrderFree: boolean
  readonly lessonTitles: readonly string[]
  readonly notes: string
}

export type CourseIssue =
  | 'HOURS'
  | 'SHARES'
  | 'TITLES'
  | 'LEVEL_WITHOUT_OCCUPATION'
  | 'PASS_LINE'
  | 'ATTENDANCE'

/** What is wrong with an entry: empty when it holds together. */
export function issuesOfCourse(entry: CourseEntry): readonly CourseIssue[] {
  const lines = [entry.theoryPassLine, entry.practicePassLine].filter((line) => line !== null)
  const checks: readonly [CourseIssue, boolean][] = [
    ['HOURS', entry.hours === Math.floor((entry.lessons * entry.lessonMinutes) / 45)],
    ['SHARES', entry.theoryPercent + entry.practicePercent === 100],
    ['TITLES', entry.lessonTitles.length === entry.lessons],
    ['LEVEL_WITHOUT_OCCUPATION', entry.levels.length === 0 || entry.occupation !== null],
    ['PASS_LINE', lines.every((line) => line >= 0 && line <= 100)],
    ['ATTENDANCE', entry.attendancePercent >= 0 && entry.attendancePercent <= 100],
  ]
  return checks.filter(([, holds]) => !holds).map(([issue]) => issue)
}
