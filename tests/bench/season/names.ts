// What things are called, so that a season reads like one and a fault can be talked about.

export const enterpriseFirst = '东海 运生 恒力 金桥 宏发 天工 新港 永固 华泰 北江'.split(' ')
export const enterpriseSecond = '模具 化工 轴承 纺织 电机 食品 物流 钢构'.split(' ')
export const siteNames = '工人文化宫 城东教学点 城西教学点 港区教学点 开发区教学点 高新教学点'.split(' ')
export const surnames = '王李张刘陈杨赵黄周吴徐孙朱马胡郭林何高梁'.split('')
export const givenNames = '海波 建国 晓梅 志强 文静 国栋 丽华 俊杰 秀英 永明 小燕 振宇'.split(' ')

export interface Subject {
  readonly name: string
  readonly roomKind: 'classroom' | 'lab' | 'field'
  /** How often it is taught, against the others. */
  readonly weight: number
  /** What a class needs of it, if anything: at least, at most. */
  readonly equipment?: { readonly name: string; readonly least: number; readonly most: number }
}

export const subjects: readonly Subject[] = [
  { name: '商务英语', roomKind: 'classroom', weight: 14 },
  {
    name: '人工智能办公',
    roomKind: 'classroom',
    weight: 14,
    equipment: { name: '笔记本电脑', least: 5, most: 10 },
  },
  { name: '短视频制作', roomKind: 'classroom', weight: 12 },
  { name: '安全管理', roomKind: 'classroom', weight: 12 },
  { name: '书法', roomKind: 'classroom', weight: 9 },
  { name: '心理健康', roomKind: 'classroom', weight: 9 },
  { name: '工业机器人', roomKind: 'lab', weight: 11, equipment: { name: '机器人工作站', least: 1, most: 3 } },
  { name: '电工', roomKind: 'lab', weight: 10, equipment: { name: '电工实训台', least: 2, most: 5 } },
  { name: '无人机', roomKind: 'field', weight: 9, equipment: { name: '无人机', least: 3, most: 6 } },
]
