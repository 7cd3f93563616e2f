import { describe, expect, it } from 'vitest'
import { days, find, reach, works } from './sheet.ts'

const month = (title: string, count = 31) => [
  [title],
  ['姓名', ...days(1, count)],
  ['王小海', ...works(count)],
]
/** The weekdays of 1 to 30 November 2025, which begins on a Saturday. */
const november = days(1, 30).map((day) => '六日一二三四五'[(day - 1) % 7] ?? '')

describe('which month a table is about', () => {
  it('a title without a year means the month that is nearest to today, across New Year too', () => {
    expect(reach(month('12月排班表'), { today: '2026-01-05' })).toBe('2025-12-01 2025-12-31')
    expect(reach(month('1月排班表'), { today: '2025-12-28' })).toBe('2026-01-01 2026-01-31')
    expect(reach(month('1月排班表'), { today: '2026-01-05' })).toBe('2026-01-01 2026-01-31')
  })

  it('a table of the 26th to the 25th is named by the month in which it ends, whatever lies nearer', () => {
    const lines = (title: string) => [
      [title],
      ['姓名', ...days(26, 30), ...days(1, 25)],
      ['王小海', ...works(30)],
    ]
    expect(reach(lines('12月排班表'), { today: '2026-01-05' })).toBe('2025-11-26 2025-12-25')
    expect(reach(lines('1月排班表'), { today: '2025-12-28' })).toBe('2025-12-26 2026-01-25')
  })

  it('a stated or chosen year stands, however far it lies', () => {
    expect(reach(month('2023年12月排班表'), { today: '2026-01-05' })).toBe('2023-12-01 2023-12-31')
    expect(reach(month('12月排班表'), { today: '2026-01-05', chosenMonth: '2026-12' })).toBe(
      '2026-12-01 2026-12-31',
    )
  })

  it('headings with a month take the year that is nearest to the month in the title', () => {
    const lines = [['2026年1月排班表'], ['姓名', '12月30日', '12月31日', '1月1日'], ['王小海', ...works(3)]]
    expect(reach(lines, { today: '2026-11-30' })).toBe('2025-12-30 2026-01-01')
  })

  it.each([
    [['制表日期：2025-10-28']],
    [['打印时间', '2025-10-28 10:20']],
    [['2025-10-28更新']],
    [['2025/10/28']],
  ])('the day on which it was made is not its month: %s', (made) => {
    const [title = [], ...rest] = month('2025年11月排班表', 30)
    expect(reach([title, made, ...rest])).toBe('2025-11-01 2025-11-30')
    expect(reach([[[...title, ...made].join(' ')], ...rest])).toBe('2025-11-01 2025-11-30')
  })

  it('of several months that are named the weekdays choose', () => {
    const lines = [
      ['2025年11月排班表'],
      ['2025年10月起执行新班制'],
      ['姓名', ...days(1, 30)],
      ['', ...november],
      ['王小海', ...works(30)],
    ]
    expect(reach(lines)).toBe('2025-11-01 2025-11-30')
  })

  it('the month is asked for when most weekdays contradict it, and what is then chosen stands', () => {
    const lines = [
      ['2025年10月排班表'],
      ['姓名', ...days(1, 30)],
      ['', ...november],
      ['王小海', ...works(30)],
    ]
    expect(find(lines)).toEqual({ ok: false, issue: 'no-month' })
    expect(reach(lines, { chosenMonth: '2025-10' })).toBe('2025-10-01 2025-10-30')
  })

  it('a cell of the block above names no month: the block below keeps the month of the one above', () => {
    const lines = [
      ['2025年11月排班表 甲班'],
      ['姓名', ...days(1, 6)],
      ['王小海', '12月3日换班', ...works(5)],
      ['乙班'],
      ['姓名', ...days(1, 6)],
      ['李大山', ...works(6)],
    ]
    expect(reach(lines)).toBe('2025-11-01 2025-11-06')
  })

  it('a title between two blocks names the month of the lower one', () => {
    const block = (title: string, name: string) => [
      [title, '', '部门：冲压'],
      ['姓名', ...days(1, 6)],
      [name, ...works(6)],
    ]
    const lines = [...block('2025年11月', '王小海'), [], ...block('2025年12月', '王小海')]
    expect(reach(lines)).toBe('2025-11-01 2025-12-06')
  })
})
