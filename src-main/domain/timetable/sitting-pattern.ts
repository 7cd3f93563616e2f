// How each lesson of a class is repeated so that rotating teams can come: 双场 and 三场 as the class keeps them.

/** One sitting of a lesson, relative to its first: the same day or some days later, at its own time. */
export interface PatternSitting {
  /** Days after the lesson's first sitting; 0 for the first itself. */
  readonly daysAfter: number
  /** Minutes from 00:00. */
  readonly startMinute: number
}
