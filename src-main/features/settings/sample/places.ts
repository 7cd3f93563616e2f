// The sample's fixed places: 象山's union tree, sites and rooms, and six enterprises with their rotations.
export interface SampleUnion {
  readonly key: string
  readonly parent: string | null
  readonly name: string
  readonly level: 'city' | 'county' | 'town' | 'base'
}

export const sampleUnions: readonly SampleUnion[] = [
  { key: 'city', parent: null, name: '宁波市总工会', level: 'city' },
  { key: 'county', parent: 'city', name: '象山县总工会', level: 'county' },
  { key: 'danxi', parent: 'county', name: '丹西街道总工会', level: 'town' },
  { key: 'shipu', parent: 'county', name: '石浦镇总工会', level: 'town' },
  { key: 'xianxiang', parent: 'county', name: '贤庠镇总工会', level: 'town' },
]

export interface SampleEnterprise {
  readonly key: string
  readonly name: string
  readonly shortName: string
  readonly town: string
  readonly pattern: string
  readonly workers: number
  readonly address: string
  readonly note: string
}

export const sampleEnterprises: readonly SampleEnterprise[] = [
  {
    key: 'haisheng',
    name: '宁波海晟工贸有限公司',
    shortName: '海晟工贸',
    town: 'danxi',
    pattern: 'long-day',
    workers: 46,
    address: '丹西街道滨海工业园 12 号',
    note: '出口针织与箱包，旺季在广交会前后',
  },
  {
    key: 'donghai',
    name: '象山东海模具有限公司',
    shortName: '东海模具',
    town: 'xianxiang',
    pattern: 'four-crew-three-shift-8',
    workers: 48,
    address: '贤庠镇珠溪工业区 3 号',
    note: '压铸模具，连续生产',
  },
  {
    key: 'hengtai',
    name: '宁波恒泰机械制造有限公司',
    shortName: '恒泰机械',
    town: 'danxi',
    pattern: 'four-crew-two-shift',
    workers: 44,
    address: '丹西街道产业区块纬五路 8 号',
    note: '',
  },
  {
    key: 'lanwan',
    name: '象山蓝湾水产食品有限公司',
    shortName: '蓝湾水产',
    town: 'shipu',
    pattern: 'three-crew-two-shift',
    workers: 42,
    address: '石浦镇水产加工园 21 号',
    note: '开渔季 9–11 月任务重',
  },
  {
    key: 'dancheng',
    name: '象山丹城针织有限公司',
    shortName: '丹城针织',
    town: 'danxi',
    pattern: 'two-shift-weekly',
    workers: 40,
    address: '丹西街道新华路 66 号',
    note: '',
  },
  {
    key: 'shipuyard',
    name: '宁波石浦船舶修造有限公司',
    shortName: '石浦船舶',
    town: 'shipu',
    pattern: 'five-crew-three-shift',
    workers: 42,
    address: '石浦镇番西路 1 号',
    note: '坞修期间可能加班',
  },
]

export interface SampleSite {
  readonly key: string
  readonly parent: string | null
  readonly kind: 'college' | 'branch' | 'site'
  readonly name: string
  readonly address: string
}

export const sampleSites: readonly SampleSite[] = [
  { key: 'college', parent: null, kind: 'college', name: '象山县工匠学院', address: '丹东街道天安路 999 号' },
  { key: 'palace', parent: 'college', kind: 'site', name: '县工人文化宫', address: '丹东街道天安路 999 号' },
  {
    key: 'shipubranch',
    parent: 'college',
    kind: 'branch',
    name: '石浦分院',
    address: '石浦镇渔港中路 180 号',
  },
  {
    key: 'shipusite',
    parent: 'shipubranch',
    kind: 'site',
    name: '石浦职工学堂',
    address: '石浦镇渔港中路 180 号',
  },
]

export interface SampleRoom {
  readonly key: string
  readonly site?: string
  readonly enterprise?: string
  readonly name: string
  readonly kind: 'classroom' | 'lab' | 'field'
  readonly seats: number
}

export const sampleRooms: readonly SampleRoom[] = [
  { key: 'r301', site: 'palace', name: '301 教室', kind: 'classroom', seats: 48 },
  { key: 'r302', site: 'palace', name: '302 教室', kind: 'classroom', seats: 40 },
  { key: 'robots', site: 'palace', name: '机器人实训室', kind: 'lab', seats: 36 },
  { key: 'field', site: 'palace', name: '无人机训练场', kind: 'field', seats: 40 },
  { key: 's201', site: 'shipusite', name: '201 教室', kind: 'classroom', seats: 40 },
  { key: 'haishengroom', enterprise: 'haisheng', name: '二楼会议室', kind: 'classroom', seats: 40 },
  { key: 'donghailab', enterprise: 'donghai', name: '机器人培训车间', kind: 'lab', seats: 32 },
  { key: 'hengtairoom', enterprise: 'hengtai', name: '职工之家', kind: 'classroom', seats: 36 },
  { key: 'lanwanroom', enterprise: 'lanwan', name: '职工食堂二楼', kind: 'classroom', seats: 48 },
  { key: 'yardfield', enterprise: 'shipuyard', name: '码头空场', kind: 'field', seats: 40 },
]

/** Counted in the palace as a whole; the courses name what they need of it. */
export const sampleEquipmentQuantity: Readonly<Record<string, number>> = {
  工业机器人工作站: 12,
  多旋翼无人机: 20,
  直播设备套装: 10,
}
