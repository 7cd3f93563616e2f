// What each rule of the planner's weighing means to a reader, and what one unit of it is.
import type { SoftCode } from '../../../src-main/domain/timetable/scoring.ts'

export interface ScoringWords {
  readonly meaning: string
  /** What the weight is counted for once. */
  readonly unit: string
}

export const scoringWords: Readonly<Record<SoftCode, ScoringWords>> = {
  'heads-lost': { meaning: '一课次排的各场都赶上上班，学员一场也来不了。', unit: '每 1 人次' },
  'burdened-evening': { meaning: '课排在企业旺季、加班等负担重的时段里。', unit: '每 1 场 × 时段的负担' },
  'missing-sitting': { meaning: '课次排上了，但约好的双场没有排满。', unit: '每少 1 场' },
  'irregular-weekday': { meaning: '一个班的课不总在固定的星期。', unit: '每 1 场' },
  'irregular-time': { meaning: '一个班的课不总在固定的钟点。', unit: '每 1 场' },
  'off-pace': {
    meaning: '有的周比每周应上的课次多，有的周又少；没法上课的周不算少。',
    unit: '每多或少 1 课次',
  },
  'late-start': { meaning: '前面有能上课的周，班却没有开课。', unit: '每晚 1 周' },
  'crowded-lessons': {
    meaning: '前后两课次隔得不够：每周一课要隔 3 天，每周两课要隔 2 天。',
    unit: '每差 1 天',
  },
  'room-change': { meaning: '一个班换着教室上课。', unit: '每换 1 间教室' },
  'trainer-change': { meaning: '一个班换着讲师上课。', unit: '每换 1 位讲师' },
  'trainer-travel': { meaning: '讲师同一天在两个地点之间赶路。', unit: '每 15 分钟路程' },
  'lonely-evening': { meaning: '讲师一天只为一场课出门。', unit: '每 1 天' },
  'unfair-load': { meaning: '一位讲师排的场次超过能教的人平分的份额。', unit: '每多 1 场' },
  'off-wish': {
    meaning: '课不在班级希望的星期和钟点；没有填写钟点的班按 19:00。',
    unit: '每差 15 分钟，星期不合按 4 次',
  },
  'off-pattern': {
    meaning: '双场的间隔和钟点与班级填写的不一样。',
    unit: '每差 15 分钟，差 1 天按 4 次',
  },
  'off-wanted': { meaning: '指定了时间的场次排到了别处。', unit: '每差 15 分钟，差 1 天按 8 次' },
  'extra-sitting': { meaning: '为了让更多人来得了，一课次多排了场次，要多付课酬。', unit: '每多 1 场' },
  'empty-seats': { meaning: '教室比班级人数大，座位空着。', unit: '每空 10 座' },
  'announced-change': {
    meaning: '重新排课时改动了已经发布的安排。',
    unit: '改时间按 3 次，讲师 2，教室 1，没排上 4',
  },
}
