import { describe, expect, test } from 'vitest'
import { findRosterHeader } from '../../../src-main/domain/workers/roster-header.ts'
import { fieldOfHeader } from '../../../src-main/domain/workers/roster-synonyms.ts'
import { gridOf, idNumberOf } from './roster-support.ts'

describe('headings', () => {
  test.each([
    ['姓名', 'name'],
    ['名字', 'name'],
    ['职工姓名', 'name'],
    ['员工姓名', 'name'],
    ['姓　　名', 'name'],
    ['*姓名（必填）', 'name'],
    ['身份证号', 'idNumber'],
    ['证件号码', 'idNumber'],
    ['公民身份号码', 'idNumber'],
    ['身份证号码\n(18位)', 'idNumber'],
    ['身份证', 'idNumber'],
    ['手机', 'phone'],
    ['联系电话', 'phone'],
    ['电话', 'phone'],
    ['手机号码', 'phone'],
    ['联系方式', 'phone'],
    ['班组', 'shiftTeamName'],
    ['班次', 'shiftTeamName'],
    ['轮班组别', 'shiftTeamName'],
    ['轮班', 'shiftTeamName'],
    ['倒班组', 'shiftTeamName'],
    ['部门', 'department'],
    ['车间', 'department'],
    ['所在部门', 'department'],
    ['部门/车间', 'department'],
    ['工号', 'employeeNumber'],
    ['员工编号', 'employeeNumber'],
    ['性 别', 'sex'],
    ['是否工会会员', 'unionMember'],
    ['会员', 'unionMember'],
    ['文化程度', 'education'],
    ['学历', 'education'],
    ['入职日期', 'hiredOn'],
    ['入厂时间', 'hiredOn'],
    ['银行卡号', 'bankCard'],
    ['岗位', 'position'],
    ['工种', 'position'],
    ['备注', 'note'],
  ])('%j means %s, surely', (header, field) => {
    expect(fieldOfHeader(header)).toEqual({ field, confidence: 1 })
  })

  test('a heading that contains a known word is taken with less confidence', () => {
    expect(fieldOfHeader('本人手机号码(用于签到)')).toEqual({ field: 'phone', confidence: 0.7 })
  })

  test.each([
    '序号',
    '紧急联系电话',
    '身份证有效期',
    '班组长',
    '姓名拼音',
    '家庭住址',
    '单位名称',
    '开户行',
    '',
  ])('%j is none of the fields', (header) => {
    expect(fieldOfHeader(header)).toBeNull()
  })
})

describe('the row of headings', () => {
  test('it is found under titles, instructions and blank rows', () => {
    const header = findRosterHeader(
      gridOf(
        '某某公司职工夜校报名表',
        '填表说明：1. 姓名、身份证号必须与身份证一致；2. 联系电话填手机',
        '',
        '填报单位（盖章）：||填报日期：2025年9月1日',
        '序号|姓 名|身份证\n号码|联系电话（必填）|班组',
        '1|王芳|33022519961107999X|19900000002|乙班',
      ),
    )
    expect(header?.headerRow).toBe(4)
    expect(header?.firstDataRow).toBe(5)
    expect(header?.columns.map((column) => column.field)).toEqual([
      null,
      'name',
      'idNumber',
      'phone',
      'shiftTeamName',
    ])
  })

  test('where two columns claim one field, the surer one has it', () => {
    const header = findRosterHeader(gridOf('姓名|身份证号|微信联系方式|联系电话|电话'))
    expect(header?.columns.map((column) => column.field)).toEqual(['name', 'idNumber', null, 'phone', null])
  })

  test('cells pasted without headings are known by their look, with little confidence', () => {
    const rows = [1, 3, 5].map(
      (order) => `${order}|王小明|${idNumberOf('1990-01-01', order)}|1990000000${order}|甲班`,
    )
    const header = findRosterHeader(gridOf(...rows))
    expect(header?.headerRow).toBeNull()
    expect(header?.firstDataRow).toBe(0)
    expect(header?.columns.map((column) => column.field)).toEqual([
      null,
      'name',
      'idNumber',
      'phone',
      'shiftTeamName',
    ])
    expect(header?.columns[2]?.confidence).toBe(0.5)
  })

  test('a sheet that is no roster has no headings', () => {
    expect(findRosterHeader(gridOf('产品|数量', '螺丝|30'))).toBeNull()
    expect(findRosterHeader([])).toBeNull()
  })
})
