import { expect, it } from 'vitest'
import { days, find, works } from './sheet.ts'

const han = (index: number) => String.fromCharCode(0x4e00 + index)
/** Of this thread alone, so that a busy machine changes little; whoever looks back over all rows takes minutes. */
const timed = (lines: Parameters<typeof find>[0]) => {
  const began = process.threadCpuUsage()
  const found = find(lines)
  return {
    rows: found.ok ? found.table.rows.length : 0,
    milliseconds: process.threadCpuUsage(began).user / 1000,
  }
}
const [heads, cells] = [['姓名', ...days(1, 31)], works(31)]

it('a thousand headings are read in about a second', () => {
  const blocks = days(1, 1000).flatMap((index) => [heads, [`员工${han(index)}`, ...cells]])
  const { rows, milliseconds } = timed([['2025年10月排班表'], ...blocks])
  expect(rows).toBe(1000)
  expect(milliseconds).toBeLessThan(4000)
})

it('twenty thousand rows take seconds, under one heading and under ten thousand', () => {
  const people = days(1, 20_000).map((index) => [`王${han(index)}`, ...cells])
  const single = timed([['2025年10月排班表'], heads, ...people])
  expect(single.rows).toBe(20_000)
  expect(single.milliseconds).toBeLessThan(9000)
  const same = days(1, 10_000).flatMap(() => [heads, ['王小海', ...cells]])
  expect(timed([['2025年10月排班表'], ...same]).milliseconds).toBeLessThan(9000)
}, 60_000)
