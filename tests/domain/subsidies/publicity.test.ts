import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { publicityRows } from '../../../src-main/domain/subsidies/publicity.ts'

describe('publicity', () => {
  test('a row shows name, unit, the ID as first 2 and last 3, item and amount', () => {
    const claim = {
      workerName: '陈海燕',
      unitName: '宁波运生工贸',
      idNumber: '11010519491231002X',
      item: '双提升',
      amountFen: 100_000,
    }
    expect(publicityRows([claim])).toEqual([
      {
        name: '陈海燕',
        unit: '宁波运生工贸',
        maskedId: '11*************02X',
        item: '双提升',
        amountFen: 100_000,
      },
    ])
  })

  test('no phone, card, address or birth date gets out, whatever the claim carries', () => {
    const digits = (length: number) =>
      fc
        .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
        .map((all) => all.join(''))
    fc.assert(
      fc.property(digits(18), digits(11), digits(19), (idNumber, phone, card) => {
        const claim = {
          workerName: '陈',
          unitName: '厂',
          idNumber,
          item: '补贴',
          amountFen: 1,
          phone,
          card,
          address: '丹东街道',
        }
        const text = JSON.stringify(publicityRows([claim]))
        expect(text).not.toContain(phone)
        expect(text).not.toContain(card)
        expect(text).not.toContain('丹东街道')
        expect(text).not.toContain(idNumber.slice(2, 15))
      }),
    )
  })
})
