import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, mondayOf } from '../../../src-main/domain/calendar/dates.ts'
import {
  type CallableClass,
  type CallableLesson,
  calledLessons,
  withinWeeks,
} from '../../../src-main/domain/timetable/called-lessons.ts'
import { engine } from '../../../src-main/domain/timetable/engine.ts'
import { anyProblem } from './random-problem.ts'
import { lessons, planClass, problem } from './sample-problem.ts'

const weeks = { firstMonday: '2025-10-06', lastMonday: '2025-10-13' }
const mondays = ['2025-10-06', '2025-10-13']

const open: Omit<CallableLesson, 'id'> = { stayingOn: [], isFreed: false, isMissing: true }
const on = (date: string): Omit<CallableLesson, 'id'> => ({
  stayingOn: [date],
  isFreed: false,
  isMissing: false,
})

function called(
  given: readonly Omit<CallableLesson, 'id'>[],
  change: Partial<Omit<CallableClass, 'lessons'>> = {},
): readonly number[] {
  const numbered = given.map((lesson, index) => ({ id: `${index + 1}`, ...lesson }))
  const one = { lessons: numbered, lessonsPerWeek: 1, freeOrder: false, mondays, ...change }
  return calledLessons(one, weeks).map(Number)
}

describe('the lessons that some weeks call for', () => {
  it('are the next ones in order, as many as the pace has for the weeks', () => {
    expect(called([on('2025-09-30'), open, open, open, open])).toEqual([2, 3])
    expect(called([open, open, open, open, open], { lessonsPerWeek: 2 })).toEqual([1, 2, 3, 4])
  })

  it('are fewer where lessons lie in these weeks already', () => {
    expect(called([on('2025-09-30'), on('2025-10-08'), open, open])).toEqual([3])
    expect(called([on('2025-10-08'), on('2025-10-09'), on('2025-10-15'), open])).toEqual([])
  })

  it('leave out weeks in which the class may be given nothing', () => {
    expect(called([open, open, open], { mondays: ['2025-10-13'] })).toEqual([1])
    expect(called([open, open, open], { mondays: [] })).toEqual([])
  })

  it('are again those that lay there and are to lie elsewhere, however many', () => {
    const freed = { ...open, isFreed: true }
    expect(called([freed, freed, freed, open])).toEqual([1, 2, 3])
    expect(called([freed, open, open])).toEqual([1, 2])
  })

  it('bring along what is missing of a lesson that has begun, which is no further lesson', () => {
    const begun = { ...on('2025-10-07'), isMissing: true }
    expect(called([begun, open, open])).toEqual([1, 2])
    expect(called([{ ...on('2025-10-21'), isMissing: true }])).toEqual([])
  })

  it('never stand behind a lesson that lies after the weeks, nor before one that lies before them', () => {
    expect(called([open, on('2025-09-30'), open, on('2025-10-21'), open])).toEqual([3])
    expect(
      called([open, on('2025-09-30'), open, on('2025-10-21'), open], { freeOrder: true, lessonsPerWeek: 2 }),
    ).toEqual([1, 3, 5])
  })

  it('are never more than the pace, never settled ones, and always the first that can be', () => {
    const day = fc.nat(41).map((days) => addDays('2025-09-22', days))
    const lesson = fc.record({
      // Mostly lessons that still want a place: more of them than the pace allows.
      stayingOn: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, fc.array(day, { maxLength: 2 })),
      isFreed: fc.integer({ min: 0, max: 3 }).map((one) => one === 0),
      isMissing: fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
    })
    const one = fc.record({
      lessons: fc.array(lesson, { maxLength: 12 }).map((list) =>
        list.map((each, index) => ({
          ...each,
          id: `${index}`,
          isMissing: each.isMissing || each.isFreed,
        })),
      ),
      lessonsPerWeek: fc.constantFrom(0.5, 1, 2, 3),
      freeOrder: fc.boolean(),
      mondays: fc.subarray(mondays),
    })
    const seen = { called: 0, skipped: 0 }
    fc.assert(
      fc.property(one, (given) => {
        const ids = new Set(calledLessons(given, weeks))
        const chosen = given.lessons.filter(({ id }) => ids.has(id))
        expect(chosen.every(({ isMissing }) => isMissing)).toBe(true)
        const isNew = ({ stayingOn, isFreed }: CallableLesson) => stayingOn.length === 0 && !isFreed
        const begunThere = given.lessons.filter(
          ({ stayingOn, isFreed }) =>
            isFreed || given.mondays.includes(mondayOf(stayingOn.toSorted()[0] ?? '2000-01-03')),
        )
        const fresh = chosen.filter(isNew)
        const pace = given.lessonsPerWeek * given.mondays.length
        if (fresh.length > 0) expect(fresh.length + begunThere.length).toBeLessThanOrEqual(pace)
        const skipped = given.lessons.filter((each) => isNew(each) && each.isMissing && !ids.has(each.id))
        const last = fresh.at(-1)
        seen.called += chosen.length
        if (!given.freeOrder || last === undefined) return
        seen.skipped += skipped.length
        expect(skipped.every(({ id }) => Number(id) > Number(last.id))).toBe(true)
      }),
      { numRuns: 400, seed: 3 },
    )
    expect(Math.min(seen.called, seen.skipped)).toBeGreaterThan(20)
  })
})

describe('a problem held within weeks', () => {
  it('keeps what a class asks of its own days where that is narrower', () => {
    const narrow = withinWeeks(
      problem({
        classes: [
          planClass('english', { notBefore: '2025-10-08', deadline: '2025-10-31' }),
          planClass('robots', { notBefore: '2025-09-01', deadline: '2025-10-15' }),
        ],
      }),
      weeks,
    )
    expect(narrow.classes.map(({ notBefore, deadline }) => [notBefore, deadline])).toEqual([
      ['2025-10-08', '2025-10-19'],
      ['2025-10-06', '2025-10-15'],
    ])
  })

  it('has nothing placed outside them, and nothing that is fixed is moved', () => {
    fc.assert(
      fc.property(anyProblem, fc.nat(4), fc.nat(2), (given, start, more) => {
        const firstMonday = addDays('2025-09-15', start * 7)
        const range = { firstMonday, lastMonday: addDays(firstMonday, more * 7) }
        const { placements } = engine.plan(withinWeeks(given, range), {
          seed: 1,
          moves: 2_000,
          shouldStop: () => false,
        })
        const fixed = new Set(given.fixed.map((one) => one.sittingId))
        for (const one of placements.filter((each) => !fixed.has(each.sittingId))) {
          expect(mondayOf(one.date) >= range.firstMonday && mondayOf(one.date) <= range.lastMonday).toBe(true)
        }
        for (const one of given.fixed) expect(placements).toContainEqual(one)
      }),
      { numRuns: 25 },
    )
  })

  it('leaves out no class and no lesson by itself', () => {
    const given = problem({ classes: [planClass('english', { lessons: lessons('english', 5) })] })
    expect(withinWeeks(given, weeks).classes[0]?.lessons).toHaveLength(5)
  })
})
