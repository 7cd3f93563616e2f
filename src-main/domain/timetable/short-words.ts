// How it is said that workers can't come often enough: the planner counts lessons in reserve as asked for, so the words must too.

/** '结业要求（含预留 1 次）'; without a reserve '结业要求'. */
export const requirementWords = (reserveLessons: number): string =>
  `结业要求${reserveLessons === 0 ? '' : `（含预留 ${reserveLessons} 次）`}`

/** '离结业要求（含预留 1 次）少差 30 人次'. */
export const shortWords = (
  how: '差' | '多差' | '少差',
  headLessons: number,
  reserveLessons: number,
): string => `离${requirementWords(reserveLessons)}${how} ${headLessons} 人次`
