import { expect, it } from 'vitest'
import { quickenedClasses } from '../../../src-main/domain/timetable/pace-report.ts'
import { lessons, planClass, problem } from './sample-problem.ts'

const given = problem({ classes: [planClass('k', { lessons: lessons('k', 3), lessonsPerWeek: 1 })] })
const on = (number: number, date: string) => ({
  sittingId: `k-${number}-a`,
  date,
  startMinute: 1140,
  roomId: 'r',
  trainerId: 't',
})

it('names a class of which two lessons begin in one week though one was asked for', () => {
  expect(quickenedClasses(given, [on(1, '2025-11-12'), on(2, '2025-11-15'), on(3, '2025-11-19')])).toEqual([
    { classId: 'k', lessonsPerWeek: 1, most: 2 },
  ])
})

it('says nothing of a class at its own pace, Sunday and Monday apart', () => {
  expect(quickenedClasses(given, [on(1, '2025-11-16'), on(2, '2025-11-17'), on(3, '2025-11-24')])).toEqual([])
})

it('counts a lesson held twice in a week (双场) once', () => {
  const twice = problem({
    classes: [
      planClass('k', { lessons: lessons('k', 1, { sittingIds: ['k-1-a', 'k-1-b'] }), lessonsPerWeek: 1 }),
    ],
  })
  const again = { ...on(1, '2025-11-14'), sittingId: 'k-1-b' }
  expect(quickenedClasses(twice, [on(1, '2025-11-12'), again])).toEqual([])
})
