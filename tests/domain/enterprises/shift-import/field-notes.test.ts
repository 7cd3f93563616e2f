import { describe, expect, it } from 'vitest'
import type { Shift } from '../../../../src-main/domain/calendar/shift-system.ts'
import { rangesIn } from '../../../../src-main/domain/enterprises/shift-import/clock-ranges.ts'
import { findTable } from '../../../../src-main/domain/enterprises/shift-import/find-table.ts'
import { personMatcher } from '../../../../src-main/domain/enterprises/shift-import/match-people.ts'
import { nameBook } from '../../../../src-main/domain/enterprises/shift-import/name-book.ts'
import { workKey } from '../../../../src-main/domain/enterprises/shift-import/plan-days.ts'
import { readDays } from '../../../../src-main/domain/enterprises/shift-import/read-days.ts'
import { pairPunches, workOf } from '../../../../src-main/domain/enterprises/shift-import/worked-spans.ts'

const shift = (name: string, startMinute: number, endMinute: number): Shift => ({
  name,
  startMinute,
  endMinute,
})

function readSheet(lines: readonly string[], dayStartsMinute = 0, own: readonly Shift[] = []) {
  const grid = lines.map((line) =>
    line.split(' | ').map((cell) => {
      const text = cell.trim()
      return { text, kind: text === '' ? ('empty' as const) : ('text' as const) }
    }),
  )
  const context = { today: '2025-11-12', chosenMonth: null, titles: [], dayStartsMinute }
  const found = findTable(grid, context, own)
  if (!found.ok) throw new Error(found.issue)
  const { table } = found
  const book = nameBook({ given: new Map(), remembered: new Map(), legend: table.legend, own })
  return readDays(table, book)
}

const daysOf = (read: ReturnType<typeof readSheet>) =>
  read.rows.flatMap((row) => row.days.map((day) => `${day.date} ${workKey(day.shifts)}`)).toSorted()

describe('what others got wrong (field-notes.md)', () => {
  it('A2: one wrong shift is a flagged cell with its place; the person keeps all other days', () => {
    const read = readSheet([
      '2025年11月',
      '姓名 | 1 | 2 | 3 | 4 | 5 | 6',
      '王小海 | 8-20 | ？？ | 休 | 20-8 | 8-20 | 休',
    ])
    expect(daysOf(read)).toHaveLength(5)
    expect(read.flags).toMatchObject([{ row: 2, column: 2, text: '??', reason: '读不懂“??”' }])
  })

  it('A3: a check-out at 07:10 belongs to the night shift before it, not to the next day', () => {
    const read = readSheet([
      '姓名 | 日期 | 上班1打卡时间 | 下班1打卡时间',
      '孙桂芳 | 2025-11-03 | 19:52 | 次日 07:10',
      '孙桂芳 | 2025-11-04 | 19:58 | 次日 08:03',
    ])
    expect(daysOf(read)).toEqual(['2025-11-03 1200-1860', '2025-11-04 1200-1920'])
    expect(read.flags).toEqual([])
  })

  it('A3: lone punches find the shift whose window holds them', () => {
    const night = shift('夜班', 1200, 1920)
    const noon = 20_395 * 1440
    const { spans, alone } = pairPunches([
      { at: noon + 1190, source: 'in' },
      { at: noon + 1440 + 430, source: 'out' },
    ])
    expect(alone).toEqual([])
    expect(spans.map(({ start, end }) => workOf(start, end, [night]))).toEqual([
      { day: 20_395, startMinute: 1200, endMinute: 1920 },
    ])
  })

  it('A5: the end after midnight is found by looking a day back, also where the tool writes no 次日', () => {
    const read = readSheet(
      ['姓名 | 日期 | 最早 | 最晚', '张伟 | 2025/11/03 | 15:51 | --', '张伟 | 2025/11/04 | 00:20 | --'],
      240,
    )
    expect(daysOf(read)).toEqual(['2025-11-03 960-1470'])
    expect(read.flags).toEqual([])
  })

  it('A17: a punch at 00:35 after the last day of a month stays with that day when the factory day starts at 04:00', () => {
    const lines = [
      '姓名 | 日期 | 最早 | 最晚',
      '张伟 | 2025/11/29 | 15:50 | --',
      '张伟 | 2025/11/30 | 00:35 | 15:48',
      '张伟 | 2025/12/01 | 00:35 | --',
    ]
    const read = readSheet(lines, 240, [shift('中班', 960, 1440)])
    expect(daysOf(read)).toEqual(['2025-11-29 960-1440', '2025-11-30 960-1440'])
    expect(read.flags).toEqual([])
  })

  it('A17: a lone punch of the small hours is flagged at the factory day before, over the end of a year too', () => {
    const read = readSheet(['姓名 | 日期 | 最早 | 最晚', '张伟 | 2026/01/01 | 00:35 | --'], 240)
    expect(read.flags).toMatchObject([{ date: '2025-12-31', reason: '只有一次打卡，看不出班次' }])
  })
})

