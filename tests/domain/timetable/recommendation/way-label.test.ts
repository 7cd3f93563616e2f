import { expect, it } from 'vitest'
import type { WayPattern } from '../../../../src-main/domain/timetable/recommendation/way.ts'
import { wayLabel } from '../../../../src-main/domain/timetable/recommendation/way-label.ts'

const label = (
  sittingPattern: WayPattern['sittingPattern'],
  change: Partial<WayPattern> = {},
  firstDay: string | null = null,
) =>
  wayLabel(
    {
      weekdays: [2],
      everyDays: null,
      lessonsPerWeek: 1,
      sittings: [{ lessonNumber: 1, date: '2025-11-18', startMinute: 1140 }],
      sittingPattern,
      ...change,
    },
    firstDay,
  )
const evening = { daysAfter: 0, startMinute: 1140 }
const afternoon = { daysAfter: 0, startMinute: 840 }

it('a way is told by its weekdays, its times, and how often each lesson is held', () => {
  expect(label([evening])).toBe('周二 19:00')
  expect(label([evening, { ...evening, daysAfter: 3 }])).toBe('周二、周五 19:00，每课两场，隔 3 天')
  expect(label([afternoon, evening])).toBe('周二 14:00、19:00，每课两场，同一天')
  expect(label([evening, { ...afternoon, daysAfter: 3 }])).toBe('周二 19:00 与 周五 14:00，每课两场，隔 3 天')
  expect(label([evening, { ...evening, daysAfter: 2 }], { weekdays: [1, 4] })).toBe(
    '周一、周三、周四、周六 19:00，每课两场，隔 2 天',
  )
  const everyDay = [1, 2].map((daysAfter) => ({ ...evening, daysAfter }))
  expect(label([evening, ...everyDay])).toBe('周二、周三、周四 19:00，每课三场，隔 1 天')
  expect(label([afternoon, evening, { ...evening, daysAfter: 2 }])).toBe(
    '周二 14:00 与 周二、周四 19:00，每课三场，同天、再隔 2 天',
  )
})

it('a way by week says when it begins only where it leaves out one of its days', () => {
  expect(label([evening], {}, '2025-11-13')).toBe('周二 19:00')
  expect(label([evening], {}, '2025-11-18')).toBe('周二 19:00')
  const twice = [evening, { ...evening, daysAfter: 3 }]
  expect(label(twice, {}, '2025-11-11')).toBe('周二、周五 19:00（11月18日起），每课两场，隔 3 天')
  expect(label([evening], { weekdays: [2, 6] }, '2025-11-13')).toBe('周二、周六 19:00（11月18日起）')
})

it('a way that follows the rotation says how many days lie between lessons and when it begins', () => {
  expect(label([evening], { weekdays: [], everyDays: 8 })).toBe('每 8 天一课 19:00（11月18日 周二起）')
  const sameDay = [afternoon, evening]
  const rotating = { weekdays: [], everyDays: 8 }
  expect(label([...sameDay, { ...afternoon, daysAfter: 2 }], rotating)).not.toBe(
    label([...sameDay, { ...evening, daysAfter: 2 }], rotating),
  )
})
