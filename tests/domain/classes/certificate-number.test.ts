import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  formatCertificateNumber,
  nextCertificateNumbers,
  serialOf,
} from '../../../src-main/domain/classes/certificate-number.ts'

const series = { prefix: 'XS', year: 2025, courseCode: 'JQ' }

describe('certificate numbers', () => {
  test('numbers run from 0001 per palace, year and course', () => {
    expect(nextCertificateNumbers(series, [], 2)).toEqual({
      ok: true,
      numbers: ['XS-2025-JQ-0001', 'XS-2025-JQ-0002'],
    })
    const others = [
      'XS-2024-JQ-0009',
      'XS-2025-SW-0007',
      'NH-2025-JQ-0003',
      'XS-2025-JQX-0004',
      'XS-2025-JQ-00005',
    ]
    expect(nextCertificateNumbers(series, others, 1)).toMatchObject({ numbers: ['XS-2025-JQ-0001'] })
  })

  test('a voided number is not given again', () => {
    expect(nextCertificateNumbers(series, ['XS-2025-JQ-0001', 'XS-2025-JQ-0003'], 1)).toMatchObject({
      numbers: ['XS-2025-JQ-0004'],
    })
  })

  test('a series that has run out says how many are left', () => {
    expect(nextCertificateNumbers(series, ['XS-2025-JQ-9998'], 2)).toEqual({
      ok: false,
      code: 'CERTIFICATE_SERIES_EXHAUSTED',
      series: 'XS-2025-JQ',
      remaining: 1,
    })
  })

  test('no sequence of issues gives a number twice and every number reads back as its serial', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { maxLength: 20 }), (batches) => {
        const issued: string[] = []
        for (const count of batches) {
          const next = nextCertificateNumbers(series, issued, count)
          if (next.ok) issued.push(...next.numbers)
        }
        expect(new Set(issued).size).toBe(issued.length)
        issued.forEach((number, index) => {
          expect(serialOf(series, number)).toBe(index + 1)
          expect(number).toBe(formatCertificateNumber(series, index + 1))
        })
      }),
    )
  })
})
