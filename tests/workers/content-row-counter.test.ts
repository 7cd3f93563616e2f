import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countContentRows } from '../../src-main/workers/content-row-counter.ts'

function count(xml: string, chunkSize: number): number {
  const counter = countContentRows()
  const bytes = Buffer.from(xml)
  for (let at = 0; at < bytes.length; at += chunkSize) counter.push(bytes.subarray(at, at + chunkSize))
  return counter.contentRows()
}

const filled = '<row r="1"><c r="A1"><v>1</v></c></row>'
const empty = '<row r="2" s="1"><c r="A2" s="1"/></row>'

test('rows before the last value are never left out, however the bytes are cut', () => {
  const rows = fc.array(fc.boolean(), { maxLength: 60 })
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 200 }), (isFilled, chunkSize) => {
      const xml = `<sheetData>${isFilled.map((has) => (has ? filled : empty)).join('')}</sheetData>`
      expect(count(xml, chunkSize)).toBeGreaterThanOrEqual(isFilled.lastIndexOf(true) + 1)
    }),
  )
})

test('coloured rows after the last value do not count', () => {
  expect(count(`<sheetData>${filled.repeat(3)}${empty.repeat(10_000)}</sheetData>`, 4096)).toBeLessThan(120)
  expect(count(`<sheetData>${empty.repeat(10_000)}</sheetData>`, 4096)).toBe(0)
})

test('a sheet whose tags carry a prefix is read to its end', () => {
  expect(count(`<x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData>`, 64)).toBe(
    Number.POSITIVE_INFINITY,
  )
})