describe('times in names', () => {
  it.each([
    ['早 8-16', [480, 960]],
    ['20:00-8:00', [1200, 1920]],
    ['夜20-次日8', [1200, 1920]],
    ['夜班B 20:00~次日08:00', [1200, 1920]],
    ['中班（16:00—24:00）', [960, 1440]],
    ['22点30分至6点30分', [1350, 1830]],
    ['0-8', [0, 480]],
  ])('%s', (text, [startMinute, endMinute]) => {
    expect(rangesIn(text.replace(/[（）]/g, ' '))).toEqual([{ startMinute, endMinute }])
  })

  it('dates, totals and impossible hours are no times', () => {
    for (const text of ['2025-11-03', '11月3日-11月5日', '25-99', '7-8', '统计时间:2025.11.01~2025.11.30'])
      expect(rangesIn(text), text).toEqual([])
  })

  it('a split shift is two shifts of one day', () => {
    const book = nameBook({ given: new Map(), remembered: new Map(), legend: new Map(), own: [] })
    expect(
      book('两头班 8:00-12:00,17:00-21:00').meaning?.shifts.map(({ startMinute }) => startMinute),
    ).toEqual([480, 1020])
  })
})

describe('names of shifts', () => {
  const own = [shift('早班', 480, 960), shift('中班', 960, 1440), shift('夜班', 0, 480)]
  const known = { given: new Map(), remembered: new Map(), legend: new Map(), own }
  const key = (word: string, more = {}) => {
    const { source, meaning } = nameBook({ ...known, ...more })(word)
    return `${source} ${meaning === null ? '?' : workKey(meaning.shifts)}`
  }

  it('the enterprise’s own shifts are known by name, by letter, and by N where it has one night shift', () => {
    expect([key('早班'), key('早'), key('N'), key('中/夜')]).toEqual([
      'system 480-960',
      'system 480-960',
      'system 0-480',
      'unknown ?',
    ])
  })

  it('what the user has said comes first, then what was said before, then the sheet', () => {
    const legend = new Map([['早', { shifts: [shift('早', 420, 900)], note: '', isSilent: false }]])
    const remembered = new Map([['早', [shift('早', 390, 870)]]])
    const given = new Map([['早', []]])
    expect([
      key('早', { legend }),
      key('早', { legend, remembered }),
      key('早', { legend, remembered, given }),
    ]).toEqual(['legend 420-900', 'remembered 390-870', 'given '])
  })

  it('leave is a day off with its kind as the note, 出差 says nothing, 自由工时 must be asked', () => {
    const book = nameBook(known)
    expect(book('年假').meaning).toEqual({ shifts: [], note: '年假', isSilent: false })
    expect(book('出差').meaning?.isSilent).toBe(true)
    expect(book('自由工时').source).toBe('unknown')
    expect(book('休息').meaning).toEqual({ shifts: [], note: '', isSilent: false })
  })
})

describe('who a row is', () => {
  const person = (id: string, name: string, employeeNumber: string) => ({
    id,
    name,
    employeeNumber,
    department: '',
    teamId: null,
  })
  const match = personMatcher([
    person('a', '张伟', '0017'),
    person('b', '张伟', '18'),
    person('c', '王小海', ''),
    person('d', '李四', '21'),
  ])

  it('two of one name are told apart by 工号 only, zeros apart, and are asked for without it', () => {
    expect(match({ name: '张 伟', employeeNumber: '17' })).toMatchObject({
      state: 'known',
      person: { id: 'a' },
    })
    expect(match({ name: '张伟', employeeNumber: '' })).toMatchObject({ state: 'asked' })
    expect(match({ name: '王小海', employeeNumber: '99' })).toMatchObject({ state: 'known' })
  })

  it('a 工号 that belongs to somebody else is asked about, a stranger is left out', () => {
    expect(match({ name: '李四', employeeNumber: '22' })).toMatchObject({ state: 'asked' })
    expect(match({ name: '钱五', employeeNumber: '21' })).toMatchObject({ state: 'asked' })
    expect(match({ name: '钱五', employeeNumber: '' })).toMatchObject({ state: 'unknown' })
  })
})
