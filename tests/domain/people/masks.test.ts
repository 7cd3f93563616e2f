import { expect, test } from 'vitest'
import {
  bankCardMask,
  listIdMask,
  phoneMask,
  publicityIdMask,
} from '../../../src-main/domain/people/masks.ts'

test('publicity shows the first two and the last three of an ID number and keeps its length', () => {
  expect(publicityIdMask('350225200308169123')).toBe('35*************123')
  expect(publicityIdMask('350225200308169123')).toHaveLength(18)
})

test('the list mask hides the birth date', () => {
  expect(listIdMask('330225200308169998')).toBe('330225********9998')
})

test('phones and cards show only their ends', () => {
  expect(phoneMask('19900002004')).toBe('199****2004')
  expect(bankCardMask('6222021111111111116')).toBe('***************1116')
})

test('what is too short to hide anything is hidden whole', () => {
  expect(publicityIdMask('12345678')).toBe('********')
  expect(phoneMask('6571234')).toBe('*******')
  expect(listIdMask('')).toBe('')
})
