import { describe, expect, it } from 'vitest'
import { serialOf, tailOfSerial } from '../../../src-main/features/attendance/sheet-serial.ts'

describe('the serial of a sheet', () => {
  const serial = serialOf('0199aabb-ccdd-7eef-8123-456789abcdef')

  it("is QD and the last ten of the sitting's id, in capitals", () => expect(serial).toBe('QD6789ABCDEF'))

  it('is understood in small letters, in groups, with and without its QD', () => {
    for (const typed of [serial, 'qd6789abcdef', 'QD 67-89ab cdef', '6789ABCDEF']) {
      expect(tailOfSerial(typed)).toBe('6789abcdef')
    }
  })

  it('is nothing but ten hexadecimal signs: one missing, one more or a stray letter is no serial', () => {
    for (const typed of ['QD6789ABCDE', 'QD6789ABCDEF0', 'QD6789ABCDEG', 'XY6789ABCDEF', 'QD', '%']) {
      expect(tailOfSerial(typed)).toBeNull()
    }
  })
})
