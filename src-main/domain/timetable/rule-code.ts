// The hard rules by code, and how each is called.

export type RuleCode =
  | 'unknown-reference'
  | 'duplicate-sitting'
  | 'fixed-moved'
  | 'season-bounds'
  | 'frozen-week'
  | 'holiday'
  | 'enterprise-block'
  | 'closed-site'
  | 'room-kind'
  | 'room-capacity'
  | 'room-open'
  | 'room-clash'
  | 'trainer-qualified'
  | 'trainer-available'
  | 'trainer-limit'
  | 'trainer-clash'
  | 'travel-time'
  | 'equipment-overuse'
  | 'class-clash'
  | 'worker-clash'
  | 'lesson-order'

/** How a rule is called in a tally of what stood in the way. */
export const ruleNames: Readonly<Record<RuleCode, string>> = {
  'unknown-reference': '资料缺失',
  'duplicate-sitting': '重复安排',
  'fixed-moved': '已锁定',
  'season-bounds': '学期与时段之外',
  'frozen-week': '已冻结的一周',
  holiday: '节假日',
  'enterprise-block': '企业停排时段',
  'closed-site': '场地停用',
  'room-kind': '教室类型不符',
  'room-capacity': '座位不足',
  'room-open': '教室未开放',
  'room-clash': '教室已占用',
  'trainer-qualified': '讲师不具备资格',
  'trainer-available': '讲师没有时间',
  'trainer-limit': '讲师周课次已满',
  'trainer-clash': '讲师冲突',
  'travel-time': '讲师路程不够',
  'equipment-overuse': '设备不足',
  'class-clash': '本班已有课',
  'worker-clash': '学员同时有别的课',
  'lesson-order': '课次顺序',
}
