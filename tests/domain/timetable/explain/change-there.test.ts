import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changeThere } from '../../../../src-main/domain/timetable/explain/change-there.ts'
import { withPlacement } from '../../../../src-main/domain/timetable/moves.ts'
import { scorePlan } from '../../../../src-main/domain/timetable/score-plan.ts'
import { softCodes } from '../../../../src-main/domain/timetable/scoring.ts'
import { at, planClass, problem } from '../sample-problem.ts'
import { anyPlace, placementAt, somePlan } from './some-plan.ts'

describe('what it would cost if a sitting lay somewhere else', () => {
  it('says by rule what the whole plan would cost more or less', () => {
    fc.assert(
      fc.property(somePlan, anyPlace, (some, place) => {
        const there = placementAt(some, place)
        const change = changeThere(some.problem, some.plan, there)
        const before = scorePlan(some.problem, some.plan)
        const after = scorePlan(some.problem, withPlacement(some.plan, there))
        expect(change?.unplaced).toBe(after.unplaced - before.unplaced)
        expect(change?.short).toBe(after.short - before.short)
        expect(change?.soft).toBe(after.soft - before.soft)
        for (const code of softCodes) {
          const amount = change?.byRule.find((one) => one.code === code)?.amount ?? 0
          expect([code, amount]).toEqual([code, after.bySoft[code].amount - before.bySoft[code].amount])
        }
        for (const { sentence } of change?.byRule ?? []) expect(sentence).toMatch(/^[^\s].{3,}/)
      }),
      { numRuns: 12 },
    )
  })

  it('is said in words with names', () => {
    const cohorts = [{ id: 'b', name: '东海模具乙班', heads: 12, roster: null, placeId: 'palace' }]
    const rest = { restAfterWork: 30, restAfterNight: 360, restBeforeWork: 240 }
    const day = { name: '中班', startMinute: 960, endMinute: 1440 }
    const system = { cycle: [[day], []], followsHolidays: false, anchorDate: '2025-09-01' }
    const own = planClass('english', {
      cohorts: cohorts.map((one) => ({ ...one, rest, roster: { system, offset: 0 } })),
    })
    const given = problem({ classes: [own] })
    const plan = [
      at('english-1-a', { date: '2025-09-02' }),
      at('english-2-a', { date: '2025-09-16' }),
      at('english-3-a', { date: '2025-09-30' }),
    ]
    const change = changeThere(given, plan, at('english-3-a', { date: '2025-09-29' }))
    const said = change?.byRule.map(({ sentence, cost }) => `${sentence} ${cost}`)
    expect(said).toContain('会多 1 场不在惯常的周二 8')
    expect(said).toContain('东海模具乙班 12 人来不了 12')
  })
})
