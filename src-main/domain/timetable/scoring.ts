// How good a plan is: four figures compared in order, and what each soft rule's breach weighs.

/** Compared in this order; less is better. */
export interface PlanScore {
  /** Breaches of hard rules; a plan with any is never stored. */
  readonly hard: number
  /** Lessons of which no sitting is placed. */
  readonly unplaced: number
  /** Over all cohorts, heads × lessons that they can reach below what their class requires plus the reserve. */
  readonly short: number
  /** Sum of amount × weight over the soft rules. */
  readonly soft: number
}

export const softCodes = [
  'heads-lost',
  'burdened-evening',
  'missing-sitting',
  'irregular-weekday',
  'irregular-time',
  'off-pace',
  'late-start',
  'crowded-lessons',
  'room-change',
  'trainer-change',
  'trainer-travel',
  'lonely-evening',
  'unfair-load',
  'off-wish',
  'off-pattern',
  'off-wanted',
  'extra-sitting',
  'empty-seats',
  'announced-change',
] as const

export type SoftCode = (typeof softCodes)[number]

/** How a soft rule is called on screen. */
export const softNames: Readonly<Record<SoftCode, string>> = {
  'heads-lost': '单场来不了的人次',
  'burdened-evening': '负担重的晚上',
  'missing-sitting': '缺少的场次',
  'irregular-weekday': '星期不固定',
  'irregular-time': '钟点不固定',
  'off-pace': '进度不合要求',
  'late-start': '开课偏晚',
  'crowded-lessons': '课次挨得太近',
  'room-change': '换教室',
  'trainer-change': '换讲师',
  'trainer-travel': '讲师当天赶路',
  'lonely-evening': '讲师只为一场出门',
  'unfair-load': '讲师分配不均',
  'off-wish': '不合班级意愿',
  'off-pattern': '不合双场间隔',
  'off-wanted': '不在指定时间',
  'extra-sitting': '加开的场次',
  'empty-seats': '空座',
  'announced-change': '改动已发布的课表',
}

export interface Scoring {
  /** Lessons that everyone should be able to reach beyond what is required, for illness. */
  readonly reserveLessons: number
  /** Points for each unit of a rule's amount: whole numbers, 0 to 1000. */
  readonly weights: Readonly<Record<SoftCode, number>>
}

export const defaultScoring: Scoring = {
  reserveLessons: 1,
  weights: {
    'heads-lost': 1,
    'burdened-evening': 6,
    'missing-sitting': 60,
    'irregular-weekday': 8,
    'irregular-time': 6,
    'off-pace': 10,
    'late-start': 3,
    'crowded-lessons': 4,
    'room-change': 6,
    'trainer-change': 10,
    'trainer-travel': 1,
    'lonely-evening': 1,
    'unfair-load': 1,
    'off-wish': 2,
    'off-pattern': 3,
    'off-wanted': 10,
    'extra-sitting': 20,
    'empty-seats': 1,
    'announced-change': 10,
  },
}

/** Negative when the first is better. */
export function compareScores(one: PlanScore, other: PlanScore): number {
  return (
    one.hard - other.hard || one.unplaced - other.unplaced || one.short - other.short || one.soft - other.soft
  )
}
