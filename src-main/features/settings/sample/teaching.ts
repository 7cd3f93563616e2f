// The sample's trainers, courses and nine classes. Weekdays count from the day the world is built around.
// long file: data of the sample, no code
export interface SampleTrainer {
  readonly key: string
  readonly name: string
  readonly sex: 'male' | 'female'
  readonly title: string
  readonly employer: string
  readonly courses: readonly string[]
  readonly feeYuan: number
}

export const sampleTrainers: readonly SampleTrainer[] = [
  {
    key: 'zhou',
    name: '周明哲',
    sex: 'male',
    title: '高级技师',
    employer: '象山县技工学校',
    courses: ['JQ4'],
    feeYuan: 300,
  },
  {
    key: 'xu',
    name: '徐建军',
    sex: 'male',
    title: '高级工程师',
    employer: '宁波职业技术学院',
    courses: ['JQ4'],
    feeYuan: 500,
  },
  {
    key: 'lin',
    name: '林雅琴',
    sex: 'female',
    title: '讲师',
    employer: '象山县职业高级中学',
    courses: ['SW'],
    feeYuan: 300,
  },
  {
    key: 'he',
    name: '何思远',
    sex: 'male',
    title: '副教授',
    employer: '宁波大学科学技术学院',
    courses: ['SW', 'HL5'],
    feeYuan: 500,
  },
  {
    key: 'ye',
    name: '叶海峰',
    sex: 'male',
    title: '技师',
    employer: '象山航空运动协会',
    courses: ['WR5'],
    feeYuan: 300,
  },
  {
    key: 'fang',
    name: '方晓红',
    sex: 'female',
    title: '一级教员',
    employer: '宁波低空飞行培训中心',
    courses: ['WR5'],
    feeYuan: 300,
  },
  {
    key: 'shen',
    name: '沈佳',
    sex: 'female',
    title: '互联网营销师（二级）',
    employer: '象山电商产业园',
    courses: ['HL5'],
    feeYuan: 300,
  },
  {
    key: 'pan',
    name: '潘国庆',
    sex: 'male',
    title: '讲师',
    employer: '县工人文化宫',
    courses: ['HL5', 'SW'],
    feeYuan: 200,
  },
]

/** Catalogue code and the level that the palace runs; together the course's code. */
export const sampleCourses = [
  { catalogue: 'SW', level: '', code: 'SW' },
  { catalogue: 'JQ', level: '四级', code: 'JQ4' },
  { catalogue: 'WR', level: '五级', code: 'WR5' },
  { catalogue: 'HL', level: '五级', code: 'HL5' },
] as const

export interface SampleClass {
  readonly code: string
  readonly name: string
  readonly season: 'before' | 'now'
  readonly course: string
  readonly enterprises: readonly string[]
  readonly heads: number
  readonly capacity: number
  readonly room: string
  readonly trainer: string
  /** Days after the world's own weekday, 0–6: 0 is held on that very evening. */
  readonly weekdayOffsets: readonly number[]
  readonly startMinute: number
  /** 双场: each lesson is held again this many days later. */
  readonly secondSittingAfterDays?: number
}

export const sampleClasses: readonly SampleClass[] = [
  {
    code: 'S1-01',
    name: '东海模具·工业机器人（四级）一班',
    season: 'before',
    course: 'JQ4',
    enterprises: ['donghai'],
    heads: 26,
    capacity: 30,
    room: 'donghailab',
    trainer: 'xu',
    weekdayOffsets: [1],
    startMinute: 1140,
    secondSittingAfterDays: 3,
  },
  {
    code: 'S1-02',
    name: '恒泰机械·无人机驾驶（五级）一班',
    season: 'before',
    course: 'WR5',
    enterprises: ['hengtai'],
    heads: 28,
    capacity: 30,
    room: 'field',
    trainer: 'ye',
    weekdayOffsets: [2],
    startMinute: 1110,
    secondSittingAfterDays: 2,
  },
  {
    code: 'S2-01',
    name: '海晟工贸·商务英语特训营',
    season: 'now',
    course: 'SW',
    enterprises: ['haisheng'],
    heads: 34,
    capacity: 36,
    room: 'haishengroom',
    trainer: 'lin',
    weekdayOffsets: [0],
    startMinute: 1140,
  },
  {
    code: 'S2-02',
    name: '东海模具·工业机器人（四级）二班',
    season: 'now',
    course: 'JQ4',
    enterprises: ['donghai'],
    heads: 30,
    capacity: 30,
    room: 'donghailab',
    trainer: 'zhou',
    weekdayOffsets: [0],
    startMinute: 1140,
    secondSittingAfterDays: 3,
  },
  {
    code: 'S2-03',
    name: '蓝湾水产·互联网营销（五级）一班',
    season: 'now',
    course: 'HL5',
    enterprises: ['lanwan'],
    heads: 32,
    capacity: 40,
    room: 'lanwanroom',
    trainer: 'shen',
    weekdayOffsets: [0],
    startMinute: 1170,
    secondSittingAfterDays: 2,
  },
  {
    code: 'S2-04',
    name: '恒泰机械·工业机器人（四级）一班',
    season: 'now',
    course: 'JQ4',
    enterprises: ['hengtai'],
    heads: 28,
    capacity: 32,
    room: 'robots',
    trainer: 'xu',
    weekdayOffsets: [1],
    startMinute: 1140,
    secondSittingAfterDays: 2,
  },
  {
    code: 'S2-05',
    name: '无人机驾驶（五级）二班',
    season: 'now',
    course: 'WR5',
    enterprises: ['shipuyard', 'hengtai'],
    heads: 30,
    capacity: 30,
    room: 'field',
    trainer: 'fang',
    weekdayOffsets: [2],
    startMinute: 1110,
  },
  {
    code: 'S2-06',
    name: '丹城针织·互联网营销（五级）一班',
    season: 'now',
    course: 'HL5',
    enterprises: ['dancheng'],
    heads: 27,
    capacity: 30,
    room: 'r302',
    trainer: 'pan',
    weekdayOffsets: [4],
    startMinute: 1140,
  },
  {
    code: 'S2-07',
    name: '商务英语公开班',
    season: 'now',
    course: 'SW',
    enterprises: ['haisheng', 'hengtai', 'dancheng'],
    heads: 22,
    capacity: 40,
    room: 'r301',
    trainer: 'he',
    weekdayOffsets: [6],
    startMinute: 1140,
  },
]
