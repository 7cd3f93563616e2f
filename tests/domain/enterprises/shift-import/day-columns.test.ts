import { describe, expect, it } from 'vitest'
import { days, daysOf, read, works } from './sheet.ts'

const unread = '这一列的日期读不懂'

describe('which columns are days', () => {
  it('a table of workdays only keeps all of its weeks', () => {
    const heads = [...days(3, 7), ...days(10, 14), ...days(17, 21)]
    const { dates, flags } = read([['2025年11月'], ['姓名', ...heads], ['王小海', ...works(15)]])
    expect(dates.map((date) => Number(date.slice(8)))).toEqual(heads)
    expect(flags).toEqual([])
  })

  it('one heading that cannot be read costs its own column only, and says so', () => {
    const found = read([
      ['2025年11月'],
      ['姓名', ...days(1, 13), 'l4', ...days(15, 30)],
      ['王小海', ...works(30)],
    ])
    expect(found.dates).toHaveLength(29)
    expect(found.flags).toMatchObject([{ row: 2, column: 14, text: '20-8', date: null, reason: unread }])
  })

  it('days that stand apart from the others are flagged, cell by cell', () => {
    const heads = [...days(1, 10), 'l1', 'l2', 'l3', 'l4', 'l5', ...days(16, 31)]
    const found = read([['2025年10月'], ['姓名', ...heads], ['王小海', ...works(31)]])
    expect(found.dates).toHaveLength(16)
    expect(found.flags.map(({ column }) => column)).toEqual(days(1, 15))
  })

  it('a last or a first day without its number is flagged, sums and remarks are not', () => {
    const heads = ['', ...days(2, 15), '上旬小计', ...days(16, 29), '', '备注']
    const found = read([
      ['2025年11月'],
      ['姓名', ...heads],
      ['王小海', ...works(15), '10', ...works(15), '请假'],
    ])
    expect(found.dates).toHaveLength(28)
    expect(found.flags.map(({ column, reason }) => [column, reason])).toEqual([
      [1, unread],
      [31, unread],
    ])
  })

  it('numbers that mostly leap are no days', () => {
    const lines = [
      ['2025年11月'],
      ['姓名', ...days(1, 6)],
      ['王小海', ...works(6)],
      ['出勤', 2, 5, 8, 11, 14, 17],
    ]
    expect(daysOf(read(lines))).toHaveLength(6)
  })

  it('day numbers that a formula left as 1.0 are days', () => {
    const heads = days(1, 6).map((day) => `${day}.0`)
    expect(read([['2025年11月'], ['姓名', ...heads], ['王小海', ...works(6)]]).dates).toHaveLength(6)
  })

  it('the 日 of 3日 is no Sunday, that of 2日日 and 2(日) is', () => {
    const three = (heads: readonly string[]) => [['2025年11月'], ['姓名', ...heads], ['王小海', ...works(3)]]
    expect(read(three(['3日', '4日', '5日'])).dates).toEqual(['2025-11-03', '2025-11-04', '2025-11-05'])
    // Without a title the weekdays alone find the month.
    for (const heads of [
      ['1日六', '2日日', '3日一'],
      ['1(六)', '2(日)', '3(一)'],
    ])
      expect(read(three(heads).slice(1)).dates[0]).toBe('2025-11-01')
  })
})
