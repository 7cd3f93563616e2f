import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LessonSitting } from '../../../src-main/domain/attendance/lesson-attendance.ts'
import { isOver, judgeLesson } from '../../../src-main/domain/attendance/lesson-attendance.ts'
import { attendanceMarks, isAttending } from '../../../src-main/domain/attendance/marks.ts'

const evening: LessonSitting = {
  heldOn: '2025-11-12',
  startMinute: 1140,
  endMinute: 1230,
  isCancelled: false,
  mark: undefined,
}
const later = { date: '2025-12-01', minute: 0 }

const anySitting: fc.Arbitrary<LessonSitting> = fc.record({
  heldOn: fc.constantFrom('2025-11-12', '2025-11-15', '2025-12-31', '2026-01-01'),
  startMinute: fc.constant(1140),
  endMinute: fc.integer({ min: 1200, max: 1600 }),
  isCancelled: fc.boolean(),
  mark: fc.constantFrom(undefined, ...attendanceMarks),
})

describe('lesson attendance', () => {
  test('a worker counts present at a lesson once, however many sittings they came to', () => {
    const once = judgeLesson([{ ...evening, mark: 'present' }], later, 0)
    const twice = judgeLesson(
      [
        { ...evening, mark: 'present' },
        { ...evening, heldOn: '2025-11-15', mark: 'present' },
      ],
      later,
      0,
    )
    expect(once).toEqual({ outcome: 'attended', mark: 'present' })
    expect(twice).toEqual(once)
  })

  test('a lesson with a second sitting to come is open though the first was missed', () => {
    const sittings: LessonSitting[] = [
      { ...evening, mark: 'absent' },
      { ...evening, heldOn: '2025-11-15' },
    ]
    expect(judgeLesson(sittings, { date: '2025-11-14', minute: 0 }, 0).outcome).toBe('open')
    expect(judgeLesson(sittings, { date: '2025-11-15', minute: 1230 }, 0).outcome).toBe('missed')
  })

  test('a lesson is missed only when the grace after its last sitting has passed too', () => {
    const outcomeAt = (minute: number) => judgeLesson([evening], { date: '2025-11-12', minute }, 30).outcome
    expect([outcomeAt(1259), outcomeAt(1260)]).toEqual(['open', 'missed'])
  })

  test('of a lesson that was missed the mark is known, where a roll was taken', () => {
    expect(judgeLesson([{ ...evening, mark: 'sick' }], later, 0)).toEqual({ outcome: 'missed', mark: 'sick' })
    expect(judgeLesson([evening], later, 0)).toEqual({ outcome: 'missed', mark: undefined })
  })

  test('A8: a sitting is over only when the grace after its end has passed', () => {
    expect(isOver(evening, { date: '2025-11-12', minute: 1259 }, 30)).toBe(false)
    expect(isOver(evening, { date: '2025-11-12', minute: 1260 }, 30)).toBe(true)
  })

  test('a sitting that runs past midnight is over on the next day', () => {
    const night = { ...evening, startMinute: 1410, endMinute: 1500 }
    expect(isOver(night, { date: '2025-11-13', minute: 59 }, 0)).toBe(false)
    expect(isOver(night, { date: '2025-11-13', minute: 60 }, 0)).toBe(true)
  })

  test('cancelled sittings never count, marked or not', () => {
    expect(judgeLesson([{ ...evening, isCancelled: true, mark: 'present' }], later, 0).outcome).toBe(
      'cancelled',
    )
    fc.assert(
      fc.property(fc.array(anySitting), anySitting, (sittings, extra) => {
        const withCancelled = [...sittings, { ...extra, isCancelled: true }]
        expect(judgeLesson(withCancelled, later, 0)).toEqual(judgeLesson(sittings, later, 0))
      }),
    )
  })

  test('the outcome is attended exactly when some held sitting has an attending mark, whatever the hour', () => {
    fc.assert(
      fc.property(fc.array(anySitting, { minLength: 1 }), fc.nat(2000), (sittings, minute) => {
        const judged = judgeLesson(sittings, { date: '2025-11-14', minute }, 15)
        const came = sittings.some((sitting) => !sitting.isCancelled && isAttending(sitting.mark))
        expect(judged.outcome === 'attended').toBe(came)
      }),
    )
  })
})
