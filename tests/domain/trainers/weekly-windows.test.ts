import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  mergeWindows,
  type WeeklyWindow,
  windowsLabel,
} from '../../../src-main/domain/trainers/weekly-windows.ts'

const window = (weekday: number, startMinute: number, endMinute: number): WeeklyWindow => ({
  weekday,
  startMinute,
  endMinute,
})
const anyWindow = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 48 }), fc.integer({ min: 0, max: 48 }))
  .map(([weekday, start, end]) => window(weekday, start * 30, end * 30))

describe('weekly windows', () => {
  test('windows of one weekday that overlap or touch become one', () => {
    const merged = mergeWindows([
      window(3, 1200, 1290),
      window(1, 1080, 1200),
      window(1, 1140, 1260),
      window(1, 1260, 1290),
    ])
    expect(merged).toEqual([window(1, 1080, 1290), window(3, 1200, 1290)])
  })

  test('merging keeps exactly the minutes that were offered, and leaves no overlap', () => {
    const covers = (windows: readonly WeeklyWindow[], weekday: number, minute: number) =>
      windows.some((one) => one.weekday === weekday && one.startMinute <= minute && minute < one.endMinute)
    fc.assert(
      fc.property(fc.array(anyWindow, { maxLength: 12 }), (windows) => {
        const merged = mergeWindows(windows)
        for (let weekday = 1; weekday <= 7; weekday += 1) {
          for (let minute = 15; minute < 1440; minute += 30) {
            expect(covers(merged, weekday, minute)).toBe(covers(windows, weekday, minute))
          }
          const day = merged.filter((one) => one.weekday === weekday)
          for (const [index, one] of day.entries()) {
            expect(one.startMinute).toBeGreaterThan(day[index - 1]?.endMinute ?? -1)
          }
        }
      }),
    )
  })

  test('weekdays with the same hours stand together', () => {
    const evenings = [1, 3, 5].map((weekday) => window(weekday, 1080, 1290))
    expect(windowsLabel([...evenings, window(6, 540, 1020), window(7, 540, 1020)])).toBe(
      '周一三五 18:00–21:30；周六日 09:00–17:00',
    )
  })

  test('three weekdays or more in a row are said as a run', () => {
    const on = (weekdays: number[]) => windowsLabel(weekdays.map((weekday) => window(weekday, 1080, 1290)))
    expect(
      [
        [1, 2, 3, 4, 5],
        [1, 2],
        [1, 2, 3, 5],
      ].map(on),
    ).toEqual(['周一至五 18:00–21:30', '周一二 18:00–21:30', '周一二三五 18:00–21:30'])
  })

  test('seven weekdays are every day, and no window is no text', () => {
    expect(windowsLabel([1, 2, 3, 4, 5, 6, 7].map((weekday) => window(weekday, 1080, 1440)))).toBe(
      '每天 18:00–24:00',
    )
    expect(windowsLabel([])).toBe('')
  })
})
