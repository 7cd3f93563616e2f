import { expect, test } from 'vitest'
import {
  nextClassCode,
  ordinalInChinese,
  suggestedName,
} from '../../../src-main/features/classes/class-name.ts'

test('ordinals are written as Chinese numerals', () => {
  expect([1, 9, 10, 11, 19, 20, 21, 99].map(ordinalInChinese)).toEqual([
    '一',
    '九',
    '十',
    '十一',
    '十九',
    '二十',
    '二十一',
    '九十九',
  ])
})

test('the suggested name takes the first ordinal that is free', () => {
  const taken = ['海星·插花·一班', '海星·插花·三班']
  expect(suggestedName(['海星'], '插花', taken)).toBe('海星·插花·二班')
  expect(suggestedName(['甲', '乙', '丙'], '插花', [])).toBe('甲等3家·插花·一班')
})

test('a code follows the highest ever given in its series', () => {
  expect(nextClassCode('SW-2025-', [])).toBe('SW-2025-01')
  expect(nextClassCode('SW-2025-', ['SW-2025-02', 'SW-2025-10'])).toBe('SW-2025-11')
})
