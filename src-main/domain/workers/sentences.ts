// What is wrong with a person's numbers or a row of a roster, said so that whoever keeps the list can mend it.
import type { BankCardIssue } from '../people/bank-card.ts'
import type { IdNumberIssue } from '../people/id-number.ts'
import type { NameIssue } from '../people/name.ts'
import type { PhoneIssue } from '../people/phone.ts'
import type { RosterRefusal, RosterWarning } from './listed-person.ts'
import type { RosterField } from './roster-cell.ts'
import type { SkipReason } from './roster-skipped-rows.ts'

export const rosterFieldLabels: Readonly<Record<RosterField, string>> = {
  name: '姓名',
  idNumber: '身份证号',
  phone: '手机',
  department: '部门',
  shiftTeamName: '班组',
  employeeNumber: '工号',
  position: '岗位',
  sex: '性别',
  unionMember: '工会会员',
  education: '文化程度',
  hiredOn: '入职日期',
  bankCard: '银行卡号',
  note: '备注',
}

const idNumberIssues: Readonly<Record<IdNumberIssue, string>> = {
  missing: '没有身份证号',
  rounded: '身份证号被表格软件改成了数字，末几位已丢失，请向本人或人事重新核对',
  length: '身份证号位数不对，应为 18 位',
  characters: '身份证号里有数字和末位 X 以外的字符',
  birthDate: '身份证号里的出生日期不存在',
  bornInFuture: '身份证号里的出生日期晚于今天',
  tooYoung: '年龄小于设置中的下限',
  tooOld: '年龄大于设置中的上限',
  checkDigit: '身份证号校验位不符，可能有一位写错或两位颠倒',
}

const phoneIssues: Readonly<Record<PhoneIssue, string>> = {
  missing: '没有手机号',
  several: '手机一格里有几个号码',
  rounded: '手机号被表格软件改成了科学计数，末几位已丢失',
  shape: '手机号不是 11 位的手机号码',
}

const bankCardIssues: Readonly<Record<BankCardIssue | 'luhn', string>> = {
  missing: '没有银行卡号',
  rounded: '银行卡号被表格软件改成了数字，末几位已丢失',
  characters: '银行卡号里有数字以外的字符',
  length: '银行卡号位数不对，应为 12 至 19 位',
  luhn: '银行卡号校验位不符，请核对',
}

const nameIssues: Readonly<Record<NameIssue, string>> = {
  missing: '没有姓名',
  length: '姓名应为 2 至 50 个字',
  characters: '姓名里有数字或符号',
}

const skipReasons: Readonly<Record<SkipReason, string>> = {
  blank: '空行',
  footer: '合计、签字或说明',
  repeatedHeader: '重复的标题行',
}

export const idNumberText = (issue: IdNumberIssue): string => idNumberIssues[issue]
export const phoneText = (issue: PhoneIssue): string => phoneIssues[issue]
export const bankCardText = (issue: BankCardIssue): string => bankCardIssues[issue]
export const nameText = (issue: NameIssue): string => nameIssues[issue]
export const skipText = (reason: SkipReason): string => skipReasons[reason]

export function refusalText(refusal: RosterRefusal): string {
  if (refusal.field === 'name') return nameText(refusal.code)
  if (refusal.code === 'nameConflict') return `与第 ${refusal.otherRowNumber} 行身份证号相同而姓名不同`
  if (refusal.code === 'knownUnderOtherName') return `这个身份证号已登记在“${refusal.knownName}”名下`
  return idNumberText(refusal.code)
}

/** The row is taken; what could not be read is left out or taken as said. */
export function warningText(warning: RosterWarning): string {
  switch (warning.field) {
    case 'phone':
      return `${phoneIssues[warning.code]}，未取用`
    case 'bankCard':
      return warning.code === 'luhn' ? bankCardIssues.luhn : `${bankCardIssues[warning.code]}，未取用`
    case 'hiredOn':
      return '入职日期看不懂，未取用'
    case 'sex':
      return warning.code === 'unknown' ? '性别看不懂，以身份证号为准' : '性别与身份证号不符，以身份证号为准'
    case 'unionMember':
      return '是否会员看不懂，未取用'
    case 'idNumber':
      return '15 位旧身份证号，已换成 18 位'
  }
}
