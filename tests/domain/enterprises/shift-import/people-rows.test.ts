import { describe, expect, it } from 'vitest'
import { personMatcher } from '../../../../src-main/domain/enterprises/shift-import/match-people.ts'
import { days, daysOf, read, works } from './sheet.ts'

const keysOf = ({ rows }: ReturnType<typeof read>) => rows.map(({ key }) => key)

describe('two people of one name', () => {
  it('in two teams they stay two rows, and no cell of the one becomes the other’s', () => {
    const found = read([
      ['2025年11月'],
      ['班组', '姓名', ...days(1, 6)],
      ['甲班', '张伟', '8-20', '', '8-20', '', '休', '休'],
      ['乙班', '张伟', '20-8', '20-8', '20-8', '20-8', '', '休'],
    ])
    expect(found.rows.map(({ teamName, days: read }) => [teamName, read.length])).toEqual([
      ['甲班', 4],
      ['乙班', 5],
    ])
    expect(found.flags).toEqual([])
  })

  it('in one team they stay apart by row where they work the same day, and the user is asked for both', () => {
    const found = read([
      ['2025年11月'],
      ['班组', '姓名', ...days(1, 6)],
      ['甲班', '张伟', ...works(6)],
      ['甲班', '张伟', '白白白', ...works(5)],
      ['甲班', '王小海', ...works(6)],
    ])
    expect(new Set(keysOf(found)).size).toBe(3)
    expect(found.flags).toMatchObject([{ row: 3, rowKey: keysOf(found)[1] }])
    const person = (id: string, name: string) => ({
      id,
      name,
      employeeNumber: '',
      department: '',
      teamId: null,
    })
    const match = personMatcher([person('a', '张伟'), person('b', '王小海')])
    expect(found.rows.map((row) => match(row).state)).toEqual(['asked', 'asked', 'known'])
  })

  it('with a 工号 each they are told apart, and nobody is asked', () => {
    const found = read([
      ['2025年11月'],
      ['工号', '姓名', ...days(1, 6)],
      ['17', '张伟', ...works(6)],
      ['18', '张伟', ...works(6)],
    ])
    expect(found.rows.map(({ isShared }) => isShared)).toEqual([false, false])
  })

  it('one person whose row is cut in two, or who has a block a month, stays one row', () => {
    const found = read([
      ['2025年11月'],
      ['姓名', ...days(1, 6)],
      ['张伟', '8-20', '8-20', '', '', '', ''],
      ['张伟', '', '', '休', '休', '20-8', '20-8'],
      ['2025年12月'],
      ['姓名', ...days(1, 6)],
      ['张伟', ...works(6)],
    ])
    expect(found.rows.map(({ days: read, isShared }) => [read.length, isShared])).toEqual([[12, false]])
    expect(found.flags).toEqual([])
  })

  it('in a daily list the department tells them apart', () => {
    const found = read([
      ['姓名', '部门', '日期', '班次'],
      ['张伟', '一车间', '2025-11-03', '8-20'],
      ['张伟', '二车间', '2025-11-03', '20-8'],
      ['张伟', '二车间', '2025-11-04', '20-8'],
    ])
    expect(found.rows.map(({ department, days: read }) => [department, read.length])).toEqual([
      ['一车间', 1],
      ['二车间', 2],
    ])
    expect(found.flags).toEqual([])
    expect(found.rows.every(({ isShared }) => isShared)).toBe(true)
  })
})

describe('who is a person and who signs below', () => {
  it('a row that begins with 主管, 负责人 or 审核部 is a person where a name and a day stand in it', () => {
    const found = read([
      ['2025年11月'],
      ['岗位', '姓名', ...days(1, 6)],
      ['主管', '王小海', ...works(6)],
      ['负责人', '李大山', ...works(6)],
      ['审核部', '张伟', ...works(6)],
      ['操作工', '陈静', ...works(6)],
    ])
    expect(new Set(daysOf(found).map((day) => day.split(' ')[0]))).toEqual(
      new Set(['王小海', '李大山', '张伟', '陈静']),
    )
    expect(found.skipped).toEqual([])
  })

  it('sums and signatures stay footers', () => {
    const found = read([
      ['2025年11月'],
      ['岗位', '姓名', ...days(1, 6)],
      ['操作工', '王小海', ...works(6)],
      ['合计', '', '1', '1', '0', '0', '1', '1'],
      ['制表', '李大山', '', '', '审核', '张伟', '', ''],
      ['', '白班人数', '8-20', '8-20', '', '', '', ''],
    ])
    expect(found.rows.map(({ name }) => name)).toEqual(['王小海'])
    expect(found.skipped.map(({ row }) => row)).toEqual([3, 4, 5])
  })
})
