import { describe, expect, test } from 'vitest'
import {
  attendanceMarks,
  bestMark,
  isAttending,
  labelOfMark,
  markKeys,
  markOfKey,
} from '../../../src-main/domain/attendance/marks.ts'

describe('marks', () => {
  test('keys 1 to 6 stand for the six marks in their order and every other key for none', () => {
    expect(markKeys.map((entry) => `${entry.key}${entry.label}`)).toEqual([
      '1到',
      '2迟到',
      '3早退',
      '4请假',
      '5病假',
      '6缺勤',
    ])
    expect(markKeys.map((entry) => markOfKey(entry.key))).toEqual([...attendanceMarks])
    for (const key of ['0', '7', '', 'a', '１', 'Enter']) expect(markOfKey(key)).toBeUndefined()
  })

  test('no mark is shown as 未点 and is not attendance', () => {
    expect(labelOfMark(undefined)).toBe('未点')
    expect(isAttending(undefined)).toBe(false)
  })

  test('present, late and left early are attendance; leave, sick and absent are not', () => {
    expect(attendanceMarks.filter(isAttending)).toEqual(['present', 'late', 'left-early'])
  })

  test('of several marks the one best for the worker counts', () => {
    expect(bestMark(['absent', 'late', undefined])).toBe('late')
    expect(bestMark(['sick', 'leave'])).toBe('leave')
    expect(bestMark([undefined])).toBeUndefined()
  })
})
