import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CompletionFacts, CompletionRule } from '../../../src-main/domain/classes/completion.ts'
import { effectiveScore, judgeCompletion } from '../../../src-main/domain/classes/completion.ts'

/** The usual rule: 80 % of the lessons, theory and practice each at 60 or more (均≥60), the better result counts. */
const usualCompletionRule: CompletionRule = {
  attendancePercent: 80,
  theoryPassLine: 60,
  practicePassLine: 60,
  resit: 'higher',
}

const passed: CompletionFacts = {
  attended: 10,
  counted: 12,
  planned: 12,
  theory: { first: 72, resit: null },
  practice: { first: 60, resit: null },
}

describe('completion', () => {
  test('attendance and both results at their lines complete the class', () => {
    const judged = judgeCompletion(usualCompletionRule, passed)
    expect(judged.outcome).toBe('completed')
    expect(judged.reasons.map((reason) => reason.sentence)).toEqual([
      '出勤 10/12 次，需 80%',
      '理论 72 分，需 60 分',
      '实操 60 分，需 60 分',
    ])
  })

  test('theory and practice must each reach the line: a high mean does not help', () => {
    const facts = { ...passed, theory: { first: 100, resit: null }, practice: { first: 59, resit: 59.5 } }
    expect(judgeCompletion(usualCompletionRule, facts).outcome).toBe('failed')
  })

  test('a failed first try waits for its resit', () => {
    const facts = { ...passed, theory: { first: 40, resit: null } }
    expect(judgeCompletion(usualCompletionRule, facts).outcome).toBe('pending')
    expect(
      judgeCompletion(usualCompletionRule, { ...passed, theory: { first: 40, resit: 61 } }).outcome,
    ).toBe('completed')
  })

  test('a resit replaces the first result when higher, or in any case where the course says so', () => {
    expect(effectiveScore({ first: 58, resit: 50 }, 'higher')).toBe(58)
    expect(effectiveScore({ first: 65, resit: 50 }, 'latest')).toBe(50)
    expect(effectiveScore({ first: null, resit: 50 }, 'higher')).toBe(50)
    expect(effectiveScore({ first: null, resit: null }, 'higher')).toBeNull()
  })

  test('attendance out of reach fails the class before its end; a reachable one is pending', () => {
    expect(judgeCompletion(usualCompletionRule, { ...passed, attended: 2, counted: 5 }).outcome).toBe(
      'failed',
    )
    const open = judgeCompletion(usualCompletionRule, { ...passed, attended: 4, counted: 5 })
    expect(open.outcome).toBe('pending')
    expect(open.reasons[0]?.sentence).toBe('出勤 4/12 次，需 80%，还有 7 次未上')
  })

  test('a part without a pass line is not asked for', () => {
    const rule = { ...usualCompletionRule, practicePassLine: null }
    const judged = judgeCompletion(rule, { ...passed, practice: { first: null, resit: null } })
    expect(judged.outcome).toBe('completed')
    expect(judged.reasons.map((reason) => reason.code)).toEqual(['attendance', 'theory'])
  })

  test('once failed by attendance, no later lesson mends it; once met, none undoes it', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 24 }), fc.nat(100), (came, percent) => {
        const rule = { ...usualCompletionRule, attendancePercent: percent }
        const outcomes = came.map((_, index) => {
          const attended = came.slice(0, index + 1).filter(Boolean).length
          return judgeCompletion(rule, { ...passed, attended, counted: index + 1, planned: came.length })
            .outcome
        })
        const settled = outcomes.findIndex((outcome) => outcome !== 'pending')
        expect(settled).toBeGreaterThanOrEqual(0)
        expect(new Set(outcomes.slice(settled)).size).toBe(1)
      }),
    )
  })
})
