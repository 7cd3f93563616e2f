import { describe, expect, it } from 'vitest'
import { rangesIn } from '../../../../src-main/domain/enterprises/shift-import/clock-ranges.ts'
import { nameBook } from '../../../../src-main/domain/enterprises/shift-import/name-book.ts'
import { punchTimeOf } from '../../../../src-main/domain/enterprises/shift-import/punch-time.ts'
import { daysOf, read } from './sheet.ts'

const heads = ['姓名', '日期', '上班1打卡时间', '下班1打卡时间', '上班2打卡时间', '下班2打卡时间']
const shift = (name: string, startMinute: number, endMinute: number) => ({ name, startMinute, endMinute })
const worked = (punches: readonly string[], shifts = [shift('白班', 480, 1200)]) =>
  daysOf(read([heads, ['张伟', '2025-11-03', ...punches]], {}, shifts))

describe('split shifts', () => {
  it('A11: a split shift that was punched stays two shifts, with the evening between free', () => {
    const halves = [shift('早段', 360, 600), shift('晚段', 1080, 1320)]
    const punches = ['06:00', '10:00', '18:00', '22:00']
    expect(worked(punches, halves)).toEqual(['张伟 11-03 1080-1320+360-600'])
    expect(worked(punches, [])).toEqual(['张伟 11-03 1080-1320+360-600'])
  })

  it('two stretches become one shift over a short break of a shift that holds both', () => {
    expect(worked(['07:55', '12:00', '13:00', '20:05'])).toEqual(['张伟 11-03 480-1200'])
  })

  it('a break of more than two hours is never bridged', () => {
    expect(worked(['07:55', '12:00', '14:30', '20:05'])).toEqual(['张伟 11-03 480-720+870-1200'])
  })

  it('two shifts of the plant that follow each other stay two', () => {
    const two = [shift('早班', 480, 720), shift('午班', 780, 1200)]
    expect(worked(['07:55', '12:00', '13:00', '20:05'], two)).toEqual(['张伟 11-03 480-720+780-1200'])
  })
})

describe('days that a text names beside its times', () => {
  it('次日 before the start of a shift is asked about, at its end it is read', () => {
    const book = nameBook({ given: new Map(), remembered: new Map(), legend: new Map(), own: [] })
    for (const text of ['夜班 次日0:00-8:00', '次日0:00-次日8:00', '白 8:00-12:00,次日0:00-4:00']) {
      expect(rangesIn(text), text).toEqual([])
      expect(book(text).meaning, text).toBeNull()
    }
    expect(rangesIn('20:00-次日8:00')).toEqual([{ startMinute: 1200, endMinute: 1920 }])
  })

  it('前日 lies two days back, 昨日 one', () => {
    const at = (text: string) => punchTimeOf(text, '1970-01-04')?.at
    expect([at('前日 08:00'), at('昨日 08:00'), at('次日 08:00')]).toEqual([
      1440 + 480,
      2880 + 480,
      5760 + 480,
    ])
  })
})
