// Sheets over which whoever looks back over all rows takes minutes.
import { days, type find, works } from './sheet.ts'

const han = (index: number) => String.fromCharCode(0x4e00 + index)
const title = ['2025年10月排班表']
const [heads, cells] = [['姓名', ...days(1, 31)], works(31)]

/** What it is, its lines, and how many rows are to be found in it. */
export const largeSheets: readonly (readonly [string, () => Parameters<typeof find>[0], number])[] = [
  [
    'a thousand headings',
    () => [title, ...days(1, 1000).flatMap((index) => [heads, [`员工${han(index)}`, ...cells]])],
    1000,
  ],
  [
    'twenty thousand rows under one heading',
    () => [title, heads, ...days(1, 20_000).map((index) => [`王${han(index)}`, ...cells])],
    20_000,
  ],
  [
    'ten thousand headings over one and the same person',
    () => [title, ...days(1, 10_000).flatMap(() => [heads, ['王小海', ...cells]])],
    1,
  ],
]
