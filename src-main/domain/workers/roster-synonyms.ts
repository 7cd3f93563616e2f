// The words that enterprises write over their columns. A new word goes here, and a line of it into the test.
import { toHalfWidth } from '../people/typed-text.ts'
import type { RosterField } from './roster-cell.ts'

const synonyms: Readonly<Record<RosterField, readonly string[]>> = {
  name: ['姓名', '名字', '职工姓名', '员工姓名', '学员姓名', '人员姓名', '报名人', '报名人姓名', '参训人员'],
  idNumber: [
    '身份证号',
    '身份证号码',
    '身份证',
    '证件号码',
    '证件号',
    '公民身份号码',
    '公民身份证号码',
    '居民身份证号码',
    '有效证件号码',
  ],
  phone: [
    '手机',
    '手机号',
    '手机号码',
    '联系电话',
    '电话',
    '电话号码',
    '联系方式',
    '移动电话',
    '联系手机',
    '本人电话',
  ],
  department: ['部门', '车间', '所属部门', '所在部门', '科室', '部门车间', '工段', '所在车间'],
  shiftTeamName: [
    '班组',
    '班次',
    '轮班组别',
    '轮班',
    '倒班组',
    '轮班组',
    '班别',
    '倒班班组',
    '班制',
    '组别',
    '所在班组',
  ],
  employeeNumber: ['工号', '员工编号', '职工编号', '员工号', '人员编号', '员工工号', '职工号', '工作证号'],
  position: ['岗位', '工种', '职务', '职位', '岗位工种', '工作岗位', '职业工种'],
  sex: ['性别'],
  unionMember: ['是否工会会员', '会员', '工会会员', '是否会员', '是否入会', '是否为工会会员'],
  education: ['文化程度', '学历', '最高学历', '学历层次', '教育程度', '文化水平'],
  hiredOn: [
    '入职日期',
    '入厂时间',
    '入职时间',
    '入厂日期',
    '进厂时间',
    '进厂日期',
    '到岗时间',
    '参加工作时间',
  ],
  bankCard: ['银行卡号', '银行账号', '银行卡', '卡号', '工资卡号', '收款账号', '银行帐号'],
  note: ['备注', '说明', '备注说明', '其他说明'],
}

/** Headings that contain a known word and mean something else: 紧急联系电话, 身份证有效期, 班组长. */
const otherMeanings =
  /紧急|家属|家庭|负责人|班组长|拼音|地址|住址|有效期|证件类型|照片|复印件|开户|会员证|会费|单位电话/

/** One line, half-width, without spaces, brackets with their contents, stars and 必填. */
export function normaliseHeader(text: string): string {
  return toHalfWidth(text)
    .replace(/[([{【〔].*?[)\]}】〕]/gs, '')
    .replace(/必填项?|选填/g, '')
    .replace(/[\s*※★:、/\\_\-"'.]/g, '')
}

/** 1 for a known word, 0.7 where the heading contains one; the longest word decides. */
export function fieldOfHeader(
  text: string,
): { readonly field: RosterField; readonly confidence: number } | null {
  const header = normaliseHeader(text)
  if (header === '' || header.length > 20) return null
  let best: { field: RosterField; word: string } | null = null
  // Object.entries forgets the literal keys that the Record type guarantees.
  for (const [field, words] of Object.entries(synonyms) as [RosterField, readonly string[]][]) {
    if (words.includes(header)) return { field, confidence: 1 }
    for (const word of words) {
      if (header.includes(word) && word.length > (best?.word.length ?? 1)) best = { field, word }
    }
  }
  if (best === null || otherMeanings.test(header)) return null
  return { field: best.field, confidence: 0.7 }
}
