import { expect, test } from 'vitest'
import { amountText, policyLines } from '../../../src-main/domain/subsidies/policy-lines.ts'
import { policyTemplates } from './cases.ts'

const linesOf = (code: string) => {
  const template = policyTemplates.find((one) => one.code === code)
  if (template === undefined) throw new Error(`no template ${code}`)
  return new Map(policyLines(template.rules).map((line) => [line.title, line.text]))
}

test('every figure of a policy stands in one of its lines', () => {
  const lines = linesOf('zj-double-2025')
  expect(lines.get('对象')).toBe('工会会员，一线职工，签订劳动合同或新就业形态劳动者，机关、事业单位除外')
  expect(lines.get('凭据')).toBe(
    '学历（大专、本科、硕士、博士），2020-01-01 至 2024-12-31取得，须入职后取得 或 证书（三级高级工、二级技师、一级高级技师），' +
      '2023-01-01 至 2024-12-31取得，须入职后取得，浙江核发，专业技术资格、专项职业能力、特种作业操作证除外，有一项即可',
  )
  expect(lines.get('公示')).toBe('7 个自然日')
  expect(lines.get('追回')).toBe('退回金额，名额不退')
})

test('a policy of others says so, with its limits', () => {
  const lines = linesOf('zj-insurance-2024')
  expect(lines.get('经办')).toBe('其他部门（只作排除和限次的依据）')
  expect(lines.get('受理期')).toBe('2024-07-31 前（含当日）')
  expect(lines.get('申领时限')).toBe('证书核发后 12 个月内（含当日）')
  expect(lines.get('限次')).toBe(
    '每人每年 3 次（技能提升补贴、职业培训补贴合计）；同一职业同一等级限一次；领过高等级后不得再领同职业低等级',
  )
})

test('the three kinds of amount read as sums of money', () => {
  expect(amountText({ kind: 'fixed', fen: 100_000 })).toBe('每人 1,000.00 元')
  expect(amountText({ kind: 'by-level', fenByLevel: { 三级: 200_000, 五级: 100_000 } })).toBe(
    '五级 1,000.00、三级 2,000.00 元',
  )
  expect(amountText({ kind: 'by-hours', ratePerHourFen: 3000, capPerPersonYearFen: 100_000 })).toBe(
    '30.00 元 × 学时，每人每年最多 1,000.00 元',
  )
})
