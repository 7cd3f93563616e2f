import { expect, it } from 'vitest'
import type { AttendanceMark } from '../../../../src-main/domain/attendance/marks.ts'
import {
  contradicts,
  countHinted,
  hintedSentence,
} from '../../../../src-renderer/features/attendance/roster-hints.ts'

const row = (name: string, mark: AttendanceMark | null = null) => ({ enrolmentId: name, name, mark })
const night = { label: '夜班', sentence: '夜班 20:00–次日 08:00' }
const hints = new Map(['张远', '李明', '王强', '赵敏', '钱坤'].map((name) => [name, night]))

it('whoever is marked as there while on shift is a contradiction; absence and leave are none', () => {
  expect((['present', 'late', 'left-early'] as const).map((mark) => contradicts(mark, night))).toEqual([
    true,
    true,
    true,
  ])
  expect(([null, 'absent', 'leave', 'sick'] as const).map((mark) => contradicts(mark, night))).toEqual([
    false,
    false,
    false,
    false,
  ])
  expect(contradicts('present', undefined)).toBe(false)
})

it('only those of whom nobody has said anything are counted', () => {
  expect(countHinted([row('张远'), row('李明', 'leave'), row('周华')], hints)).toBe(1)
})

it('marking everybody present names whom the shifts speak against, four at most', () => {
  expect(hintedSentence([row('周华')], hints)).toBe('')
  expect(hintedSentence([row('张远'), row('周华')], hints)).toBe('其中 1 人按班表来不了：张远（夜班）')
  const all = [...hints.keys()].map((name) => row(name))
  expect(hintedSentence(all, hints)).toBe(
    '其中 5 人按班表来不了：张远（夜班）、李明（夜班）、王强（夜班）、赵敏（夜班） 等',
  )
})
