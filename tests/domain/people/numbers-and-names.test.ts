import { describe, expect, test } from 'vitest'
import { parseBankCard } from '../../../src-main/domain/people/bank-card.ts'
import { comparableName, normaliseName, parseName } from '../../../src-main/domain/people/name.ts'
import { parsePhone } from '../../../src-main/domain/people/phone.ts'

const plain = <Value>(checked: { ok: true; value: Value } | { ok: false; issue: string }) =>
  checked.ok ? checked.value : `! ${checked.issue}`

describe('phones', () => {
  test.each([
    ['19900002004', '19900002004'],
    ['+86 199-0000-2004', '19900002004'],
    ['0086-19900002004', '19900002004'],
    ['86 199 0000 2004', '19900002004'],
    ['１９９００００２００３', '19900002003'],
    ["'19900002003", '19900002003'],
    ['(+86)19900002003', '19900002003'],
    ['', '! missing'],
    ['0574-65712345', '! shape'],
    ['12900002003', '! shape'],
    ['1990000200', '! shape'],
    ['1.99E+10', '! rounded'],
    ['19900002003/19900002004', '! several'],
    ['19900002003 19900002004', '! several'],
  ])('%j is read as %s', (text, expected) => {
    expect(plain(parsePhone(text))).toBe(expected)
  })
})

describe('bank cards', () => {
  test('a wrong Luhn sum is only a warning', () => {
    expect(plain(parseBankCard('6222 0211 1111 1111 116'))).toEqual({
      cardNumber: '6222021111111111116',
      passesLuhn: false,
    })
    expect(plain(parseBankCard('4111-1111-1111-1111'))).toEqual({
      cardNumber: '4111111111111111',
      passesLuhn: true,
    })
  })

  test.each([
    ['', 'text', '! missing'],
    ['6222O21111', 'text', '! characters'],
    ['62220211', 'text', '! length'],
    ['6222021111111111000', 'number', '! rounded'],
  ] as const)('%j from a %s cell is refused: %s', (text, kind, expected) => {
    expect(plain(parseBankCard(text, kind))).toBe(expected)
  })
})

describe('names', () => {
  test.each([
    ['宋　海祥', '宋海祥'],
    [' 李 发 勇 ', '李发勇'],
    ['阿不都·热合曼', '阿不都·热合曼'],
    ['阿不都 • 热合曼', '阿不都·热合曼'],
    ['阿不都.热合曼', '阿不都·热合曼'],
    ['Ｊｏｈｎ　 Smith', 'John Smith'],
    ['\u200b王芳\ufeff', '王芳'],
    ['𠮷野家', '𠮷野家'],
    ['', '! missing'],
    ['李', '! length'],
    ['张三2', '! characters'],
    ['王\ufffd', '! characters'],
    ['··', '! characters'],
  ])('%j is read as %s', (text, expected) => {
    expect(plain(parseName(text))).toBe(expected)
  })

  test('two spellings of one name have one comparable form', () => {
    expect(comparableName('阿不都 • 热合曼')).toBe(comparableName('阿不都热合曼'))
    expect(comparableName('JOHN  smith')).toBe(comparableName('John Smith'))
    expect(comparableName('王芳')).not.toBe(comparableName('王方'))
  })

  test('normalising twice changes nothing more', () => {
    for (const name of ['宋　海 祥', '阿不都•热合曼', 'Ann  Lee']) {
      expect(normaliseName(normaliseName(name))).toBe(normaliseName(name))
    }
  })
})
