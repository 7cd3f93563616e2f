import { expect, test } from 'vitest'
import { teachingHours } from '../../../src-main/domain/attendance/hours.ts'

test('学时 is the sum of taught minutes over 45, rounded down once', () => {
  expect(teachingHours(900)).toBe(20)
  expect(teachingHours(89)).toBe(1)
  expect(teachingHours(44)).toBe(0)
  expect(teachingHours(60 * 3)).toBe(4)
  expect(teachingHours(-5)).toBe(0)
})
