// The shape of resources/course-catalogue.json; a test holds its entries to what must be true of them.

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
