import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { amountInWords, amountInWordsWithPrefix } from '../../../src-main/domain/money/amount-in-words.ts'

const digits = '零壹贰叁肆伍陆柒捌玖'
const units: Readonly<Record<string, number>> = { 拾: 10, 佰: 100, 仟: 1000 }

/** Reads words back by another way than they are written: from the left, multiplying at 万 and 亿. */
function parseWords(words: string): number {
  const [, yuan = '', small = ''] = /^(?:(.*)元)?(.*?)整?$/.exec(words) ?? []
  const jiao = /([^零])角/.exec(small)?.[1] ?? '零'
  const fen = /([^零])分/.exec(small)?.[1] ?? '零'
  return parseYuanWords(yuan) * 100 + digits.indexOf(jiao) * 10 + digits.indexOf(fen)
}

function parseYuanWords(words: string): number {
  let total = 0
  let section = 0
  let digit = 0
  for (const word of words) {
    if (word === '亿') {
      total = (total + section + digit) * 1_0000_0000
      section = 0
      digit = 0
    } else if (word === '万') {
      total += (section + digit) * 1_0000
      section = 0
      digit = 0
    } else if (units[word] !== undefined) {
      section += digit * (units[word] ?? 0)
      digit = 0
    } else {
      digit = digits.indexOf(word)
    }
  }
  return total + section + digit
}

describe('amounts in words', () => {
  test.each([
    [1640902, '壹万陆仟肆佰零玖元零贰分'],
    [32504, '叁佰贰拾伍元零肆分'],
    [168032, '壹仟陆佰捌拾元叁角贰分'],
    [5, '伍分'],
    [0, '零元整'],
    [50, '伍角整'],
    [52, '伍角贰分'],
    [100, '壹元整'],
    [150, '壹元伍角整'],
    [1000, '壹拾元整'],
    [1005, '壹拾元零伍分'],
    [100500, '壹仟零伍元整'],
    [100000, '壹仟元整'],
    [10000000, '壹拾万元整'],
    [10050000, '壹拾万零伍佰元整'],
    [10700053, '壹拾万柒仟元伍角叁分'],
    [2005_0000_00, '贰仟零伍万元整'],
    [1_0000_0000_00, '壹亿元整'],
    [1_0000_0001_00, '壹亿零壹元整'],
    [10_0100_0000_00, '壹拾亿零壹佰万元整'],
    [1_0001_0000_00, '壹亿零壹万元整'],
    [1_0000_0000_0000_00, '壹万亿元整'],
    [1_2345_0000_0000_00, '壹万贰仟叁佰肆拾伍亿元整'],
    [90_0719_9254_7409_91, '玖拾万零柒佰壹拾玖亿玖仟贰佰伍拾肆万柒仟肆佰零玖元玖角壹分'],
  ])('%i fen is %s', (amountFen, words) => {
    expect(amountInWords(amountFen)).toBe(words)
  })

  test('人民币 stands directly before the amount', () => {
    expect(amountInWordsWithPrefix(1640902)).toBe('人民币壹万陆仟肆佰零玖元零贰分')
  })

  test('only whole fen from 0 to the largest safe integer have words', () => {
    for (const wrong of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1]) {
      expect(() => amountInWords(wrong)).toThrow(RangeError)
    }
  })

  test('words read back give the amount again', () => {
    const amounts = fc.oneof(fc.nat(10_000_000), fc.nat(2_000_000_000), fc.maxSafeNat())
    fc.assert(
      fc.property(amounts, (amountFen) => {
        expect(parseWords(amountInWords(amountFen))).toBe(amountFen)
      }),
      { numRuns: 2000 },
    )
  })

  test('整 follows 元 and 角 and never 分, and no 零 stands twice or before a unit', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (amountFen) => {
        const words = amountInWords(amountFen)
        expect(words.endsWith('整')).toBe(amountFen % 10 === 0)
        expect(words.replace('零元整', '')).not.toMatch(/零零|零[拾佰仟万亿元角]/)
      }),
      { numRuns: 2000 },
    )
  })
})
